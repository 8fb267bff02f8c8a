package org.catenary.hypernets.terms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A term of a type in a context, `x₁:A₁, …, xₙ:Aₙ ⊢ t : B`, the types of all bound variables written: an arrow of the free
/// cartesian closed category, from the product of the context to `B`.
///
/// {@snippet class="org.catenary.hypernets.terms.FirstTerm" region="judgement"}
///
/// Lambek and Scott, *Introduction to higher order categorical logic* (1986), part I, section 11.
public final class Judgement {

    private final SequencedMap<String, Type> context;
    private final Term term;
    private final Type type;

    Judgement(Map<String, Type> context, Term term, Type type) {
        this.context = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(context));
        this.term = term;
        this.type = type;
    }

    /// {@return a term with its type; types of variables that are not written are inferred}
    ///
    /// By unification, in almost linear time. A `let` has one type wherever its name is used.
    ///
    /// @param context the types of its free variables, in order
    /// @throws IllTyped if types do not fit, a name is bound nowhere, or the type of a variable remains open
    public static Judgement infer(Map<String, Type> context, Term term) { return new Inference(context).run(term); }

    /// {@return a closed term with its type}
    /// @throws IllTyped if types do not fit, a name is bound nowhere, or the type of a variable remains open
    public static Judgement infer(Term term) { return infer(Map.of(), term); }

    /// {@return the types of the free variables, in order}
    public SequencedMap<String, Type> context() { return context; }

    /// {@return the term, the types of all bound variables written}
    public Term term() { return term; }

    /// {@return its type}
    public Type type() { return type; }

    /// {@return the βη-normal form, or the mistake that it takes more steps than allowed}
    ///
    /// `let` is unfolded; pairs are surjective, and every term of the unit type is `()`. Two terms have the same normal form,
    /// up to the names of bound variables, exactly when the laws of cartesian closed categories make them equal. Primitives
    /// are symbols here: they are not computed.
    ///
    /// @param budget the number of steps, of reduction and of writing the result, that it may take
    /// @throws OverBudget if it would take more
    public Judgement normalForm(long budget) { return new Judgement(context, new Reification(budget).normalForm(this), type); }

    /// {@return the normal form in which every function is a λ, every pair a pair}
    ///
    /// @param budget the number of steps that it may take
    /// @throws OverBudget if it would take more
    public Judgement longNormalForm(long budget) {
        return new Judgement(context, new Reification(budget).longNormalForm(this), type);
    }

    /// {@return whether the laws of cartesian closed categories make two terms of one context and type equal}
    ///
    /// @param budget the number of steps that each may take to its normal form
    /// @throws OverBudget if one would take more
    public boolean isBetaEtaEqual(Judgement other, long budget) {
        return context.equals(other.context) && type.equals(other.type)
                && longNormalForm(budget).term.isAlphaEquivalent(other.longNormalForm(budget).term);
    }

    /// {@return the value, where the free variables have values}
    ///
    /// Arguments are evaluated before functions are applied, `let` once.
    ///
    /// @param budget the number of steps that it may take
    /// @throws OverBudget if it would take more
    public Value evaluate(Map<String, Value> values, long budget) { return Machine.evaluate(this, values, budget); }

    /// {@return as on the board, `x:R ⊢ x * x : R`}
    @Override public String toString() {
        String left = context.entrySet().stream().map(entry -> Name.written(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(", "));
        return "%s%s⊢ %s : %s".formatted(left, left.isEmpty() ? "" : " ", term, type);
    }
}
