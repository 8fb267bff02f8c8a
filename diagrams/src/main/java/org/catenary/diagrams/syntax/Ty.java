package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// A type: a word of objects, the boundary of a diagram read from left to right.
///
/// Concatenation and slices are logarithmic at most; equality walks only what the two types do not share.
public final class Ty implements Iterable<Ob> {

    private static final Ty UNIT = new Ty(Word.empty());

    private final Word<Ob> obs;

    private Ty(Word<Ob> obs) { this.obs = obs; }

    /// {@return the empty type, written `I`}
    public static Ty unit() { return UNIT; }

    /// {@return the type of plain objects with these names}
    public static Ty of(String... names) { return of(Arrays.stream(names).map(Ob::of).toList()); }

    /// {@return the type of one object}
    public static Ty of(Ob ob) { return new Ty(Word.of(ob)); }

    /// {@return the type of objects in order}
    public static Ty of(Iterable<Ob> obs) { return ofWord(Word.of(obs)); }

    /// {@return the type written in a text, as `nʳ ⊗ s ⊗ nˡ` or `n.r @ s @ n.l`}
    ///
    /// `I`, `Ty()` and the blank text are the empty type. Names other than plain words stand in quotes, `'two words'`;
    /// `ʳ` or `.r` is the right adjoint, `ˡ` or `.l` the left one, `.z(k)` the one after `k` windings, of a name or of a
    /// type in parentheses. What [#toString] writes is read back to an equal type.
    ///
    /// @throws NotationException if the text is no type
    public static Ty parse(String text) throws NotationException { return Parse.ty(text); }

    private static Ty ofWord(Word<Ob> obs) { return obs.isEmpty() ? UNIT : new Ty(obs); }


    /// {@return this type followed by another}
    public Ty tensor(Ty other) { return isUnit() ? other : other.isUnit() ? this : new Ty(obs.plus(other.obs)); }

    /// {@return this type repeated; logarithmic in the exponent}
    /// @throws IllegalArgumentException if the exponent is negative
    public Ty power(int exponent) {
        if (exponent < 0) {
            throw new IllegalArgumentException("a type to the power " + exponent);
        }
        Ty result = UNIT, doubled = this;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result.tensor(doubled) : result;
            doubled = rest > 1 ? doubled.tensor(doubled) : doubled;
        }
        return result;
    }

    /// {@return the objects from `i` to before `j`}
    /// @throws IndexOutOfBoundsException unless `0 ≤ i ≤ j ≤ size()`
    public Ty slice(long i, long j) { return i == 0 && j == size() ? this : ofWord(obs.slice(i, j)); }

    /// {@return the object at a position}
    /// @throws IndexOutOfBoundsException unless `0 ≤ i < size()`
    public Ob get(long i) { return obs.get(i); }

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
        if (turns == 0) {
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
        return this == object || object instanceof Ty other && obs.equals(other.obs);
    }

    @Override public int hashCode() { return obs.hashCode(); }

    /// {@return the type as written on the board, `nʳ ⊗ s ⊗ nˡ`, or `I`}
    @Override public String toString() { return Print.ty(this); }
}
