package org.catenary.qnlp.cfg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.text.Sentence;

/// A context-free grammar: the free monoidal category over its rules, in which a sentence is derived by a tree.
///
/// In a file every line is a rule, `S -> NP VP`, or a word in quotes, `N -> 'Alice'`. The first symbol is that of sentences.
/// Blank lines and those that begin with `#` are passed over.
///
/// @param rules the rules, in the order in which they are tried
public record ContextFreeGrammar(List<Rule> rules) {

    /// A rule.
    ///
    /// @param symbol what is made
    /// @param parts  of what: the symbols, or one word
    /// @param isWord whether it is a word
    public record Rule(String symbol, List<String> parts, boolean isWord) {
        /// Copies the parts.
        public Rule { parts = List.copyOf(parts); }
    }

    /// @throws IllegalArgumentException if there is no rule, or one without parts
    public ContextFreeGrammar {
        rules = List.copyOf(rules);
        if (rules.isEmpty() || rules.stream().anyMatch(rule -> rule.parts.isEmpty() || rule.isWord && rule.parts.size() != 1)) {
            throw new IllegalArgumentException("a grammar of the rules " + rules);
        }
    }

    /// {@return the grammar of lines}
    /// @param file what the lines come from, for messages
    /// @throws MalformedFile if a line is no rule, or there is none
    public static ContextFreeGrammar of(String file, List<Line> lines) throws MalformedFile {
        var rules = new ArrayList<Rule>();
        for (Line line : lines) {
            if (!line.isBlank() && !line.text().startsWith("#")) {
                rules.add(rule(line));
            }
        }
        if (rules.isEmpty()) {
            throw new MalformedFile(file, 1, "no rule in this grammar; a rule is S -> NP VP or N -> 'Alice'");
        }
        return new ContextFreeGrammar(rules);
    }

    private static Rule rule(Line line) throws MalformedFile {
        String[] sides = line.text().split("->|→", -1);
        List<String> parts = sides.length == 2 ? List.of(sides[1].trim().split("\\s+", -1)) : List.of();
        String symbol = sides[0].trim();
        if (sides.length != 2 || symbol.isEmpty() || symbol.contains(" ") || parts.contains("")) {
            throw line.malformed("'%s' is no rule; a rule is S -> NP VP or N -> 'Alice'".formatted(line.text().trim()));
        }
        String first = parts.getFirst();
        boolean isWord = first.length() > 2 && first.startsWith("'") && first.endsWith("'");
        if (isWord && parts.size() > 1 || !isWord && parts.stream().anyMatch(part -> part.contains("'"))) {
            throw line.malformed("a word in quotes stands alone, as in N -> 'Alice'");
        }
        return new Rule(symbol, isWord ? List.of(first.substring(1, first.length() - 1)) : parts, isWord);
    }

    /// How a symbol comes to stand for a stretch of words: by a rule, its parts ending at some places.
    private record Way(Rule rule, List<Integer> ends) {}

    /// {@return a tree of a sentence, if there is one; earlier rules and shorter left parts come first}
    ///
    /// Cubic in the length of the sentence for rules of two parts; rules of more are taken apart from the left.
    public Optional<PhraseTree> tree(Sentence sentence) {
        List<String> words = sentence.words();
        int n = words.size();
        List<List<Map<String, Way>>> chart = new ArrayList<>();
        for (int start = 0; start <= n; start++) {
            chart.add(new ArrayList<>());
            for (int end = 0; end <= n; end++) {
                chart.get(start).add(new LinkedHashMap<>());
            }
        }
        for (int length = 1; length <= n; length++) {
            for (int start = 0; start + length <= n; start++) {
                fill(chart, words, start, start + length);
            }
        }
        String goal = rules.getFirst().symbol;
        if (n == 0 || !chart.getFirst().get(n).containsKey(goal)) {
            return Optional.empty();
        }
        return Optional.of(new PhraseTree(nodes(chart, words, goal)));
    }

    private void fill(List<List<Map<String, Way>>> chart, List<String> words, int start, int end) {
        Map<String, Way> cell = chart.get(start).get(end);
        for (boolean grown = true; grown;) {
            grown = false;
            for (Rule rule : rules) {
                if (!cell.containsKey(rule.symbol)) {
                    Optional<List<Integer>> ends = rule.isWord
                            ? end == start + 1 && words.get(start).equals(rule.parts.getFirst()) ? Optional.of(List.of()) : Optional.empty()
                            : ends(chart, rule.parts, start, end);
                    ends.ifPresent(places -> cell.put(rule.symbol, new Way(rule, places)));
                    grown |= ends.isPresent();
                }
            }
        }
    }

    /// Where the parts end that stand side by side between two places, if they do.
    private static Optional<List<Integer>> ends(List<List<Map<String, Way>>> chart, List<String> parts, int start, int end) {
        Map<Integer, List<Integer>> reached = new HashMap<>(Map.of(start, List.of()));
        for (int k = 0; k < parts.size(); k++) {
            Map<Integer, List<Integer>> next = new HashMap<>();
            int rest = parts.size() - k - 1;
            for (int from = start; from < end; from++) {
                List<Integer> before = reached.get(from);
                for (int to = from + 1; before != null && to <= end - rest; to++) {
                    if ((rest > 0 || to == end) && chart.get(from).get(to).containsKey(parts.get(k)) && !next.containsKey(to)) {
                        var places = new ArrayList<>(before);
                        places.add(to);
                        next.put(to, places);
                    }
                }
            }
            reached = next;
        }
        return Optional.ofNullable(reached.get(end));
    }

    /// The nodes of the tree, each behind its parts: written from the root on, then turned round.
    private static List<PhraseTree.Node> nodes(List<List<Map<String, Way>>> chart, List<String> words, String goal) {
        record Stretch(String symbol, int start, int end) {}
        var nodes = new ArrayList<PhraseTree.Node>();
        var open = new ArrayDeque<Stretch>();
        open.push(new Stretch(goal, 0, words.size()));
        while (!open.isEmpty()) {
            Stretch now = open.pop();
            Way way = Objects.requireNonNull(chart.get(now.start).get(now.end).get(now.symbol));
            boolean isWord = way.rule.isWord;
            nodes.add(new PhraseTree.Node(now.symbol, isWord ? words.get(now.start) : "", isWord ? 0 : way.ends.size()));
            int from = now.start;
            for (int k = 0; k < way.ends.size(); k++) {
                open.push(new Stretch(way.rule.parts.get(k), from, way.ends.get(k)));
                from = way.ends.get(k);
            }
        }
        return nodes.reversed();
    }
}
