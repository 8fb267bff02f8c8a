package org.catenary.functors.kernel;

/// Gates in plain loops, for any machine and any number of qubits.
final class PlainSweeps {

    private PlainSweeps() {}

    static final class Matrix extends Sweep {
        private final int bit;
        private final double[] u;

        Matrix(int qubits, int target, int controls, double[] u) {
            super(qubits, positions(controls | 1 << target), controls, 0);
            this.bit = 1 << target;
            this.u = u.clone();
        }

        @Override public long touched() { return 2L * units(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            double ar = u[0], ai = u[1], br = u[2], bi = u[3], cr = u[4], ci = u[5], dr = u[6], di = u[7];
            for (int unit = from; unit < to;) {
                int end = end(unit, to);
                for (int i = start + fixed() + index(unit); unit < end; unit++, i++) {
                    int j = i + bit;
                    double xr = re[i], xi = im[i], yr = re[j], yi = im[j];
                    re[i] = ar * xr - ai * xi + br * yr - bi * yi;
                    im[i] = ar * xi + ai * xr + br * yi + bi * yr;
                    re[j] = cr * xr - ci * xi + dr * yr - di * yi;
                    im[j] = cr * xi + ci * xr + dr * yi + di * yr;
                }
            }
        }
    }

    static final class Flip extends Sweep {
        private final int bit;

        Flip(int qubits, int target, int controls) {
            super(qubits, positions(controls | 1 << target), controls, 0);
            this.bit = 1 << target;
        }

        @Override public long touched() { return 2L * units(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            for (int unit = from; unit < to;) {
                int end = end(unit, to);
                for (int i = start + fixed() + index(unit); unit < end; unit++, i++) {
                    int j = i + bit;
                    double xr = re[i], xi = im[i];
                    re[i] = re[j];
                    im[i] = im[j];
                    re[j] = xr;
                    im[j] = xi;
                }
            }
        }
    }

    static final class Phase extends Sweep {
        private final double a;
        private final double b;

        Phase(int qubits, int bits, double re, double im) {
            super(qubits, positions(bits), bits, 0);
            this.a = re;
            this.b = im;
        }

        @Override public long touched() { return units(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            for (int unit = from; unit < to;) {
                int end = end(unit, to);
                for (int i = start + fixed() + index(unit); unit < end; unit++, i++) {
                    double x = re[i], y = im[i];
                    re[i] = a * x - b * y;
                    im[i] = a * y + b * x;
                }
            }
        }
    }

    static final class Dense extends Sweep {
        private final int[] offsets;
        private final double[] u;

        Dense(int qubits, int[] targets, int controls, double[] u) {
            super(qubits, positions(controls | bits(targets)), controls, 0);
            this.u = u.clone();
            this.offsets = offsets(targets);
        }

        static int[] offsets(int... targets) {
            var offsets = new int[1 << targets.length];
            for (int value = 0; value < offsets.length; value++) {
                for (int k = 0; k < targets.length; k++) {
                    offsets[value] |= (value >> targets.length - 1 - k & 1) << targets[k];
                }
            }
            return offsets;
        }

        @Override public long touched() { return (long) offsets.length * units(); }

        @Override public void run(double[] re, double[] im, int start, int from, int to) {
            var x = new double[offsets.length];
            var y = new double[offsets.length];
            for (int unit = from; unit < to; unit++) {
                multiply(re, im, start + fixed() + index(unit), x, y);
            }
        }

        private void multiply(double[] re, double[] im, int at, double[] x, double[] y) {
            int n = offsets.length;
            for (int k = 0; k < n; k++) {
                x[k] = re[at + offsets[k]];
                y[k] = im[at + offsets[k]];
            }
            for (int k = 0, place = 0; k < n; k++) {
                double a = 0, b = 0;
                for (int l = 0; l < n; l++, place += 2) {
                    a += u[place] * x[l] - u[place + 1] * y[l];
                    b += u[place] * y[l] + u[place + 1] * x[l];
                }
                re[at + offsets[k]] = a;
                im[at + offsets[k]] = b;
            }
        }
    }
}
