package org.catenary.functors.zx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.drawing.Tint;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// Angles, numbers and spiders as they stand on the board: angles as multiples of π, `3π/4`, and `√2⁻³ · e^(iπ/4)`.
final class BoardText {

    private BoardText() {}

    static Glyph.Spider glyph(Kind kind, String text) {
        return switch (kind) {
            case BOUNDARY -> new Glyph.Spider(text, Tint.NONE, Glyph.Spider.Form.DISC);
            case Z -> new Glyph.Spider(text, Tint.GREEN, Glyph.Spider.Form.DISC);
            case X -> new Glyph.Spider(text, Tint.VERMILLION, Glyph.Spider.Form.RING);
            case H -> new Glyph.Spider(text, Tint.YELLOW, Glyph.Spider.Form.TILE);
        };
    }

    /// {@return an angle, nothing for none; the constant part more than half a turn backwards and at most half a turn
    ///     forwards}
    static String angle(Phase phase) {
        var terms = new ArrayList<String>();
        phase.form().times(2, 1).amounts().forEach((name, amount) -> {
            if (!name.isEmpty()) {
                terms.add(multiple(amount, "π" + name));
            }
        });
        Phase constant = phase.moduloTurns().plus(phase.form().negate());
        if (constant.constant() != 0) {
            Phase least = constant.constant() > 0.5 ? constant.plus(Phase.of(-1, 1)) : constant;
            terms.add(multiple(least.times(2, 1).toString(), "π"));
        }
        return terms.stream().reduce("", (left, term) -> left.isEmpty() || term.startsWith("−") ? left + term : left + "+" + term);
    }

    /// A number written with a factor: `3/4` and π are `3π/4`.
    private static String multiple(String amount, String of) {
        String sign = amount.startsWith("-") ? "−" : "";
        String[] parts = amount.substring(sign.length()).split("/", 2);
        String head = parts[0].contains(".") || parts[0].contains("E") ? brief(Double.parseDouble(parts[0]))
                : parts[0].equals("1") ? "" : parts[0];
        return sign + head + of + (parts.length == 1 ? "" : "/" + parts[1]);
    }

    /// {@return the label of an H-box, nothing for −1}
    static String entry(Complex entry) { return entry.re() == -1 && entry.im() == 0 ? "" : number(entry); }

    private static String number(Complex z) {
        if (z.im() == 0) {
            return brief(z.re());
        }
        String sign = z.im() < 0 ? "−" : z.re() == 0 ? "" : "+", size = brief(Math.abs(z.im()));
        return (z.re() == 0 ? "" : brief(z.re())) + sign + (size.equals("1") ? "" : size) + "i";
    }

    /// {@return a number in the words of the board, 1 for one}
    static String scalar(ZxScalar scalar) {
        if (scalar.isZero()) {
            return "0";
        }
        var factors = new ArrayList<String>();
        if (scalar.power() != 0) {
            factors.add("√2" + (scalar.power() == 1 ? "" : raised(scalar.power())));
        }
        if (!scalar.phase().equals(Phase.ZERO)) {
            factors.add(exponential(scalar.phase()));
        }
        scalar.spiders().forEach(spider -> factors.add("(1 + %s)".formatted(exponential(spider))));
        scalar.pairs().forEach(pair -> factors.add("(1 + %s + %s − %s)".formatted(exponential(pair.first()), exponential(pair.second()),
                exponential(pair.first().plus(pair.second())))));
        if (!scalar.rest().equals(Complex.ONE)) {
            factors.add("(%s)".formatted(number(scalar.rest())));
        }
        return factors.isEmpty() ? "1" : String.join("\u00a0·\u00a0", factors);
    }

    private static String exponential(Phase phase) {
        String angle = angle(phase);
        return angle.isEmpty() ? "1" : angle.startsWith("−") ? "e^(−i%s)".formatted(angle.substring(1)) : "e^(i%s)".formatted(angle);
    }

    private static String raised(int power) {
        return Integer.toString(power).chars().mapToObj(c -> c == '-' ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(c - '0', c - '0' + 1))
                .collect(Collectors.joining());
    }

    /// A number to three figures.
    private static String brief(double x) {
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(3)).stripTrailingZeros();
        boolean plain = x == 0 || Math.abs(x) >= 1e-3 && Math.abs(x) < 1e6;
        return (plain ? rounded.toPlainString() : rounded.toString()).replace('-', '−');
    }
}
