package org.catenary.functors.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.catenary.functors.tensor.Tensor;

/// A choice among [simulators][Simulator]: the one whose offer takes the fewest operations within the budget.
///
/// They are asked in order; once one offers less than 10¹⁰ operations the others are not asked, for an offer has its cost
/// too: the order of a contraction has to be found.
///
/// {@snippet class="org.catenary.functors.simulation.AutoTest" region="auto"}
///
/// @param simulators those that are asked
public record Auto(List<Simulator> simulators) {

    /// The state vector, the stabiliser tableau, the tensor network and the sum of stabiliser terms.
    public static final Auto STANDARD = new Auto(List.of(StateVectorSimulator.STATE_VECTOR,
            StabiliserSimulator.TABLEAU, NetworkSimulator.NETWORK, StabiliserSumSimulator.ZX));

    private static final double CHEAP = 1e10;

    /// Copies the list.
    public Auto { simulators = List.copyOf(simulators); }

    /// An answer with the way it was found.
    ///
    /// @param value     the answer
    /// @param simulator who gave it
    /// @param because   why that one
    public record Answer<R>(R value, String simulator, String because) {}

    /// No simulator can answer.
    public static final class NoSimulator extends Mistake {
        NoSimulator(String message) { super(message); }
    }

    /// An offer by name.
    private record Named<R>(String name, Offer.Able<R> offer) {}

    /// {@return the amplitudes of a pure circuit}
    /// @throws NoSimulator if no simulator gives them
    /// @throws OverBudget  if all that do need more memory than the budget
    public Answer<Tensor> amplitudes(Trial trial) { return choose(trial, s -> s.amplitudes(trial)); }

    /// {@return the density of the outputs}
    /// @throws NoSimulator if no simulator gives it
    /// @throws OverBudget  if all that do need more memory than the budget
    public Answer<Tensor> density(Trial trial) { return choose(trial, s -> s.density(trial)); }

    /// {@return the probability of each outcome}
    /// @throws NoSimulator if no simulator gives it
    /// @throws OverBudget  if all that do need more memory than the budget
    /// @throws ImpossibleOutcome if the circuit is post-selected on what never happens
    public Answer<SortedMap<String, Double>> distribution(Trial trial) {
        return choose(trial, s -> s.distribution(trial));
    }

    /// {@return how often each outcome comes in some runs}
    /// @throws NoSimulator if no simulator counts
    /// @throws OverBudget  if all that do need more memory than the budget
    /// @throws ImpossibleOutcome if the circuit is post-selected on what never happens
    public Answer<SortedMap<String, Long>> counts(Trial trial, int shots, RandomGenerator random) {
        return choose(trial, s -> s.counts(trial, shots, random));
    }

    /// {@return the expectation of an observable on the qubits that come out}
    /// @throws NoSimulator if no simulator gives it
    /// @throws OverBudget  if all that do need more memory than the budget
    /// @throws ImpossibleOutcome if the circuit is post-selected on what never happens
    public Answer<Double> expectation(Trial trial, PauliSum observable) {
        return choose(trial, s -> s.expectation(trial, observable));
    }

    private <R> Answer<R> choose(Trial trial, Function<Simulator, Offer<R>> question) {
        var able = new ArrayList<Named<R>>();
        var reasons = new ArrayList<String>();
        double limit = trial.budget().bytes();
        for (Simulator simulator : simulators) {
            if (able.stream().anyMatch(named -> named.offer.operations() < CHEAP && named.offer.bytes() <= limit)) {
                reasons.add("%s: not asked".formatted(simulator.title()));
                continue;
            }
            switch (question.apply(simulator)) {
                case Offer.Able<R> offer -> able.add(new Named<>(simulator.title(), offer));
                case Offer.Refusal<R>(String because) -> reasons.add("%s: %s".formatted(simulator.title(), because));
            }
        }
        if (able.isEmpty()) {
            throw new NoSimulator("no simulator can evaluate the circuit; " + String.join("; ", reasons));
        }
        var fitting = able.stream().filter(named -> named.offer.bytes() <= limit).toList();
        Named<R> best = cheapest(fitting.isEmpty() ? able : fitting);
        able.stream().filter(named -> named != best).forEach(named -> reasons.add("%s: about %s operations and %s".formatted(
                named.name, power(named.offer.operations()), Budget.text(named.offer.bytes()))));
        String because = "%s, about %s operations and %s".formatted(best.offer.how(), power(best.offer.operations()), Budget.text(best.offer.bytes()));
        return new Answer<>(best.offer.run().get(), best.name,
                reasons.isEmpty() ? because : because + "; " + reasons.stream().collect(Collectors.joining("; ")));
    }

    private static <R> Named<R> cheapest(List<Named<R>> offers) {
        return offers.stream().min((a, b) -> Double.compare(a.offer.operations(), b.offer.operations())).orElseThrow();
    }

    private static String power(double operations) {
        return operations < 1e6 ? String.format(Locale.ROOT, "%.0f", operations)
                : String.format(Locale.ROOT, "10^%.1f", Math.log10(operations));
    }
}
