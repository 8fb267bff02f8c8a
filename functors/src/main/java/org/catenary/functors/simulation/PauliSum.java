package org.catenary.functors.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.WrongArgument;

/// An observable: a real combination of words of Pauli matrices, as in `0.5·XX - ZI`.
///
/// @param terms the factor of each word of the letters `I`, `X`, `Y`, `Z`, a letter for each qubit
public record PauliSum(SortedMap<String, Double> terms) {

    private static final Pattern TERM = Pattern.compile("\\s*([+-]?)\\s*(?:([0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?)\\s*[*·]?\\s*)?([IXYZ]+)\\s*");

    /// @throws WrongArgument if a word has other letters, or two words differ in length
    public PauliSum {
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
        for (String word : terms.keySet()) {
            if (!word.matches("[IXYZ]*") || word.length() != terms.firstKey().length()) {
                throw new WrongArgument("the word '%s' of an observable; words have letters I, X, Y, Z, each as many as '%s'".formatted(
                        word, terms.firstKey()));
            }
        }
    }

    /// {@return one word, once}
    /// @throws WrongArgument if it has other letters
    public static PauliSum of(String word) { return new PauliSum(new TreeMap<>(Map.of(word, 1.0))); }

    /// {@return the observable that a text writes, as in `0.5 XX - ZI + 2*YY`}
    /// @throws WrongArgument if it is none; the message has the text and the place
    public static PauliSum parse(String text) {
        var terms = new TreeMap<String, Double>();
        Matcher term = TERM.matcher(text);
        int at = 0;
        while (at < text.length()) {
            term.region(at, text.length());
            if (!term.lookingAt() || at > 0 && term.group(1).isEmpty()) {
                throw new WrongArgument("'%s' is no observable from its character %d on: words of I, X, Y, Z with numbers before them, as in 0.5 XX - ZI"
                        .formatted(text, at + 1));
            }
            double factor = term.group(2) == null ? 1 : Double.parseDouble(term.group(2));
            terms.merge(term.group(3), term.group(1).equals("-") ? -factor : factor, Double::sum);
            at = term.end();
        }
        if (terms.isEmpty()) {
            throw new WrongArgument("'%s' is no observable: it has no words".formatted(text));
        }
        return new PauliSum(terms);
    }

    /// {@return the sum of two observables}
    /// @throws WrongArgument if their words differ in length
    public PauliSum plus(PauliSum other) {
        var sum = new TreeMap<>(terms);
        other.terms.forEach((word, factor) -> sum.merge(word, factor, Double::sum));
        return new PauliSum(sum);
    }

    /// {@return a multiple of the observable}
    public PauliSum times(double factor) {
        var multiple = new TreeMap<String, Double>();
        terms.forEach((word, each) -> multiple.put(word, each * factor));
        return new PauliSum(multiple);
    }

    /// {@return the number of qubits, 0 where there are no terms}
    public int qubits() { return terms.isEmpty() ? 0 : terms.firstKey().length(); }

    @Override public String toString() {
        return terms.isEmpty() ? "0" : terms.entrySet().stream().map(term -> term.getValue() + "·" + term.getKey())
                .collect(Collectors.joining(" + ")).replace("+ -", "- ");
    }
}
