package org.catenary.qnlp.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The types that words may have, numbered, with their wires as numbers: two wires can be linked if the second is the number
/// behind the first.
final class Tags {

    static final int WINDINGS = 64;
    private static final float NO_SENTENCE = 6;

    private final List<Ty> types = new ArrayList<>();
    private final List<int[]> wires = new ArrayList<>();
    private final Map<Ty, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> atoms = new HashMap<>();

    Tags(List<Ty> types) { types.forEach(this::number); }

    /// {@return the number of a type, a new one if it has none yet}
    final int number(Ty type) {
        Integer known = numbers.get(type);
        if (known != null) {
            return known;
        }
        numbers.put(type, types.size());
        types.add(type);
        wires.add(type.toList().stream().mapToInt(this::wire).toArray());
        return types.size() - 1;
    }

    /// {@return the number of a wire: `64 · atom + 32 + winding`}
    final int wire(Ob ob) {
        if (!(ob instanceof Ob.Atom(String name, int winding)) || Math.abs(winding) >= WINDINGS / 2 - 1) {
            throw new IllegalArgumentException("%s in a type of a word".formatted(ob));
        }
        return WINDINGS * atoms.computeIfAbsent(name, _ -> atoms.size()) + WINDINGS / 2 + winding;
    }

    /// {@return the cost of each atom as what a sentence reduces to: sentences before noun phrases}
    float[] goalCosts() {
        var costs = new float[atoms.size()];
        atoms.forEach((name, number) -> costs[number] = goalCost(name));
        return costs;
    }

    float goalCost(String atom) { return atom.equals("s") ? 0 : NO_SENTENCE; }

    int size() { return types.size(); }

    Ty type(int number) { return types.get(number); }

    int[] wires(int number) { return wires.get(number); }

    List<Ty> types() { return List.copyOf(types); }
}
