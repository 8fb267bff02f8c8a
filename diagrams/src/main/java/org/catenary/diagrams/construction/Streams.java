package org.catenary.diagrams.construction;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NoFeedback;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.Symmetric;
import org.catenary.diagrams.category.Unfolding;
import org.catenary.diagrams.category.WrongType;

/// The streams of a symmetric monoidal category: arrows that happen at every moment and remember what was before.
///
/// An object has an object of the base for each moment. An arrow has at each moment `t` an arrow
/// `M(t) ⊗ X(t) → Y(t) ⊗ M(t + 1)` of the base, where `M(0)` is the unit: from what it remembers and what reaches it, to what
/// leaves it and what it will remember. Sequences are constant in the end, so that they are finite data. Two arrows are the
/// same stream when they do the same whatever is remembered: their [unrollings][Machine#unrolled] differ by arrows that slide
/// along the memory, in a cartesian base they agree when the memory is discarded. [Object#equals] asks for the same memory.
///
/// {@snippet class="org.catenary.diagrams.construction.StreamsTest" region="streams"}
///
/// Di Lavore, de Felice and Román, *Monoidal streams for dataflow programming*, LICS (2022), arXiv:2202.02061, sections 3 to 6;
/// Katis, Sabadini and Walters, *Bicategories of processes*, J. Pure Appl. Algebra 115 (1997).
///
/// @param base the category
public record Streams<O, A extends Arrow<O, A>>(Symmetric<O, A> base)
        implements Symmetric<Streams.Sequence<O>, Streams.Machine<O, A>>, Unfolding<Streams.Sequence<O>, Streams.Machine<O, A>> {

    /// What is there at each moment: `start` at the first ones, then always `rest`. Equal sequences are equal values.
    public record Sequence<X>(List<X> start, X rest) {
        /// Leaves out the end of the start where it is the rest already.
        public Sequence {
            int size = start.size();
            while (size > 0 && start.get(size - 1).equals(rest)) {
                size--;
            }
            start = List.copyOf(start.subList(0, size));
        }

        /// {@return the sequence of what is always the same}
        public static <X> Sequence<X> always(X x) { return new Sequence<>(List.of(), x); }

        /// {@return what is given for each moment, the same from `changes` on}
        public static <X> Sequence<X> of(int changes, IntFunction<X> at) {
            return new Sequence<>(IntStream.range(0, changes).mapToObj(at).toList(), at.apply(changes));
        }

        /// {@return what is there at a moment, counted from 0}
        public X at(int moment) { return moment < start.size() ? start.get(moment) : rest; }

        private int changes() { return start.size(); }
    }

    /// An arrow of streams.
    ///
    /// @param in     the construction it belongs to
    /// @param dom    where it begins
    /// @param cod    where it ends
    /// @param memory what it remembers before each moment, nothing before the first
    /// @param steps  the arrow of the base at each moment
    public record Machine<O, A extends Arrow<O, A>>(
            Streams<O, A> in, Sequence<O> dom, Sequence<O> cod, Sequence<O> memory, Sequence<A> steps)
            implements Arrow<Sequence<O>, Machine<O, A>> {

        /// @throws WrongType if a step has another type than it should, or something is remembered before the first moment
        public Machine {
            if (!memory.at(0).equals(in.base.unit())) {
                throw new WrongType("a stream without a past", in.base.unit(), cod.at(0), memory.at(0), cod.at(0));
            }
            int last = IntStream.of(dom.changes(), cod.changes(), memory.changes(), steps.changes()).max().orElseThrow();
            for (int t = 0; t <= last; t++) {
                O begin = in.base.tensor(memory.at(t), dom.at(t)), end = in.base.tensor(cod.at(t), memory.at(t + 1));
                A step = steps.at(t);
                if (!step.dom().equals(begin) || !step.cod().equals(end)) {
                    throw new WrongType("the step at moment " + t, begin, end, step.dom(), step.cod());
                }
            }
        }

        private Machine<O, A> made(Sequence<O> dom, Sequence<O> cod, Sequence<O> memory, int changes, IntFunction<A> step) {
            return new Machine<>(in, dom, cod, memory, Sequence.of(changes, step));
        }

        private int changes() {
            return IntStream.of(dom.changes(), cod.changes(), memory.changes(), steps.changes()).max().orElseThrow();
        }

        @Override public Machine<O, A> then(Machine<O, A> next) {
            NotComposable.check(this, next);
            var base = in.base;
            return made(dom, next.cod, in.tensor(memory, next.memory), Math.max(changes(), next.changes()), t -> {
                O m = memory.at(t), n = next.memory.at(t), later = memory.at(t + 1);
                return base.id(m).tensor(base.swap(n, dom.at(t)))
                        .then(steps.at(t).tensor(base.id(n)))
                        .then(base.permute(List.of(cod.at(t), later, n), new int[] {2, 0, 1}))
                        .then(next.steps.at(t).tensor(base.id(later)))
                        .then(base.id(next.cod.at(t)).tensor(base.swap(next.memory.at(t + 1), later)));
            });
        }

        @Override public Machine<O, A> tensor(Machine<O, A> other) {
            var base = in.base;
            int changes = Math.max(changes(), other.changes());
            return made(in.tensor(dom, other.dom), in.tensor(cod, other.cod), in.tensor(memory, other.memory), changes, t ->
                    base.id(memory.at(t)).tensor(base.swap(other.memory.at(t), dom.at(t))).tensor(base.id(other.dom.at(t)))
                            .then(steps.at(t).tensor(other.steps.at(t)))
                            .then(base.id(cod.at(t)).tensor(base.swap(memory.at(t + 1), other.cod.at(t)))
                                    .tensor(base.id(other.memory.at(t + 1)))));
        }

        /// {@return the first moments as one arrow of the base, from all that reaches them to all that leaves them, and what is
        /// remembered last; quadratic in the moments}
        public A unrolled(int moments) {
            var base = in.base;
            List<O> doms = IntStream.range(0, moments).mapToObj(dom::at).toList();
            A unrolled = base.id(base.tensorObjects(doms));
            O before = base.unit();
            for (int t = 0; t < moments; t++) {
                O after = base.tensorObjects(doms.subList(t + 1, moments));
                unrolled = unrolled.then(base.id(before).tensor(steps.at(t)).tensor(base.id(after)));
                before = base.tensor(before, cod.at(t));
            }
            return unrolled;
        }
    }

    /// {@return the stream that does the same at every moment, and remembers nothing}
    public Machine<O, A> always(A arrow) {
        return new Machine<>(this, Sequence.always(arrow.dom()), Sequence.always(arrow.cod()), Sequence.always(base.unit()),
                Sequence.always(arrow));
    }

    private Machine<O, A> forgetful(Sequence<O> dom, Sequence<O> cod, int changes, IntFunction<A> step) {
        return new Machine<>(this, dom, cod, unit(), Sequence.of(changes, step));
    }

    @Override public Machine<O, A> id(Sequence<O> x) { return forgetful(x, x, x.changes(), t -> base.id(x.at(t))); }

    @Override public Sequence<O> unit() { return Sequence.always(base.unit()); }

    @Override public Sequence<O> tensor(Sequence<O> x, Sequence<O> y) {
        return Sequence.of(Math.max(x.changes(), y.changes()), t -> base.tensor(x.at(t), y.at(t)));
    }

    @Override public Machine<O, A> swap(Sequence<O> x, Sequence<O> y) {
        return forgetful(tensor(x, y), tensor(y, x), Math.max(x.changes(), y.changes()), t -> base.swap(x.at(t), y.at(t)));
    }

    @Override public Sequence<O> delay(Sequence<O> x) { return delayed(x, base.unit()); }

    private static <X> Sequence<X> delayed(Sequence<X> x, X first) {
        return Sequence.of(x.changes() + 1, t -> t == 0 ? first : x.at(t - 1));
    }

    @Override public Machine<O, A> delay(Machine<O, A> f) {
        return new Machine<>(this, delay(f.dom), delay(f.cod), delay(f.memory), delayed(f.steps, base.id(base.unit())));
    }

    /// {@inheritDoc}
    ///
    /// @throws NoFeedback if it begins or ends with something else
    @Override public Machine<O, A> feedback(Sequence<O> x, Sequence<O> y, Sequence<O> u, Machine<O, A> f) {
        Sequence<O> past = delay(u);
        if (!f.dom.equals(tensor(x, past)) || !f.cod.equals(tensor(y, u))) {
            throw new NoFeedback("a stream %s → %s".formatted(f.dom, f.cod), u, past);
        }
        int changes = Math.max(f.changes(), past.changes());
        return f.made(x, y, tensor(f.memory, past), changes, t -> base.id(f.memory.at(t)).tensor(base.swap(past.at(t), x.at(t)))
                .then(f.steps.at(t))
                .then(base.id(y.at(t)).tensor(base.swap(u.at(t), f.memory.at(t + 1)))));
    }

    @Override public Sequence<O> head(Sequence<O> x) { return new Sequence<>(List.of(x.at(0)), base.unit()); }

    @Override public Sequence<O> tail(Sequence<O> x) { return Sequence.of(x.changes(), t -> x.at(t + 1)); }

    @Override public Machine<O, A> followedBy(Sequence<O> x) { return id(x); }

    @Override public Machine<O, A> unfold(Sequence<O> x) { return id(x); }

    @Override public String toString() { return "streams in " + base; }
}
