package org.catenary.autodiff.adbench;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.syntax.NotationException;

/// The objectives of the ADBench suite as programs.
///
/// Šrajer, Kukelova and Fitzgibbon, *A benchmark of selected algorithmic differentiation tools on some problems in computer vision
/// and machine learning*, Optimization Methods and Software 33 (2018).
public final class AdBench {

    private AdBench() {}

    private static Program program(String text) {
        try {
            return Program.parse(text);
        } catch (NotationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /// {@return the log-likelihood of a mixture of Gaussians with a Wishart prior}
    ///
    /// Its parameters are `alphas` (K), `means` (K × d), `icf` (K × d(d+1)/2, the logarithms of the diagonal, then what lies below it
    /// column by column) and the points `x` (n × d).
    ///
    /// @param n     the number of points
    /// @param d     their dimension
    /// @param k     the number of Gaussians
    /// @param gamma the first parameter of the prior
    /// @param m     the second
    public static Program mixture(int n, int d, int k, double gamma, int m) {
        int lower = d * (d - 1) / 2, degrees = d + m + 1;
        double logGamma = d * (d - 1) / 4.0 * Math.log(Math.PI)
                + IntStream.rangeClosed(1, d).mapToDouble(j -> Gamma.logGamma(0.5 * degrees + (1 - j) / 2.0)).sum();
        double constant = -n * d / 2.0 * Math.log(2 * Math.PI) - k * (degrees * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logGamma);
        return program("""
                (alphas: [K]real, means: [K][d]real, icf: [K][D]real, x: [n][d]real) =>
                let q = build(K, k. sum(build(d, j. icf[k][j]))) in
                let e = build(K, k. build(d, j. exp(icf[k][j]))) in
                sum(build(n, i. logsumexp(build(K, k.
                  let c = build(d, j. x[i][j] - means[k][j]) in
                  let y = lower(build(L, p. icf[k][d + p]), c) in
                  alphas[k] + q[k] - 0.5 * sum(build(d, j. square(e[k][j] * c[j] + y[j])))))))
                - n * logsumexp(alphas)
                + sum(build(K, k. G * (sum(build(d, j. square(e[k][j]))) + sum(build(L, p. square(icf[k][d + p])))) - m * q[k]))
                + C""".replaceAll("\\bK\\b", "" + k).replaceAll("\\bD\\b", "" + (d + lower)).replaceAll("\\bL\\b", "" + lower)
                .replaceAll("\\bn\\b", "" + n).replaceAll("\\bd\\b", "" + d).replaceAll("\\bm\\b", "" + m)
                .replaceAll("\\bG\\b", "" + 0.5 * gamma * gamma).replaceAll("\\bC\\b", "" + constant));
    }

    /// {@return the loss of a diagonal LSTM that predicts each next element of a sequence}
    ///
    /// Its parameters are `main` (l × 8 × b: weights of forget, ingate, outgate, change, then their biases), `extra` (3 × b: input
    /// weight, output weight, output bias), `state` (l × 2 × b: hidden, cell) and `sequence` (c × b).
    ///
    /// @param l the number of layers
    /// @param c the length of the sequence, at least 2
    /// @param b the width
    public static Program lstm(int l, int c, int b) {
        String start = nested(IntStream.range(0, l).mapToObj(k -> "(state[%d][0], state[%d][1])".formatted(k, k)).toList());
        StringBuilder layers = new StringBuilder("let x0 = build(b, j. fst(seq)[j] * extra[0][j]) in\n");
        StringBuilder rest = new StringBuilder("snd(s)");
        for (int k = 0; k < l; k++) {
            String own = k == l - 1 ? rest.toString() : "fst(%s)".formatted(rest);
            layers.append("""
                    let s%1$d = %3$s in
                    let a%1$d = build(b, j.
                      let c = snd(s%1$d)[j] * sigmoid(x%1$d[j] * main[%1$d][0][j] + main[%1$d][4][j])
                        + sigmoid(fst(s%1$d)[j] * main[%1$d][1][j] + main[%1$d][5][j]) * tanh(fst(s%1$d)[j] * main[%1$d][3][j] + main[%1$d][7][j]) in
                      (sigmoid(x%1$d[j] * main[%1$d][2][j] + main[%1$d][6][j]) * tanh(c), c)) in
                    let x%2$d = build(b, j. fst(a%1$d[j])) in
                    """.formatted(k, k + 1, own));
            rest = new StringBuilder("snd(%s)".formatted(rest));
        }
        String next = nested(IntStream.range(0, l).mapToObj(k -> "(x%d, build(b, j. snd(a%d[j])))".formatted(k + 1, k)).toList());
        return program("""
                (main: [l][8][b]real, extra: [3][b]real, state: [l][2][b]real, sequence: [c][b]real) =>
                S * fst(foldl(\\s. \\seq.
                LAYERS
                let y = build(b, j. xl[j] * extra[1][j] + extra[2][j]) in
                let n = log(2 + sum(map(\\t. exp(t), y))) in
                (fst(s) + sum(build(b, j. snd(seq)[j] * (y[j] - n))), NEXT),
                (0, START), build(c - 1, t. (sequence[t], sequence[t + 1]))))"""
                .replace("LAYERS", layers).replace("NEXT", next).replace("START", start).replaceAll("\\bxl\\b", "x" + l)
                .replaceAll("\\[l\\]", "[" + l + "]").replace("build(c - 1", "build(" + (c - 1)).replace("[c]", "[" + c + "]")
                .replaceAll("\\[b\\]", "[" + b + "]").replaceAll("\\bbuild\\(b\\b", "build(" + b).replaceAll("\\bS\\b", "" + -1.0 / ((c - 1) * (double) b)));
    }

    private static String nested(List<String> parts) {
        String last = parts.getLast();
        for (String part : parts.subList(0, parts.size() - 1).reversed()) {
            last = "(%s, %s)".formatted(part, last);
        }
        return last;
    }

    /// {@return the reprojection error of one observation: two reals}
    ///
    /// Its parameters are the camera `cam` (rotation 3, centre 3, focal length, principal point 2, distortion 2), the point `x` (3), the
    /// weight `w` and the feature `feat` (2).
    public static Program reprojection() {
        return program("""
                (cam: [11]real, x: [3]real, w: real, feat: [2]real) =>
                let v0 = x[0] - cam[3] in let v1 = x[1] - cam[4] in let v2 = x[2] - cam[5] in
                let r0 = cam[0] in let r1 = cam[1] in let r2 = cam[2] in
                let t = square(r0) + square(r1) + square(r2) in
                let y =
                  if 0 < t then
                    let theta = sqrt(t) in
                    let s = sin(theta) / theta in
                    let c = cos(theta) in
                    let d = (r0 * v0 + r1 * v1 + r2 * v2) * ((1 - c) / t) in
                    (v0 * c + (r1 * v2 - r2 * v1) * s + r0 * d,
                      (v1 * c + (r2 * v0 - r0 * v2) * s + r1 * d, v2 * c + (r0 * v1 - r1 * v0) * s + r2 * d))
                  else (v0 + (r1 * v2 - r2 * v1), (v1 + (r2 * v0 - r0 * v2), v2 + (r0 * v1 - r1 * v0))) in
                let z = recip(snd(snd(y))) in
                let a0 = fst(y) * z in let a1 = fst(snd(y)) * z in
                let s = square(a0) + square(a1) in
                let l = (1 + cam[9] * s + cam[10] * square(s)) * cam[6] in
                [w * (a0 * l + cam[7] - feat[0]), w * (a1 * l + cam[8] - feat[1])]""");
    }
}
