package org.catenary.functors.circuit;

import java.util.List;
import org.catenary.diagrams.category.WrongArgument;

/// What one entry of a [list of gates][GateList] does to its wires.
public sealed interface Operation {

    /// {@return how many qubits it acts on}
    int qubits();

    /// {@return how many bits it writes}
    default int bits() { return 0; }

    /// A gate on qubits: a unitary, or a number on none.
    record Apply(Gate gate) implements Operation {
        /// @throws WrongArgument if the gate is a preparation or a post-selection
        public Apply {
            if (!gate.dom().equals(gate.cod())) {
                throw new WrongArgument("%s does not act on qubits that stay".formatted(gate));
            }
        }

        @Override public int qubits() { return Math.toIntExact(gate.dom().size()); }

        @Override public String toString() { return gate.toString(); }
    }

    /// A measurement of a qubit in the computational basis, written to a bit; the qubit stays.
    record Measure() implements Operation {
        @Override public int qubits() { return 1; }

        @Override public int bits() { return 1; }

        @Override public String toString() { return "measure"; }
    }

    /// A preparation of a qubit that is there, in |0⟩.
    record Reset() implements Operation {
        @Override public int qubits() { return 1; }

        @Override public String toString() { return "reset"; }
    }

    /// A line that optimisation does not cross.
    record Barrier(int qubits) implements Operation {
        @Override public String toString() { return "barrier"; }
    }

    /// A bit becomes the truth of a condition.
    record Assign(Condition value) implements Operation {
        @Override public int qubits() { return 0; }

        @Override public int bits() { return 1; }

        @Override public String toString() { return "assign " + value; }
    }

    /// Bits are drawn by chance.
    ///
    /// @param probabilities of each word of bits, their number a power of two; they add up to 1
    record Draw(List<Double> probabilities) implements Operation {
        private static final double TOLERANCE = 1e-9;

        /// @throws WrongArgument if they do not, one is negative, or their number is no power of two
        public Draw {
            probabilities = List.copyOf(probabilities);
            double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
            if (Integer.bitCount(probabilities.size()) != 1 || probabilities.stream().anyMatch(p -> !(p >= 0))
                    || !(Math.abs(sum - 1) <= TOLERANCE)) {
                throw new WrongArgument("the probabilities %s to draw bits with".formatted(probabilities));
            }
        }

        @Override public int qubits() { return 0; }

        @Override public int bits() { return Integer.numberOfTrailingZeros(probabilities.size()); }

        @Override public String toString() { return "draw " + probabilities; }
    }

    /// A channel on qubits that stay: one of its operators acts, with the probability that the squared length of the state afterwards is.
    record Noise(Kraus channel) implements Operation {
        /// @throws WrongArgument if it changes the number of qubits
        public Noise {
            if (channel.in() != channel.out()) {
                throw new WrongArgument("%s does not act on qubits that stay".formatted(channel));
            }
        }

        @Override public int qubits() { return channel.in(); }

        @Override public String toString() { return channel.toString(); }
    }
}
