package org.catenary.autodiff.functional;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.autodiff.jet.Jet;
import org.catenary.autodiff.jet.Jets;

/// Computes entries of functions, each once, from the entries that they need; functions may be nested to any depth.
final class Entries {

    /// What is asked for: the derivatives of a function at a point up to an order.
    record Entry(Field field, List<Double> point, int order) {}

    /// What a rule says: the entry, or which others it needs first.
    sealed interface Step {
        record Gives(Jet jet) implements Step {}

        record Needs(List<Entry> entries) implements Step {}
    }

    private final Map<List<Integer>, Jets> charts = new HashMap<>();
    private long computed;

    /// {@return how many entries were computed}
    long computed() { return computed; }

    /// {@return the arithmetic of derivatives by so many variables up to an order; numbers have none}
    Jets chart(int variables, int order) {
        return variables == 0 ? charts.computeIfAbsent(List.of(1, 0), _ -> new Jets(1, 0))
                : charts.computeIfAbsent(List.of(variables, order), _ -> new Jets(variables, order));
    }

    /// {@return the derivatives of a function at a point, divided by the factorials of their exponents}
    Jet at(Field field, List<Double> point, int order) {
        Deque<Entry> open = new ArrayDeque<>(List.of(new Entry(field, point, order)));
        while (!open.isEmpty()) {
            Entry now = open.element();
            if (known(now).isPresent()) {
                open.pop();
                continue;
            }
            switch (now.field.rule().step(now, this)) {
                case Step.Gives(Jet jet) -> {
                    now.field.learn(now.point, now.order, jet);
                    computed++;
                    open.pop();
                }
                case Step.Needs(List<Entry> entries) -> entries.reversed().forEach(open::push);
            }
        }
        return known(new Entry(field, point, order)).orElseThrow();
    }

    Optional<Jet> known(Entry entry) {
        int n = entry.field.domain().dimension();
        return entry.field.known(chart(n, entry.order), entry.point, n == 0 ? 0 : entry.order);
    }

    /// {@return those of some entries that are not known, with which a rule goes on later}
    List<Entry> missing(List<Entry> entries) { return entries.stream().filter(entry -> known(entry).isEmpty()).toList(); }

    Jet have(Entry entry) { return known(entry).orElseThrow(); }
}
