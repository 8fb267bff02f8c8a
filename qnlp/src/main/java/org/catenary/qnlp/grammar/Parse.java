package org.catenary.qnlp.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.text.Sentence;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A reduction of a sentence: a reading for every token, and links that do not cross.
///
/// @param sentence the sentence
/// @param words    the reading of each token
/// @param links    the pairs of wires that contract, by their left wire; wires are counted over the types of all words
public record Parse(Sentence sentence, List<Lexeme> words, List<Link> links) {

    /// @throws IllegalArgumentException unless there is a reading a token, linked wires are adjoint, no two links cross or
    ///                                  share a wire, no open wire is below a link, and links are sorted
    public Parse {
        words = List.copyOf(words);
        links = List.copyOf(links);
        if (words.size() != sentence.tokens().size()) {
            throw new IllegalArgumentException("%d readings of %d tokens".formatted(words.size(), sentence.tokens().size()));
        }
        checkLinks(wires(words), links);
    }

    private static void checkLinks(Ty wires, List<Link> links) {
        var closes = new ArrayDeque<Integer>();
        int next = 0;
        for (int wire = 0; wire < wires.size(); wire++) {
            if (next < links.size() && links.get(next).left() == wire) {
                Link link = links.get(next++);
                Integer around = closes.peek();
                if (link.right() <= wire || link.right() >= wires.size() || around != null && link.right() > around) {
                    throw new IllegalArgumentException("the link %s of %s".formatted(link, wires));
                }
                Ob left = wires.get(wire), right = wires.get(link.right());
                if (!left.r().equals(right)) {
                    throw new IllegalArgumentException("the link %s of %s: %s is no right adjoint of %s".formatted(
                            link, wires, right, left));
                }
                closes.push(link.right());
            } else if (!closes.isEmpty() && closes.pop() != wire) {
                throw new IllegalArgumentException("the wire %d of %s is open below a link".formatted(wire, wires));
            }
        }
        if (next < links.size()) {
            throw new IllegalArgumentException("the link %s of %s".formatted(links.get(next), wires));
        }
    }

    private static Ty wires(List<Lexeme> words) {
        return Ty.of(words.stream().flatMap(word -> word.type().toList().stream()).toList());
    }

    /// {@return the types of all words in a row}
    public Ty wires() { return wires(words); }

    /// {@return for each wire the wire it is linked to, −1 for the open ones}
    public int[] partners() {
        var partners = new int[Math.toIntExact(wires().size())];
        Arrays.fill(partners, -1);
        for (Link link : links) {
            partners[link.left()] = link.right();
            partners[link.right()] = link.left();
        }
        return partners;
    }

    /// {@return the wires without a link}
    public List<Integer> open() {
        int[] partners = partners();
        return IntStream.range(0, partners.length).filter(wire -> partners[wire] < 0).boxed().toList();
    }

    /// {@return the type to which the sentence reduces: the open wires}
    public Ty goal() {
        Ty wires = wires();
        return Ty.of(open().stream().map(wires::get).toList());
    }

    /// {@return for each wire the word it belongs to}
    public int[] owners() {
        return IntStream.range(0, words.size())
                .flatMap(word -> IntStream.generate(() -> word).limit(words.get(word).type().size())).toArray();
    }

    /// {@return the diagram `I → goal()`: the words side by side, then the cups, the innermost first}
    ///
    /// Words of empty type have no part in it.
    public Diagram diagram() {
        Diagram diagram = Diagram.id(Ty.unit());
        for (Lexeme word : words) {
            diagram = word.type().isUnit() ? diagram : diagram.tensor(word);
        }
        return diagram.then(Cups.of(wires(), partners()));
    }

    /// {@return the parse as a picture in text: words, types, links and open wires}
    public String picture() { return new ParsePicture(this).toString(); }

    /// {@return the parse as JSON: `sentence`, `goal`, `words` (each with `text`, `word`, `type` and the `column` where it
    /// begins), `links` (pairs of wires, counted from 0 over the types of all words) and `open` wires}
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sentence", sentence.text()).put("goal", goal().toString());
        var list = json.putArray("words");
        for (int i = 0; i < words.size(); i++) {
            list.addObject().put("text", sentence.tokens().get(i).text()).put("word", words.get(i).text())
                    .put("type", words.get(i).type().toString()).put("column", sentence.column(i));
        }
        var pairs = json.putArray("links");
        links.forEach(link -> pairs.addArray().add(link.left()).add(link.right()));
        var open = json.putArray("open");
        open().forEach(open::add);
        return json;
    }

    /// {@return the words with their types, and the links, on one line}
    @Override public String toString() {
        var parts = new ArrayList<String>();
        words.forEach(word -> parts.add(word.toString()));
        return "%s; links %s".formatted(String.join(", ", parts), links);
    }
}
