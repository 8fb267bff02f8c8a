package org.catenary.functors.simulation;

import java.util.function.Supplier;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;

/// What a simulator says to a question: that it can answer it at a cost, or why it cannot.
///
/// @param <R> the answer
public sealed interface Offer<R> {

    /// {@return that a simulator cannot answer}
    static <R> Offer<R> refused(String because) { return new Refusal<>(because); }

    /// The answer can be computed.
    ///
    /// @param seconds about how long that takes, by the [model][org.catenary.functors.simulation] of its simulator
    /// @param bytes   how much memory
    /// @param how     what is done, as in `12 qubits, 40 gates`
    /// @param run     computes it
    record Able<R>(double seconds, double bytes, String how, Supplier<R> run) implements Offer<R> {
        /// {@return the offer whose answer is refused where its memory is more than a budget}
        Able<R> within(Budget budget) {
            return new Able<>(seconds, bytes, how, () -> {
                if (bytes > budget.bytes()) {
                    throw new OverBudget("%s need %s, the limit is %s; fewer qubits would help".formatted(
                            how, Budget.text(bytes), budget));
                }
                return run.get();
            });
        }
    }

    /// It cannot.
    ///
    /// @param because why not, as in `the gate T is not Clifford`
    record Refusal<R>(String because) implements Offer<R> {}
}
