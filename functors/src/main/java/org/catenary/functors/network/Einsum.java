package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.catenary.diagrams.syntax.NotationException;

/// A sum in Einstein's notation: the names of the axes of each tensor, then those of the result.
///
/// In `row col, col out -> row out` each word is a name; where no tensor has two words, as in `ij,jk->ik`, each letter is
/// one, unless brackets say otherwise: `[row], [row] ->`. An index may stand on any number of tensors and come again in the
/// result; what does not stand there is summed.
///
/// {@snippet class="org.catenary.functors.network.EinsumTest" region="einsum"}
///
/// @param operands the names of the axes of each tensor
/// @param output   the names of the axes of the result
public record Einsum(List<List<String>> operands, List<String> output) {

    private static final Pattern ARROW = Pattern.compile("->|→");
    private static final Pattern NAME = Pattern.compile("[^\\s,\\[\\]]+");

    /// Copies the lists.
    public Einsum {
        operands = operands.stream().map(List::copyOf).toList();
        output = List.copyOf(output);
    }

    /// {@return the sum of a notation}
    /// @throws NotationException if there is no arrow or a second one, a bracket is alone, or an index of the result is on no
    ///                           tensor
    public static Einsum parse(String text) throws NotationException {
        Matcher arrow = ARROW.matcher(text);
        if (!arrow.find()) {
            throw NotationException.at(text, text.length(), "expected -> and the indices of the result, found the end");
        }
        int inputs = arrow.start(), outputs = arrow.end();
        if (arrow.find()) {
            throw NotationException.at(text, arrow.start(), "expected the indices of the result, found another arrow");
        }
        boolean words = text.indexOf('[') >= 0;
        List<List<String>> operands = new ArrayList<>();
        for (int from = 0; from <= inputs;) {
            int comma = text.indexOf(',', from), to = comma < 0 || comma > inputs ? inputs : comma;
            operands.add(names(text, from, to));
            from = to + 1;
        }
        List<String> output = names(text, outputs, text.length());
        words |= output.size() > 1 || operands.stream().anyMatch(names -> names.size() > 1);
        var sum = words ? new Einsum(operands, output) : new Einsum(operands.stream().map(Einsum::letters).toList(), letters(output));
        for (String name : sum.output) {
            if (sum.operands.stream().noneMatch(names -> names.contains(name))) {
                throw NotationException.at(text, outputs + Math.max(0, text.substring(outputs).indexOf(name)),
                        "no tensor has the index " + name);
            }
        }
        return sum;
    }

    private static List<String> names(String text, int from, int to) throws NotationException {
        int start = from, end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean opened = start < end && text.charAt(start) == '[', closed = end - start > 1 && text.charAt(end - 1) == ']';
        if (opened != closed) {
            throw NotationException.at(text, opened ? end : end - 1, opened ? "expected ]" : "expected [ before");
        }
        String inside = opened ? text.substring(start + 1, end - 1) : text.substring(start, end);
        for (int i = 0; i < inside.length(); i++) {
            if (inside.charAt(i) == '[' || inside.charAt(i) == ']' || inside.charAt(i) == ',') {
                throw NotationException.at(text, start + i + (opened ? 1 : 0), "expected the name of an index, found " + inside.charAt(i));
            }
        }
        return NAME.matcher(inside).results().map(match -> match.group()).toList();
    }

    private static List<String> letters(List<String> words) {
        return words.stream().flatMapToInt(String::codePoints).mapToObj(Character::toString).toList();
    }

    /// {@return the network for tensors of these shapes}
    /// @throws WrongOperand if there are not as many shapes as tensors, a shape has not as many axes as names, or an index has
    ///                      two dimensions
    public Network network(List<int[]> shapes) {
        if (shapes.size() != operands.size()) {
            throw new WrongOperand("%s takes %d tensors, got %d".formatted(this, operands.size(), shapes.size()));
        }
        Map<String, Integer> numbers = new LinkedHashMap<>(), first = new LinkedHashMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (int k = 0; k < shapes.size(); k++) {
            List<String> names = operands.get(k);
            int[] shape = shapes.get(k);
            if (names.size() != shape.length) {
                throw new WrongOperand("tensor %d of %s has %d axes, %s, got the shape %s".formatted(
                        k, this, names.size(), names, Arrays.toString(shape)));
            }
            for (int axis = 0; axis < shape.length; axis++) {
                String name = names.get(axis);
                Integer known = numbers.putIfAbsent(name, sizes.size());
                if (known == null) {
                    sizes.add(shape[axis]);
                    first.put(name, k);
                } else if (sizes.get(known) != shape[axis]) {
                    throw new WrongOperand("the index %s has dimension %d at tensor %d, %d at tensor %d".formatted(
                            name, sizes.get(known), first.get(name), shape[axis], k));
                }
            }
        }
        return Network.of(sizes.stream().mapToInt(Integer::intValue).toArray(),
                operands.stream().map(names -> indices(names, numbers)).toList(), indices(output, numbers));
    }

    private static int[] indices(List<String> names, Map<String, Integer> numbers) {
        return names.stream().mapToInt(name -> Objects.requireNonNull(numbers.get(name))).toArray();
    }

    /// {@return the notation, its names as words in brackets}
    @Override public String toString() {
        return String.join(", ", operands.stream().map(Einsum::bracketed).toList()) + " -> " + bracketed(output);
    }

    private static String bracketed(List<String> names) { return "[" + String.join(" ", names) + "]"; }
}
