package org.catenary.functors.zx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;

/// Angles as multiples of π, in the ways files write them: `3\pi/4`, `\frac{3\pi}{4}`, `3*π/4`, `0.3π`, `1/4`.
final class PiText {

    private static final Pattern FRACTION = Pattern.compile("(-?)([0-9]{0,18})(?:/([0-9]{1,18}))?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{0,18}\\.[0-9]{1,30}(?:[eE]-?[0-9]{1,3})?");

    private PiText() {}

    /// {@return the angle that a text means, nothing if it is none}
    static Optional<Phase> read(String text) {
        boolean hasPi = text.contains("pi") || text.contains("π");
        String plain = text.replaceAll("\\\\frac\\{([^{}]*)}\\{([^{}]*)}", "$1/$2").replaceAll("\\\\?pi|π|[\\s*$~{}]", "");
        if (plain.isEmpty() && !hasPi) {
            return Optional.of(Phase.ZERO);
        }
        Matcher fraction = FRACTION.matcher(plain);
        if (fraction.matches()) {
            long numerator = fraction.group(2).isEmpty() ? 1 : Long.parseLong(fraction.group(2));
            long denominator = fraction.group(3) == null ? 1 : Long.parseLong(fraction.group(3));
            return denominator == 0 ? Optional.empty()
                    : Optional.of(Phase.of(fraction.group(1).isEmpty() ? numerator : -numerator, denominator).times(1, 2));
        }
        return DECIMAL.matcher(plain).matches() ? Optional.of(Phase.of(Double.parseDouble(plain) / 2)) : Optional.empty();
    }

    /// {@return an angle without parameters, as in `3\pi/4`; empty for none}
    /// @param pi how π is written
    static String write(Phase phase, String pi) {
        if (!phase.parameters().isEmpty()) {
            throw new WrongArgument("the angle %s has parameters, for which the format has no words".formatted(phase));
        }
        String doubled = phase.times(2, 1).toString();
        if (doubled.equals("0") || doubled.equals("0.0")) {
            return "";
        }
        String[] parts = doubled.split("/", 2);
        String head = parts[0].equals("1") ? pi : parts[0].equals("-1") ? "-" + pi : parts[0] + pi;
        return parts.length == 1 ? head : head + "/" + parts[1];
    }
}
