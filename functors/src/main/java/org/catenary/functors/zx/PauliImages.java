package org.catenary.functors.zx;

/// What a Clifford circuit makes of the generators `X_q` and `Z_q` of the Pauli group: `C P C†`, in bits, 64 generators a word.
///
/// Aaronson and Gottesman, *Improved simulation of stabilizer circuits* (2004).
final class PauliImages {

    private final int qubits;
    private final long[][] x;
    private final long[][] z;
    private final long[] sign;

    private PauliImages(int qubits) {
        this.qubits = qubits;
        int words = 2 * qubits + 63 >> 6;
        x = new long[qubits][words];
        z = new long[qubits][words];
        sign = new long[words];
        for (int q = 0; q < qubits; q++) {
            x[q][q >> 6] |= 1L << q;
            z[q][q + qubits >> 6] |= 1L << q + qubits;
        }
    }

    /// {@return the images under a circuit whose rotations are multiples of a quarter turn}
    static PauliImages of(ElementaryCircuit circuit) {
        var images = new PauliImages(circuit.qubits());
        for (int k = 0; k < circuit.size(); k++) {
            int a = circuit.first(k), b = circuit.second(k);
            switch (circuit.op(k)) {
                case H -> images.h(a);
                case X -> images.flip(images.z[a]);
                case ROTATION -> images.rotate(a, (int) (circuit.units(k) / (circuit.denominator() >> 2)));
                case CX -> {
                    images.h(b);
                    images.cz(a, b);
                    images.h(b);
                }
                case CZ -> images.cz(a, b);
                case SWAP -> images.swap(a, b);
            }
        }
        return images;
    }

    private void flip(long[] where) {
        for (int w = 0; w < sign.length; w++) {
            sign[w] ^= where[w];
        }
    }

    private void h(int q) {
        for (int w = 0; w < sign.length; w++) {
            sign[w] ^= x[q][w] & z[q][w];
        }
        long[] kept = x[q];
        x[q] = z[q];
        z[q] = kept;
    }

    private void rotate(int q, int quarters) {
        for (int k = 0; k < quarters; k++) {
            for (int w = 0; w < sign.length; w++) {
                sign[w] ^= x[q][w] & z[q][w];
                z[q][w] ^= x[q][w];
            }
        }
    }

    private void cz(int a, int b) {
        for (int w = 0; w < sign.length; w++) {
            sign[w] ^= x[a][w] & x[b][w] & (z[a][w] ^ z[b][w]);
            z[a][w] ^= x[b][w];
            z[b][w] ^= x[a][w];
        }
    }

    private void swap(int a, int b) {
        long[] kept = x[a];
        x[a] = x[b];
        x[b] = kept;
        kept = z[a];
        z[a] = z[b];
        z[b] = kept;
    }

    /// {@return a generator that is not its own image, as in `X on qubit 2`; empty if the circuit is a number}
    String moved() {
        for (int g = 0; g < 2 * qubits; g++) {
            boolean same = (sign[g >> 6] >>> g & 1) == 0;
            for (int q = 0; q < qubits && same; q++) {
                same = (x[q][g >> 6] >>> g & 1) == (g == q ? 1 : 0) && (z[q][g >> 6] >>> g & 1) == (g == q + qubits ? 1 : 0);
            }
            if (!same) {
                return "%s on qubit %d".formatted(g < qubits ? "X" : "Z", g % qubits);
            }
        }
        return "";
    }
}
