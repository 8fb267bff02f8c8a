package org.catenary.functors.circuit;

import org.catenary.diagrams.category.WrongArgument;

/// Consecutive qubits or bits of a [list of gates][GateList] under one name.
///
/// @param name  the name, unique among the registers of the list
/// @param start the first of them
/// @param size  how many
public record Register(String name, int start, int size) {

    /// @throws WrongArgument if there are fewer than none
    public Register {
        if (start < 0 || size < 0) {
            throw new WrongArgument("a register of %d wires from %d on".formatted(size, start));
        }
    }

    /// {@return the name of one of the wires, `q[2]`}
    /// @param wire counted among those of the whole list
    public String wire(int wire) { return "%s[%d]".formatted(name, wire - start); }

    @Override public String toString() { return "%s[%d]".formatted(name, size); }
}
