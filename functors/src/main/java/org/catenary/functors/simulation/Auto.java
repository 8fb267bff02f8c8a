package org.catenary.functors.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.catenary.functors.tensor.Tensor;

/// A choice among [simulators][Simulator]: the one whose offer takes the least time within the budget.
///
/// They are asked in order; once one offers less than half a millisecond for each box of the circuit the others are not asked, for an
/// offer has its cost too: to find the order of a contraction, or to reduce a ZX diagram, takes about that.
///
/// {@snippet class="org.catenary.functors.simulation.AutoTest" region="auto"}
///
/// @param simulators those that are asked
public record Auto(List<Simulator> simulators) {

    /// The state vector, the stabiliser tableau, the tensor network and the sum of stabiliser terms.
    public static final Auto STANDARD = new Auto(List.of(StateVectorSimulator.STATE_VECTOR,
            StabiliserSimulator.TABLEAU, NetworkSimulator.NETWORK, StabiliserSumSimulator.ZX));

    private static final double ASKING = 5e-4;
    private static final double LEAST = 1e-2;

    /// {@return the choice of one simulator alone}
    public static Auto of(Simulator simulator) { return new Auto(List.of(simulator)); }

    /// {@return the simulator of a name, as in `state-vector`, if there is one}
    public Optional<Simulator> named(String word) {
        return simulators.stream().filter(simulator -> word(simulator).equals(word)).findFirst();
    }

    /// {@return the names of the simulators}
    public List<String> words() { return simulators.stream().map(Auto::word).toList(); }

    private static String word(Simulator simulator) { return simulator.title().replace(' ', '-'); }

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
        double limit = trial.budget().bytes(), cheap = LEAST + ASKING * trial.size();
        for (Simulator simulator : simulators) {
            if (able.stream().anyMatch(named -> named.offer.seconds() < cheap && named.offer.bytes() <= limit)) {
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
        able.stream().filter(named -> named != best).forEach(named -> reasons.add("%s: about %s and %s".formatted(
                named.name, time(named.offer.seconds()), Budget.text(named.offer.bytes()))));
        String because = "%s, about %s and %s".formatted(best.offer.how(), time(best.offer.seconds()), Budget.text(best.offer.bytes()));
        return new Answer<>(best.offer.run().get(), best.name,
                reasons.isEmpty() ? because : because + "; " + reasons.stream().collect(Collectors.joining("; ")));
    }

    private static <R> Named<R> cheapest(List<Named<R>> offers) {
        return offers.stream().min((a, b) -> Double.compare(a.offer.seconds(), b.offer.seconds())).orElseThrow();
    }

    private static String time(double seconds) {
        return seconds < 1e-3 ? text("%.0f µs", seconds * 1e6) : seconds < 1 ? text("%.0f ms", seconds * 1e3)
                : seconds < 3600 ? text("%.0f s", seconds) : seconds < 1e9 ? text("%.0f hours", seconds / 3600)
                : text("10^%.0f years", Math.log10(seconds / 3.15e7));
    }

    private static String text(String form, double number) { return String.format(Locale.ROOT, form, number); }
}
