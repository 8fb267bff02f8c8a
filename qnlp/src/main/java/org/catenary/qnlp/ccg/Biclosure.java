package org.catenary.qnlp.ccg;

import java.util.List;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.ccg.Category.Slash;
import org.catenary.qnlp.grammar.Lexeme;

/// Derivations in the free biclosed category, where a category is an object and an application an evaluation.
final class Biclosure {

    private record Meaning(Category category, Diagram diagram) {
        boolean isEmpty() { return category.equals(Category.PUNC); }
    }

    private Biclosure() {}

    static Diagram diagram(Derivation derivation) {
        return derivation.resolved().fold(Biclosure::word, Biclosure::phrase).diagram;
    }

    /// The functor into the free rigid category: words and other boxes keep their names.
    static Diagram rigid(Diagram biclosed) {
        var types = new Functor<Ty, Diagram>(Free.RIGID, Ty::of, box -> box);
        return new Functor<Ty, Diagram>(Free.RIGID, Ty::of, box -> box instanceof Lexeme(String text, Ty type)
                ? new Lexeme(text, types.apply(type)) : Box.of(box.name(), types.apply(box.dom()), types.apply(box.cod())))
                .apply(biclosed);
    }

    private static Meaning word(Derivation.Leaf leaf) {
        return new Meaning(leaf.category(), leaf.category().equals(Category.PUNC) ? Diagram.id(Ty.unit())
                : new Lexeme(leaf.text(), type(leaf.category())));
    }

    private static Ty type(Category category) { return Ty.of(category.ob()); }

    private static Meaning phrase(Derivation.Phrase phrase, List<Meaning> parts) {
        Meaning first = parts.getFirst(), last = parts.getLast();
        Category cod = phrase.category();
        return new Meaning(cod, switch (phrase.rule()) {
            case LP, RP -> first.isEmpty() ? last.diagram : first.diagram;
            case U -> first.diagram.then(Box.of("U", type(first.category), type(cod)));
            case FTR -> first.diagram.then(Diagram.evalLeft(type(cod.result()), type(first.category)).curry(1));
            case BTR -> first.diagram.then(Diagram.eval(type(cod.result()), type(first.category)).curryLeft(1));
            case L, FA, CONJ -> both(first, last).then(applied(first.category));
            case BA -> both(first, last).then(applied(last.category));
            case FC, FX, GFC, GFX -> both(first, last).then(composed(first.category, last.category, cod, true));
            case BC, BX, GBC, GBX -> both(first, last).then(composed(last.category, first.category, cod, false));
        });
    }

    private static Diagram both(Meaning first, Meaning last) { return first.diagram.tensor(last.diagram); }

    private static Diagram applied(Category function) {
        Ty base = type(function.result()), exponent = type(function.argument());
        return function.slash() == Slash.FORWARD ? Diagram.eval(base, exponent) : Diagram.evalLeft(base, exponent);
    }

    /// The arguments that lack are supplied from the last to the first, then the function applies, and all is curried again.
    private static Diagram composed(Category function, Category other, Category cod, boolean forward) {
        Spine spine = Spine.of(other), found = Spine.of(cod);
        int n = 1;
        while (!spine.head(n).equals(function.argument()) || !spine.slashes(n).equals(found.slashes(n))) {
            n++;
        }
        Ty f = type(function);
        Diagram diagram = applied(function);
        for (int k = n - 1; k >= 0; k--) {
            Category head = spine.head(k);
            Ty z = type(head.argument()), g = type(head);
            Diagram evaluation = applied(head);
            diagram = switch (head.slash()) {
                case FORWARD -> (forward ? Diagram.id(f).tensor(evaluation)
                        : Diagram.id(g).tensor(Diagram.swap(f, z)).then(evaluation.tensor(Diagram.id(f)))).then(diagram).curry(1);
                case BACKWARD -> (forward ? Diagram.swap(z, f).tensor(Diagram.id(g)).then(Diagram.id(f).tensor(evaluation))
                        : evaluation.tensor(Diagram.id(f))).then(diagram).curryLeft(1);
            };
        }
        return diagram;
    }
}
