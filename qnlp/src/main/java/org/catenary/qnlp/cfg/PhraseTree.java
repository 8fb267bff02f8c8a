package org.catenary.qnlp.cfg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;

/// A tree of phrases, as a context-free grammar derives it: words, each under its symbol, and phrases made of others.
///
/// It is kept as the list of its nodes, each behind its parts, so that depth costs no stack.
///
/// {@snippet class="org.catenary.qnlp.cfg.PhraseTreeTest" region="tree"}
///
/// @param nodes the nodes, each behind its parts, the whole last
public record PhraseTree(List<Node> nodes) {

    /// A node of a tree.
    ///
    /// @param symbol the symbol of the phrase or of the word
    /// @param word   the word, empty for a phrase
    /// @param parts  how many nodes it is made of, none for a word
    public record Node(String symbol, String word, int parts) {}

    /// @throws IllegalArgumentException if the nodes are no tree
    public PhraseTree {
        nodes = List.copyOf(nodes);
        int open = 0;
        for (Node node : nodes) {
            if (node.symbol.isEmpty() || node.word.isEmpty() == (node.parts == 0) || node.parts > open) {
                throw new IllegalArgumentException("the node %s behind %d others".formatted(node, open));
            }
            open += 1 - node.parts;
        }
        if (open != 1) {
            throw new IllegalArgumentException("%d trees, not one".formatted(open));
        }
    }

    /// {@return the trees of lines, one each, in brackets as treebanks have them: `(S (NP (N Alice)) (VP (V runs)))`}
    ///
    /// Brackets without a symbol around a whole tree are left out. Blank lines are passed over.
    ///
    /// @throws MalformedFile if a line is no tree, with line and column
    public static List<PhraseTree> of(List<Line> lines) throws MalformedFile {
        var trees = new ArrayList<PhraseTree>();
        for (Line line : lines) {
            if (!line.isBlank()) {
                trees.add(new BracketReader(line).read());
            }
        }
        return trees;
    }

    /// {@return the diagram: words in a row, then a box for every phrase, `S → NP VP`, from its parts to it}
    public Diagram diagram() {
        record Part(Diagram words, Diagram rules) {}
        var open = new ArrayDeque<Part>();
        for (Node node : nodes) {
            if (node.parts == 0) {
                open.push(new Part(new Lexeme(node.word, Ty.of(node.symbol)), Diagram.id(Ty.of(node.symbol))));
                continue;
            }
            var parts = new ArrayList<Part>();
            for (int k = 0; k < node.parts; k++) {
                parts.add(open.pop());
            }
            Collections.reverse(parts);
            Diagram words = Diagram.id(Ty.unit()), rules = Diagram.id(Ty.unit());
            for (Part part : parts) {
                words = words.tensor(part.words);
                rules = rules.tensor(part.rules);
            }
            open.push(new Part(words, rules.then(production(node.symbol, rules.cod()))));
        }
        Part whole = open.pop();
        return whole.words.then(whole.rules);
    }

    /// {@return the box of a rule, from the symbols of the parts to that of the phrase}
    public static Box production(String symbol, Ty parts) {
        var name = new StringBuilder(symbol).append(" →");
        parts.forEach(part -> name.append(' ').append(part));
        return Box.of(name.toString(), parts, Ty.of(symbol));
    }

    /// {@return the words from left to right}
    public List<String> words() { return nodes.stream().filter(node -> node.parts == 0).map(Node::word).toList(); }

    /// {@return the tree in brackets, `(S (NP (N Alice)) (VP (V runs)))`}
    @Override public String toString() {
        var begins = new int[nodes.size()];
        var open = new ArrayDeque<Integer>();
        for (int at = 0; at < nodes.size(); at++) {
            begins[at] = at;
            for (int k = 0; k < nodes.get(at).parts; k++) {
                begins[at] = begins[open.pop()];
            }
            open.push(at);
        }
        List<List<String>> heads = new ArrayList<>();
        nodes.forEach(_ -> heads.add(new ArrayList<>()));
        for (int at = nodes.size() - 1; at >= 0; at--) {
            heads.get(begins[at]).add(nodes.get(at).symbol);
        }
        var text = new StringBuilder();
        for (int at = 0; at < nodes.size(); at++) {
            Node node = nodes.get(at);
            heads.get(at).forEach(symbol -> text.append(text.isEmpty() ? "(" : " (").append(symbol));
            text.append(node.parts == 0 ? " " + node.word + ")" : ")");
        }
        return text.toString();
    }
}
