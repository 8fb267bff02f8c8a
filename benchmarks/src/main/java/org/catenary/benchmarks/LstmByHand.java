package org.catenary.benchmarks;

import java.util.Arrays;

/// The gradient of the LSTM written by hand: the yardstick of the compiled one.
final class LstmByHand {

    private final int l;
    private final int c;
    private final int b;
    private final double[] hidden;
    private final double[] cell;
    private final double[] gates;
    private final double[] tanh;
    private final double[] y;
    private final double[] dh;
    private final double[] dc;
    private final double[] dx;

    LstmByHand(int l, int c, int b) {
        this.l = l;
        this.c = c;
        this.b = b;
        this.hidden = new double[(c + 1) * l * b];
        this.cell = new double[(c + 1) * l * b];
        this.gates = new double[c * l * 4 * b];
        this.tanh = new double[c * l * b];
        this.y = new double[c * b];
        this.dh = new double[l * b];
        this.dc = new double[l * b];
        this.dx = new double[b];
    }

    private static double sigmoid(double x) { return 1 / (1 + Math.exp(-x)); }

    /// {@return the loss}
    /// @param at weights and biases, extra parameters, state, sequence; `gradient` takes the derivatives by the first two
    double gradient(double[] at, double[] gradient) {
        int extra = l * 8 * b, state = extra + 3 * b, sequence = state + l * 2 * b;
        Arrays.fill(gradient, 0);
        for (int k = 0; k < l; k++) {
            System.arraycopy(at, state + 2 * k * b, hidden, k * b, b);
            System.arraycopy(at, state + 2 * k * b + b, cell, k * b, b);
        }
        double scale = -1.0 / ((c - 1) * b), loss = 0;
        for (int t = 0; t < c - 1; t++) {
            loss += forward(at, t, extra, sequence);
        }
        Arrays.fill(dh, 0);
        Arrays.fill(dc, 0);
        for (int t = c - 2; t >= 0; t--) {
            backward(at, gradient, t, extra, sequence, scale);
        }
        return scale * loss;
    }

    private double forward(double[] at, int t, int extra, int sequence) {
        for (int k = 0; k < l; k++) {
            int w = k * 8 * b, before = (t * l + k) * b, after = before + l * b, g = (t * l + k) * 4 * b;
            for (int j = 0; j < b; j++) {
                double x = k == 0 ? at[sequence + t * b + j] * at[extra + j] : hidden[after - b + j], h = hidden[before + j];
                double forget = sigmoid(x * at[w + j] + at[w + 4 * b + j]), in = sigmoid(h * at[w + b + j] + at[w + 5 * b + j]);
                double out = sigmoid(x * at[w + 2 * b + j] + at[w + 6 * b + j]), change = Math.tanh(h * at[w + 3 * b + j] + at[w + 7 * b + j]);
                double now = cell[before + j] * forget + in * change, th = Math.tanh(now);
                gates[g + j] = forget;
                gates[g + b + j] = in;
                gates[g + 2 * b + j] = out;
                gates[g + 3 * b + j] = change;
                tanh[(t * l + k) * b + j] = th;
                cell[after + j] = now;
                hidden[after + j] = out * th;
            }
        }
        int last = ((t + 1) * l + l - 1) * b;
        double sum = 2, loss = 0;
        for (int j = 0; j < b; j++) {
            y[t * b + j] = hidden[last + j] * at[extra + b + j] + at[extra + 2 * b + j];
            sum += Math.exp(y[t * b + j]);
        }
        double norm = Math.log(sum);
        for (int j = 0; j < b; j++) {
            loss += at[sequence + (t + 1) * b + j] * (y[t * b + j] - norm);
        }
        return loss;
    }

    private void backward(double[] at, double[] gradient, int t, int extra, int sequence, double scale) {
        int last = ((t + 1) * l + l - 1) * b;
        double sum = 2, total = 0;
        for (int j = 0; j < b; j++) {
            sum += Math.exp(y[t * b + j]);
            total += at[sequence + (t + 1) * b + j];
        }
        for (int j = 0; j < b; j++) {
            double dy = scale * (at[sequence + (t + 1) * b + j] - total * Math.exp(y[t * b + j]) / sum);
            gradient[extra + b + j] += dy * hidden[last + j];
            gradient[extra + 2 * b + j] += dy;
            dx[j] = dy * at[extra + b + j];
        }
        for (int k = l - 1; k >= 0; k--) {
            int w = k * 8 * b, before = (t * l + k) * b, after = before + l * b, g = (t * l + k) * 4 * b;
            for (int j = 0; j < b; j++) {
                double x = k == 0 ? at[sequence + t * b + j] * at[extra + j] : hidden[after - b + j], h = hidden[before + j];
                double forget = gates[g + j], in = gates[g + b + j], out = gates[g + 2 * b + j], change = gates[g + 3 * b + j];
                double th = tanh[(t * l + k) * b + j], dhj = dh[k * b + j] + dx[j], dcj = dc[k * b + j] + dhj * out * (1 - th * th);
                double df = dcj * cell[before + j] * forget * (1 - forget), di = dcj * change * in * (1 - in);
                double dout = dhj * th * out * (1 - out), dch = dcj * in * (1 - change * change);
                gradient[w + j] += df * x;
                gradient[w + b + j] += di * h;
                gradient[w + 2 * b + j] += dout * x;
                gradient[w + 3 * b + j] += dch * h;
                gradient[w + 4 * b + j] += df;
                gradient[w + 5 * b + j] += di;
                gradient[w + 6 * b + j] += dout;
                gradient[w + 7 * b + j] += dch;
                dc[k * b + j] = dcj * forget;
                dh[k * b + j] = di * at[w + b + j] + dch * at[w + 3 * b + j];
                dx[j] = df * at[w + j] + dout * at[w + 2 * b + j];
            }
        }
        for (int j = 0; j < b; j++) {
            gradient[extra + j] += dx[j] * at[sequence + t * b + j];
        }
    }
}
