package org.catenary.qnlp.ccg;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.ccg.Category.Slash;

/// The rules by which categories combine.
///
/// `x | z` stands for a category that lacks `z` on either side. In a crossed composition the arguments do not all stand on the
/// side to which the composition goes, so that wires cross.
///
/// Steedman, *The syntactic process* (2000), chapters 3 and 4; the names and signs are those of parsers.
public enum Combinator {
    /// A word.
    L("L", 0),
    /// Unary: a phrase used as one of another category.
    U("<U>", 1),
    /// Forward application, `x/y y → x`.
    FA(">", 2),
    /// Backward application, `y x\y → x`.
    BA("<", 2),
    /// Forward composition, `x/y y/z → x/z`.
    FC(">B", 2),
    /// Backward composition, `y\z x\y → x\z`.
    BC("<B", 2),
    /// Forward crossed composition, `x/y y\z → x\z`.
    FX(">Bx", 2),
    /// Backward crossed composition, `y/z x\y → x/z`.
    BX("<Bx", 2),
    /// Generalised forward composition, `x/y y/z₁…/zₙ → x/z₁…/zₙ`.
    GFC(">Bⁿ", 2),
    /// Generalised backward composition, `y\z₁…\zₙ x\y → x\z₁…\zₙ`.
    GBC("<Bⁿ", 2),
    /// Generalised forward crossed composition, `x/y y|z₁…|zₙ → x|z₁…|zₙ`.
    GFX(">Bxⁿ", 2),
    /// Generalised backward crossed composition, `y|z₁…|zₙ x\y → x|z₁…|zₙ`.
    GBX("<Bxⁿ", 2),
    /// Removal of punctuation on the left, `punc x → x`.
    LP("<p", 2),
    /// Removal of punctuation on the right, `x punc → x`.
    RP(">p", 2),
    /// Forward type raising, `x → t/(t\x)`.
    FTR(">T", 1),
    /// Backward type raising, `x → t\(t/x)`.
    BTR("<T", 1),
    /// Conjunction, `conj x → x\x`, or by a sign of punctuation, `punc x → x\x`.
    CONJ("<&>", 2);

    /// The rules that combine two phrases, in the order in which they are tried.
    public static final Set<Combinator> BINARY = EnumSet.of(FA, BA, FC, BC, FX, BX, GFC, GBC, GFX, GBX, LP, RP, CONJ);

    private static final Set<Combinator> FORWARD = EnumSet.of(FC, FX, GFC, GFX);
    private static final Set<Combinator> CROSSED = EnumSet.of(FX, BX, GFX, GBX);

    private final String sign;
    private final int arity;

    Combinator(String sign, int arity) {
        this.sign = sign;
        this.arity = arity;
    }

    /// {@return the sign under the line of a derivation, as `>B`}
    public String sign() { return sign; }

    /// {@return how many phrases it combines}
    public int arity() { return arity; }

    /// {@return whether wires cross in it}
    public boolean isCrossed() { return CROSSED.contains(this); }

    /// {@return whether it is a composition}
    public boolean isComposition() { return FORWARD.contains(this) || EnumSet.of(BC, BX, GBC, GBX).contains(this); }

    /// {@return whether its function stands on the left}
    boolean isForward() { return FORWARD.contains(this); }

    /// A rule at work.
    ///
    /// @param rule   the rule
    /// @param result what it gives
    public record Step(Combinator rule, Category result) {}

    /// {@return what some rules make of two neighbours, each result once, in the order of the rules; shallower compositions first}
    public static List<Step> combine(Category left, Category right, Set<Combinator> rules) {
        var steps = new ArrayList<Step>();
        for (Combinator rule : rules) {
            if (rule.arity == 2) {
                rule.add(left, right, steps);
            }
        }
        return steps;
    }

