package org.catenary.functors.qasm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.syntax.Phase;

/// Turns as expressions in radians.
final class AngleText {

    private static final double TAU = 2 * Math.PI;
    private static final int STEPS = 4;
    private static final int DIGITS = 15;
    private static final int ALL_DIGITS = 17;
    private static final int FRACTION = 8;

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

    /// A fraction of a turn as a multiple of π: a fraction, or a decimal where that is shorter and as exact.
    private static String multiple(String turns) {
        String doubled = Phase.ofAmounts(Map.of("", turns)).times(2, 1).toString();
        int bar = doubled.indexOf('/');
        String above = bar < 0 ? doubled : doubled.substring(0, bar), below = bar < 0 ? "" : doubled.substring(bar);
        return below.length() > FRACTION ? decimal(above, below.substring(1)).orElse(above + "*pi" + below)
                : (above.equals("1") ? "pi" : above.equals("-1") ? "-pi" : above + "*pi") + below;
    }

    private static Optional<String> decimal(String above, String below) {
        try {
            var exact = new BigDecimal(above).divide(new BigDecimal(below));
            return exact.precision() > DIGITS ? Optional.empty() : Optional.of(exact.toPlainString() + "*pi");
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    /// The radians, in as few digits as there are, whose quotient by 2π is a number of turns; where there are none, as
    /// a double of radians is coarser than one of turns, a multiple of π; for what is read as a fraction the nearest.
    private static String radians(double turns) {
        double above = turns * TAU, below = above;
        for (int step = 0; step < STEPS; step++) {
            for (int digits = DIGITS; digits <= ALL_DIGITS; digits++) {
                for (double near : new double[] {above, below}) {
                    double shorter = new BigDecimal(near).round(new MathContext(digits)).doubleValue();
                    if (isReadAs(shorter, turns)) {
                        return Double.toString(shorter);
                    }
                }
            }
            above = Math.nextUp(above);
            below = Math.nextDown(below);
        }
        if (Turns.of(turns * TAU).denominator().isPresent()) {
            return Double.toString(turns * TAU);
        }
        return new BigDecimal(2 * turns).round(new MathContext(ALL_DIGITS)).toPlainString() + "*pi";
    }

    private static boolean isReadAs(double radians, double turns) { return Turns.of(radians).equals(Phase.of(turns)); }
}
