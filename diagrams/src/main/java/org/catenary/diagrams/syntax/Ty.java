package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.catenary.diagrams.category.RegionsDiffer;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Border.Trace.Side;

/// A type: a word of objects, the boundary of a diagram read from left to right.
///
/// Concatenation and slices are logarithmic at most; equality walks only what the two types do not share.
///
/// Wires may separate coloured regions; then neighbours agree on the region between them, and the empty type within a region
/// has its colour.
public final class Ty implements Iterable<Ob> {

    private static final Ty UNIT = new Ty(Word.empty(), "");

    private final Word<Ob> obs;
    /// The colour of the region where there are no wires, empty for none.
    private final String colour;

    private Ty(Word<Ob> obs, String colour) {
        this.obs = obs;
        this.colour = colour;
    }

    /// {@return the empty type, written `I`; it stands in any region}
    public static Ty unit() { return UNIT; }

    /// {@return the empty type in a region of this colour, that in any region for the empty colour}
    public static Ty unit(String colour) { return colour.isEmpty() ? UNIT : new Ty(Word.empty(), colour); }

    /// {@return the type of plain objects with these names}
    public static Ty of(String... names) { return of(Arrays.stream(names).map(Ob::of).toList()); }

    /// {@return the type of one object}
    public static Ty of(Ob ob) { return new Ty(Word.of(ob), ""); }

    /// {@return the type of objects in order}
    /// @throws RegionsDiffer if neighbours do not agree on the region between them
    public static Ty of(Iterable<Ob> obs) {
        Ty ty = ofWord(Word.of(obs));
        if (ty.isColoured()) {
            Ob before = ty.get(0);
            for (Ob ob : ty.slice(1, ty.size())) {
                checkRegion(before, ob, before.right(), ob.left());
                before = ob;
            }
        }
        return ty;
    }

    /// {@return the type written in a text, as `nʳ ⊗ s ⊗ nˡ` or `n.r @ s @ n.l`}
    ///
    /// `I`, `Ty()` and the blank text are the empty type. Names other than plain words stand in quotes, `'two words'`;
    /// `ʳ` or `.r` is the right adjoint, `ˡ` or `.l` the left one, `.z(k)` the one after `k` windings, of a name or of a
    /// type in parentheses. `y / x` is the functions from `x` on their right to `y`, `x \ y` those from `x` on their left; with
    /// `⊗` they stand in parentheses. `∂x` or `x.d` is `x` a step of time later, `x.d(k)` after `k`, `x.head` its first moment,
    /// `x.tail` the rest, `x.tail(k)` from moment `k` on. `A|x|B` separates a region `A` from a region `B`, of which one may be
    /// left out, and `A|I|A` is the empty type in the region `A`. What [#toString] writes is read back to an equal type.
    ///
    /// @throws NotationException if the text is no type
    public static Ty parse(String text) throws NotationException { return Parse.ty(text); }

    private static Ty ofWord(Word<Ob> obs) { return obs.isEmpty() ? UNIT : new Ty(obs, ""); }

    /// {@return this type followed by another}
    /// @throws RegionsDiffer if both have a region between them, and not the same
    public Ty tensor(Ty other) {
        if ((isColoured() || other.isColoured()) && this != UNIT && other != UNIT) {
            checkRegion(this, other, right(), other.left());
        }
        return isUnit() && other != UNIT ? other : other.isUnit() ? this : new Ty(obs.plus(other.obs), "");
    }

    private static void checkRegion(Object x, Object y, String right, String left) {
        if (!right.equals(left)) {
            throw RegionsDiffer.between(x, y, right, left);
        }
    }

    /// {@return whether a region here has a colour}
    public boolean isColoured() { return (obs.flags() & Structure.COLOUR.bit()) != 0 || !colour.isEmpty(); }

    /// {@return the colour of the region on the left, empty for none}
    public String left() { return isUnit() ? colour : obs.first().left(); }

    /// {@return the colour of the region on the right, empty for none}
    public String right() { return isUnit() ? colour : obs.last().right(); }

    /// {@return the functions `this / exponent`, whose argument stands on the right; this type where there is none}
    /// @throws WrongArgument if a wire separates coloured regions
    public Ty over(Ty exponent) { return exponent.isUnit() ? this : of(new Ob.Exp(this, exponent, Side.RIGHT, 0)); }

