package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;

/// A tensor of the network that a circuit is [evaluated][CircuitNetwork] as; every wire has dimension two. It stands in no circuit.
sealed interface Piece extends Box {

    /// {@return the entries at values of the parameters, those of the legs above first}
    Numbers entries(Map<String, Double> values);

    /// The number of legs above.
    int in();

    /// The number of legs below.
    int out();

    @Override default Ty dom() { return Qubits.of(in()); }

    @Override default Ty cod() { return Qubits.of(out()); }

    private static Numbers of(int in, int out, Entry entry) {
        var entries = Numbers.zeros(1 << in + out, false);
        for (int i = 0; i < 1 << in; i++) {
            for (int j = 0; j < 1 << out; j++) {
                Complex found = entry.at(i, j);
                entries.re()[(i << out) + j] = found.re();
                entries.im()[(i << out) + j] = found.im();
            }
        }
        return entries;
    }

    /// An entry by the numbers that the input and the output bits write.
    @FunctionalInterface
    interface Entry {
        Complex at(int in, int out);
    }

    private static Complex entry(double[] matrix, int size, int row, int column, boolean conjugate) {
        int at = 2 * (row * size + column);
        return new Complex(matrix[at], conjugate ? -matrix[at + 1] : matrix[at + 1]);
    }

    /// A unitary that acts where each of some legs before it is 1.
    ///
    /// @param gate      what acts
    /// @param legs      how many
    /// @param open      whether the matrix is diagonal and its wires only touch it: it has no outputs then
    /// @param conjugate whether the entries are conjugated
    record Acting(Unitary gate, int legs, boolean open, boolean conjugate) implements Piece {
        public Acting { Qubits.checked(legs); }

        @Override public String name() { return gate.name(); }

        @Override public int in() { return legs + gate.qubits(); }

        @Override public int out() { return open ? 0 : gate.qubits(); }

        @Override public Numbers entries(Map<String, Double> values) {
            double[] matrix = gate.matrix(values);
            int size = 1 << gate.qubits();
            return of(in(), out(), (i, j) -> {
                int column = i & size - 1, row = open ? column : j;
                return i >> gate.qubits() == (1 << legs) - 1 ? entry(matrix, size, row, column, conjugate)
                        : row == column ? Complex.ONE : Complex.ZERO;
            });
        }
    }

    /// Whether two legs are 1.
    enum And implements Piece {
        /// The conjunction.
        BOTH;

        @Override public int in() { return 2; }

        @Override public int out() { return 1; }

        @Override public Numbers entries(Map<String, Double> values) {
            return of(2, 1, (i, j) -> (i == 3) == (j == 1) ? Complex.ONE : Complex.ZERO);
        }
    }

    /// A bit.
    record Basis(int bit) implements Piece {
        @Override public String name() { return "" + bit; }

        @Override public int in() { return 0; }

        @Override public int out() { return 1; }

        @Override public Numbers entries(Map<String, Double> values) {
            return of(0, 1, (_, j) -> j == bit ? Complex.ONE : Complex.ZERO);
        }
    }

    /// A number, or the square of its modulus.
    record Factor(Scalar scalar, boolean squared) implements Piece {
        @Override public String name() { return scalar.name(); }

        @Override public int in() { return 0; }

        @Override public int out() { return 0; }

        @Override public Numbers entries(Map<String, Double> values) {
            Complex z = scalar.value(values);
            Complex factor = squared ? Complex.real(z.re() * z.re() + z.im() * z.im()) : z;
            return of(0, 0, (_, _) -> factor);
        }
    }

    /// A number that multiplies a density.
    record Mixed(Weight factor) implements Piece {
        @Override public String name() { return factor.name(); }

        @Override public int in() { return 0; }

        @Override public int out() { return 0; }

        @Override public Numbers entries(Map<String, Double> values) { return of(0, 0, (_, _) -> new Complex(factor.re(), factor.im())); }
    }

    /// A matrix between bits.
    record Table(ClassicalMap map) implements Piece {
        @Override public String name() { return map.name(); }

        @Override public int in() { return map.in(); }

        @Override public int out() { return map.out(); }

        @Override public Numbers entries(Map<String, Double> values) {
            return of(in(), out(), (i, j) -> Complex.real(map.entries().get((i << map.out()) + j)));
        }
    }

    /// A channel on the two copies of its qubits, first those of the amplitudes, then those of their conjugates.
    record Super(Kraus channel) implements Piece {
        @Override public String name() { return channel.name(); }

        @Override public int in() { return 2 * channel.in(); }

        @Override public int out() { return 2 * channel.out(); }

        @Override public Numbers entries(Map<String, Double> values) {
            int m = channel.in(), n = channel.out(), columns = 1 << m;
            List<double[]> operators = channel.operators();
            return of(in(), out(), (i, j) -> {
                Complex sum = Complex.ZERO;
                for (double[] k : operators) {
                    sum = sum.plus(entry(k, columns, j >> n, i >> m, false)
                            .times(entry(k, columns, j & (1 << n) - 1, i & columns - 1, true)));
                }
                return sum;
            });
        }
    }

    /// A channel, already as a tensor on `wires` wires, that acts where bits before it have given values.
    ///
    /// @param name  its name
    /// @param bits  the values
    /// @param wires how many
    /// @param body  its network, a diagram of pieces
    record Chosen(String name, List<Integer> bits, int wires, Diagram body) implements Piece {
        public Chosen {
            bits = List.copyOf(bits);
            Qubits.checked(wires);
        }

        @Override public int in() { return bits.size() + wires; }

        @Override public int out() { return wires; }

        @Override public Numbers entries(Map<String, Double> values) {
            Numbers inside = CircuitNetwork.functor(values).apply(body).toComplex().numbers();
            int chosen = Bits.value(bits), mask = (1 << wires) - 1;
            return of(in(), out(), (i, j) -> i >> wires == chosen
                    ? new Complex(inside.re()[((i & mask) << wires) + j], inside.im()[((i & mask) << wires) + j])
                    : (i & mask) == j ? Complex.ONE : Complex.ZERO);
        }
    }
}
