package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GradTest {

    @Test
    void everyMode() {
        assertEquals("value: 25.0\nx: [6.0, 8.0]\n", Said.by("grad", "(x: [2]real) => x[0] ^ 2 + x[1] ^ 2", "--at", "[3, 4]").out());
        assertEquals("value: 6.0\nalong: 5.0\n", Said.by("grad", "(x: real, y: real) => x * y", "--at", "2 3", "--mode", "forward").out());
        assertEquals("value: 6.0\nhessian: [[0.0, 1.0], [1.0, 0.0]]\n",
                Said.by("grad", "(x: real, y: real) => x * y", "--at", "2 3", "--mode", "hessian").out());
        assertEquals("value: 6.0\nx: 0.0\ny: 7.0\n",
                Said.by("grad", "(x: real, y: real) => x * y", "--at", "2 3", "--mode", "hvp", "--along", "7 0").out());
        assertEquals("0: 8.0\n1: 12.0\n2: 12.0\n", Said.by("grad", "(x: real) => x ^ 3", "--at", "2", "--mode", "jet=1,2").out());
        assertEquals("value: [2.0, 4.0]\njacobian: [[1.0], [4.0]]\n", Said.by("grad", "(x: real) => [x, x * x]", "--at", "2").out());
        assertEquals("value: 4.0\nx: 4.0\n", Said.by("grad", """
                {"params": [{"name": "x", "type": "real"}], "expr": ["square", ["var", "x"]]}""", "--at", "2").out());
    }

    @Test
    void whatIsRunIsShown() {
        assertEquals("%0 = x0\n%1 = square %0\ny1 := %1\n%4 = mul %0 2.0\nd2 := %4\n",
                Said.by("grad", "(x: real) => square(x)", "--show", "ssa").out());
        assertEquals("%0 = input\n%1 = mul %0 %0\n%2 = add %0 %0\nresult %1 %2\n",
                Said.by("grad", "(x: real) => x * x", "--show", "unary").out());
        String page = Said.by("grad", "(x: real) => square(x)", "--show", "net").out();
        assertTrue(page.startsWith("<!DOCTYPE html>") && page.contains("<figcaption>primitive square</figcaption>"), page);
        assertTrue(Said.by("grad", "(x: real) => square(x)", "--show", "bytecode").out().contains("DMUL"));
    }

    @Test
    void solutionsAreDifferentiated() {
        assertEquals("z: 3.0\nt: 0.16666666666666666\n", Said.by("grad", "(z: real, t: real) => z * z - t", "--solve", "root", "--from", "1",
                "--at", "9").out());
        assertEquals("w: [2.0, -1.0]\njacobian: [[1.0, 0.0], [0.0, 1.0]]\n", Said.by("grad",
                "(w: [2]real, a: [2]real) => (w[0] - a[0]) ^ 2 + (w[1] - a[1]) ^ 2", "--solve", "argmin", "--at", "[2, -1]").out());
        assertEquals("z: 4.0\nalong: 2.0\n", Said.by("grad", "(z: real, t: real) => t + z / 2", "--solve", "fixedPoint", "--at", "2",
                "--mode", "forward").out());
        refused("the parameters beside z are 1 numbers, got 2", "grad", "(z: real, t: real) => z - t", "--solve", "root", "--at", "1 2");
        refused("root of a program that gives [1]real: it should give real", "grad", "(z: real, t: real) => [z - t]", "--solve", "root", "--at", "1");
        refused("is not solved: ", "grad", "(z: real, t: real) => z * z + t", "--solve", "root", "--from", "1",
                "--at", "1");
        refused("there is no way to solve by luck", "grad", "(z: real, t: real) => z", "--solve", "luck", "--at", "1");
    }

    @Test
    void kinksAndIterationsAreDiagnosed() {
        assertEquals("differentiable: no\nlimits of gradients: [-1.0], [1.0]\ndifferentiation gives: [0.0], which is admissible\n",
                Said.by("grad", "(x: real) => abs(x)", "--at", "0", "--diagnose").out());
        assertEquals("differentiable: yes\ngradient: [1.0]\ndifferentiation gives: [0.0], which is in no subdifferential\n",
                Said.by("grad", "(x: real) => relu(x) - relu(-x)", "--at", "0", "--diagnose").out());
        assertEquals("""
                differentiable: yes
                gradient: [4.0]
                differentiation gives: [4.0], which is admissible
                iteration of 2 steps at line 1, column 14: derivatives grow with its length
                mean spectral radius: 2.0
                step 1: spectral radius 2.0, singular values [2.0], growth so far 2.0
                step 2: spectral radius 2.0, singular values [2.0], growth so far 4.0
                """, Said.by("grad", "(x: real) => iterate(2, \\y. 2 * y, x)", "--at", "1", "--diagnose").out());
    }

    /// The steps that make the gradient by dual numbers cheap, each with its rule, then what comes of them.
    @Test
    void theRewritingIsShown() {
        String shown = Said.by("grad", "(x: [3]real) => sum(map(\\t. t * t, x))", "--show", "rewriting").out();
        assertTrue(shown.startsWith("(x: [3]real) => build(3, j. snd(let x1 = "), shown);
        assertTrue(shown.contains("one-hot\n    sum(build(3, i. if real(i) <= real(j) and real(j) <= real(i) then x[i] else 0))\n  → x[j]\n"),
                shown);
        assertTrue(shown.endsWith("\n(x: [3]real) => build(3, j. x[j] + x[j])\n"), shown);
    }

    /// What is not compiled is run all the same, and it says so.
    @Test
    void whatIsNotCompiledIsTold() {
        var said = Said.by("grad", "(x: real) => foldl(\\f. \\t. if t < x then f else \\y. f(y * t), \\y. y, build(50, i. x * real(i)))(x)", "--at", "0");
        assertEquals(0, said.status(), said::toString);
        assertEquals("value: 0.0\nx: 0.0\n", said.out());
        assertTrue(said.err().contains("not compiled, run over a tape: functions and choices that unfold"), said.err());
        assertEquals("""
                value: [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0]
                jacobian: [[0.0], [1.0], [2.0], [3.0], [4.0], [5.0], [6.0], [7.0], [8.0]]
                """, Said.by("grad", "(x: real) => build(9, i. x * real(i))", "--at", "2").out());
    }

    @Test
    void programsThatDrawHaveExpectations() {
        assertEquals("value: -0.375\np: -1.0\n",
                Said.by("grad", "(p: real) => let b = flip(p) in if 0.5 < b then 0 else -p * 2", "--at", "0.25").out());
        String[] estimate = {"grad", "(m: real) => let x = normal(m, 1) in x", "--at", "2", "--samples", "50", "--seed", "7"};
        String said = Said.by(estimate).out();
        assertTrue(said.startsWith("x ~ normal by reparam\n50 estimates, seed 7\nvalue: ") && said.endsWith("m: 1.0 ± 0.0\n"), said);
        assertEquals(said, Said.by(estimate).out());
        refused("x ~ normal by reparam: x reaches the comparison", "grad", "(m: real) => let x = normal_reparam(m, 1) in if 0 < x then 1 else 0",
                "--at", "1", "--samples", "5");
    }

    @Test
    void theDerivativeIsAProgram() {
        String derived = Said.by("grad", "(x: real) => x * x", "--show", "program").out();
        assertEquals("value: [9.0, 6.0]\njacobian: [[6.0, 0.0], [2.0, 6.0]]\n", Said.by("grad", derived, "--at", "3 1").out());
    }

    private static void refused(String part, String... args) {
        var said = Said.by(args);
        assertEquals(2, said.status(), said::toString);
        assertEquals("", said.out());
        assertFalse(said.err().contains("\tat "), said.err());
        assertTrue(said.err().contains(part), said.err());
    }

    /// An option is used or refused.
    @Test
    void noOptionIsPassedOver() {
        String square = "(x: real) => x * x", drawing = "(m: real) => let x = normal(m, 1) in x", equation = "(z: real, t: real) => z - t";
        refused("--samples does not go with a program that draws nothing", "grad", square, "--at", "1", "--samples", "5");
        refused("--mode does not go with a program that draws", "grad", drawing, "--at", "1", "--mode", "hessian");
        refused("--show does not go with a program that draws", "grad", drawing, "--at", "1", "--show", "net");
        refused("--samples is a number of estimates, at least 1, got 0", "grad", drawing, "--at", "1", "--samples", "0");
        refused("--check does not go with --solve", "grad", equation, "--solve", "root", "--at", "1", "--check");
        refused("--from does not go with a program that is not solved", "grad", square, "--at", "1", "--from", "1");
        refused("--along does not go with mode reverse", "grad", square, "--at", "1", "--along", "1");
        refused("are 1 numbers, got 2", "grad", equation, "--solve", "root", "--at", "1", "--mode", "forward", "--along", "1 2");
        refused("--mode does not go with --show, which shows mode reverse", "grad", square, "--show", "ssa", "--mode", "forward");
        refused("--mode does not go with --diagnose", "grad", square, "--at", "1", "--diagnose", "--mode", "forward");
        assertEquals(0, Said.by("grad", square, "--at", "1", "--show", "ssa", "--mode", "reverse").status());
    }

    @Test
    void whatIsWrongIsTold() {
        refused("line 1, column 30: v should have type real, got [3]real", "grad", "(x: real, v: [3]real) => x + v", "--at", "1");
        refused("line 1, column 14: the name y is bound nowhere", "grad", "(x: real) => y", "--at", "1");
        refused("the parameters [x: real] are 1 numbers, got 2", "grad", "(x: real) => x", "--at", "1 2");
        refused("two is no number", "grad", "(x: real) => x", "--at", "two");
        refused("line 1, column 14: log(-1.0) is NaN", "grad", "(x: real) => log(x)", "--at", "-1", "--check");
        refused("div(0.5, 0.0) is Infinity", "grad", "(x: real) => sqrt(x)", "--at", "0", "--check");
        refused("line 1, column 14: the derivative of sqrt at 0.0 is not finite", "grad", "(x: real) => sqrt(x)", "--at", "0", "--check");
        refused("line 1, column 16: div(1.0, 0.0) is Infinity", "grad", "(x: real) => 1 / x", "--at", "0", "--check", "--mode", "forward");
        refused("line 1, column 14: floor has no derivative", "grad", "(x: real) => floor(x)", "--at", "0.5");
        refused("the program jumps here, from 1.0 to 0.0", "grad", "(x: real) => if x < 0 then 0 else 1", "--at", "0", "--diagnose");
        refused("there is no form pictures: net, ssa, unary, bytecode, program or rewriting", "grad", "(x: real) => x", "--show", "pictures");
        refused("a jet is written jet=k,r", "grad", "(x: real) => x", "--at", "1", "--mode", "jet=2");
        refused("jets in 2 variables of a program of 1 numbers", "grad", "(x: real) => x", "--at", "1", "--mode", "jet=2,1");
        refused("are 1 numbers, got 2", "grad", "(x: real) => x", "--at", "1", "--mode", "forward", "--along", "1 2");
        refused("are 1 numbers, got 3", "grad", "(x: real) => x", "--at", "1", "--mode", "hvp", "--along", "1 2 3");
        refused("coefficients", "grad", "(x: [20]real) => x[0]", "--at", "1 ".repeat(20), "--mode", "jet=20,20");
        refused("there is no mode backwards", "grad", "(x: real) => x", "--at", "1", "--mode", "backwards");
        refused("ask for the Jacobian", "grad", "(x: real) => (x, x)", "--at", "1", "--mode", "hessian");
        refused("a solution has no mode hessian", "grad", "(z: real, t: real) => z - t", "--solve", "root", "--at", "1", "--mode", "hessian");
        refused("floor has no derivative", "grad", "(x: real) => floor(x)", "--at", "0.5", "--mode", "hessian");
        refused("there is no such file", "grad", "nothing.txt", "--at", "1");
        assertEquals("value: NaN\nx: -1.0\n", Said.by("grad", "(x: real) => log(x)", "--at", "-1").out());
    }
}
