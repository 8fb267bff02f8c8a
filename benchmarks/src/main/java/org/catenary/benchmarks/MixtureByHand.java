package org.catenary.benchmarks;

import java.util.Arrays;

/// The gradient of the mixture of Gaussians written by hand: the yardstick of the compiled one.
final class MixtureByHand {

    private final int n;
    private final int d;
    private final int k;
    private final int lower;
    private final double[] q;
    private final double[] e;
    private final double[] centred;
    private final double[] y;
    private final double[] terms;
    private final double[] back;

    MixtureByHand(int n, int d, int k) {
        this.n = n;
        this.d = d;
        this.k = k;
        this.lower = d * (d - 1) / 2;
        this.q = new double[k];
        this.e = new double[k * d];
        this.centred = new double[k * d];
        this.y = new double[k * d];
        this.terms = new double[k];
        this.back = new double[d];
    }

    /// {@return the objective with gamma 1 and m 0, up to its constant}
    /// @param at alphas, means, icf, points; `gradient` takes the derivatives by the first three
    double gradient(double[] at, double[] gradient) {
        int means = k, icf = k + k * d, width = d + lower, points = icf + k * width;
        Arrays.fill(gradient, 0);
        double value = 0;
        for (int i = 0; i < k; i++) {
            q[i] = 0;
            for (int j = 0; j < d; j++) {
                double l = at[icf + i * width + j];
                q[i] += l;
                e[i * d + j] = Math.exp(l);
                value += 0.5 * e[i * d + j] * e[i * d + j];
                gradient[icf + i * width + j] += e[i * d + j] * e[i * d + j];
            }
            for (int j = d; j < width; j++) {
                double l = at[icf + i * width + j];
                value += 0.5 * l * l;
                gradient[icf + i * width + j] += l;
            }
        }
        for (int p = 0; p < n; p++) {
            value += point(at, gradient, means, icf, points + p * d);
        }
        double largest = Double.NEGATIVE_INFINITY, sum = 0;
        for (int i = 0; i < k; i++) {
            largest = Math.max(largest, at[i]);
        }
        for (int i = 0; i < k; i++) {
            sum += Math.exp(at[i] - largest);
        }
        for (int i = 0; i < k; i++) {
            gradient[i] -= n * Math.exp(at[i] - largest) / sum;
        }
        return value - n * (largest + Math.log(sum));
    }

    private double point(double[] at, double[] gradient, int means, int icf, int x) {
        int width = d + lower;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < k; i++) {
            int row = i * d, own = icf + i * width;
            for (int j = 0; j < d; j++) {
                centred[row + j] = at[x + j] - at[means + row + j];
                y[row + j] = e[row + j] * centred[row + j];
            }
            int column = own + d;
            for (int c = 0; c < d; c++) {
                double xc = centred[row + c];
                for (int r = c + 1; r < d; r++) {
                    y[row + r] += at[column + r - c - 1] * xc;
                }
                column += d - c - 1;
            }
            double norm = 0;
            for (int j = 0; j < d; j++) {
                norm += y[row + j] * y[row + j];
            }
            terms[i] = at[i] + q[i] - 0.5 * norm;
            largest = Math.max(largest, terms[i]);
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += Math.exp(terms[i] - largest);
        }
        for (int i = 0; i < k; i++) {
            double weight = Math.exp(terms[i] - largest) / sum;
            int row = i * d, own = icf + i * width, column = own + d;
            gradient[i] += weight;
            for (int j = 0; j < d; j++) {
                double dy = -weight * y[row + j];
                back[j] = dy;
                gradient[own + j] += weight + dy * e[row + j] * centred[row + j];
            }
            for (int c = 0; c < d; c++) {
                double xc = centred[row + c], dx = back[c] * e[row + c];
                for (int r = c + 1; r < d; r++) {
                    gradient[column + r - c - 1] += back[r] * xc;
                    dx += back[r] * at[column + r - c - 1];
                }
                gradient[means + row + c] -= dx;
                column += d - c - 1;
            }
        }
        return largest + Math.log(sum);
    }
}
