package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.Map;
import org.catenary.functors.scalar.Complex;

/// What circuits make of one basis state after another: the amplitudes that are not zero, in lists, with a table that finds them.
///
/// The circuits of arithmetic keep these lists short. Qubit 0 is the most significant bit.
final class BasisState {

    private static final double NOTHING = 1e-24;
    private static final double R = Math.sqrt(0.5);

    private final ElementaryCircuit circuit;
    private final double[] cos;
    private final double[] sin;
    private long[] index = new long[16];
    private double[] re = new double[16];
    private double[] im = new double[16];
    private int size;
    private int[] table = new int[64];
    private long work;

    BasisState(ElementaryCircuit circuit) {
        this.circuit = circuit;
        cos = new double[circuit.size()];
        sin = new double[circuit.size()];
        for (int k = 0; k < cos.length; k++) {
            if (circuit.op(k) == ElementaryCircuit.Op.ROTATION) {
                Complex turn = Complex.turn(circuit.phase(k).evaluate(Map.of()));
                cos[k] = turn.re();
                sin[k] = turn.im();
            }
        }
    }

    /// {@return how many amplitudes were written so far}
    long work() { return work; }

    /// {@return the overlap of what a basis state becomes with itself; not a number where the limit of amplitudes was passed}
    Complex overlap(long basis, long limit) {
        size = 1;
        index[0] = basis;
        re[0] = 1;
        im[0] = 0;
        for (int k = 0; k < circuit.size(); k++) {
            apply(k);
            work += size;
            if (work > limit) {
                return new Complex(Double.NaN, Double.NaN);
            }
        }
        for (int j = 0; j < size; j++) {
            if (index[j] == basis) {
                return new Complex(re[j], im[j]);
            }
        }
        return Complex.ZERO;
    }

    private long bit(int q) { return q < 0 ? 0 : 1L << circuit.qubits() - 1 - q; }

    private void apply(int k) {
        long a = bit(circuit.first(k)), b = bit(circuit.second(k));
        switch (circuit.op(k)) {
            case H -> h(a);
            case X -> {
                for (int j = 0; j < size; j++) {
                    index[j] ^= a;
                }
            }
            case ROTATION -> {
                for (int j = 0; j < size; j++) {
                    if ((index[j] & a) != 0) {
                        double x = re[j];
                        re[j] = x * cos[k] - im[j] * sin[k];
                        im[j] = x * sin[k] + im[j] * cos[k];
                    }
                }
            }
            case CX -> {
                for (int j = 0; j < size; j++) {
                    index[j] ^= (index[j] & a) == 0 ? 0 : b;
                }
            }
            case CZ -> {
                for (int j = 0; j < size; j++) {
                    if ((index[j] & a) != 0 && (index[j] & b) != 0) {
                        re[j] = -re[j];
                        im[j] = -im[j];
                    }
                }
            }
            case SWAP -> {
                for (int j = 0; j < size; j++) {
                    index[j] ^= (index[j] & a) == 0 == ((index[j] & b) == 0) ? 0 : a | b;
                }
            }
        }
    }

    private void h(long a) {
        if (table.length < 8 * size) {
            table = new int[Integer.highestOneBit(16 * size)];
        }
        Arrays.fill(table, 0);
        if (index.length < 2 * size) {
            index = Arrays.copyOf(index, 4 * size);
            re = Arrays.copyOf(re, 4 * size);
            im = Arrays.copyOf(im, 4 * size);
        }
        int before = size;
        for (int j = 0; j < before; j++) {
            table[slot(index[j])] = j + 1;
        }
        for (int j = 0; j < before; j++) {
            int at = slot(index[j] ^ a);
            if (table[at] == 0) {
                index[size] = index[j] ^ a;
                re[size] = 0;
                im[size] = 0;
                table[at] = ++size;
            }
        }
        for (int j = 0; j < size; j++) {
            if ((index[j] & a) == 0) {
                int other = table[slot(index[j] ^ a)] - 1;
                double x = re[j], y = im[j];
                re[j] = R * (x + re[other]);
                im[j] = R * (y + im[other]);
                re[other] = R * (x - re[other]);
                im[other] = R * (y - im[other]);
            }
        }
        int kept = 0;
        for (int j = 0; j < size; j++) {
            if (re[j] * re[j] + im[j] * im[j] > NOTHING) {
                index[kept] = index[j];
                re[kept] = re[j];
                im[kept++] = im[j];
            }
        }
        size = kept;
    }

    private int slot(long i) {
        int at = (int) (i * 0x9E3779B97F4A7C15L >>> 33) & table.length - 1;
        while (table[at] != 0 && index[table[at] - 1] != i) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
