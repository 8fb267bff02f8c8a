package org.catenary.hypernets.terms;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Rewriting;

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

    /// {@return whether names are no matter to nets}
    public static boolean net() throws NotationException {
        // @start region="net"
        Hypernet net = TermNets.net(Program.parse("λx:R. let y = sin x in y * y").infer(Map.of()));
        Hypernet same = TermNets.net(Program.parse("λa:R. let b = sin a in b * b").infer(Map.of()));
        boolean isomorphic = Isomorphism.between(net, same) instanceof Isomorphism;
        // @end
        return isomorphic;
    }

    /// {@return a term normalised by rewriting its net}
    public static String rewrite() throws NotationException {
        // @start region="rewrite"
        Judgement twice = Program.parse("(λf:R → R. λx:R. f (f x)) (λy:R. y * a)").infer(Map.of("a", Type.REAL));
        Rewriting rewriting = NetNormalForm.of(TermNets.net(twice), 1000);
        Judgement normal = TermNets.judgement(rewriting.net(), List.of("a"));
        // @end
        return normal.toString();
    }
}
