package org.catenary.functors.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.functors.circuit.ClassicalMap;
import org.catenary.functors.circuit.Discard;
import org.catenary.functors.circuit.Encode;
import org.catenary.functors.circuit.CircuitNetwork;
import org.catenary.functors.circuit.Fixed;
import org.catenary.functors.circuit.Measure;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.tensor.Tensor;

/// Circuits as [tensor networks][CircuitNetwork], contracted in an order found for each; over the budget they are sliced.
public enum NetworkSimulator implements Simulator {
    /// The only one.
    NETWORK;

    private static final int MOST_BITS = 24;
    private static final double TENSOR = 2e-5;
    private static final double MULTIPLICATION = 1e-9;
    private static final double ENTRY = 2e-8;
    static final double LEAST = 1e-12;

    private static final double ROUNDING = 1e-30;

    @Override public String title() { return "tensor network"; }

    private static <R> Offer<R> offer(CircuitNetwork evaluation, Trial trial, Function<Tensor, R> answer) {
        return new Offer.Able<>(seconds(evaluation), evaluation.bytes(), "%d tensors, the largest of %s numbers".formatted(
                evaluation.tensors(), new BigDecimal(evaluation.largest()).toBigInteger()), () -> answer.apply(evaluation.value(trial.values(), trial.budget())));
    }

    private static double seconds(CircuitNetwork evaluation) {
        return TENSOR * evaluation.tensors() + MULTIPLICATION * evaluation.operations() + ENTRY * evaluation.largest();
    }

    @Override public Offer<Tensor> amplitudes(Trial trial) {
        return trial.isPure()
                ? offer(CircuitNetwork.pure(trial.diagram()), trial, Function.identity())
                : Offer.refused("the circuit is not pure");
    }

    @Override public Offer<Tensor> density(Trial trial) {
        return offer(CircuitNetwork.mixed(trial.diagram()), trial, Function.identity());
    }

    @Override public Offer<SortedMap<String, Double>> distribution(Trial trial) {
        Diagram observed = trial.observed();
        return observed.cod().size() > MOST_BITS
                ? Offer.refused("%d bits have too many outcomes to list; at most %d".formatted(observed.cod().size(), MOST_BITS))
                : offer(CircuitNetwork.mixed(observed), trial, NetworkSimulator::distribution);
    }

    private static SortedMap<String, Double> distribution(Tensor weights) {
        return normalised(weights.toComplex().numbers().re(), weights.cod().axes());
    }

    /// The weights of all outcomes as probabilities by their digits.
    static SortedMap<String, Double> normalised(double[] weights, int bits) {
        double sum = total(weights);
        var distribution = new TreeMap<String, Double>();
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] / sum >= LEAST) {
                distribution.put(text(k, bits), weights[k] / sum);
            }
        }
        return distribution;
    }

    /// The sum of weights that are sums themselves, so that less than 1e-30 is nothing.
    static double total(double... weights) { return total(weights, ROUNDING); }

    static double total(double[] weights, double nothing) {
        double sum = 0;
        for (double weight : weights) {
            sum += Math.max(weight, 0);
        }
        if (!(sum > nothing)) {
            throw new ImpossibleOutcome();
        }
        return sum;
    }

    static String text(int outcome, int bits) {
        var text = new StringBuilder(bits);
        for (int k = bits - 1; k >= 0; k--) {
            text.append(outcome >> k & 1);
        }
        return text.toString();
    }

    @Override public Offer<SortedMap<String, Long>> counts(Trial trial, int shots, RandomGenerator random) {
        return switch (distribution(trial)) {
            case Offer.Refusal<SortedMap<String, Double>>(String because) -> Offer.refused(because);
            case Offer.Able<SortedMap<String, Double>> able -> new Offer.Able<>(able.seconds(), able.bytes(), able.how(),
                    () -> sampled(able.run().get(), shots, random));
        };
    }

    /// How often each outcome is drawn.
    static SortedMap<String, Long> sampled(SortedMap<String, Double> distribution, int shots, RandomGenerator random) {
        var outcomes = new ArrayList<String>();
        var below = new double[distribution.size()];
        double sum = 0;
        for (var entry : distribution.entrySet()) {
            sum += entry.getValue();
            below[outcomes.size()] = sum;
            outcomes.add(entry.getKey());
        }
        var counts = new TreeMap<String, Long>();
        for (int shot = 0; shot < shots; shot++) {
            int found = Arrays.binarySearch(below, random.nextDouble() * sum);
            counts.merge(outcomes.get(Math.min(found < 0 ? -found - 1 : found + 1, below.length - 1)), 1L, Long::sum);
        }
        return counts;
    }

    @Override public Offer<Double> expectation(Trial trial, PauliSum observable) {
        Diagram circuit = trial.diagram();
        var qubits = new ArrayList<Integer>();
        for (int k = 0; k < circuit.cod().size(); k++) {
            if (circuit.cod().get(k).equals(Qubits.QUBIT)) {
                qubits.add(k);
            }
        }
        Asked.check(observable, qubits.size());
        var norm = CircuitNetwork.mixed(discarded(circuit));
        var terms = new TreeMap<String, CircuitNetwork>();
        observable.terms().keySet().forEach(word -> {
            Diagram turned = circuit;
            for (int k = 0; k < word.length(); k++) {
                turned = word.charAt(k) == 'I' ? turned : turned.thenAt(qubits.get(k), sign(word.charAt(k)));
            }
            terms.put(word, CircuitNetwork.mixed(discarded(turned)));
        });
        double seconds = seconds(norm) + terms.values().stream().mapToDouble(NetworkSimulator::seconds).sum();
        double bytes = Math.max(norm.bytes(), terms.values().stream().mapToDouble(CircuitNetwork::bytes).max().orElse(0));
        return new Offer.Able<>(seconds, bytes, "%d contractions".formatted(terms.size() + 1), () -> {
            double whole = total(number(norm, trial)), sum = 0;
            for (var term : terms.entrySet()) {
                sum += observable.terms().getOrDefault(term.getKey(), 0.0) * number(term.getValue(), trial) / whole;
            }
            return sum;
        });
    }

    private static double number(CircuitNetwork evaluation, Trial trial) {
        return evaluation.value(trial.values(), trial.budget()).toComplex().numbers().re()[0];
    }

    private static Diagram discarded(Diagram circuit) { return circuit.then(new Discard(circuit.cod())); }

    /// The map `ρ ↦ Pρ` is no channel, but its trace is what is asked for: `P = P₊ − P₋` for the two outcomes.
    private static Diagram sign(char letter) {
        Diagram basis = switch (letter) {
            case 'X' -> Fixed.H;
            case 'Y' -> Fixed.SDG.then(Fixed.H);
            default -> Diagram.id(Qubits.of(1));
        };
        var signs = new ClassicalMap("±", 1, 1, List.of(1.0, 0.0, 0.0, -1.0));
        return basis.then(new Measure(1, true)).then(signs)
                .then(new Encode(1, true));
    }
}
