package org.catenary.qnlp.model;

/// Scores as probabilities: `exp vₖ / Σⱼ exp vⱼ`.
final class Softmax {

    private Softmax() {}

    static double[] of(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY, sum = 0;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        var p = new double[scores.length];
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(scores[k] - highest);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /// {@return the derivatives by the scores, given those by the probabilities: `pₖ (∂L/∂pₖ − Σⱼ pⱼ ∂L/∂pⱼ)`}
    static double[][] pulled(double[][] probabilities, double[][] slopes) {
        var by = new double[slopes.length][];
        for (int at = 0; at < slopes.length; at++) {
            double mean = 0;
            for (int k = 0; k < slopes[at].length; k++) {
                mean += probabilities[at][k] * slopes[at][k];
            }
            by[at] = new double[slopes[at].length];
            for (int k = 0; k < by[at].length; k++) {
                by[at][k] = probabilities[at][k] * (slopes[at][k] - mean);
            }
        }
        return by;
    }
}
