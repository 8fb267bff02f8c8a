package org.catenary.functors.families;

import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Register;

/// Circuits that add: `|a, b⟩` becomes `|a, a + b⟩`. Qubit 0 of a register is the least significant bit of its number.
public final class Adders {

    private Adders() {}

    /// {@return the ripple-carry adder of two numbers of some bits, on registers `carry`, `a`, `b` and `high`}
    ///
    /// The sum has a bit more, which is added to `high`; `carry` is added to the sum and stays. It has `2n` Toffoli gates.
    /// Cuccaro, Draper, Kutin and Moulton, *A new quantum ripple-carry addition circuit* (arXiv:quant-ph/0410184), section 2.
    /// @throws WrongArgument if there are fewer than one bit
    public static GateList ripple(int bits) {
        Family.atLeast(1, bits, "bits");
        var builder = new GateListBuilder();
        Register carry = builder.addQubits("carry", 1), a = builder.addQubits("a", bits), b = builder.addQubits("b", bits);
        Register high = builder.addQubits("high", 1);
        for (int k = 0; k < bits; k++) {
            int c = k == 0 ? carry.start() : a.start() + k - 1;
            builder.add(Gates.CX, a.start() + k, b.start() + k).add(Gates.CX, a.start() + k, c)
                    .add(Gates.CCX, c, b.start() + k, a.start() + k);
        }
        builder.add(Gates.CX, a.start() + bits - 1, high.start());
        for (int k = bits - 1; k >= 0; k--) {
            int c = k == 0 ? carry.start() : a.start() + k - 1;
            builder.add(Gates.CCX, c, b.start() + k, a.start() + k).add(Gates.CX, a.start() + k, c)
                    .add(Gates.CX, c, b.start() + k);
        }
        return builder.build();
    }

    /// {@return the adder modulo `2ⁿ` through the Fourier transform, on registers `a` and `b`}
    ///
    /// Draper, *Addition on a quantum computer* (arXiv:quant-ph/0008033).
    /// @throws WrongArgument if there are fewer than one bit, or more than 60
    public static GateList fourier(int bits) {
        Family.between(1, bits, 60, "bits");
        var builder = new GateListBuilder();
        int a = builder.addQubits("a", bits).start(), b = builder.addQubits("b", bits).start();
        for (int k = bits - 1; k >= 0; k--) {
            builder.add(Gates.H, b + k);
            for (int j = k - 1; j >= 0; j--) {
                builder.add(Gates.cu1(Phase.of(1, 2L << k - j)), b + j, b + k);
            }
        }
        for (int k = bits - 1; k >= 0; k--) {
            for (int j = k; j >= 0; j--) {
                builder.add(Gates.cu1(Phase.of(1, 2L << k - j)), a + j, b + k);
            }
        }
        for (int k = 0; k < bits; k++) {
            for (int j = 0; j < k; j++) {
                builder.add(Gates.cu1(Phase.of(-1, 2L << k - j)), b + j, b + k);
            }
            builder.add(Gates.H, b + k);
        }
        return builder.build();
    }
}
