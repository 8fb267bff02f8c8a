package org.catenary.qnlp.readers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.ccg.CategorialParser;
import org.catenary.qnlp.ccg.Category;
import org.catenary.qnlp.ccg.Combinator;
import org.catenary.qnlp.ccg.Derivation;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.text.Sentence;

/// A grammar as a reader: it gives each word types, and reduces them.
///
/// Read as categories, the types have derivations, too: by application, composition, crossed only to the left, and nouns
/// raised over verbs.
public sealed interface TypedReader extends Reader, Derived permits LexiconReader, StatisticalReader {

    /// {@return the parse of a sentence}
    /// @throws Mistake if it has none
    Parse parse(Sentence sentence);

    /// {@return the types that each word of a sentence may have}
    /// @throws Mistake if it has a word without types
    List<List<Ty>> types(Sentence sentence);

    /// {@return the types to which a sentence may reduce, the preferred first}
    List<Ty> goals(Sentence sentence);

    @Override default Diagram diagram(Sentence sentence) { return parse(sentence).diagram(); }

    /// A sentence without a derivation.
    final class NoDerivation extends Mistake {
        NoDerivation(Sentence sentence, List<Ty> goals) {
            super("'%s' has no derivation as %s by application and composition".formatted(sentence, String.join(" or ",
                    goals.stream().map(Ty::toString).toList())));
        }
    }

    /// {@inheritDoc}
    ///
    /// @throws NoDerivation if there is none
    @Override default Derivation derivation(Sentence sentence) {
        var lexicon = new HashMap<String, Set<Category>>();
        List<List<Ty>> types = types(sentence);
        for (int word = 0; word < types.size(); word++) {
            var categories = lexicon.computeIfAbsent(sentence.words().get(word), _ -> new LinkedHashSet<>());
            types.get(word).forEach(type -> categories.addAll(Category.ofPregroup(type)));
        }
        var lists = new HashMap<String, List<Category>>();
        lexicon.forEach((word, categories) -> lists.put(word, List.copyOf(categories)));
        List<Ty> goals = goals(sentence);
        return new CategorialParser(lists, Rules.BINARY, Rules.RAISED)
                .derivation(sentence, goals.stream().flatMap(goal -> Category.ofPregroup(goal).stream()).toList())
                .orElseThrow(() -> new NoDerivation(sentence, goals));
    }

    /// The rules of these derivations.
    final class Rules {
        private static final Set<Combinator> BINARY = EnumSet.of(Combinator.FA, Combinator.BA, Combinator.LP, Combinator.RP,
                Combinator.FC, Combinator.BC, Combinator.BX, Combinator.GFC);
        private static final List<Category> RAISED = raised();

        private Rules() {}

        private static List<Category> raised() {
            var raised = new ArrayList<Category>();
            for (Category t : List.of(Category.S, Category.S.under(Category.N))) {
                raised.add(t.over(t.under(Category.N)));
                raised.add(t.under(t.over(Category.N)));
            }
            return raised;
        }
    }
}
