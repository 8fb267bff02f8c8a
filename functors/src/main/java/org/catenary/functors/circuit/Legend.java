package org.catenary.functors.circuit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/// What a picture says of a gate: its name with four figures of each decimal.
final class Legend {

    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+(?:E-?\\d+)?");
    private static final MathContext FIGURES = new MathContext(4);

    private Legend() {}

    static String of(String name) {
        return DECIMAL.matcher(name).replaceAll(found -> {
            BigDecimal rounded = new BigDecimal(found.group()).round(FIGURES).stripTrailingZeros();
            return Math.abs(rounded.scale()) > 2 * FIGURES.getPrecision() ? rounded.toString() : rounded.toPlainString();
        });
    }
}
