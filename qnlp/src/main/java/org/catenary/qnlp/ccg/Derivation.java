package org.catenary.qnlp.ccg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Word;

/// A derivation: words that combine by rules, step by step, to a phrase.
///
/// {@snippet class="org.catenary.qnlp.ccg.DerivationTest" region="derive"}
///
/// It is a tree, kept as the word of its nodes, each behind its parts, so that parts are shared and depth costs no stack.
public final class Derivation {

    /// A node of a derivation.
    public sealed interface Node extends Word.Letter {
        /// {@return the category of the phrase}
        Category category();

        /// {@return the rule by which it comes about}
        Combinator rule();
    }

    /// A word.
    ///
    /// @param text     the word
    /// @param category its category
    public record Leaf(String text, Category category) implements Node {
        @Override public Combinator rule() { return Combinator.L; }

        @Override public String toString() { return "%s : %s".formatted(text, category); }
    }

    /// A phrase made of one or two others.
    ///
    /// @param rule     how
    /// @param category its category
    public record Phrase(Combinator rule, Category category) implements Node {}

    /// A rule that does not make a category of others.
    public static final class NoSuchStep extends Mistake {
        NoSuchStep(Combinator rule, Category cod, List<Category> dom) {
            super("%s (%s) makes no %s of %s".formatted(rule, rule.sign(), cod,
                    dom.stream().map(Category::toString).collect(Collectors.joining(" and "))));
        }
    }

    private final Word<Node> nodes;

    private Derivation(Word<Node> nodes) { this.nodes = nodes; }

    /// {@return the derivation of one word}
    public static Derivation word(String text, Category category) { return new Derivation(Word.of(new Leaf(text, category))); }

    /// {@return the derivation of a phrase of others}
    /// @throws NoSuchStep if the rule does not make the category of theirs
    public static Derivation of(Combinator rule, Category category, Derivation... parts) {
        var dom = new ArrayList<Category>();
        Word<Node> nodes = Word.empty();
        for (Derivation part : parts) {
            dom.add(part.category());
            nodes = nodes.plus(part.nodes);
        }
        if (rule == Combinator.L || !rule.makes(dom, category)) {
            throw new NoSuchStep(rule, category, dom);
        }
        return new Derivation(nodes.plus(new Phrase(rule, category)));
    }

    /// {@return the derivation of nodes, each behind its parts, that are known to fit}
    static Derivation ofNodes(Iterable<Node> nodes) { return new Derivation(Word.of(nodes)); }

    /// {@return the category of the whole}
    public Category category() { return nodes.last().category(); }

    /// {@return the nodes, each behind its parts}
    public List<Node> nodes() { return nodes.toList(); }

    /// {@return the words from left to right}
    public List<Leaf> words() {
        return nodes().stream().filter(Leaf.class::isInstance).map(Leaf.class::cast).toList();
    }

    /// {@return the value of the whole, from those of words and what a rule makes of the values of its parts; with a stack of its own}
    /// @param onWords   the value of a word
    /// @param onPhrases the value of a phrase, from those of its parts
    public <R> R fold(Function<Leaf, R> onWords, BiFunction<Phrase, List<R>, R> onPhrases) {
        var values = new ArrayDeque<R>();
        for (Node node : nodes) {
            values.push(switch (node) {
                case Leaf leaf -> onWords.apply(leaf);
                case Phrase phrase -> {
                    var parts = new ArrayList<R>();
                    for (int k = 0; k < phrase.rule.arity(); k++) {
                        parts.add(values.pop());
                    }
                    Collections.reverse(parts);
                    yield onPhrases.apply(phrase, parts);
                }
            });
        }
        return values.pop();
    }

    /// {@return the derivation with categories resolved: where a unary rule lets a phrase serve as another, its head is given the
    /// category by which it is that in the first place; conjunctions become functions of what they join}
    ///
    /// A unary rule stays where no head can take the category, as where one turns the composition of two functions.
    public Derivation resolved() { return new Resolution(nodes()).derivation(); }

    /// {@return the diagram of pregroup grammar, the words in a row and the grammar below; punctuation has no part in it}
    ///
    /// Crossed compositions cross wires.
    public Diagram diagram() { return Pregroups.ROW.diagram(this); }

    /// {@return the diagram of pregroup grammar without crossings: in crossed compositions the one phrase stands between the wires
    /// of the other}
    public Diagram planarDiagram() { return Pregroups.PLANAR.diagram(this); }

    /// {@return the diagram in the free biclosed category: applications evaluate, compositions and type raising curry}
    ///
    /// Crossed compositions cross wires.
    public Diagram biclosedDiagram() { return Biclosure.diagram(this); }

    /// {@return the image of the biclosed diagram in the free rigid category: the diagram of pregroup grammar, up to snakes}
    public Diagram rigidDiagram() { return Biclosure.rigid(biclosedDiagram()); }

    /// {@return the derivation as a picture: words above, a box for each rule, wires named by categories}
    public Diagram picture() { return fold(Figure::word, Figure::phrase).diagram(); }

    @Override public boolean equals(Object object) { return object instanceof Derivation other && nodes.equals(other.nodes); }

    @Override public int hashCode() { return nodes.hashCode(); }

    /// {@return the derivation in brackets, `BA[Alice : n, FA[loves : (s\n)/n, Bob : n]]`}
    @Override public String toString() {
        var text = new StringBuilder();
        var todo = new ArrayDeque<Object>();
        var tree = new Tree(nodes());
        todo.push(tree.root());
        while (!todo.isEmpty()) {
            switch (todo.pop()) {
                case Integer at -> {
                    switch (tree.node(at)) {
                        case Leaf leaf -> text.append(leaf);
                        case Phrase phrase -> {
                            text.append(phrase.rule).append('[');
                            todo.push("]");
                            var parts = tree.parts(at);
                            for (int k = parts.size() - 1; k >= 0; k--) {
                                todo.push(parts.get(k));
                                if (k > 0) {
                                    todo.push(", ");
                                }
                            }
                        }
                    }
                }
                case Object sign -> text.append(sign);
            }
        }
        return text.toString();
    }
}
