package org.catenary.autodiff.functional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.catenary.autodiff.functional.Entries.Entry;
import org.catenary.autodiff.functional.Entries.Step;
import org.catenary.autodiff.jet.Jet;
import org.catenary.autodiff.jet.Jets;
import org.catenary.autodiff.smooth.SmoothMap;

/// How the entries of a function follow from those of others.
sealed interface Rule {

    /// {@return an entry, or what it needs}
    Step step(Entry entry, Entries entries);

    private static Step from(Entries entries, List<Entry> needed, Function<List<Jet>, Jet> made) {
        List<Entry> missing = entries.missing(needed);
        return missing.isEmpty() ? new Step.Gives(made.apply(needed.stream().map(entries::have).toList())) : new Step.Needs(missing);
    }

    private static int dimension(Entry entry) { return entry.point().size(); }

    private static <T> List<T> without(List<T> list, int at) {
        List<T> shorter = new ArrayList<>(list.subList(0, at));
        shorter.addAll(list.subList(at + 1, list.size()));
        return shorter;
    }

    private static <T> List<T> inserted(List<T> list, int at, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(at, item);
        return longer;
    }

    /// {@return the coefficients of a jet in a chart, by the exponents that they have in another}
    private static Jet read(Jets to, Function<List<Integer>, Double> coefficient) {
        return Jet.of(to.exponents().stream().mapToDouble(coefficient::apply).toArray());
    }

    /// A number.
    record Fixed(double value) implements Rule {
        @Override public Step step(Entry entry, Entries entries) { return new Step.Gives(entries.chart(0, 0).constant(value)); }
    }

    /// `x ↦ L(x, f(x), …)`, one output of a map.
    record Pointwise(SmoothMap map, int output, List<Field> of) implements Rule {
        @Override public Step step(Entry entry, Entries entries) {
            return from(entries, of.stream().map(f -> new Entry(f, entry.point(), entry.order())).toList(), values -> {
                int n = dimension(entry);
                Jets chart = entries.chart(n, entry.order());
                List<Jet> inputs = new ArrayList<>();
                for (int k = 0; k < n; k++) {
                    var along = new double[n];
                    along[k] = 1;
                    inputs.add(chart.moving(entry.point().get(k), along));
                }
                inputs.addAll(values);
                return map.at(chart, inputs).get(output);
            });
        }
    }

    /// A partial derivative: the coefficients move down by one.
    record Slope(Field f, int axis, double by) implements Rule {
        @Override public Step step(Entry entry, Entries entries) {
            int n = dimension(entry), order = entry.order();
            return from(entries, List.of(new Entry(f, entry.point(), order + 1)), values -> {
                Jets above = entries.chart(n, order + 1);
                return read(entries.chart(n, order), exponents -> {
                    List<Integer> more = new ArrayList<>(exponents);
                    more.set(axis, exponents.get(axis) + 1);
                    return by * more.get(axis) * values.getFirst().coefficient(above.at(more));
                });
            });
        }
    }

    /// A weighted sum of values along an axis: an integral, or the value at one point.
    record Weighted(Field f, int axis, List<Double> nodes, List<Double> weights) implements Rule {
        @Override public Step step(Entry entry, Entries entries) {
            int n = dimension(entry), order = n == 0 ? 0 : entry.order();
            List<Entry> needed = nodes.stream().map(node -> new Entry(f, inserted(entry.point(), axis, node), order)).toList();
            return from(entries, needed, values -> {
                Jets of = entries.chart(n + 1, order);
                return read(entries.chart(n, order), exponents -> {
                    int at = n == 0 ? 0 : of.at(inserted(exponents, axis, 0));
                    double sum = 0;
                    for (int k = 0; k < values.size(); k++) {
                        sum += weights.get(k) * values.get(k).coefficient(at);
                    }
                    return sum;
                });
            });
        }
    }

    /// The same along an axis.
    record Spread(Field f, int axis) implements Rule {
        @Override public Step step(Entry entry, Entries entries) {
            int n = dimension(entry), order = entry.order();
            return from(entries, List.of(new Entry(f, without(entry.point(), axis), order)), values -> {
                Jets of = entries.chart(n - 1, order);
                return read(entries.chart(n, order), exponents -> exponents.get(axis) > 0 ? 0
                        : values.getFirst().coefficient(n == 1 ? 0 : of.at(without(exponents, axis))));
            });
        }
    }

    /// Axis `k` of the function is axis `order[k]` of another.
    record Permuted(Field f, List<Integer> order) implements Rule {
        private <T> List<T> back(List<T> list) {
            List<T> other = new ArrayList<>(list);
            for (int k = 0; k < list.size(); k++) {
                other.set(order.get(k), list.get(k));
            }
            return other;
        }

        @Override public Step step(Entry entry, Entries entries) {
            Jets chart = entries.chart(dimension(entry), entry.order());
            return from(entries, List.of(new Entry(f, back(entry.point()), entry.order())),
                    values -> read(chart, exponents -> values.getFirst().coefficient(dimension(entry) == 0 ? 0 : chart.at(back(exponents)))));
        }
    }

