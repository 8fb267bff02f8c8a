package org.catenary.hypernets.terms;

import java.util.Map;
import org.catenary.diagrams.syntax.NotationException;

/// The first page on terms: what the guides show.
public final class FirstTerm {

    private FirstTerm() {}

    /// {@return whether two ways to write a function are one}
    public static boolean term() throws NotationException {
        // @start region="term"
        Term twice = Term.parse("λf:R → R. λx:R. f (f x)");
        Term same = Term.parseExpression("(lam (g (-> R R)) (lam (y R) (g (g y))))");
        boolean equal = twice.isAlphaEquivalent(same);
        // @end
        return equal;
    }

    /// {@return the value of a function at a number, and its normal form}
    public static String judgement() throws NotationException {
        // @start region="judgement"
        Judgement square = Program.parse("let f = λy. x * y in f (f x)").infer(Map.of("x", Type.REAL));
        String normal = square.normalForm(1000).toString();
        double[] value = square.evaluate(Map.of("x", Value.of(2)), 1000).numbers();
        // @end
        return normal + " = " + value[0];
    }
}
