package org.catenary.hypernets.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// The boxes of the nets that terms are, beside the [primitives][Primitive]; each has one output.
///
/// A wire carries a type: a function `A → B` is the exponential `B / A`, a pair `A × B` the exponential `(A ⊗ B) / 1`.
/// Functions and `let` are borders around a net: its inputs are the wires captured, then the variable.
public sealed interface Symbol extends Box {

    @Override default String details() { return ""; }

    /// A constant, `I → R`.
    record Constant(double value) implements Symbol {
        @Override public String name() { return Writer.number(value); }

        @Override public Ty dom() { return Ty.unit(); }

        @Override public Ty cod() { return ty(Type.REAL); }
    }

    /// The value of the unit type, `I → 1`.
    record Unit() implements Symbol {
        @Override public String name() { return "()"; }

        @Override public Ty dom() { return Ty.unit(); }

        @Override public Ty cod() { return ty(Type.UNIT); }
    }

    /// A pair of two wires, `A ⊗ B → A×B`.
    record Pair(Type left, Type right) implements Symbol {
        @Override public String name() { return "pair"; }

        @Override public Ty dom() { return ty(left, right); }

        @Override public Ty cod() { return ty(left.times(right)); }
    }

    /// The first of a pair, `A×B → A`.
    record First(Type left, Type right) implements Symbol {
        @Override public String name() { return "fst"; }

        @Override public Ty dom() { return ty(left.times(right)); }

        @Override public Ty cod() { return ty(left); }
    }

    /// The second of a pair, `A×B → B`.
    record Second(Type left, Type right) implements Symbol {
        @Override public String name() { return "snd"; }

        @Override public Ty dom() { return ty(left.times(right)); }

        @Override public Ty cod() { return ty(right); }
    }

    /// A function applied to an argument, `(A→B) ⊗ A → B`.
    record Apply(Type from, Type to) implements Symbol {
        @Override public String name() { return "ev"; }

        @Override public Ty dom() { return ty(from.to(to), from); }

        @Override public Ty cod() { return ty(to); }
    }

    /// What surrounds the body of a function, `Γ → (A→B)`.
    ///
    /// @param captured what the wires carry that the body uses
    record Lambda(List<Type> captured, Type from, Type to) implements Symbol {
        /// The types are copied.
        public Lambda {
            captured = List.copyOf(captured);
        }

        @Override public String name() { return "λ"; }

        @Override public Ty dom() { return ty(captured); }

        @Override public Ty cod() { return ty(from.to(to)); }

        /// {@return the function with this body}
        Label around(Hypernet body) { return new Label.Nest(new Border.Bubble(this, 0, false), List.of(body)); }
    }

    /// What surrounds the body of a `let`, `Γ ⊗ A → B`.
    ///
    /// @param captured what the wires carry that the body uses, beside the one that is named
    record Let(List<Type> captured, Type bound, Type to) implements Symbol {
        /// The types are copied.
        public Let {
            captured = List.copyOf(captured);
        }

        @Override public String name() { return "let"; }

        @Override public Ty dom() {
            var all = new ArrayList<>(captured);
            all.add(bound);
            return ty(all);
        }

        @Override public Ty cod() { return ty(to); }

        /// {@return the `let` with this body}
        Label around(Hypernet body) { return new Label.Nest(new Border.Bubble(this, 0, false), List.of(body)); }
    }

    /// {@return the symbol or primitive that a label is, or that surrounds the net in it}
    static Optional<Box> of(Label label) {
        return switch (label) {
            case Label.Generator(Symbol symbol) -> Optional.of(symbol);
            case Label.Generator(Primitive primitive) -> Optional.of(primitive);
            case Label.Generator _ -> Optional.empty();
            case Label.Nest nest -> nest.border() instanceof Border.Bubble(Symbol symbol, int z, boolean reversed)
                    && z == 0 && !reversed && nest.inside().size() == 1 ? Optional.of(symbol) : Optional.empty();
        };
    }

    private static Ty ty(Type... types) { return ty(List.of(types)); }

    private static Ty ty(List<Type> types) { return Ty.of(types.stream().map(Type::sort).toList()); }
}