    /// `x ↦ f(g(x))`, `f` a function on an interval.
    record Composed(Field f, Field g) implements Rule {
        @Override public Step step(Entry entry, Entries entries) {
            var inner = new Entry(g, entry.point(), entry.order());
            Optional<Jet> value = entries.known(inner);
            if (value.isEmpty()) {
                return new Step.Needs(List.of(inner));
            }
            f.domain().checkPoint(value.get().value());
            return from(entries, List.of(new Entry(f, List.of(value.get().value()), dimension(entry) == 0 ? 0 : entry.order())),
                    values -> substituted(entries.chart(dimension(entry), entry.order()), values.getFirst(), value.get(), entry.order()));
        }

        /// Horner's rule in what `g` moves by.
        static Jet substituted(Jets chart, Jet f, Jet g, int order) {
            Jet move = chart.sub(g, chart.constant(g.value()));
            int last = chart.exponents().size() == 1 ? 0 : order;
            Jet sum = chart.constant(f.coefficient(last));
            for (int k = last - 1; k >= 0; k--) {
                sum = chart.add(chart.mul(sum, move), chart.constant(f.coefficient(k)));
            }
            return sum;
        }
    }

    /// `y ↦ c(x) / |g′(x)|` where `g(x) = y`; 0 where there is no such `x`. `g` is monotone, on an interval.
    record Pushed(Field g, Field c) implements Rule {
        private static final int STEPS = 200;

        @Override public Step step(Entry entry, Entries entries) {
            Domain.Interval axis = g.domain().axes().getFirst();
            double y = entry.point().getFirst(), low = axis.from(), high = axis.to();
            var ends = List.of(new Entry(g, List.of(low), 1), new Entry(g, List.of(high), 1));
            if (!entries.missing(ends).isEmpty()) {
                return new Step.Needs(entries.missing(ends));
            }
            double atLow = entries.have(ends.getFirst()).value(), atHigh = entries.have(ends.getLast()).value();
            if (y < Math.min(atLow, atHigh) || y > Math.max(atLow, atHigh)) {
                return new Step.Gives(entries.chart(1, entry.order()).constant(0));
            }
            boolean rises = atHigh > atLow;
            double x = low + (high - low) * (y - atLow) / (atHigh - atLow);
            for (int k = 0; k < STEPS; k++) {
                var there = new Entry(g, List.of(x), 1);
                Optional<Jet> jet = entries.known(there);
                if (jet.isEmpty()) {
                    return new Step.Needs(List.of(there));
                }
                double off = jet.get().value() - y;
                if (off > 0 == rises) {
                    high = x;
                } else {
                    low = x;
                }
                double newton = x - off / jet.get().coefficient(1), next = newton >= low && newton <= high ? newton : (low + high) / 2;
                if (off == 0 || Math.abs(next - x) <= Math.ulp(x)) {
                    break;
                }
                x = next;
            }
            return inverted(entry, entries, x);
        }

        private Step inverted(Entry entry, Entries entries, double x) {
            int order = entry.order();
            List<Double> at = List.of(x);
            return from(entries, List.of(new Entry(g, at, order + 1), new Entry(c, at, order)), values -> {
                Jets chart = entries.chart(1, order + 1);
                Jet there = values.getFirst(), y = chart.moving(there.value(), 1), back = chart.moving(x, 1 / there.coefficient(1));
                for (int k = 1; k <= order; k++) {
                    Jet off = chart.sub(Composed.substituted(chart, there, back, order + 1), y);
                    back = chart.sub(back, chart.mul(chart.constant(1 / there.coefficient(1)), off));
                }
                Jets below = entries.chart(1, order);
                Jet inverse = back;
                Jet cut = read(below, exponents -> inverse.coefficient(exponents.getFirst()));
                Jet slope = read(below, exponents -> (exponents.getFirst() + 1) * inverse.coefficient(exponents.getFirst() + 1)
                        * Math.signum(there.coefficient(1)));
                return below.mul(Composed.substituted(below, values.getLast(), cut, order), slope);
            });
        }
    }

    /// The sum of several functions.
    record Total(List<Field> terms) implements Rule {
        @Override public Step step(Entry entry, Entries entries) {
            Jets chart = entries.chart(dimension(entry), entry.order());
            return from(entries, terms.stream().map(f -> new Entry(f, entry.point(), entry.order())).toList(),
                    values -> values.stream().reduce(chart.constant(0), chart::add));
        }
    }

    /// A point mass on an axis: it has no values.
    record Delta(int axis, double point, Field coefficient) implements Rule {
        @Override public Step step(Entry entry, Entries entries) {
            throw new Field.NoFunction("δ(x%s − %s) times %s has no values: it is a distribution, known by its coefficient".formatted(
                    Domain.subscript(axis), point, coefficient));
        }
    }
}
