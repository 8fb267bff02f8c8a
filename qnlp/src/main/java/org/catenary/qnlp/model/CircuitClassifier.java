package org.catenary.qnlp.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.catenary.autodiff.diagram.Adjoint;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.functors.network.Budget;
import org.catenary.qnlp.training.Classifier;

/// The normalised outcomes of circuits, evaluated by state vectors and differentiated by their adjoints: circuits of one pattern
/// side by side, each with parameters of its own.
final class CircuitClassifier implements Classifier {

    private final List<Circuit> circuits;
    private final Map<Size, List<Adjoint>> rooms = new HashMap<>();
    private final Map<Size, Integer> taken = new HashMap<>();

    CircuitClassifier(List<Circuit> circuits) { this.circuits = List.copyOf(circuits); }

    /// A circuit: a pattern, and where the value of each of the pattern's parameters stands among those of the model.
    static final class Circuit {
        private final Pattern pattern;
        private final int[] positions;
        private final BitSet parameters = new BitSet();

        Circuit(Pattern pattern, int... positions) {
            this.pattern = pattern;
            this.positions = positions;
            for (int position : positions) {
                parameters.set(position);
            }
        }
    }

    /// How much room a run takes.
    private record Size(Pattern pattern, int lanes) {}

    /// Circuits of one pattern that run side by side.
    ///
    /// @param size   their pattern, and how many fit
    /// @param places which of the examples asked for they are
    private record Side(Size size, List<Integer> places) {
        Pattern pattern() { return size.pattern; }
    }

    @Override public int size() { return circuits.size(); }

    @Override public BitSet parameters(int example) { return circuits.get(example).parameters; }

    @Override public double[][] probabilities(double[] values, int... examples) {
        double[][] outcomes = outcomes(values, examples);
        for (double[] row : outcomes) {
            normalise(row);
        }
        return outcomes;
    }

    private double[][] outcomes(double[] values, int... examples) {
        var outcomes = new double[examples.length][];
        for (Side side : sides(examples)) {
            taken.clear();
            run(side, values, examples, outcomes);
        }
        return outcomes;
    }

    /// {@return the probability of each outcome together with all post-selections; the rest is thrown away}
    double[][] kept(double[] values, int... examples) {
        double[][] outcomes = outcomes(values, examples);
        for (int at = 0; at < outcomes.length; at++) {
            double total = circuits.get(examples[at]).pattern.total();
            for (int k = 0; k < outcomes[at].length; k++) {
                outcomes[at][k] = total > 0 ? outcomes[at][k] / total : 0;
            }
        }
        return outcomes;
    }

    @Override public Run run(double[] values, int... examples) {
        List<Side> sides = sides(examples);
        taken.clear();
        var probabilities = new double[examples.length][];
        var sums = new double[examples.length];
        List<Adjoint> adjoints = sides.stream().map(side -> run(side, values, examples, probabilities)).toList();
        for (int at = 0; at < examples.length; at++) {
            sums[at] = normalise(probabilities[at]);
        }
        return new Run() {
            @Override public double[][] probabilities() { return probabilities; }

            @Override public void pullback(double[][] slopes, double[] gradient) {
                for (int k = 0; k < adjoints.size(); k++) {
                    pull(sides.get(k), adjoints.get(k), examples, cotangents(probabilities, sums, slopes), gradient);
                }
            }
        };
    }

    /// With `qₖ = Σⱼ |aₖⱼ|²` over the discarded qubits, `N = Σ qₖ` and `pₖ = qₖ / N`, the derivative by `qₖ` is
    /// `(∂L/∂pₖ − Σⱼ pⱼ ∂L/∂pⱼ) / N`.
    private static double[][] cotangents(double[][] probabilities, double[] sums, double[][] slopes) {
        var by = new double[slopes.length][];
        for (int at = 0; at < slopes.length; at++) {
            double mean = 0;
            for (int k = 0; k < slopes[at].length; k++) {
                mean += probabilities[at][k] * slopes[at][k];
            }
            by[at] = new double[slopes[at].length];
            for (int k = 0; k < by[at].length; k++) {
                by[at][k] = (slopes[at][k] - mean) / sums[at];
            }
        }
        return by;
    }

