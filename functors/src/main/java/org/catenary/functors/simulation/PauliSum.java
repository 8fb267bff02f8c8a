package org.catenary.functors.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.WrongArgument;

/// An observable: a real combination of words of Pauli matrices, as in `0.5·XX - ZI`.
///
/// @param terms the factor of each word of the letters `I`, `X`, `Y`, `Z`, a letter for each qubit
public record PauliSum(SortedMap<String, Double> terms) {

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
                .collect(Collectors.joining(" + "));
    }
}
