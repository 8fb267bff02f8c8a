package org.catenary.qnlp.parser;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.dependency.DependencyTree;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Link;

/// A tree of a treebank as a pregroup parse.
///
/// @param tree  the tree
/// @param types the type of each word
/// @param pairs the words that links join, the left one first, as `left · 2³² + right`
record GoldParse(DependencyTree tree, List<Ty> types, Set<Long> pairs) {

    /// {@return the parse, where the types reduce to one object}
    static Optional<GoldParse> of(DependencyTree tree) {
        return DependencyParse.of(tree).map(parse -> {
            List<Ty> types = parse.words().stream().map(Lexeme::type).toList();
            return new GoldParse(tree, types, pairs(types, parse.links()));
        });
    }

    /// {@return the words that links join}
    static Set<Long> pairs(List<Ty> types, List<Link> links) {
        var owner = new int[types.stream().mapToInt(type -> Math.toIntExact(type.size())).sum()];
        int wire = 0;
        for (int word = 0; word < types.size(); word++) {
            for (int k = 0; k < types.get(word).size(); k++) {
                owner[wire++] = word;
            }
        }
        var pairs = new HashSet<Long>();
        links.forEach(link -> pairs.add((long) owner[link.left()] << 32 | owner[link.right()]));
        return pairs;
    }
}
