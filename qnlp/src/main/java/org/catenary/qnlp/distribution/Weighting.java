package org.catenary.qnlp.distribution;

import java.util.List;
import java.util.TreeMap;

/// From counts to vectors: positive pointwise mutual information, `max(0, log p(w, c) / (p(w) pₐ(c)))`.
///
/// The probability of a context is smoothed, `pₐ(c) ∝ count(c)ᵃ`; entries may be weighted by `log(1 + count)` besides, which
/// trusts rare pairs less. Vectors have length one.
///
/// Church and Hanks, *Word association norms, mutual information, and lexicography*, Computational Linguistics 16 (1990);
/// smoothing after Levy, Goldberg and Dagan, TACL 3 (2015), section 3.
///
/// @param smoothing the exponent `a` of contexts
/// @param logged    whether entries are weighted by the logarithm of their counts
public record Weighting(double smoothing, boolean logged) {

    /// Contexts smoothed by 0.75, the plain recipe.
    public static final Weighting SMOOTHED = new Weighting(0.75, false);
    /// The weightings that are compared: smoothed, as they are, and favouring rarer contexts, without logarithms and with.
    public static final List<Weighting> COMPARED =
            List.of(SMOOTHED, new Weighting(1, false), new Weighting(1, true), new Weighting(1.1, true));

    /// @throws IllegalArgumentException if the exponent is no finite number
    public Weighting {
        if (!Double.isFinite(smoothing)) {
            throw new IllegalArgumentException("contexts smoothed by " + smoothing);
        }
    }

    /// {@return the name for reports}
    public String name() { return "PPMI, contexts^%s%s".formatted(smoothing, logged ? ", times log(1 + count)" : ""); }

    /// {@return the vectors of counts, of length one; zero for words without a positive entry}
    public Vectors vectors(Counts counts) {
        var columns = new double[counts.contexts()];
        for (Counts.Row row : counts.rows()) {
            for (int k = 0; k < row.counts().size(); k++) {
                columns[row.contexts().get(k)] += row.counts().get(k);
            }
        }
        double smoothed = 0;
        for (double column : columns) {
            smoothed += Math.pow(column, smoothing);
        }
        var vectors = new TreeMap<String, Entries>();
        for (Counts.Row row : counts.rows()) {
            double sum = row.counts().stream().mapToDouble(Long::doubleValue).sum();
            var vector = new double[counts.contexts()];
            for (int k = 0; k < row.counts().size(); k++) {
                double count = row.counts().get(k);
                int context = row.contexts().get(k);
                if (count > 0) {
                    double expected = sum * Math.pow(columns[context], smoothing) / smoothed;
                    vector[context] = Math.max(0, Math.log(count / expected)) * (logged ? Math.log1p(count) : 1);
                }
            }
            vectors.put(row.word(), Entries.of(vector));
        }
        return new Vectors(vectors).unit();
    }
}
