package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Border.Trace.Side;

/// A generating object: what one wire carries.
public sealed interface Ob extends Word.Letter {

    /// {@return the right adjoint, one winding more}
    default Ob r() { return rotate(1); }

    /// {@return the left adjoint, one winding less}
    default Ob l() { return rotate(-1); }

    /// {@return the winding number: 0 plain, 1 the right adjoint, −1 the left one, 2 the right adjoint of the right adjoint}
    int z();

    /// {@return the plain object of this name}
    static Ob of(String name) { return new Atom(name, 0); }

    /// {@return the plain object of this name between two regions; an uncoloured region has the empty text for a colour}
    static Ob between(String left, String name, String right) {
        return left.isEmpty() && right.isEmpty() ? of(name) : new Wall(left, name, right, 0);
    }

    /// {@return this object with `turns` windings more}
    /// @throws WrongArgument if there would be more windings than there are numbers
    Ob rotate(int turns);

    /// {@return this object without windings}
    default Ob plain() { return z() == Integer.MIN_VALUE ? rotate(1 << 30).rotate(1 << 30) : rotate(-z()); }

    /// {@return this object after so many steps of time}
    /// @throws WrongArgument if the number is negative, there would be more steps than there are numbers, or the object
    ///                       separates coloured regions
    default Ob delay(int steps) { return steps == 0 ? this : new Timed(this, 0, false, steps); }

    /// {@return the colour of the region on the left, empty for none}
    default String left() { return ""; }

    /// {@return the colour of the region on the right, empty for none}
    default String right() { return ""; }

    @Override default int flags() { return z() == 0 ? 0 : Structure.ADJOINT.bit(); }

    /// A named object with a winding number.
    ///
    /// @param name any text but the empty one
    /// @param z    the winding number
    record Atom(String name, int z) implements Ob {

        /// @throws WrongArgument if the name is empty
        public Atom { checkName(name); }

        @Override public Ob rotate(int turns) { return turns == 0 ? this : new Atom(name, HalfTurns.sum(z, turns)); }

        @Override public String toString() { return Print.ob(this); }
    }

    /// A named object that separates regions, of which one at least is coloured.
    ///
    /// @param left  the colour on the left, as it stands
    /// @param name  any text but the empty one
    /// @param right the colour on the right, as it stands: half a turn exchanges the two
    /// @param z     the winding number
    record Wall(String left, String name, String right, int z) implements Ob {

        /// @throws WrongArgument if the name is empty, or both regions are uncoloured
        public Wall {
            checkName(name);
            if (left.isEmpty() && right.isEmpty()) {
                throw new WrongArgument("%s separates no coloured regions".formatted(name));
            }
        }

        @Override public Ob rotate(int turns) {
            return turns % 2 == 0 ? new Wall(left, name, right, HalfTurns.sum(z, turns))
                    : new Wall(right, name, left, HalfTurns.sum(z, turns));
        }

        @Override public int flags() { return Structure.COLOUR.bit() | Ob.super.flags(); }

        @Override public String toString() { return Print.ob(this); }
    }

    /// An object in time: after a number of steps of time the given one begins, from its own moment `from` on; or this moment
    /// is all there is of it.
    ///
    /// @param ob    an atom or an exponential
    /// @param from  how many of its first moments are left out
    /// @param head  whether only the first moment remains
    /// @param delay how many steps of time it comes later
    record Timed(Ob ob, int from, boolean head, int delay) implements Ob {

        /// @throws WrongArgument if a number is negative, nothing is changed, or the object is neither an atom nor an
        ///                                  exponential
        public Timed {
            if (ob instanceof Timed || ob instanceof Wall) {
                throw new WrongArgument("time passes for atoms and exponentials, not for " + ob);
            }
            if (from < 0 || delay < 0) {
                throw new WrongArgument("%s from moment %d on after %d steps of time".formatted(ob, from, delay));
            }
            if (from == 0 && !head && delay == 0) {
                throw new WrongArgument("%s as it is, neither delayed nor a part".formatted(ob));
            }
        }

        /// The object, as it is where nothing is changed.
        static Ob of(Ob ob, int from, boolean head, int delay) {
            return from == 0 && !head && delay == 0 ? ob : new Timed(ob, from, head, delay);
        }

        @Override public int z() { return ob.z(); }

        @Override public Ob rotate(int turns) { return turns == 0 ? this : new Timed(ob.rotate(turns), from, head, delay); }

        @Override public Ob delay(int steps) {
            if (steps < 0) {
                throw new WrongArgument("%s after %d steps of time".formatted(this, steps));
            }
            return new Timed(ob, from, head, Moments.sum(ob, delay, steps));
        }

        @Override public int flags() {
            return ob.flags() | (delay > 0 ? Structure.DELAY.bit() : 0) | (head || from > 0 ? Structure.HEAD.bit() : 0);
        }

