package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.catenary.hypernets.net.Hypernet;

/// What an edge does when a net is run: it may run nets, one after the other, before it gives what it gives.
interface Task {

    /// A net to be run.
    record Call(Hypernet net, List<Carried> inputs) {
        /// {@return the call of a function or way back}
        static Call of(Carried closure, List<Carried> arguments) {
            var called = (Carried.Closure) closure;
            List<Carried> inputs = new ArrayList<>(called.captured());
            inputs.addAll(arguments);
            return new Call(called.body(), inputs);
        }
    }

    /// {@return the next net to run, or nothing when all were run}
    Optional<Call> next();

    /// Takes what a net gave.
    void take(List<Carried> given);

    /// {@return what the edge gives}
    List<Carried> result();

    /// {@return the task that runs nothing}
    static Task done(List<Carried> result) {
        return new Task() {
            @Override public Optional<Call> next() { return Optional.empty(); }

            @Override public void take(List<Carried> given) { throw new AssertionError(given); }

            @Override public List<Carried> result() { return result; }
        };
    }

    /// {@return the task that runs one net}
    static Task once(Call call, UnaryOperator<List<Carried>> then) {
        return new Task() {
            private Optional<Call> pending = Optional.of(call);
            private List<Carried> found = List.of();

            @Override public Optional<Call> next() {
                Optional<Call> now = pending;
                pending = Optional.empty();
                return now;
            }

            @Override public void take(List<Carried> given) { found = then.apply(given); }

            @Override public List<Carried> result() { return found; }
        };
    }
}
