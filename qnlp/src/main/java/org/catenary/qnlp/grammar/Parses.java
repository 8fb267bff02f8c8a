package org.catenary.qnlp.grammar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Forest.Step;
import org.catenary.qnlp.grammar.Lattice.Edge;
import org.catenary.qnlp.text.Sentence;

/// All parses of a sentence to one goal, at least one, made one at a time.
///
/// They come with the fewest links first; then with the fewest links within one word; then with the shortest links, by the
/// sum of the distances of the linked words; then those first that, read from left to right, take the reading listed
/// first and link to the nearer wire.
public final class Parses implements Iterable<Parse> {

    private final Sentence sentence;
    private final Ty goal;
    private final Forest forest;

    Parses(Sentence sentence, Ty goal, Forest forest) {
        this.sentence = sentence;
        this.goal = goal;
        this.forest = forest;
    }

    /// {@return the sentence}
    public Sentence sentence() { return sentence; }

    /// {@return the type to which it reduces}
    public Ty goal() { return goal; }

    /// {@return how many there are, counted without making them}
    public BigInteger count() { return forest.count(); }

    /// {@return the first parse}
    public Parse first() { return iterator().next(); }

    /// {@return the parses in order}
    public Stream<Parse> stream() { return StreamSupport.stream(spliterator(), false); }

    @Override public Iterator<Parse> iterator() {
        var reductions = new BestFirst(forest.root());
        return new Iterator<>() {
            @Override public boolean hasNext() { return reductions.hasNext(); }

            @Override public Parse next() { return parse(reductions.next()); }
        };
    }

    private Parse parse(List<Step> steps) {
        var edges = new ArrayList<Edge>();
        for (Step step : steps) {
            edges.add(step.edge());
            step.partner().ifPresent(edges::add);
        }
        edges.sort(Comparator.comparingInt(Edge::from));
        var words = new ArrayList<Lexeme>();
        var wires = new int[edges.isEmpty() ? 0 : edges.getLast().from() + 1];
        int wire = 0;
        for (Edge edge : edges) {
            if (edge.word() == words.size()) {
                words.add(edge.lexeme());
            }
            wires[edge.from()] = wire;
            wire += edge.ob().isPresent() ? 1 : 0;
        }
        List<Link> links = steps.stream().filter(step -> step.partner().isPresent())
                .map(step -> new Link(wires[step.edge().from()], wires[step.partner().get().from()]))
                .sorted(Comparator.comparingInt(Link::left)).toList();
        return new Parse(sentence, words, links);
    }
}