        @Override public String toString() { return Print.ob(this); }
    }

    /// The functions from an exponent to a base, as an object with a winding number.
    ///
    /// Equality is linear, walks with a stack of its own and skips shared parts. Objects found equal are remembered as one, so
    /// that to compare those which hold them next, as the wires of nested curryings are, takes one look more and not all again.
    final class Exp implements Ob {
        private final Ty base;
        private final Ty exponent;
        private final Side side;
        private final int z;
        private final int hash;
        private final int flags;
        private final long weight;
        /// An equal one that stands for this one in comparisons. Threads may miss what others found, and find it again.
        private final Exp[] known = {this};

        /// @param base     what the functions give
        /// @param exponent what they take
        /// @param side     where the argument stands: on the right for `base / exponent`, on the left for `exponent \ base`
        /// @param z        the winding number
        /// @throws WrongArgument if there is no exponent, or a wire separates coloured regions
        public Exp(Ty base, Ty exponent, Side side, int z) {
            if (exponent.isUnit()) {
                throw new WrongArgument("the functions without arguments to %s are %1$s itself".formatted(base));
            }
            int flags = base.obs().flags() | exponent.obs().flags();
            if ((flags & Structure.COLOUR.bit()) != 0 || !base.left().isEmpty()) {
                throw new WrongArgument("no functions from %s to %s: they separate coloured regions".formatted(
                        exponent, base));
            }
            this.base = base;
            this.exponent = exponent;
            this.side = side;
            this.z = z;
            this.weight = Rope.saturatingSum(1, Rope.saturatingSum(base.obs().weight(), exponent.obs().weight()));
            this.hash = 31 * (31 * (31 * (31 * base.hashCode() + exponent.hashCode()) + (side == Side.LEFT ? 1 : 2)) + z)
                    + Long.hashCode(weight);
            this.flags = flags | Structure.EXPONENTIAL.bit() | (z == 0 ? 0 : Structure.ADJOINT.bit());
        }

        /// {@return what the functions give}
        public Ty base() { return base; }

        /// {@return what the functions take}
        public Ty exponent() { return exponent; }

        /// {@return where the argument stands}
        public Side side() { return side; }

        @Override public int z() { return z; }

        @Override public Ob rotate(int turns) {
            return turns == 0 ? this : new Exp(base, exponent, side, HalfTurns.sum(z, turns));
        }

        @Override public Ob plain() { return z == 0 ? this : new Exp(base, exponent, side, 0); }

        @Override public int flags() { return flags; }

        /// {@return the number of objects in it, which tells hashes of deep exponentials apart that would go round in a circle}
        @Override public long weight() { return weight; }

        @Override public boolean equals(Object object) {
            return this == object || object instanceof Exp other && hash == other.hash && new Pairs().same(this, other);
        }

        @Override public int hashCode() { return hash; }

        @Override public String toString() { return Print.ob(this); }

        /// The pairs of exponentials that have to be equal, each met once.
        private static final class Pairs {
            private record Pair(Exp left, Exp right) {
                @Override public boolean equals(Object object) {
                    return object instanceof Pair p && p.left == left && p.right == right;
                }

                @Override public int hashCode() { return 31 * System.identityHashCode(left) + System.identityHashCode(right); }
            }

            private final ArrayDeque<Pair> open = new ArrayDeque<>();
            private final Set<Pair> seen = new HashSet<>();

            boolean same(Exp left, Exp right) {
                boolean same = meet(left, right);
                while (same && !open.isEmpty()) {
                    Pair pair = open.pop();
                    same = pair.left.base.obs().matches(pair.right.base.obs(), this::meet)
                            && pair.left.exponent.obs().matches(pair.right.exponent.obs(), this::meet);
                }
                if (same) {
                    seen.forEach(pair -> pair.right.known[0] = pair.left.known[0]);
                }
                return same;
            }

            private boolean meet(Ob left, Ob right) {
                if (left == right) {
                    return true;
                }
                if (left instanceof Timed(Ob x, int from, boolean head, int delay)) {
                    return right instanceof Timed(Ob y, int n, boolean h, int d) && from == n && head == h && delay == d
                            && meet(x, y);
                }
                if (!(left instanceof Exp x)) {
                    return left.equals(right);
                }
                if (!(right instanceof Exp y) || x.hash != y.hash || x.weight != y.weight || x.side != y.side || x.z != y.z) {
                    return false;
                }
                var pair = new Pair(x.known[0], y.known[0]);
                if (pair.left != pair.right && seen.add(pair)) {
                    open.push(pair);
                }
                return true;
            }
        }
    }

    private static void checkName(String name) {
        if (name.isEmpty()) {
            throw new WrongArgument("an object needs a name");
        }
    }
}
