package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NoFeedback;
import org.catenary.diagrams.category.NotCurryable;
import org.catenary.diagrams.category.NotTraceable;
import org.catenary.diagrams.category.NotTurnable;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.category.WrongType;

/// What surrounds the diagrams of a [frame][Diagram.Frame]; its type follows from border and diagrams.
public sealed interface Border {

    /// {@return where a frame around diagrams, or what stands for them, begins}
    Ty dom(List<? extends Arrow<Ty, ?>> inside);

    /// {@return where a frame around diagrams, or what stands for them, ends}
    Ty cod(List<? extends Arrow<Ty, ?>> inside);

    /// {@return the structures that a target needs for it}
    Theory theory();

    /// Refuses diagrams that cannot stand inside.
    ///
    /// @throws WrongType    if one has another type than it should
    /// @throws NotTraceable if what a trace joins is not there
    /// @throws NotCurryable if it does not begin with the wires that it is to wait for
    /// @throws NoFeedback   if what a feedback joins is not there
    void check(List<Diagram> inside);

    /// {@return the frame that this border around diagrams becomes after `z` half turns, reversed if `dagger`}
    ///
    /// @param inside the diagrams as they are
    /// @param turned the diagrams turned
    /// @throws NotTurnable if it can be neither reversed nor turned
    Diagram turned(int z, boolean dagger, List<Diagram> inside, List<Diagram> turned);

    /// The formal sum of diagrams of one type; the sum of none is zero.
    record Sum(Ty dom, Ty cod) implements Border {

        @Override public Ty dom(List<? extends Arrow<Ty, ?>> inside) { return dom; }

        @Override public Ty cod(List<? extends Arrow<Ty, ?>> inside) { return cod; }

        @Override public Theory theory() {
            return Theory.of(Structure.SUM).union(new Theory(dom.obs().flags() | cod.obs().flags()));
        }

        @Override public void check(List<Diagram> inside) {
            for (Diagram term : inside) {
                if (!term.dom().equals(dom) || !term.cod().equals(cod)) {
                    throw new WrongType("the term " + term.summary(), dom, cod, term.dom(), term.cod());
                }
            }
        }

        @Override public Diagram turned(int z, boolean dagger, List<Diagram> inside, List<Diagram> turned) {
            boolean flips = dagger ^ z % 2 != 0;
            return new Diagram.Frame(new Sum((flips ? cod : dom).rotate(z), (flips ? dom : cod).rotate(z)), turned);
        }

        static Diagram of(Ty dom, Ty cod, List<Diagram> terms) {
            var sum = new Sum(dom, cod);
            sum.check(terms);
            var flat = new ArrayList<Diagram>();
            for (Diagram term : terms) {
                if (term instanceof Diagram.Frame f && f.border() instanceof Sum) {
                    flat.addAll(f.inside());
                } else {
                    flat.add(term);
                }
            }
            return flat.size() == 1 ? flat.getFirst() : new Diagram.Frame(sum, flat);
        }
    }

    /// The trace of one diagram: the wires of `over`, first or last on both sides, lead back.
    ///
    /// @param over what they carry
    /// @param side where they are and go round
    record Trace(Ty over, Side side) implements Border {

        /// A side of a diagram.
        public enum Side {
            /// Before the first wire.
            LEFT("on the left"),
            /// After the last wire.
            RIGHT("on the right");

            private final String phrase;

            Side(String phrase) { this.phrase = phrase; }

            Side opposite() { return this == LEFT ? RIGHT : LEFT; }

            /// {@return as in a sentence, `on the left`}
            @Override public String toString() { return phrase; }
        }

        @Override public Ty dom(List<? extends Arrow<Ty, ?>> inside) { return rest(inside.getFirst().dom()); }

        @Override public Ty cod(List<? extends Arrow<Ty, ?>> inside) { return rest(inside.getFirst().cod()); }

        private Ty rest(Ty whole) {
            return side == Side.LEFT ? whole.slice(over.size(), whole.size()) : whole.slice(0, whole.size() - over.size());
        }

        @Override public Theory theory() { return Theory.of(Structure.TRACE); }

        @Override public void check(List<Diagram> inside) {
            Diagram f = only("a trace", inside);
            if (!isAt(f.dom()) || !isAt(f.cod())) {
                throw new NotTraceable(f.summary(), Print.brief(over), side.toString());
            }
        }

        /// {@return the type of the diagram inside, from that of the frame}
        public Ty around(Ty rest) { return side == Side.LEFT ? over.tensor(rest) : rest.tensor(over); }

        private boolean isAt(Ty whole) {
            long n = over.size(), m = whole.size();
            return m >= n && (side == Side.LEFT ? whole.slice(0, n) : whole.slice(m - n, m)).equals(over);
        }

        @Override public Diagram turned(int z, boolean dagger, List<Diagram> inside, List<Diagram> turned) {
            return new Diagram.Frame(new Trace(over.rotate(z), z % 2 == 0 ? side : side.opposite()), turned);
        }

        /// One loop for the loops that stand side by side, none for no wires.
        static Diagram of(Ty over, Side side, Diagram f) {
            if (over.isUnit()) {
                return f;
            }
            var trace = new Diagram.Frame(new Trace(over, side), List.of(f));
            return f instanceof Diagram.Frame inner && inner.border() instanceof Trace(Ty first, Side same) && same == side
                    ? new Diagram.Frame(new Trace(side == Side.LEFT ? first.tensor(over) : over.tensor(first), side),
                            inner.inside()) : trace;
        }
    }

