package org.catenary.diagrams.syntax;

import java.util.List;
import java.util.function.BinaryOperator;
import org.catenary.diagrams.category.NotTurnable;

/// Reversals and rotations of whole diagrams: folds that turn each cell and, where the picture asks for it, the order.
final class Turning {

    private Turning() {}

    static Diagram dagger(Diagram diagram) { return turn(diagram, 0, true); }

    static Diagram rotate(Diagram diagram, int z) { return turn(diagram, z, false); }

    static Diagram turn(Diagram diagram, int z, boolean dagger) {
        return z == 0 && !dagger ? diagram : new Turn(z, dagger).fold(diagram);
    }

    /// @param z      half turns, any number
    /// @param dagger whether the picture is reversed too
    private record Turn(int z, boolean dagger) implements Fold<Diagram> {

        private boolean flips() { return dagger ^ odd(); }

        private boolean odd() { return z % 2 != 0; }

        @Override public Diagram id(Ty ty) { return Diagram.id(ty.rotate(z)); }

        @Override public Diagram then(List<Diagram> steps) {
            return all(flips() ? steps.reversed() : steps, Diagram::then);
        }

        @Override public Diagram tensor(List<Diagram> factors) {
            return all(odd() ? factors.reversed() : factors, Diagram::tensor);
        }

        private static Diagram all(List<Diagram> parts, BinaryOperator<Diagram> op) {
            return parts.stream().reduce(op).orElseThrow();
        }

        @Override public List<Diagram> inside(Diagram.Frame frame) {
            return switch (frame.border()) {
                case Border.Sum _, Border.Trace _, Border.Delay _ -> frame.inside();
                case Border.Bubble _, Border.Curry _, Border.Feedback _ -> List.of();
            };
        }

        @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
            return frame.border().turned(z, dagger, frame.inside(), inside);
        }

        @Override public Diagram cell(Diagram.Cell cell) {
            return switch (cell) {
                case Box box -> box.turned(z, dagger);
                case Diagram.Turned(Box box, int y, boolean d) -> box.turned(y + z, d ^ dagger);
                case Diagram.Cup(Ob x, Ob y) -> flips() ? new Diagram.Cap(first(x, y), second(x, y))
                        : new Diagram.Cup(first(x, y), second(x, y));
                case Diagram.Cap(Ob x, Ob y) -> flips() ? new Diagram.Cup(first(x, y), second(x, y))
                        : new Diagram.Cap(first(x, y), second(x, y));
                case Diagram.Spider(Ob x, int in, int out, Phase phase) -> new Diagram.Spider(x.rotate(z),
                        flips() ? out : in, flips() ? in : out, dagger ? phase.negate() : phase);
                case Diagram.Copy(Ob x, int n) ->
                        flips() ? new Diagram.Merge(x.rotate(z), n) : new Diagram.Copy(x.rotate(z), n);
                case Diagram.Merge(Ob x, int n) ->
                        flips() ? new Diagram.Copy(x.rotate(z), n) : new Diagram.Merge(x.rotate(z), n);
                case Diagram.Braid(Ob x, Ob y, boolean inverse) -> dagger
                        ? new Diagram.Braid(y.rotate(z), x.rotate(z), !inverse)
                        : new Diagram.Braid(x.rotate(z), y.rotate(z), inverse);
                case Diagram.Twist(Ob x, boolean inverse) -> new Diagram.Twist(x.rotate(z), inverse ^ dagger);
                case Diagram.Permutation p -> permutation(p);
                case Diagram.FollowedBy(Ob x, boolean inverse) when z == 0 -> new Diagram.FollowedBy(x, inverse ^ dagger);
                case Diagram.FollowedBy(Ob x, boolean inverse) ->
                        throw new NotTurnable(cell.summary(), new Diagram.FollowedBy(x, !inverse).summary());
                case Diagram.Eval _ -> throw new NotTurnable(cell.summary());
            };
        }

        private Ob first(Ob x, Ob y) { return (odd() ? y : x).rotate(z); }

        private Ob second(Ob x, Ob y) { return (odd() ? x : y).rotate(z); }

        private Diagram permutation(Diagram.Permutation p) {
            int[] order = p.order();
            int n = order.length;
            var turned = new int[n];
            for (int k = 0; k < n; k++) {
                int out = odd() ? n - 1 - k : k, in = odd() ? n - 1 - order[k] : order[k];
                if (flips()) {
                    turned[in] = out;
                } else {
                    turned[out] = in;
                }
            }
            return new Diagram.Permutation((flips() ? p.cod() : p.dom()).rotate(z), turned);
        }
    }
}
