package org.catenary.functors.qasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Phase;

/// Turns as expressions in radians.
final class AngleText {

    private static final double TAU = 2 * Math.PI;
    private static final int STEPS = 4;

    private AngleText() {}

    /// The expression that is read back as an angle.
    static String of(Phase phase) {
        var terms = new ArrayList<String>();
        for (Map.Entry<String, String> amount : phase.amounts().entrySet()) {
            String name = amount.getKey(), factor = amount.getValue();
            if (!name.isEmpty()) {
                terms.add(factor.equals("1") ? name : factor.equals("-1") ? "-" + name : factor + "*" + name);
            } else if (!factor.equals("0")) {
                terms.addFirst(factor.contains(".") ? radians(Double.parseDouble(factor)) : multiple(factor));
            }
        }
        return terms.isEmpty() ? "0" : join(terms);
    }

    private static String join(List<String> terms) {
        return terms.stream().reduce((left, term) ->
                term.startsWith("-") ? left + " - " + term.substring(1) : left + " + " + term).orElseThrow();
    }

    /// A fraction of a turn as a multiple of π.
    private static String multiple(String turns) {
        String doubled = Phase.ofAmounts(Map.of("", turns)).times(2, 1).toString();
        int bar = doubled.indexOf('/');
        String above = bar < 0 ? doubled : doubled.substring(0, bar), below = bar < 0 ? "" : doubled.substring(bar);
        return (above.equals("1") ? "pi" : above.equals("-1") ? "-pi" : above + "*pi") + below;
    }

    /// The radians whose quotient by 2π is a number of turns, the nearest where there are none.
    private static String radians(double turns) {
        double nearest = turns * TAU;
        double above = nearest, below = nearest;
        for (int step = 0; step < STEPS; step++) {
            if (isReadAs(above, turns)) {
                return Double.toString(above);
            }
            if (isReadAs(below, turns)) {
                return Double.toString(below);
            }
            above = Math.nextUp(above);
            below = Math.nextDown(below);
        }
        return Double.toString(nearest);
    }

    private static boolean isReadAs(double radians, double turns) { return Turns.of(radians).equals(Phase.of(turns)); }
}
