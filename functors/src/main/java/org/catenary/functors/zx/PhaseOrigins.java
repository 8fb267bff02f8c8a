package org.catenary.functors.zx;

import org.catenary.diagrams.syntax.Phase;

/// The phases of a circuit and where rewriting brought them together: two phases that met may be added in the place of either.
///
/// Kissinger and van de Wetering, *Reducing the number of non-Clifford gates in quantum circuits* (2020), section 4: the
/// phases are treated as parameters; where the diagram depends on `α + β` alone, `β` can move to `α`.
final class PhaseOrigins {

    static final PhaseOrigins NONE = new PhaseOrigins(new long[0], new Phase[0], 8);

    private final long[] units;
    private final Phase[] forms;
    private final long denominator;

    /// @param units the exact part of each phase
    /// @param forms the linear part of each phase
    PhaseOrigins(long[] units, Phase[] forms, long denominator) {
        this.units = units.clone();
        this.forms = forms.clone();
        this.denominator = denominator;
    }

    /// Moves the second phase to the first, each told by its place from 1, negative where the spider has it negated.
    ///
    /// {@return the place of the sum}
    int fuse(int first, int second) {
        if (first == 0 || second == 0) {
            return first + second;
        }
        int to = Math.abs(first) - 1, from = Math.abs(second) - 1;
        boolean same = first > 0 == second > 0;
        units[to] = Math.floorMod(same ? units[to] + units[from] : units[to] - units[from], denominator);
        forms[to] = same ? forms[to].plus(forms[from]) : forms[to].plus(forms[from].negate());
        units[from] = 0;
        forms[from] = Phase.ZERO;
        return first;
    }

    long units(int place) { return units[place]; }

    Phase form(int place) { return forms[place]; }
}
