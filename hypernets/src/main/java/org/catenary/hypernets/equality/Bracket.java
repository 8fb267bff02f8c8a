package org.catenary.hypernets.equality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.normal.Untraced;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;

/// The bracket of a tangle: crossings become sums of wires that pass and wires that bend, circles a number, modulo a prime.
///
/// It is a functor out of ribbon categories that forgets types, so tangles of different brackets differ.
///
/// Kauffman, *State models and the Jones polynomial*, Topology 26 (1987).
final class Bracket {

    private static final long PRIME = 2_147_483_647;
    private static final long A = 271_828_183;
    private static final long INVERSE = power(A, PRIME - 2);
    private static final long CIRCLE = Math.floorMod(-(A * A % PRIME) - INVERSE * INVERSE % PRIME, PRIME);
    private static final long LIMIT = 5_000_000;

    /// For each way to join points in the plane without crossings, of the top row and the current one, its coefficient.
    private Map<List<Integer>, Long> states = new HashMap<>();
    private final int top;

    private Bracket(int top) {
        this.top = top;
        var through = new ArrayList<Integer>();
        for (int i = 0; i < 2 * top; i++) {
            through.add((i + top) % (2 * top));
        }
        states.put(through, 1L);
    }

    /// {@return the bracket of a diagram without boxes, if it does not take too long}
    static Optional<Map<List<Integer>, Long>> of(Diagram diagram) {
        Diagram bent = Untraced.bent(diagram);
        var bracket = new Bracket(Math.toIntExact(bent.dom().size()));
        long spent = 0;
        for (Layer layer : bent.layers()) {
            spent += bracket.states.size() * (1L + bent.dom().size() + bracket.top);
            if (spent > LIMIT || !bracket.read(bracket.top + Math.toIntExact(layer.offset()), layer.cell())) {
                return Optional.empty();
            }
        }
        bracket.states.values().removeIf(coefficient -> coefficient == 0);
        return Optional.of(bracket.states);
    }

    private boolean read(int at, Diagram cell) {
        switch (cell) {
            case Diagram.Cap _ -> become(state -> 1, state -> capped(state, at));
            case Diagram.Cup _ -> become(state -> circles(state, at), state -> cupped(state, at));
            case Diagram.Twist(var _, boolean inverse) -> {
                long a = inverse ? INVERSE : A, cube = a * a % PRIME * a % PRIME;
                become(_ -> PRIME - cube, state -> state);
            }
            case Diagram.Braid(var _, var _, boolean inverse) -> cross(at, inverse);
            default -> { return false; }
        }
        return true;
    }

    private interface Weight {
        long of(List<Integer> state);
    }

    private interface Change {
        List<Integer> of(List<Integer> state);
    }

    private void become(Weight weight, Change change) { states = changed(weight, change); }

    private Map<List<Integer>, Long> changed(Weight weight, Change change) {
        Map<List<Integer>, Long> changed = new HashMap<>();
        states.forEach((state, coefficient) -> changed.merge(change.of(state), coefficient * weight.of(state) % PRIME,
                (x, y) -> (x + y) % PRIME));
        return changed;
    }

    private void cross(int at, boolean inverse) {
        long passing = inverse ? INVERSE : A, bending = inverse ? A : INVERSE;
        var bent = changed(state -> circles(state, at) * bending % PRIME, state -> capped(cupped(state, at), at));
        become(_ -> passing, state -> state);
        bent.forEach((state, coefficient) -> states.merge(state, coefficient, (x, y) -> (x + y) % PRIME));
    }

    private static long circles(List<Integer> state, int at) { return state.get(at) == at + 1 ? CIRCLE : 1; }

    /// Points from `at` on move by two, and the two new ones are joined.
    private static List<Integer> capped(List<Integer> state, int at) {
        var capped = new ArrayList<Integer>();
        state.forEach(partner -> capped.add(partner >= at ? partner + 2 : partner));
        capped.addAll(at, List.of(at + 1, at));
        return capped;
    }

    /// The partners of two neighbours are joined, and those behind move by two.
    private static List<Integer> cupped(List<Integer> state, int at) {
        var joined = new ArrayList<>(state);
        int first = joined.get(at), second = joined.get(at + 1);
        if (first != at + 1) {
            joined.set(first, second);
            joined.set(second, first);
        }
        joined.subList(at, at + 2).clear();
        joined.replaceAll(partner -> partner > at ? partner - 2 : partner);
        return joined;
    }

    private static long power(long base, long exponent) {
        long power = 1;
        for (long square = base, rest = exponent; rest > 0; rest >>= 1) {
            power = (rest & 1) == 1 ? power * square % PRIME : power;
            square = square * square % PRIME;
        }
        return power;
    }
}
