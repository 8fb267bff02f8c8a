package org.catenary.functors.families;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.GateList;

/// A family of circuits, one of every size.
public enum Family {
    /// Ripple-carry adders; the size is that of a number in bits.
    ADDER("adder", "ripple-carry addition of two numbers of so many bits", 1) {
        @Override GateList make(int size, RandomGenerator random) { return Adders.ripple(size); }
    },
    /// Adders through the Fourier transform.
    FOURIER_ADDER("fourier-adder", "addition of two numbers of so many bits through the Fourier transform", 1) {
        @Override GateList make(int size, RandomGenerator random) { return Adders.fourier(size); }
    },
    /// Multipliers in finite fields.
    GALOIS("gf2", "multiplication in the field of 2^SIZE elements", 2) {
        @Override GateList make(int size, RandomGenerator random) { return GaloisMultipliers.of(size); }
    },
    /// Fourier transforms.
    QFT("qft", "the Fourier transform on so many qubits", 1) {
        @Override GateList make(int size, RandomGenerator random) { return FourierTransforms.of(size); }
    },
    /// Searches for a random word.
    GROVER("grover", "Grover's search for a random word of so many bits", 2) {
        @Override GateList make(int size, RandomGenerator random) {
            return Searches.of(size, random.nextLong(1L << Math.min(size, 30)));
        }
    },
    /// X under many controls, with clean qubits.
    TOFFOLI("toffoli", "X under so many controls by Toffoli gates and clean qubits", 3) {
        @Override GateList make(int size, RandomGenerator random) { return ToffoliLadders.clean(size); }
    },
    /// X under many controls, with dirty qubits.
    BARENCO("barenco", "X under so many controls by Toffoli gates and dirty qubits", 3) {
        @Override GateList make(int size, RandomGenerator random) { return ToffoliLadders.dirty(size); }
    },
    /// Random Clifford circuits.
    CLIFFORD("clifford", "twenty random Clifford gates a qubit", 2) {
        @Override GateList make(int size, RandomGenerator random) { return RandomCliffordT.clifford(size, 20 * size, random); }
    },
    /// Random circuits of Clifford gates and T.
    CLIFFORD_T("clifford-t", "twenty random gates a qubit, one in five a T", 2) {
        @Override GateList make(int size, RandomGenerator random) { return RandomCliffordT.of(size, 20 * size, 0.2, random); }
    },
    /// Ansätze of rotations and CX at random angles.
    ANSATZ("ansatz", "four layers of random rotations and CX on so many qubits", 1) {
        @Override GateList make(int size, RandomGenerator random) {
            return Ansatze.hardwareEfficient(size, 4, _ -> Phase.of(random.nextDouble()));
        }
    },
    /// Approximate optimisation on a ring at random angles.
    RING("qaoa", "two layers of approximate optimisation on a ring of so many qubits, at random angles", 3) {
        @Override GateList make(int size, RandomGenerator random) {
            double[] angles = random.doubles(4).toArray();
            return Ansatze.ring(size, 2, k -> Phase.of(angles[k]));
        }
    };

    private final String word;
    private final String description;
    private final int least;

    Family(String word, String description, int least) {
        this.word = word;
        this.description = description;
        this.least = least;
    }

    /// {@return the name by which the family is asked for}
    public String word() { return word; }

    /// {@return what the circuits do, and what their size counts}
    public String description() { return description; }

    /// {@return the smallest size}
    public int least() { return least; }

    /// {@return the circuit of a size}
    /// @param random what random choices are drawn from, unused where there are none
    /// @throws WrongArgument if the family has no circuit of this size
    public final GateList circuit(int size, RandomGenerator random) {
        between(least, size, 100_000, "as the size of '%s'".formatted(word));
        return make(size, random);
    }

    abstract GateList make(int size, RandomGenerator random);

    /// {@return the family of a name, if there is one}
    public static Optional<Family> named(String word) {
        return Arrays.stream(values()).filter(family -> family.word.equals(word)).findFirst();
    }

    static void atLeast(int least, int size, String what) {
        if (size < least) {
            throw new WrongArgument("%d %s; there are at least %d".formatted(size, what, least));
        }
    }

    static void between(int least, int size, int most, String what) {
        if (size < least || size > most) {
            throw new WrongArgument("%d %s; it is between %d and %d".formatted(size, what, least, most));
        }
    }
}
