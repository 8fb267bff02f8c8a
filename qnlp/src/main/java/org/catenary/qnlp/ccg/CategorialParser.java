package org.catenary.qnlp.ccg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.catenary.qnlp.text.Sentence;

/// Finds a derivation by the rules, from all categories that words can have.
///
/// {@snippet class="org.catenary.qnlp.ccg.CategorialParserTest" region="parse"}
///
/// Each stretch of words keeps one derivation a category, the first that is found; shorter left parts and the order of the rules
/// decide. Cubic in the length of the sentence, quadratic in the categories of a stretch.
public final class CategorialParser {

    private final Map<String, List<Category>> lexicon;
    private final Set<Combinator> rules;
    private final List<Category> raised;
    private final Map<Category, List<Category>> unary;

    /// A parser without unary rules but type raising.
    ///
    /// @param lexicon the categories of each word
    /// @param rules   the binary rules that may be used
    /// @param raised  the categories `t/(t\x)` and `t\(t/x)` to which an `x` may be raised
    public CategorialParser(Map<String, List<Category>> lexicon, Set<Combinator> rules, List<Category> raised) {
        this(lexicon, rules, raised, Map.of());
    }

    /// @param lexicon the categories of each word
    /// @param rules   the binary rules that may be used
    /// @param raised  the categories `t/(t\x)` and `t\(t/x)` to which an `x` may be raised
    /// @param unary   the categories as which phrases of a category may be used, as `s\n` as `n\n`
    public CategorialParser(Map<String, List<Category>> lexicon, Set<Combinator> rules, List<Category> raised,
            Map<Category, List<Category>> unary) {
        this.lexicon = Map.copyOf(lexicon);
        this.unary = Map.copyOf(unary);
        this.rules = EnumSet.copyOf(rules);
        this.raised = List.copyOf(raised);
    }

    /// {@return a derivation of a category, if there is one; words that the lexicon lacks have no category}
    public Optional<Derivation> derivation(Sentence sentence, Category goal) { return derivation(sentence, List.of(goal)); }

    /// {@return a derivation of the first of some categories that has one; words that the lexicon lacks have no category}
    public Optional<Derivation> derivation(Sentence sentence, List<Category> goals) {
        List<String> words = sentence.words();
        int n = words.size();
        var chart = new ArrayList<List<Map<Category, Derivation>>>();
        for (int length = 1; length <= n; length++) {
            var row = new ArrayList<Map<Category, Derivation>>();
            for (int start = 0; start + length <= n; start++) {
                var cell = new LinkedHashMap<Category, Derivation>();
                if (length == 1) {
                    String word = words.get(start);
                    lexicon.getOrDefault(word, List.of()).forEach(c -> cell.putIfAbsent(c, Derivation.word(word, c)));
                }
                for (int left = 1; left < length; left++) {
                    join(chart.get(left - 1).get(start), chart.get(length - left - 1).get(start + left), cell);
                }
                use(cell);
                raise(cell);
                row.add(cell);
            }
            chart.add(row);
        }
        return n == 0 ? Optional.empty()
                : goals.stream().map(chart.getLast().getFirst()::get).filter(Objects::nonNull).findFirst();
    }

    private void join(Map<Category, Derivation> lefts, Map<Category, Derivation> rights, Map<Category, Derivation> cell) {
        lefts.forEach((x, left) -> rights.forEach((y, right) -> {
            for (var step : Combinator.combine(x, y, rules)) {
                if (!cell.containsKey(step.result())) {
                    cell.put(step.result(), Derivation.of(step.rule(), step.result(), left, right));
                }
            }
        }));
    }

    /// A phrase by unary rules, one after the other.
    private void use(Map<Category, Derivation> cell) {
        var todo = new ArrayDeque<>(cell.keySet());
        while (!todo.isEmpty()) {
            Category from = todo.remove();
            for (Category to : unary.getOrDefault(from, List.of())) {
                Derivation of = cell.get(from);
                if (of != null && !cell.containsKey(to)) {
                    cell.put(to, Derivation.of(Combinator.U, to, of));
                    todo.add(to);
                }
            }
        }
    }

    private void raise(Map<Category, Derivation> cell) {
        for (Category cod : raised) {
            Derivation of = cell.get(cod.argument().argument());
            if (of != null && !cell.containsKey(cod)) {
                cell.put(cod, Derivation.of(cod.slash() == Category.Slash.FORWARD ? Combinator.FTR : Combinator.BTR, cod, of));
            }
        }
    }
}
