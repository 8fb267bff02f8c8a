package org.catenary.diagrams.braid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The greedy normal form of a braid: half turns the other way, then [simple][Simple] braids, each of which has taken all
/// crossings from the next that it can.
///
/// A crossing behind is a half turn the other way and a simple braid; half turns go to the top, where they exchange left and
/// right in what they pass. Then crossings move up from one simple braid to that above while one can. Each moves at most as
/// often as there are simple braids, and after a move only its neighbours need be looked at again: a simple braid that has
/// given away all that it can still holds all that it could take from below.
///
/// Garside, *The braid group and other groups*, Quart. J. Math. 20 (1969); Epstein et al., *Word processing in groups*,
/// chapter 9.
final class Greedy {

    private record Place(int factor, int crossing) {}

    private final int first;
    private final int n;
    private final List<Simple> factors = new ArrayList<>();
    private final List<Simple> inverses = new ArrayList<>();
    private final ArrayDeque<Place> open = new ArrayDeque<>();
    private int halfTurns;

    /// @param first the place of the first of its strands
    /// @param n     the number of its strands
    Greedy(int first, int n, IntStream word) {
        this.first = first;
        this.n = n;
        word.forEach(letter -> cross(Math.abs(letter) - 1 - first, letter > 0));
        if (halfTurns % 2 != 0) {
            factors.replaceAll(Simple::turned);
        }
        separate();
    }

    /// Factors are kept as seen from before the first half turn.
    private void cross(int i, boolean front) {
        halfTurns += front ? 0 : 1;
        Simple factor = front ? Simple.crossing(n, i) : Simple.halfTurnWithout(n, i);
        factors.add(halfTurns % 2 == 0 ? factor : factor.turned());
        IntStream.range(0, n - 1).filter(factors.getLast()::begins).forEach(k -> look(factors.size() - 1, k));
        while (!open.isEmpty()) {
            settle(open.pop());
        }
        while (!factors.isEmpty() && factors.getLast().isIdentity()) {
            factors.removeLast();
        }
    }

    private void look(int factor, int crossing) {
        if (factor > 0 && factor < factors.size() && crossing >= 0 && crossing + 1 < n) {
            open.push(new Place(factor, crossing));
        }
    }

    private void settle(Place place) {
        int k = place.factor, i = place.crossing;
        Simple upper = factors.get(k - 1), lower = factors.get(k);
        if (!lower.begins(i) || !upper.grows(i)) {
            return;
        }
        upper.append(i);
        lower.remove(i);
        look(k, i - 1);
        look(k, i + 1);
        if (Math.abs(upper.from(i) - upper.from(i + 1)) == 1) {
            look(k - 1, Math.min(upper.from(i), upper.from(i + 1)));
        }
    }

    /// Half turns the other way meet the first factors; what is left of each is the inverse of a simple braid.
    private void separate() {
        int met = 0;
        while (met < factors.size() && met < halfTurns && factors.get(met).isHalfTurn()) {
            met++;
        }
        halfTurns -= met;
        factors.subList(0, met).clear();
        for (int k = 0; k < halfTurns; k++) {
            Simple factor = k < factors.size() ? factors.get(k) : Simple.identity(n);
            Simple rest = factor.rest();
            inverses.add((halfTurns - 1 - k) % 2 == 0 ? rest : rest.turned());
        }
        factors.subList(0, Math.min(halfTurns, factors.size())).clear();
    }

    /// {@return the number of simple braids whose inverses come first}
    int inverses() { return inverses.size(); }

    /// {@return the number of simple braids after them}
    int factors() { return factors.size(); }

    /// {@return the letters of a simple braid, none where there are not so many}
    IntStream factor(int k) { return k >= factors.size() ? IntStream.empty() : factors.get(k).word().map(i -> first + i + 1); }

    /// {@return the letters of the inverse of a simple braid, the first being the last of all inverses}
    IntStream inverse(int level) {
        if (level > inverses.size()) {
            return IntStream.empty();
        }
        int[] word = inverses.get(inverses.size() - level).word().toArray();
        return IntStream.range(0, word.length).map(i -> -(first + word[word.length - 1 - i] + 1));
    }
}