    /// {@return the functions `exponent \ this`, whose argument stands on the left; this type where there is none}
    /// @throws WrongArgument if a wire separates coloured regions
    public Ty under(Ty exponent) { return exponent.isUnit() ? this : of(new Ob.Exp(this, exponent, Side.LEFT, 0)); }

    /// {@return the type so many steps of time later; linear}
    /// @throws WrongArgument if the number is negative, there would be more steps than there are numbers, or a wire separates
    ///                       coloured regions
    public Ty delay(int steps) {
        return steps == 0 || isUnit() ? this : of(toList().stream().map(ob -> ob.delay(steps)).toList());
    }

    /// {@return the first moment of every wire, of those alone that begin without delay; linear}
    /// @throws WrongArgument if a wire separates coloured regions
    public Ty head() { return of(toList().stream().flatMap(Moments::head).toList()); }

    /// {@return every wire from the second moment on, a step of time earlier; linear}
    /// @throws WrongArgument if a wire separates coloured regions
    public Ty tail() { return tail(1); }

    /// {@return every wire from this moment on, as many steps of time earlier; linear}
    /// @throws WrongArgument if a wire separates coloured regions
    Ty tail(int moments) { return of(toList().stream().flatMap(ob -> Moments.tail(ob, moments)).toList()); }

    /// {@return this type repeated; logarithmic in the exponent}
    /// @throws WrongArgument if the exponent is negative
    public Ty power(int exponent) {
        if (exponent < 0) {
            throw new WrongArgument("%s to the power %d: none or more can be".formatted(this, exponent));
        }
        Ty result = slice(0, 0), doubled = this;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result.tensor(doubled) : result;
            doubled = rest > 1 ? doubled.tensor(doubled) : doubled;
        }
        return result;
    }

    /// {@return the objects from `i` to before `j`}
    /// @throws WrongArgument unless `0 ≤ i ≤ j ≤ size()`
    public Ty slice(long i, long j) {
        if (i < 0 || j < i || j > size()) {
            throw new WrongArgument("wires %d to %d of %s, which has %d".formatted(i, j, Print.brief(this), size()));
        }
        return i == 0 && j == size() ? this : i == j && isColoured() ? unit(region(i)) : ofWord(obs.slice(i, j));
    }

    /// The colour before a wire, or behind the last.
    private String region(long i) { return i == 0 ? left() : get(i - 1).right(); }

    /// {@return the object at a position}
    /// @throws WrongArgument unless `0 ≤ i < size()`
    public Ob get(long i) {
        if (i < 0 || i >= size()) {
            throw new WrongArgument("wire %d of %s, which has %d".formatted(i, Print.brief(this), size()));
        }
        return obs.get(i);
    }

    /// {@return the number of wires}
    public long size() { return obs.size(); }

    /// {@return whether this is the empty type}
    public boolean isUnit() { return obs.isEmpty(); }

    /// {@return the right adjoint: every object's, in reverse order}
    public Ty r() { return rotate(1); }

    /// {@return the left adjoint: every object's, in reverse order}
    public Ty l() { return rotate(-1); }

    /// {@return the type after `turns` right adjoints; linear}
    public Ty rotate(int turns) {
        if (turns == 0 || isUnit()) {
            return this;
        }
        var turned = new ArrayList<Ob>();
        for (Ob ob : obs) {
            turned.add(ob.rotate(turns));
        }
        return of(turns % 2 == 0 ? turned : turned.reversed());
    }

    /// {@return the objects}
    public Word<Ob> obs() { return obs; }

    /// {@return the objects as a list}
    public List<Ob> toList() { return obs.toList(); }

    /// {@return the first wire on which two types differ, or the shorter size where one begins the other}
    public long firstDifference(Ty other) { return obs.firstDifference(other.obs); }

    @Override public Iterator<Ob> iterator() { return obs.iterator(); }

    @Override public boolean equals(Object object) {
        return this == object || object instanceof Ty other && obs.equals(other.obs) && colour.equals(other.colour);
    }

    @Override public int hashCode() { return obs.hashCode() + colour.hashCode(); }

    /// {@return the type as written on the board, `nʳ ⊗ s ⊗ nˡ`, or `I`}
    @Override public String toString() { return Print.ty(this); }
}
