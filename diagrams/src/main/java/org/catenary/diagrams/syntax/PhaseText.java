package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.Map;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Lexer.Kind;

/// An angle in the notation of diagrams, `2·α - β + 1/2`, names in quotes where they are no plain words.
final class PhaseText {

    private PhaseText() {}

    static String written(Phase phase) {
        var terms = new ArrayList<String>();
        phase.amounts().forEach((name, amount) -> {
            if (!name.isEmpty()) {
                terms.add(amount.equals("1") ? Name.written(name) : amount.equals("-1") ? "-" + Name.written(name)
                        : amount + "·" + Name.written(name));
            }
        });
        String constant = phase.amounts().getOrDefault("", "0");
        if (terms.isEmpty() || !constant.equals("0")) {
            terms.add(constant);
        }
        return terms.stream().reduce((left, term) ->
                term.startsWith("-") ? left + " - " + term.substring(1) : left + " + " + term).orElseThrow();
    }

    static Phase read(Lexer tokens) throws NotationException {
        int start = tokens.start();
        try {
            Phase phase = tokens.take(Kind.MINUS) ? term(tokens).negate() : term(tokens);
            while (true) {
                if (tokens.take(Kind.PLUS) || tokens.at(Kind.NUMBER)) {
                    phase = phase.plus(term(tokens));
                } else if (tokens.take(Kind.MINUS)) {
                    phase = phase.plus(term(tokens).negate());
                } else {
                    return phase;
                }
            }
        } catch (Mistake | IllegalArgumentException | ArithmeticException e) {
            throw tokens.error(start, String.valueOf(e.getMessage()));
        }
    }

    private static Phase term(Lexer tokens) throws NotationException {
        if (!tokens.at(Kind.NUMBER)) {
            return Phase.parameter(tokens.name("an angle"));
        }
        String amount = tokens.amount();
        return Phase.ofAmounts(Map.of(tokens.take(Kind.TIMES) ? tokens.name("a parameter") : "", amount));
    }
}
