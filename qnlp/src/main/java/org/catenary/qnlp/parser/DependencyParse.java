package org.catenary.qnlp.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.dependency.DependencyTree;
import org.catenary.qnlp.dependency.Node;
import org.catenary.qnlp.dependency.PregroupTypes;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.text.Sentence;

/// Dependency trees as parses of pregroup grammar: each word has the type of its place in the tree, and the cheapest reduction
/// links them.
///
/// {@snippet class="org.catenary.qnlp.parser.DependencyParseTest" region="tree"}
public final class DependencyParse {

    private DependencyParse() {}

    /// {@return the parse of a tree; none where its types do not reduce to one object, as of crossing dependencies}
    public static Optional<Parse> of(DependencyTree tree) { return PregroupTypes.of(tree).flatMap(types -> of(tree, types)); }

    private static Optional<Parse> of(DependencyTree tree, List<Ty> types) {
        var tags = new Tags(List.of());
        var choices = types.stream().map(type -> List.of(new Choice(tags.number(type), 0))).toList();
        return new BestReduction(tags, choices).reduction(0, types.size()).map(found -> {
            Sentence sentence = sentence(tree);
            var words = new ArrayList<Lexeme>();
            for (int word = 0; word < types.size(); word++) {
                words.add(new Lexeme(sentence.words().get(word), types.get(word)));
            }
            return new Parse(sentence, words, found.links());
        });
    }

    /// {@return the words of a tree as a sentence, blanks within words made visible}
    static Sentence sentence(DependencyTree tree) {
        return Sentence.ofTokens(tree.nodes().stream().map(Node::form).map(form -> form.replaceAll("[\\s\\p{Z}]+", "_"))
                .collect(Collectors.joining(" ")));
    }
}
