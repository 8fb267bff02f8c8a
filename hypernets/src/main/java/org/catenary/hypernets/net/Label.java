package org.catenary.hypernets.net;

import java.util.List;
import org.catenary.diagrams.category.NoFeedback;
import org.catenary.diagrams.category.NotCurryable;
import org.catenary.diagrams.category.NotTraceable;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// What an edge is: two edges are the same generator when their labels are the same.
public sealed interface Label {

    /// {@return the objects on the source slots}
    Ty dom();

    /// {@return the objects on the target slots}
    Ty cod();

    /// {@return what stands in the edge when it is drawn}
    String name();

    /// {@return the nets inside, in order}
    default List<Hypernet> inside() { return List.of(); }

    /// {@return the label of a leaf of the syntax}
    static Label of(Diagram.Cell cell) { return new Generator(cell); }

    private static String turned(Box box, int z, boolean reversed) {
        return box.name() + (reversed ? "†" : "") + (z < 0 ? "ˡ" : "ʳ").repeat(Math.abs(z));
    }

    /// A leaf of the syntax: a box as declared, one that is turned or reversed, or a cup or spider that stays an edge.
    record Generator(Diagram.Cell cell) implements Label {
        @Override public Ty dom() { return cell.dom(); }

        @Override public Ty cod() { return cell.cod(); }

        @Override public String name() {
            return switch (cell) {
                case Box box -> box.name();
                case Diagram.Turned(Box box, int z, boolean reversed) -> turned(box, z, reversed);
                case Diagram.Cup _ -> "cup";
                case Diagram.Cap _ -> "cap";
                case Diagram.Spider(Ob _, int _, int _, Phase phase) -> phase.equals(Phase.ZERO) ? "spider" : phase.toString();
                case Diagram.Copy _ -> "copy";
                case Diagram.Merge _ -> "merge";
                case Diagram.Permutation _, Diagram.Braid _ -> "permutation";
                case Diagram.Twist _ -> "twist";
                case Diagram.Eval _ -> "eval";
                case Diagram.FollowedBy(Ob _, boolean inverse) -> inverse ? "unfold" : "followedBy";
            };
        }

        @Override public String toString() { return name(); }
    }

    /// A border with nets inside.
    ///
    /// Labels with the same nets are equal; whether nets are the same up to isomorphism is decided where nets are compared.
    final class Nest implements Label {
        private final Border border;
        private final List<Hypernet> inside;
        private final Ty dom;
        private final Ty cod;

        /// @throws WrongType    if the border does not accept a net
        /// @throws NotTraceable if what a trace joins is not there
        /// @throws NotCurryable if there are fewer wires than it is to wait for
        /// @throws NoFeedback   if what a feedback joins is not there
        public Nest(Border border, List<Hypernet> inside) {
            switch (border) {
                case Border.Sum(Ty dom, Ty cod) -> inside.forEach(term -> check(term, dom, cod));
                case Border.Trace trace -> check(trace, inside);
                case Border.Curry curry -> check(curry, only("currying", inside));
                case Border.Feedback feedback -> check(feedback, only("feedback", inside));
                case Border.Delay _ -> only("delay", inside);
                case Border.Bubble _ -> { }
            }
            this.border = border;
            this.inside = List.copyOf(inside);
            this.dom = border.dom(inside);
            this.cod = border.cod(inside);
        }

        private static void check(Hypernet term, Ty dom, Ty cod) {
            if (!term.hasType(dom, cod)) {
                throw new WrongType("the term " + term, dom, cod, term.dom(), term.cod());
            }
        }

        private static void check(Border.Trace trace, List<Hypernet> inside) {
            Hypernet net = only("trace", inside);
            long n = trace.over().size();
            if (net.dom().size() < n || net.cod().size() < n
                    || !net.hasType(trace.around(trace.dom(inside)), trace.around(trace.cod(inside)))) {
                throw new NotTraceable(net.toString(), trace.over(), trace.side().toString());
            }
        }

        private static void check(Border.Curry curry, Hypernet net) {
            if (net.dom().size() < curry.wires()) {
                throw new NotCurryable(net.toString(), curry.wires(), curry.side().toString());
            }
        }

        private static void check(Border.Feedback feedback, Hypernet net) {
            Ty over = feedback.over(), later = over.delay(1), dom = net.dom(), cod = net.cod();
            long n = over.size();
            if (dom.size() < n || cod.size() < n || !net.hasType(dom.slice(0, dom.size() - n).tensor(later),
                    cod.slice(0, cod.size() - n).tensor(over))) {
                throw new NoFeedback(net.toString(), over, later);
            }
        }

        private static Hypernet only(String frame, List<Hypernet> inside) {
            if (inside.size() != 1) {
                throw new IllegalArgumentException("a %s of %d nets".formatted(frame, inside.size()));
            }
            return inside.getFirst();
        }

        /// {@return what surrounds the nets}
        public Border border() { return border; }

        @Override public List<Hypernet> inside() { return inside; }

        @Override public Ty dom() { return dom; }

        @Override public Ty cod() { return cod; }

        @Override public String name() {
            return switch (border) {
                case Border.Sum _ -> inside.isEmpty() ? "0" : "+";
                case Border.Trace _ -> "trace";
                case Border.Curry _ -> "Λ";
                case Border.Feedback _ -> "feedback";
                case Border.Delay _ -> "∂";
                case Border.Bubble(Box box, int z, boolean reversed) -> turned(box, z, reversed);
            };
        }

        @Override public boolean equals(Object object) {
            return object instanceof Nest other && border.equals(other.border) && inside.equals(other.inside);
        }

        @Override public int hashCode() { return 31 * border.hashCode() + inside.hashCode(); }

        @Override public String toString() { return name(); }
    }
}