    private List<Side> sides(int... examples) {
        Map<Pattern, List<Integer>> places = new LinkedHashMap<>();
        for (int at = 0; at < examples.length; at++) {
            places.computeIfAbsent(circuits.get(examples[at]).pattern, _ -> new ArrayList<>()).add(at);
        }
        var sides = new ArrayList<Side>();
        places.forEach((pattern, all) -> {
            int most = pattern.lanes();
            for (int from = 0; from < all.size(); from += most) {
                List<Integer> some = all.subList(from, Math.min(all.size(), from + most));
                sides.add(new Side(new Size(pattern, lanes(some.size())), some));
            }
        });
        return sides;
    }

    private static int lanes(int circuits) {
        return circuits == 1 ? 1 : Math.ceilDiv(circuits, CircuitProgram.LANES) * CircuitProgram.LANES;
    }

    private Adjoint run(Side side, double[] values, int[] examples, double[][] outcomes) {
        int lanes = side.size.lanes;
        Adjoint adjoint = room(side.size);
        var own = new double[side.pattern().program().parameters().size() * lanes];
        for (int lane = 0; lane < side.places.size(); lane++) {
            int[] positions = circuit(side, lane, examples).positions;
            for (int k = 0; k < positions.length; k++) {
                own[k * lanes + lane] = values[positions[k]];
            }
        }
        adjoint.run(own);
        for (int lane = 0; lane < side.places.size(); lane++) {
            var row = new double[side.pattern().outcomes()];
            for (int k = 0; k < 1 << side.pattern().program().outputs(); k++) {
                row[k >> side.pattern().discarded()] += adjoint.probability(k * lanes + lane);
            }
            outcomes[side.places.get(lane)] = row;
        }
        return adjoint;
    }

    private Circuit circuit(Side side, int lane, int... examples) { return circuits.get(examples[side.places.get(lane)]); }

    private Adjoint room(Size size) {
        int number = taken.merge(size, 1, Integer::sum);
        List<Adjoint> all = rooms.computeIfAbsent(size, _ -> new ArrayList<>());
        if (all.size() < number) {
            all.add(new Adjoint(size.pattern.program(), size.lanes, Budget.standard()));
        }
        return all.get(number - 1);
    }

    private void pull(Side side, Adjoint adjoint, int[] examples, double[][] by, double[] gradient) {
        int lanes = side.size.lanes, discarded = side.pattern().discarded(), amplitudes = 1 << side.pattern().program().outputs();
        var own = new double[side.pattern().program().parameters().size() * lanes];
        adjoint.pullback((re, im, dre, dim) -> {
            for (int k = 0; k < amplitudes; k++) {
                for (int lane = 0; lane < side.places.size(); lane++) {
                    double factor = 2 * by[side.places.get(lane)][k >> discarded];
                    dre[k * lanes + lane] = factor * re[k * lanes + lane];
                    dim[k * lanes + lane] = factor * im[k * lanes + lane];
                }
            }
            return 0;
        }, own);
        for (int lane = 0; lane < side.places.size(); lane++) {
            int[] positions = circuit(side, lane, examples).positions;
            for (int k = 0; k < positions.length; k++) {
                gradient[positions[k]] += own[k * lanes + lane];
            }
        }
    }

    private static double normalise(double[] outcomes) {
        double sum = 0;
        for (double outcome : outcomes) {
            sum += outcome;
        }
        if (!(sum > 0)) {
            throw new ZeroProbability();
        }
        for (int k = 0; k < outcomes.length; k++) {
            outcomes[k] /= sum;
        }
        return sum;
    }
}
