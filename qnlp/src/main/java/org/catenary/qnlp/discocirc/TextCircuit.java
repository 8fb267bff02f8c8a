package org.catenary.qnlp.discocirc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;

/// A text as a circuit: a wire for each noun, which every sentence about it changes.
///
/// A noun that comes again keeps its wire, a pronoun takes that of what it stands for. A verb is a box on the wires of its nouns,
/// an adjective a box on its noun before that; a word over a clause is a frame around it, and hands its subject down where the
/// clause borrows one: in `she likes trying recipes` she likes, and she tries.
///
/// {@snippet class="org.catenary.qnlp.discocirc.TextCircuitTest" region="text"}
///
/// Coecke, *The mathematics of text structure* (2019), arXiv:1904.03478; Wang-Maścianica, Liu and Coecke, *Distilling text into
/// circuits* (2023), arXiv:2301.10595.
///
/// @param nouns    the noun of each wire, in the order in which they come
/// @param mentions how many sentences each is in
/// @param circuit  from the unit to the wires
public record TextCircuit(List<String> nouns, List<Integer> mentions, Diagram circuit) {

    private static final Ty N = Ty.of("n");

    /// A pronoun before anything that it could stand for.
    public static final class NoAntecedent extends Mistake {
        NoAntecedent(String pronoun) { super("nothing before '%s' that it could stand for".formatted(pronoun)); }
    }

    /// Copies the lists.
    public TextCircuit {
        nouns = List.copyOf(nouns);
        mentions = List.copyOf(mentions);
    }

    /// {@return the circuit of a text}
    /// @param sentences the tree of each sentence
    /// @throws NoAntecedent if a pronoun stands for nothing
    public static TextCircuit of(List<PregroupTree> sentences) {
        var nouns = new ArrayList<String>();
        List<List<Integer>> mentions = new ArrayList<>();
        Diagram circuit = Diagram.id(Ty.unit());
        for (PregroupTree sentence : sentences) {
            Clause clause = Clause.of(sentence);
            mentions.add(new ArrayList<>());
            var wires = new ArrayList<Integer>();
            for (int slot : clause.slots()) {
                String noun = sentence.nodes().get(slot).word();
                int before = nouns.size(), place = place(noun, nouns, mentions);
                circuit = place == before ? circuit.tensor(new Lexeme(noun, N)) : circuit;
                wires.add(place);
                mentions.getLast().add(place);
            }
            circuit = put(circuit, clause.diagram(), wires);
        }
        var counts = new ArrayList<Integer>();
        for (int place = 0; place < nouns.size(); place++) {
            int noun = place;
            counts.add((int) mentions.stream().filter(list -> list.contains(noun)).count());
        }
        return new TextCircuit(nouns, counts, circuit);
    }

    private static int place(String noun, List<String> nouns, List<List<Integer>> mentions) {
        if (Pronouns.isPronoun(noun)) {
            return Pronouns.antecedent(noun, nouns, mentions).orElseThrow(() -> new NoAntecedent(noun));
        }
        if (!nouns.contains(noun)) {
            nouns.add(noun);
        }
        return nouns.indexOf(noun);
    }

    /// The circuit with a diagram put on some wires, which are brought to the first of them and back; one that is needed twice is
    /// copied before and merged behind.
    private static Diagram put(Diagram circuit, Diagram diagram, List<Integer> wires) {
        List<Integer> distinct = List.copyOf(new LinkedHashSet<>(wires));
        int width = Math.toIntExact(circuit.cod().size()), first = distinct.stream().mapToInt(Integer::intValue).min().orElse(0);
        var taken = new HashSet<>(distinct);
        int[] order = IntStream.concat(IntStream.range(0, first), IntStream.concat(distinct.stream().mapToInt(Integer::intValue),
                IntStream.range(first, width).filter(k -> !taken.contains(k)))).toArray();
        Diagram gather = Diagram.permutation(circuit.cod(), order), copies = copies(distinct, wires);
        return circuit.then(gather).thenAt(first, copies).thenAt(first, diagram).thenAt(first, copies.dagger()).then(gather.dagger());
    }

