package org.catenary.hypernets.equality;

import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Wiring;

/// Symmetric categories with delayed feedback: two diagrams of one type are equal exactly when their nets are isomorphic that
/// forget when a box works and what is delayed on a wire.
///
/// A feedback is a trace with a delay `∂ = feedback(swap) : u → delay(u)` on each wire that leads back, and by the sliding law a
/// delay passes every box: `k ; ∂ = ∂ ; delay(k)`. So a diagram is a traced net whose boxes have moments, and the number of
/// delays on a wire is what the moments at its ends leave, not negative; on a cycle there is at least one. Of two choices of
/// moments for one net each can be had from the other by moving boxes one by one, those first that no wire without delay
/// leads from: the cycles leave an order. Moments are therefore forgotten, with the types of the whole kept. This is the
/// retiming of Leiserson and Saxe, *Retiming synchronous circuitry* (1991).
///
/// What is followed by something is a generator here: diagrams with such cells that differ as nets may be equal, and the
/// verdict is unknown.
///
/// Katis, Sabadini and Walters, *Feedback, trace and fixed-point semantics* (2002), for feedback as a trace that does not yank.
final class Retimed implements Procedure {

    private static final Theory WITHOUT_FOLLOWING = Theory.SYMMETRIC.union(Theory.of(Structure.DELAY, Structure.FEEDBACK));

    @Override public Theory decides() { return Theory.FEEDBACK; }

    @Override public boolean suits(Theory theory) {
        return theory.contains(Structure.SWAP) && theory.contains(Structure.FEEDBACK) && decides().contains(theory);
    }

    @Override public String words() { return "isomorphism of traced nets without moments"; }

    @Override public String formless() { return "the moments at which boxes work can be chosen, and no choice is distinguished here"; }

    @Override public Verdict decide(Diagram f, Diagram g) {
        Verdict verdict = Nets.compare(Timeless.DIAGRAMS.fold(f), Timeless.DIAGRAMS.fold(g), Wiring.TRACED);
        boolean follows = follows(f) || follows(g);
        return verdict instanceof Verdict.Different(String reason) && follows
                ? new Verdict.Unknown("their nets differ (%s), but cells that join moments were not cancelled".formatted(reason)) : verdict;
    }

    private static boolean follows(Diagram diagram) {
        Theory known = WITHOUT_FOLLOWING.union(Theory.of(Structure.DAGGER, Structure.SUM, Structure.BUBBLE));
        return !known.contains(diagram.theory());
    }

    /// A diagram without delays: what they were around is there, feedbacks are traces, cells are boxes between types without
    /// delay.
    private enum Timeless implements Fold<Diagram> {
        DIAGRAMS;

        /// A cell of which the moment is forgotten.
        private record Cell(Diagram cell) implements Box {
            @Override public String name() { return cell.toString(); }

            @Override public Ty dom() { return plain(cell.dom()); }

            @Override public Ty cod() { return plain(cell.cod()); }

            @Override public String toString() { return name(); }
        }

        /// The box of a bubble, with the types of what is inside: there, moments count from its wires.
        private record Bubbled(Box box, List<Ty> types) implements Box {
            @Override public String name() { return box.name(); }

            @Override public Ty dom() { return plain(box.dom()); }

            @Override public Ty cod() { return plain(box.cod()); }

            @Override public String toString() { return box.toString(); }
        }

        static Ty plain(Ty ty) { return Ty.of(ty.toList().stream().map(Timeless::plain).toList()); }

        private static Ob plain(Ob ob) {
            return !(ob instanceof Ob.Timed(Ob of, int from, boolean head, int _)) ? ob
                    : from == 0 && !head ? of : new Ob.Timed(of, from, head, 0);
        }

        @Override public Diagram id(Ty ty) { return Diagram.id(plain(ty)); }

        @Override public Diagram cell(Diagram.Cell cell) {
            return switch (cell) {
                case Diagram.Permutation p -> Diagram.permutation(plain(p.dom()), p.order());
                case Diagram.Braid(Ob x, Ob y, boolean inverse) -> new Diagram.Braid(plain(x), plain(y), inverse);
                case Diagram.Twist(Ob x, boolean inverse) -> new Diagram.Twist(plain(x), inverse);
                case Diagram.Cell other -> new Cell(other);
            };
        }

        @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
            return switch (frame.border()) {
                case Border.Delay _ -> inside.getFirst();
                case Border.Feedback(Ty over) -> inside.getFirst().trace(plain(over));
                case Border.Sum(Ty dom, Ty cod) -> Diagram.sum(plain(dom), plain(cod), inside);
                case Border.Bubble(Box box, int z, boolean reversed) -> new Diagram.Frame(
                        new Border.Bubble(new Bubbled(box, types(frame)), z, reversed), inside);
                case Border.Trace _, Border.Curry _ -> throw new IllegalStateException("%s without time".formatted(frame.summary()));
            };
        }

        private static List<Ty> types(Diagram.Frame frame) {
            return frame.inside().stream().flatMap(diagram -> Stream.of(diagram.dom(), diagram.cod())).toList();
        }

        @Override public Diagram then(List<Diagram> steps) { return Free.DIAGRAMS.thenAll(steps); }

        @Override public Diagram tensor(List<Diagram> factors) { return Free.DIAGRAMS.tensorAll(factors); }
    }
}