    /// A box with diagrams inside: an operation on diagrams of any types, as a derivative, a negation, a function entry by
    /// entry. Two bubbles are the same operation when their boxes are equal.
    ///
    /// @param box      its name and its type
    /// @param z        the half turns of the whole to the right
    /// @param reversed whether the whole is reversed
    record Bubble(Box box, int z, boolean reversed) implements Border {

        private boolean flips() { return reversed ^ z % 2 != 0; }

        @Override public Ty dom(List<? extends Arrow<Ty, ?>> inside) { return (flips() ? box.cod() : box.dom()).rotate(z); }

        @Override public Ty cod(List<? extends Arrow<Ty, ?>> inside) { return (flips() ? box.dom() : box.cod()).rotate(z); }

        @Override public Theory theory() {
            return Theory.of(Structure.BUBBLE).union(reversed ? Theory.of(Structure.DAGGER) : Theory.MONOIDAL)
                    .union(z != 0 ? Theory.of(Structure.ADJOINT) : Theory.MONOIDAL).union(box.theory());
        }

        @Override public void check(List<Diagram> inside) { }

        @Override public Diagram turned(int turns, boolean dagger, List<Diagram> inside, List<Diagram> turned) {
            return new Diagram.Frame(new Bubble(box, HalfTurns.sum(z, turns), reversed ^ dagger), inside);
        }
    }

    /// The currying of one diagram: it waits for its first or its last wires as the argument of a function.
    ///
    /// @param wires how many wires, one at least
    /// @param side  where they are
    record Curry(int wires, Trace.Side side) implements Border {

        /// @throws WrongArgument if there are no wires
        public Curry {
            if (wires < 1) {
                throw new WrongArgument("a currying over %d wires".formatted(wires));
            }
        }

        @Override public Ty dom(List<? extends Arrow<Ty, ?>> inside) {
            Ty whole = inside.getFirst().dom();
            return side == Trace.Side.LEFT ? whole.slice(wires, whole.size()) : whole.slice(0, whole.size() - wires);
        }

        @Override public Ty cod(List<? extends Arrow<Ty, ?>> inside) {
            Ty whole = inside.getFirst().dom(), base = inside.getFirst().cod();
            return switch (side) {
                case LEFT -> base.under(whole.slice(0, wires));
                case RIGHT -> base.over(whole.slice(whole.size() - wires, whole.size()));
            };
        }

        @Override public Theory theory() { return Theory.of(Structure.EXPONENTIAL); }

        @Override public void check(List<Diagram> inside) {
            Diagram f = only("a currying", inside);
            if (f.dom().size() < wires) {
                throw new NotCurryable(f.summary(), wires, side.toString());
            }
        }

        @Override public Diagram turned(int z, boolean dagger, List<Diagram> inside, List<Diagram> turned) {
            throw new NotTurnable(new Diagram.Frame(this, inside).summary());
        }
    }

    /// The feedback of one diagram: the last wires that leave it reach it again, last, a step of time later.
    ///
    /// @param over what they carry where they leave
    record Feedback(Ty over) implements Border {

        @Override public Ty dom(List<? extends Arrow<Ty, ?>> inside) { return rest(inside.getFirst().dom()); }

        @Override public Ty cod(List<? extends Arrow<Ty, ?>> inside) { return rest(inside.getFirst().cod()); }

        private Ty rest(Ty whole) { return whole.slice(0, whole.size() - over.size()); }

        @Override public Theory theory() { return Theory.of(Structure.FEEDBACK, Structure.DELAY); }

        @Override public void check(List<Diagram> inside) {
            Diagram f = only("a feedback", inside);
            Ty later = over.delay(1);
            if (!ends(f.dom(), later) || !ends(f.cod(), over)) {
                throw new NoFeedback(f.summary(), Print.brief(over), Print.brief(later));
            }
        }

        private static boolean ends(Ty whole, Ty end) {
            return whole.size() >= end.size() && whole.slice(whole.size() - end.size(), whole.size()).equals(end);
        }

        @Override public Diagram turned(int z, boolean dagger, List<Diagram> inside, List<Diagram> turned) {
            throw new NotTurnable(new Diagram.Frame(this, inside).summary());
        }

        /// One feedback for those around each other, none for no wires.
        static Diagram of(Ty over, Diagram f) {
            if (over.isUnit()) {
                return f;
            }
            var feedback = new Diagram.Frame(new Feedback(over), List.of(f));
            return f instanceof Diagram.Frame inner && inner.border() instanceof Feedback(Ty first)
                    ? new Diagram.Frame(new Feedback(over.tensor(first)), inner.inside()) : feedback;
        }
    }

    /// One diagram, some steps of time later.
    ///
    /// [Diagram#delay] puts it around boxes alone, where it cannot pass further inside.
    ///
    /// @param steps how many, one at least
    record Delay(int steps) implements Border {

        /// @throws WrongArgument if there are none
        public Delay {
            if (steps < 1) {
                throw new WrongArgument("a delay of %d steps of time".formatted(steps));
            }
        }

        @Override public Ty dom(List<? extends Arrow<Ty, ?>> inside) { return inside.getFirst().dom().delay(steps); }

        @Override public Ty cod(List<? extends Arrow<Ty, ?>> inside) { return inside.getFirst().cod().delay(steps); }

        @Override public Theory theory() { return Theory.of(Structure.DELAY); }

        @Override public void check(List<Diagram> inside) { only("a delay", inside); }

        @Override public Diagram turned(int z, boolean dagger, List<Diagram> inside, List<Diagram> turned) {
            return new Diagram.Frame(this, turned);
        }
    }

    private static Diagram only(String frame, List<Diagram> inside) {
        if (inside.size() != 1) {
            throw new WrongArgument("%s of %d diagrams".formatted(frame, inside.size()));
        }
        return inside.getFirst();
    }
}