    private static Diagram copies(List<Integer> distinct, List<Integer> wires) {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int k = 0; k < wires.size(); k++) {
            places.computeIfAbsent(wires.get(k), _ -> new ArrayList<>()).add(k);
        }
        Diagram row = Diagram.id(Ty.unit());
        var at = new ArrayList<Integer>();
        for (int wire : distinct) {
            List<Integer> own = places.getOrDefault(wire, List.of());
            row = row.tensor(Diagram.spider(N, 1, own.size()));
            at.addAll(own);
        }
        int[] order = IntStream.range(0, at.size()).map(at::indexOf).toArray();
        return row.then(Diagram.permutation(row.cod(), order));
    }

    /// {@return the circuit with the nouns that are in fewer sentences discarded at the end}
    public TextCircuit pruned(int sentences) {
        var kept = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        Diagram end = Diagram.id(Ty.unit());
        for (int place = 0; place < nouns.size(); place++) {
            boolean stays = mentions.get(place) >= sentences;
            end = end.tensor(stays ? Diagram.id(N) : Diagram.discard(N));
            if (stays) {
                kept.add(nouns.get(place));
                counts.add(mentions.get(place));
            }
        }
        return new TextCircuit(kept, counts, circuit.then(end));
    }

    /// What a sentence does to its nouns.
    ///
    /// @param slots   the places of the nouns in the sentence, in the order in which they are needed; −1 for a subject that is handed
    ///                down
    /// @param diagram from a wire for each to as many
    private record Clause(List<Integer> slots, Diagram diagram) {

        private static final int SUBJECT = -1;

        static Clause of(PregroupTree tree) {
            Map<Integer, Clause> done = new HashMap<>();
            List<List<Integer>> children = tree.children();
            boolean[] has = subjects(tree, children);
            for (int at : tree.downwards().reversed()) {
                List<Part> parts = children.get(at).stream().map(child -> new Part(tree.nodes().get(child).type().equals(N) && child < at,
                        tree.nodes().get(child).type().equals(N), done.getOrDefault(child, new Clause(List.of(), Diagram.id(Ty.unit()))))).toList();
                done.put(at, clause(at, tree.nodes().get(at), has[at] && tree.nodes().get(at).borrowed() > 0, parts));
            }
            return done.getOrDefault(tree.root(), new Clause(List.of(), Diagram.id(Ty.unit())));
        }

        /// Whether each word has a subject that it could hand down: a noun phrase before it, or one that is handed down to it. A
        /// word that borrows gets what the one above it has.
        private static boolean[] subjects(PregroupTree tree, List<List<Integer>> children) {
            var own = new boolean[tree.nodes().size()];
            for (int at : tree.downwards()) {
                PregroupTree.Node node = tree.nodes().get(at);
                own[at] = children.get(at).stream().anyMatch(child -> child < at && tree.nodes().get(child).type().equals(N));
                own[at] |= node.borrowed() > 0 && node.parent() >= 0 && own[node.parent()];
            }
            var has = new boolean[own.length];
            for (int at = 0; at < has.length; at++) {
                int parent = tree.nodes().get(at).parent();
                has[at] = parent >= 0 && own[parent];
            }
            return has;
        }

        /// What hangs on a word.
        ///
        /// @param before whether it is a noun phrase before the word
        /// @param thing  whether it is a noun phrase
        private record Part(boolean before, boolean thing, Clause clause) {}

        /// A noun is its wire; another word is a box on the wires of all parts, or a frame around those that are clauses.
        private static Clause clause(int at, PregroupTree.Node node, boolean borrows, List<Part> parts) {
            if (parts.isEmpty() && node.type().equals(N)) {
                return new Clause(List.of(at), Diagram.id(N));
            }
            int subject = parts.stream().filter(Part::before).flatMap(part -> part.clause.slots.stream().limit(1)).findFirst().orElse(SUBJECT);
            var slots = new LinkedHashSet<Integer>(borrows ? List.of(SUBJECT) : List.of());
            var own = new ArrayList<List<Integer>>();
            for (Part part : parts) {
                own.add(part.clause.slots.stream().map(slot -> slot == SUBJECT ? subject : slot).toList());
                slots.addAll(own.getLast());
            }
            List<Integer> all = List.copyOf(slots);
            Diagram before = Diagram.id(N.power(all.size()));
            var inside = new ArrayList<Diagram>();
            for (int k = 0; k < parts.size(); k++) {
                List<Integer> wires = own.get(k).stream().map(all::indexOf).toList();
                if (parts.get(k).thing) {
                    before = put(before, parts.get(k).clause.diagram, wires);
                } else {
                    inside.add(put(Diagram.id(N.power(all.size())), parts.get(k).clause.diagram, wires));
                }
            }
            Box box = Box.of(node.word(), before.cod(), before.cod());
            return new Clause(all, before.then(inside.isEmpty() ? box : Diagram.bubble(box, inside.toArray(Diagram[]::new))));
        }
    }
}
