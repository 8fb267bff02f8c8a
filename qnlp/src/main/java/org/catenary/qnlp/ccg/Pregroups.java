package org.catenary.qnlp.ccg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.ccg.Category.Slash;
import org.catenary.qnlp.grammar.Lexeme;

/// How derivations become diagrams of pregroup grammar.
enum Pregroups {
    /// The words in a row, crossed compositions with crossings.
    ROW,
    /// No crossings: in crossed compositions the one phrase stands between the wires of the other.
    PLANAR;

    /// A phrase: words, from the unit, and the grammar below them.
    private record Meaning(Category category, Diagram words, Diagram grammar) {
        Diagram whole() { return words.then(grammar); }

        boolean isEmpty() { return category.equals(Category.PUNC); }
    }

    Diagram diagram(Derivation derivation) {
        var types = new HashMap<Category, Ty>();
        return derivation.resolved().fold(leaf -> word(leaf, types), (phrase, parts) -> phrase(phrase, parts, types)).whole();
    }

    private static Meaning word(Derivation.Leaf leaf, Map<Category, Ty> types) {
        boolean means = !leaf.category().equals(Category.PUNC);
        Ty type = means ? type(leaf.category(), types) : Ty.unit();
        return new Meaning(leaf.category(), means ? new Lexeme(leaf.text(), type) : Diagram.id(Ty.unit()), Diagram.id(type));
    }

    private static Ty type(Category category, Map<Category, Ty> types) {
        return types.computeIfAbsent(category, Category::pregroup);
    }

    private Meaning phrase(Derivation.Phrase phrase, List<Meaning> parts, Map<Category, Ty> types) {
        Meaning first = parts.getFirst(), last = parts.getLast();
        Category cod = phrase.category();
        return switch (phrase.rule()) {
            case LP, RP -> {
                Meaning kept = first.isEmpty() ? last : first;
                yield new Meaning(cod, kept.words, kept.grammar);
            }
            case U, FTR, BTR -> new Meaning(cod, first.words, first.grammar.then(unary(phrase.rule(), first.category, cod, types)));
            default -> this == PLANAR && phrase.rule().isCrossed() ? within(phrase, first, last, types)
                    : new Meaning(cod, first.words.tensor(last.words),
                            first.grammar.tensor(last.grammar).then(binary(phrase.rule(), first.category, last.category, cod, types)));
        };
    }

    /// {@return the diagram of a rule between the types of categories; what is punctuation has no wires}
    static Diagram of(Combinator rule, List<Category> dom, Category cod) {
        var types = new HashMap<Category, Ty>();
        return switch (rule.arity()) {
            case 1 -> unary(rule, dom.getFirst(), cod, types);
            case 2 -> binary(rule, dom.getFirst(), dom.getLast(), cod, types);
            default -> Diagram.id(type(cod, types));
        };
    }

    private static Diagram unary(Combinator rule, Category dom, Category cod, Map<Category, Ty> types) {
        Ty x = type(dom, types);
        return switch (rule) {
            case FTR -> {
                Ty t = type(cod.result(), types);
                yield Diagram.cap(t, t.l()).tensor(Diagram.id(x));
            }
            case BTR -> {
                Ty t = type(cod.result(), types);
                yield Diagram.id(x).tensor(Diagram.cap(t.r(), t));
            }
            default -> dom.equals(cod) ? Diagram.id(x) : Box.of("U", x, type(cod, types));
        };
    }

    private static Diagram binary(Combinator rule, Category left, Category right, Category cod, Map<Category, Ty> types) {
        return switch (rule) {
            case FA -> composition(left, right, 0, types);
            case BA -> compositionBackward(left, right, 0, types);
            case CONJ -> composition(cod.over(right), right, 0, types);
            case LP -> Diagram.id(type(right, types));
            case RP -> Diagram.id(type(left, types));
            default -> rule.isForward() ? composition(left, right, arguments(right, left.argument(), cod), types)
                    : compositionBackward(left, right, arguments(left, right.argument(), cod), types);
        };
    }

    /// How many arguments the other lacks beyond the one of the function, as the result lacks them.
    private static int arguments(Category other, Category argument, Category cod) {
        Spine spine = Spine.of(other), found = Spine.of(cod);
        int n = 1;
        while (!spine.head(n).equals(argument) || !spine.slashes(n).equals(found.slashes(n))) {
            n++;
        }
        return n;
    }

    /// `x/y` before `y` with arguments lacking: `x yˡ l y r → l x r`.
    private static Diagram composition(Category function, Category other, int n, Map<Category, Ty> types) {
        Ty x = type(function.result(), types), y = type(function.argument(), types), all = type(other, types);
        long before = before(other, n, types);
        Ty l = all.slice(0, before), r = all.slice(before + y.size(), all.size());
        Diagram crossed = Diagram.id(x.tensor(y.l()).tensor(all));
        if (!l.isUnit()) {
            crossed = crossed.thenAt(x.size(), Diagram.swap(y.l(), l)).thenAt(0, Diagram.swap(x, l));
        }
        return crossed.then(Diagram.id(l.tensor(x)).tensor(Diagram.cup(y.l(), y)).tensor(Diagram.id(r)));
    }

    /// `y` with arguments lacking before `x\y`: `l y r yʳ x → l x r`.
    private static Diagram compositionBackward(Category other, Category function, int n, Map<Category, Ty> types) {
        Ty x = type(function.result(), types), y = type(function.argument(), types), all = type(other, types);
        long before = before(other, n, types);
        Ty l = all.slice(0, before), r = all.slice(before + y.size(), all.size());
        Diagram crossed = Diagram.id(all.tensor(y.r()).tensor(x));
        if (!r.isUnit()) {
            long at = l.size() + y.size();
            crossed = crossed.thenAt(at, Diagram.swap(r, y.r())).thenAt(at + y.size(), Diagram.swap(r, x));
        }
        return crossed.then(Diagram.id(l).tensor(Diagram.cup(y, y.r())).tensor(Diagram.id(x.tensor(r))));
    }

    /// The number of wires of the arguments that stand on the left.
    private static long before(Category other, int n, Map<Category, Ty> types) {
        Spine spine = Spine.of(other);
        long before = 0;
        for (int k = 0; k < n; k++) {
            Category head = spine.head(k);
            before += head.slash() == Slash.BACKWARD ? type(head.argument(), types).size() : 0;
        }
        return before;
    }

    /// A crossed composition where the function, a state, stands right at the wires that it takes.
    private static Meaning within(Derivation.Phrase phrase, Meaning left, Meaning right, Map<Category, Ty> types) {
        boolean forward = phrase.rule().isForward();
        Meaning function = forward ? left : right, other = forward ? right : left;
        Category argument = function.category.argument();
        Ty y = type(argument, types);
        long before = before(other.category, arguments(other.category, argument, phrase.category()), types);
        Diagram state = forward
                ? other.whole().thenAt(before, function.whole())
                        .thenAt(before + type(function.category.result(), types).size(), Diagram.cup(y.l(), y))
                : other.whole().thenAt(before + y.size(), function.whole()).thenAt(before, Diagram.cup(y, y.r()));
        return new Meaning(phrase.category(), state, Diagram.id(state.cod()));
    }
}
