package org.catenary.qnlp.ccg;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Border.Trace.Side;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// A category of categorial grammar: an atom, or a phrase that lacks an argument on its right, `x/y`, or on its left, `x\y`.
///
/// It is an object of the free biclosed category, where `x/y` and `x\y` are the functions from `y` to `x`. Equality is
/// linear, of what is not shared.
///
/// @param ob the object
public record Category(Ob ob) {

    /// Sentences.
    public static final Category S = of("s");
    /// Nouns and noun phrases.
    public static final Category N = of("n");
    /// Prepositional phrases.
    public static final Category P = of("p");
    /// Conjunctions.
    public static final Category CONJ = of("conj");
    /// Punctuation, which means nothing.
    public static final Category PUNC = of("punc");

    private static final Functor<Ty, Diagram> RIGID = new Functor<>(Free.RIGID, Ty::of, box -> box);

    /// On which side the argument of a category stands.
    public enum Slash {
        /// On the right, `x/y`.
        FORWARD('/'),
        /// On the left, `x\y`.
        BACKWARD('\\');

        private final char sign;

        Slash(char sign) { this.sign = sign; }

        /// {@return `/` or `\`}
        public char sign() { return sign; }
    }

    /// @throws IllegalArgumentException if it is neither an atom nor a function from one object to one, or is turned
    public Category {
        boolean fits = ob.z() == 0 && switch (ob) {
            case Ob.Atom _ -> true;
            case Ob.Exp exp -> exp.base().size() == 1 && exp.exponent().size() == 1;
            case Ob.Wall _, Ob.Timed _ -> false;
        };
        if (!fits) {
            throw new IllegalArgumentException("%s is no category".formatted(ob));
        }
    }

    /// {@return the atom of a name}
    public static Category of(String atom) { return new Category(Ob.of(atom)); }

    /// {@return the category written in a text, as `(s\n)/n`, with the atoms of English}
    ///
    /// Slashes associate to the left. `N` and `NP` are `n`, `S` is `s`, `PP` is `p`, signs of punctuation are `punc`, upper and
    /// lower case alike; features as in `S[dcl]` are left out, but `x[conj]` is `x\x`.
    ///
    /// @throws NotationException if it is none, with the place
    public static Category parse(String text) throws NotationException { return parse(text, CategoryReader.ENGLISH); }

    /// {@return the category written in a text}
    /// @param atoms the atoms by their names in the text
    /// @throws NotationException if it is none, with the place
    public static Category parse(String text, Map<String, String> atoms) throws NotationException {
        return new CategoryReader(text, atoms).read();
    }

    /// {@return this category lacking another on its right, `this/argument`}
    public Category over(Category argument) { return new Category(Ty.of(ob).over(Ty.of(argument.ob)).get(0)); }

    /// {@return this category lacking another on its left, `this\argument`}
    public Category under(Category argument) { return new Category(Ty.of(ob).under(Ty.of(argument.ob)).get(0)); }

    /// {@return this category lacking another}
    public Category lacking(Slash slash, Category argument) {
        return switch (slash) {
            case FORWARD -> over(argument);
            case BACKWARD -> under(argument);
        };
    }

    /// {@return whether it lacks an argument}
    public boolean isFunction() { return ob instanceof Ob.Exp; }

    /// {@return whether it lacks an argument on this side}
    public boolean lacks(Slash slash) { return isFunction() && slash() == slash; }

    private Ob.Exp exp() {
        if (ob instanceof Ob.Exp exp) {
            return exp;
        }
        throw new IllegalStateException("%s lacks no argument".formatted(this));
    }

    /// {@return where the argument stands}
    /// @throws IllegalStateException if it lacks none
    public Slash slash() { return exp().side() == Side.RIGHT ? Slash.FORWARD : Slash.BACKWARD; }

    /// {@return what it is with its argument}
    /// @throws IllegalStateException if it lacks none
    public Category result() { return new Category(exp().base().get(0)); }

    /// {@return the argument}
    /// @throws IllegalStateException if it lacks none
    public Category argument() { return new Category(exp().exponent().get(0)); }

    /// {@return the type of pregroup grammar: `x/y` becomes `x ⊗ yˡ`, `x\y` becomes `yʳ ⊗ x`}
    ///
    /// This is the functor from biclosed to rigid categories that keeps atoms.
    public Ty pregroup() { return RIGID.apply(Ty.of(ob)); }

    /// {@return the categories whose type of pregroup grammar this is, in which what stands on the left is lacked last; the
    /// empty type is that of punctuation}
    ///
    /// Exponential in the length of the type at worst, so of types of 16 wires at most.
    ///
    /// @throws org.catenary.diagrams.category.WrongArgument if the type is longer
    public static List<Category> ofPregroup(Ty type) {
        return type.isUnit() ? List.of(PUNC) : PregroupCategories.of(type);
    }

    /// {@return the category as it is written, `(s\n)/n`}
    @Override public String toString() {
        var text = new StringBuilder();
        var open = new ArrayDeque<Object>();
        open.push(ob);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Ob.Exp exp -> {
                    push(open, exp.exponent().get(0));
                    open.push(String.valueOf(exp.side() == Side.RIGHT ? Slash.FORWARD.sign : Slash.BACKWARD.sign));
                    push(open, exp.base().get(0));
                }
                case Ob.Atom(String name, int _) -> text.append(name);
                case Object sign -> text.append(sign);
            }
        }
        return text.toString();
    }

    private static void push(ArrayDeque<Object> open, Ob ob) {
        if (ob instanceof Ob.Exp) {
            open.push(")");
            open.push(ob);
            open.push("(");
        } else {
            open.push(ob);
        }
    }
}