    /// {@return the rule that makes a category of others; unary where no other does of one}
    public static Optional<Combinator> infer(List<Category> dom, Category cod) {
        return switch (dom.size()) {
            case 0 -> Optional.of(L);
            case 1 -> Optional.of(raises(dom.getFirst(), cod, Slash.FORWARD) ? FTR
                    : raises(dom.getFirst(), cod, Slash.BACKWARD) ? BTR : U);
            case 2 -> combine(dom.getFirst(), dom.getLast(), BINARY).stream().filter(step -> step.result.equals(cod))
                    .map(Step::rule).findFirst();
            default -> Optional.empty();
        };
    }

    /// {@return whether this rule makes a category of others}
    public boolean makes(List<Category> dom, Category cod) {
        return dom.size() == arity && switch (this) {
            case L, U -> true;
            case FTR -> raises(dom.getFirst(), cod, Slash.FORWARD);
            case BTR -> raises(dom.getFirst(), cod, Slash.BACKWARD);
            default -> {
                var steps = new ArrayList<Step>();
                add(dom.getFirst(), dom.getLast(), steps);
                yield steps.stream().anyMatch(step -> step.result.equals(cod));
            }
        };
    }

    /// {@return the diagram of pregroup grammar of this rule at work; punctuation has no wires in it}
    /// @throws Derivation.NoSuchStep if the rule does not make the category of the others
    public Diagram diagram(List<Category> dom, Category cod) {
        if (!makes(dom, cod)) {
            throw new Derivation.NoSuchStep(this, cod, dom);
        }
        return Pregroups.of(this, dom, cod);
    }

    private static boolean raises(Category x, Category cod, Slash slash) {
        return cod.lacks(slash) && cod.argument().isFunction() && cod.argument().slash() != slash
                && cod.argument().argument().equals(x) && cod.argument().result().equals(cod.result());
    }

    private void add(Category left, Category right, List<Step> steps) {
        switch (this) {
            case FA -> {
                if (left.lacks(Slash.FORWARD) && left.argument().equals(right)) {
                    steps.add(new Step(this, left.result()));
                }
            }
            case BA -> {
                if (right.lacks(Slash.BACKWARD) && right.argument().equals(left)) {
                    steps.add(new Step(this, right.result()));
                }
            }
            case LP -> {
                if (left.equals(Category.PUNC)) {
                    steps.add(new Step(this, right));
                }
            }
            case RP -> {
                if (right.equals(Category.PUNC)) {
                    steps.add(new Step(this, left));
                }
            }
            case CONJ -> {
                if ((left.equals(Category.CONJ) || left.equals(Category.PUNC)) && !right.equals(Category.PUNC)) {
                    steps.add(new Step(this, right.under(right)));
                }
            }
            case FC, FX, GFC, GFX -> {
                if (left.lacks(Slash.FORWARD)) {
                    compose(left, right, steps);
                }
            }
            case BC, BX, GBC, GBX -> {
                if (right.lacks(Slash.BACKWARD)) {
                    compose(right, left, steps);
                }
            }
            case L, U, FTR, BTR -> { }
        }
    }

    /// All ways in which a function composes with what its argument lacks, if this rule is theirs.
    private void compose(Category function, Category other, List<Step> steps) {
        var spine = Spine.of(other);
        for (int lacking = 1; lacking <= spine.size(); lacking++) {
            if (spine.head(lacking).equals(function.argument()) && this == rule(isForward(), spine.slashes(lacking))) {
                steps.add(new Step(this, spine.onto(function.result(), lacking)));
            }
        }
    }

    private static Combinator rule(boolean forward, List<Slash> slashes) {
        Slash straight = forward ? Slash.FORWARD : Slash.BACKWARD;
        boolean crossed = slashes.stream().anyMatch(slash -> slash != straight);
        return slashes.size() == 1 ? forward ? crossed ? FX : FC : crossed ? BX : BC
                : forward ? crossed ? GFX : GFC : crossed ? GBX : GBC;
    }
}
