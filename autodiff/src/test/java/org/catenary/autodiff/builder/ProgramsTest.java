package org.catenary.autodiff.builder;

import static org.catenary.autodiff.builder.Programs.*;
import static org.catenary.autodiff.builder.Typed.REAL;
import static org.catenary.autodiff.builder.Typed.reals;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.catenary.autodiff.builder.Phantom.Array;
import org.catenary.autodiff.builder.Phantom.Real;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.IllTyped;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    @Test
    void builder() throws NotationException {
        // @start region="builder"
        Program wave = program("a", REAL, "x", reals(5), (a, x) ->
                let("y", map("t", t -> sin(times(a, t)), x), y ->
                        plus(sum(y), logsumexp(x))));
        // @end
        assertEquals(Program.parse("(a: real, x: [5]real) => let y = map(\\t. sin(a * t), x) in sum(y) + logsumexp(x)"), wave);
    }

    private static final Expression<Real> X = new Expression<>(Term.variable("x")), Y = new Expression<>(Term.variable("y"));
    private static final Expression<Array<Real>> V = new Expression<>(Term.variable("v"));
    private static final Expression<Array<Array<Real>>> M = new Expression<>(Term.variable("m"));

    private static Map<String, Expression<?>> samples() {
        Map<String, Expression<?>> samples = new LinkedHashMap<>();
        samples.put("let z = x * y in z + z / 2 - z", let("z", times(X, Y), z -> minus(plus(z, over(z, real(2))), z)));
        samples.put("(\\t. -t)(x)", apply(lambda("t", (Expression<Real> t) -> minus(t)), X));
        samples.put("(\\t: real. exp(t))(x)", apply(lambda("t", REAL, t -> exp(t)), X));
        samples.put("snd((x, fst((y, x))))", second(pair(X, first(pair(Y, X)))));
        samples.put("case inl[real + real](x) of inl a. a | inr b. b * b", either(left(Typed.sum(REAL, REAL), X), "a", a -> a, "b", b -> times(b, b)));
        samples.put("case inr[real + [4]real](v) of inl a. a | inr b. sum(b)", either(right(Typed.sum(REAL, reals(4)), V), "a", a -> a, "b", b -> sum(b)));
        samples.put("if x < y and not y <= x or x < 0 then log(x) else sqrt(y)",
                when(or(and(less(X, Y), not(atMost(Y, X))), less(X, real(0))), log(X), sqrt(Y)));
        samples.put("listrec(cons(x, cons(y, nil[list real])), 1, h r. h * r)",
                listrec(cons(X, cons(Y, nil(Typed.list(REAL)))), real(1), "h", "r", (h, r) -> times(h, r)));
        samples.put("build(4, i. v[i] * real(i + i * i - 1))", build(4, "i", i ->
                times(get(V, i), real(indexMinus(indexPlus(i, indexTimes(i, i)), index(1))))));
        samples.put("[x, y, v[2]]", array(X, Y, get(V, 2)));
        samples.put("map2(\\a. \\b. cos(a) * b, v, map(\\t. tanh(t), v))", map2(lambda("a", "b", (Expression<Real> a, Expression<Real> b) ->
                times(cos(a), b)), V, map("t", t -> tanh(t), V)));
        samples.put("map(\\p. fst(p) ^ 3, zip(v, concat([x], [x, y, y])))",
                map("p", p -> power(first(p), 3), zip(V, concat(array(X), array(X, Y, Y)))));
        samples.put("reduce(\\a. \\b. max(a, b), 0, v)", reduce(lambda("a", "b", (Expression<Real> a, Expression<Real> b) ->
                of(Primitive.of("max").orElseThrow(), a, b)), real(0), V));
        samples.put("foldl(\\s. \\t. s + t, x, v)", foldl(lambda("s", "t", (Expression<Real> s, Expression<Real> t) -> plus(s, t)), X, V));
        samples.put("foldr(\\t. \\s. s + erf(t), x, v)", foldr(lambda("t", "s", (Expression<Real> t, Expression<Real> s) ->
                plus(s, of(Primitive.of("erf").orElseThrow(), t))), X, V));
        samples.put("scan(\\s. \\t. s * t, x, v)", scan(lambda("s", "t", (Expression<Real> s, Expression<Real> t) -> times(s, t)), X, V));
        samples.put("iterate(3, \\t. t * x, y)", iterate(3, lambda("t", (Expression<Real> t) -> times(t, X)), Y));
        samples.put("sum(v) + prod(v) + maxarr(v) + logsumexp(v) + dot(v, v)", plus(plus(plus(plus(sum(V), prod(V)), largest(V)), logsumexp(V)), dot(V, V)));
        samples.put("matvec(matmul(transpose(m), m), v)", matvec(matmul(transpose(M), M), V));
        samples.put("outer(v, lower([x, y, x, y, x, y], v))", outer(V, lower(array(X, Y, X, Y, X, Y), V)));
        samples.put("pow(x, y)", power(X, Y));
        return samples;
    }

    /// What is built is what is parsed.
    @TestFactory
    Stream<DynamicTest> theSameTermAsTheText() {
        return samples().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            assertEquals(Term.parse(entry.getKey()), entry.getValue().term());
            assertEquals(entry.getKey(), entry.getValue().toString());
            Program program = Program.parse("(x: real, y: real, v: [4]real, m: [3][4]real) => " + entry.getKey());
            assertEquals(program, Program.of(program.parameters(), entry.getValue().term()));
        }));
    }

    @Test
    void everyFormIsBuilt() {
        Set<Form.Word> words = EnumSet.allOf(Form.Word.class);
        Set<Class<?>> others = new HashSet<>(Arrays.asList(Form.class.getPermittedSubclasses()));
        Deque<Term> pending = new ArrayDeque<>(samples().values().stream().map(Expression::term).toList());
        while (!pending.isEmpty()) {
            Term now = pending.pop();
            words.remove(now.form());
            others.remove(now.form().getClass());
            now.parts().forEach(pending::push);
        }
        assertEquals(Set.of(), words);
        assertEquals(Set.of(), others);
    }

    /// A variable stays itself where another of its name is bound around it.
    @Test
    void nothingIsCaptured() {
        Program nested = program("x", REAL, x -> let("t", times(x, real(2)), t -> let("t", real(5), u -> plus(t, times(u, x)))));
        assertEquals("(x: real) => let t = x * 2 in let t1 = 5 in t + t1 * x", nested.toString());
        assertArrayEquals(new double[] {21}, nested.value(3));
        Program shadowed = program("x", REAL, x -> plus(let("x", real(2), y -> times(y, y)), x));
        assertEquals("(x: real) => (let x = 2 in x * x) + x", shadowed.toString());
        Program list = program("h", REAL, h -> listrec(cons(h, nil(Typed.list(REAL))), real(1), "h", "r", (a, r) -> plus(times(a, r), h)));
        assertEquals("(h: real) => listrec(cons(h, nil[list real]), 1, h1 r. h1 * r + h)", list.toString());
        Program indices = program("m", Typed.array(2, reals(2)), m -> build(2, "i", i -> build(2, "i", k -> get(get(m, k), i))));
        assertArrayEquals(new double[] {1, 3, 2, 4}, indices.value(1, 2, 3, 4));
    }

    @Test
    void sizesAreLookedAtWhenAProgramIsMade() {
        String told = assertThrows(IllTyped.class, () -> program("v", reals(3), "w", reals(4), (v, w) -> dot(v, w))).getMessage();
        assertEquals("w should have type [3]real, got [4]real", told);
        assertThrows(IllegalArgumentException.class, () -> program("x", REAL, "x", REAL, (a, b) -> plus(a, b)));
    }

    private static boolean compiles(Path folder, String expression) {
        String text = """
                import static org.catenary.autodiff.builder.Programs.*;
                import org.catenary.autodiff.builder.*;
                class Written {
                    Object of(Expression<Phantom.Real> x, Expression<Phantom.Array<Phantom.Real>> v, Expression<Phantom.Index> i) { return %s; }
                }
                """.formatted(expression);
        JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///Written.java"), JavaFileObject.Kind.SOURCE) {
            @Override public CharSequence getCharContent(boolean ignored) { return text; }
        };
        var options = List.of("-proc:none", "-d", folder.toString(), "-Xlint:none", "-cp", System.getProperty("java.class.path"));
        return ToolProvider.getSystemJavaCompiler().getTask(new StringWriter(), null, _ -> { }, options, null, List.of(source)).call();
    }

    /// Ill-typed programs do not compile.
    @Test
    void theCompilerChecksTypes(@TempDir Path folder) {
        assertTrue(compiles(folder, "plus(x, sum(map(\"t\", t -> times(t, get(v, i)), v)))"));
        assertFalse(compiles(folder, "plus(x, v)"));
        assertFalse(compiles(folder, "get(v, x)"));
        assertFalse(compiles(folder, "sum(map(\"t\", t -> pair(t, t), v))"));
        assertFalse(compiles(folder, "first(x)"));
        assertFalse(compiles(folder, "when(x, x, x)"));
    }
}
