package org.catenary.functors.circuit;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The types of circuits: words of the objects `qubit` and `bit`.
public final class Qubits {

    /// The object that a quantum wire carries, a space of dimension two.
    public static final Ob QUBIT = Ob.of("qubit");

    /// The object that a classical wire carries, a choice of two.
    public static final Ob BIT = Ob.of("bit");

    /// The types of a few qubits, each made once: most gates ask for nothing else.
    private static final List<Ty> FEW = IntStream.range(0, 5).mapToObj(Ty.of(QUBIT)::power).toList();

    private Qubits() {}

    /// {@return the type of `n` qubits}
    /// @throws WrongArgument if `n` is negative
    public static Ty of(int n) { return n >= 0 && n < FEW.size() ? FEW.get(n) : Ty.of(QUBIT).power(n); }

    /// {@return the type of `n` bits}
    /// @throws WrongArgument if `n` is negative
    public static Ty bits(int n) { return Ty.of(BIT).power(n); }

    static int checked(int n) {
        if (n < 0) {
            throw new WrongArgument("%d wires".formatted(n));
        }
        return n;
    }

    static Ty checked(Ty type) {
        for (Ob ob : type) {
            if (!ob.equals(QUBIT) && !ob.equals(BIT)) {
                throw NotACircuit.because(ob);
            }
        }
        return type;
    }
}
