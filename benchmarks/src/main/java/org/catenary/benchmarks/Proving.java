package org.catenary.benchmarks;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.proof.ProofChecker;
import org.catenary.hypernets.proof.ProofLibrary;
import org.catenary.hypernets.proof.ProofReport;
import org.catenary.hypernets.rewrite.Rewriting;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.saturation.Saturation;
import org.catenary.hypernets.terms.Judgement;
import org.catenary.hypernets.terms.NetNormalForm;
import org.catenary.hypernets.terms.Primitive;
import org.catenary.hypernets.terms.Term;
import org.catenary.hypernets.terms.TermNets;
import org.catenary.hypernets.terms.Type;
import org.catenary.hypernets.translate.Translation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Terms normalised as nets, nets saturated, and the library of theories checked.
@Suite("hypernets")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
public class Proving {

    private static final int TWICE = 8;
    private static final int SUM = 6;
    private static final int DEEP = 100_000;

    private static final Judgement DOUBLED = Judgement.infer(doubled());
    private static final Judgement NESTED = Judgement.infer(Map.of("y", Type.REAL), nested());

    /// `d (d … (d sin))` where `d` is `λf. λx. f (f x)`: its normal form is the sine of the sine, as often as there are subsets.
    private static Term doubled() {
        Type function = Type.REAL.to(Type.REAL);
        Term twice = Term.lambda("f", function, Term.lambda("x", Type.REAL,
                Term.variable("f").apply(Term.variable("f").apply(Term.variable("x")))));
        Term term = Term.lambda("x", Type.REAL, Term.operation(Primitive.SIN, Term.variable("x")));
        for (int i = 0; i < TWICE; i++) {
            term = twice.apply(term);
        }
        return term;
    }

    private static Term nested() {
        Term term = Term.variable("y");
        for (int i = 0; i < DEEP; i++) {
            term = Term.lambda("x", Type.REAL, term);
        }
        return term;
    }

    @Benchmark
    @Work(value = "sines in the normal form of λf. λx. f (f x) applied 8 times, by rewriting its net", size = 1 << TWICE, target = 1)
    public Rewriting normalForm() { return NetNormalForm.of(TermNets.net(DOUBLED), Long.MAX_VALUE); }

    @Benchmark
    @Work(value = "functions one inside the other made a net and read back", size = DEEP, target = 2)
    public Judgement nest() { return TermNets.judgement(TermNets.net(NESTED)); }

    @Benchmark
    @Work(value = "summands, all their sums by associativity and commutativity", size = SUM, target = 1)
    public Saturation saturate() {
        Diagram m = BigNets.JOIN, x = Diagram.id(BigNets.X), sum = m;
        for (int i = 2; i < SUM; i++) {
            sum = sum.tensor(x).then(m);
        }
        Hypernet left = Translation.net(m.tensor(x).then(m)), right = Translation.net(x.tensor(m).then(m));
        return Saturation.of(Translation.net(sum), List.of(Rule.of("associative", left, right),
                Rule.of("associative'", right, left),
                Rule.of("commutative", Translation.net(m), Translation.net(Diagram.swap(BigNets.X, BigNets.X).then(m)))),
                100_000, 1_000_000);
    }

    @Benchmark
    @Work(value = "theories of the library checked, every step", size = 14, target = 2)
    public List<ProofReport> library() {
        return ProofLibrary.names().stream().map(name -> new ProofChecker().check(name + ".chyp", ProofLibrary.text(name))).toList();
    }
}
