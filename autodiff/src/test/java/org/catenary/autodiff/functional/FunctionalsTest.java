package org.catenary.autodiff.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.autodiff.smooth.Lens;
import org.catenary.autodiff.smooth.NotDifferentiable;
import org.catenary.autodiff.smooth.Tangent;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Wires;
import org.junit.jupiter.api.Test;

class FunctionalsTest {

    private static final Domain UNIT = Domain.interval(0, 1), WIDE = Domain.interval(-1, 2), SQUARE = UNIT.times(WIDE);

    private static Program program(String text) {
        try {
            return Program.parse(text);
        } catch (NotationException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test void aFunctionalDerivativeIsADiagram() throws NotationException {
        // @start region="field"
        Domain unit = Domain.interval(0, 1);
        Diagram action = Functionals.action(unit, Program.parse("(x: real, f: real, fp: real) => 0.5 * fp * fp - cos(f)"));
        Diagram gradient = Lens.of(action).gradient();                  // from functions to functions
        Field sin = Field.of(unit, Program.parse("(x: real) => sin(x)"));
        Field slope = Functionals.value(gradient, sin).getFirst();
        double at = slope.at(0.4);                                      // sin(f) − f″ there
        // @end
        assertEquals(Math.sin(Math.sin(0.4)) + Math.sin(0.4), at, 1e-13);
        assertEquals(unit.ty(1), gradient.cod());
    }

    // ---- random functions and operators

    private static String number(RandomGenerator random) { return String.format(Locale.ROOT, "%.3f", random.nextDouble(0.2, 1.5)); }

    /// A function that vanishes with its first four derivatives at the ends.
    private static Field bump(Domain on, RandomGenerator random) {
        String text = "sin(%s * x + %s)".formatted(number(random), number(random)), names = "x: real";
        for (int k = 0; k < on.dimension(); k++) {
            String name = List.of("x", "y").get(k);
            Domain.Interval axis = on.axes().get(k);
            names = k == 0 ? names : names + ", y: real";
            text = "%s * (%s - (%s)) ^ 5 * (%s - %s) ^ 5 * (1 + %s * %s)".formatted(text, name, axis.from(), axis.to(), name, number(random), name);
        }
        return Field.of(on, program("(%s) => %s".formatted(names, text)));
    }

    private static Field positive(Domain on, RandomGenerator random) {
        return Field.of(on, program("(x: real%s) => 1.5 + 0.4 * sin(%s * x%s)".formatted(on.dimension() == 2 ? ", y: real" : "", number(random),
                on.dimension() == 2 ? " + y" : "")));
    }

    private static double braket(Field v, Field w) { return Functionals.value(Functionals.braket(v.domain()), v, w).getFirst().at(); }

    private static double brakets(List<Field> vs, List<Field> ws) {
        double sum = 0;
        for (int k = 0; k < vs.size(); k++) {
            sum += braket(vs.get(k), ws.get(k));
        }
        return sum;
    }

    private static Field some(Domain on, RandomGenerator random) { return on.dimension() == 0 ? Field.number(random.nextDouble()) : bump(on, random); }

    private static List<Linear> linear() {
        return List.of(new Linear.Nabla(UNIT, 0), new Linear.Nabla(SQUARE, 1), new Linear.Nabla(WIDE, 0, true), new Linear.Integrate(UNIT, 0),
                new Linear.Integrate(SQUARE, 0), new Linear.Integrate(SQUARE, 1), new Linear.Broadcast(UNIT, 0), new Linear.Broadcast(SQUARE, 0),
                new Linear.Broadcast(SQUARE, 1), new Linear.Permute(SQUARE, List.of(1, 0)), new Linear.Permute(UNIT, List.of(0)));
    }

    /// `⟨L v, w⟩ = ⟨v, Lᵀ w⟩`, and the transpose of the transpose is the operator.
    @Seeded void transposesAreTransposes(long seed) {
        var random = Seeded.Random.of(seed);
        for (Linear operator : linear()) {
            Field v = some(operator.from(), random), w = some(operator.to(), random);
            double left = braket(operator.of(v), w), right = braket(v, operator.transpose().of(w));
            assertEquals(left, right, 1e-12 * Math.max(1, Math.abs(left)), operator::toString);
            assertEquals(operator, operator.transpose().transpose());
        }
    }

    @Seeded void theTransposeOfAValueIsAPointMass(long seed) {
        var random = Seeded.Random.of(seed);
        Field v = bump(SQUARE, random), w = bump(UNIT, random);
        var at = new Linear.At(SQUARE, 1, 0.7);
        Field.Atom atom = at.transpose().of(w).atoms().getFirst();
        assertEquals(braket(at.of(v), w), braket(new Linear.At(SQUARE, atom.axis(), atom.point()).of(v), atom.coefficient()), 1e-14);
        assertEquals(v.at(0.3, 0.7), at.of(v).at(0.3), 0);
    }

    /// A diagram of operators from two functions to one and a number, smooth where functions are positive.
    private static Diagram operators(RandomGenerator random) {
        Local mix = Local.of("m", UNIT, program("(a: real, b: real) => sin(a * b) + %s * a".formatted(number(random))));
        Local bend = Local.located("l", UNIT, program("(x: real, a: real) => sqrt(1 + a * a + x)"));
        var slope = new Linear.Nabla(UNIT, 0);
        return Diagram.of(Theory.COPY_DISCARD, UNIT.ty(2), (f, g) -> {
            Wires inner = bend.on(random.nextBoolean() ? slope.on(f) : g), mixed = mix.on(inner, random.nextBoolean() ? slope.on(g) : f);
            Wires integral = new Linear.Integrate(UNIT, 0).on(mix.on(mixed, f));
            Wires spread = new Linear.Broadcast(UNIT, 0).on(integral);
            return mix.on(spread, mixed).and(integral);
        });
    }

    @Seeded void linearisationsAreLinearAndTheLimitOfDifferences(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram d = operators(random);
        List<Field> at = List.of(positive(UNIT, random), positive(UNIT, random)), u = List.of(bump(UNIT, random), bump(UNIT, random)),
                v = List.of(bump(UNIT, random), bump(UNIT, random));
        List<Field> both = List.of(combined(2, u.getFirst(), -3, v.getFirst()), combined(2, u.getLast(), -3, v.getLast()));
        List<Field> alongU = Functionals.linearised(d, at, u), alongV = Functionals.linearised(d, at, v), along = Functionals.linearised(d, at, both);
        double h = 1e-3;
        List<Field> there = moved(d, at, u, h), back = moved(d, at, u, -h);
        for (double x : new double[] {0.2, 0.71}) {
            assertEquals(2 * alongU.getFirst().at(x) - 3 * alongV.getFirst().at(x), along.getFirst().at(x), 1e-12);
            assertEquals((there.getFirst().at(x) - back.getFirst().at(x)) / (2 * h), alongU.getFirst().at(x), 1e-7);
        }
        assertEquals((there.getLast().at() - back.getLast().at()) / (2 * h), alongU.getLast().at(), 1e-7);
    }

    private static Field combined(double a, Field f, double b, Field g) {
        return Functionals.value(Local.of("c", f.domain(), program("(f: real, g: real) => %s * f + %s * g".formatted(a, b))), f, g).getFirst();
    }

    private static List<Field> moved(Diagram d, List<Field> at, List<Field> along, double by) {
        return Functionals.value(d, combined(1, at.getFirst(), by, along.getFirst()), combined(1, at.getLast(), by, along.getLast()));
    }

    @Seeded void theTransposeOfALinearisationIsItsTranspose(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram d = operators(random);
        List<Field> at = List.of(positive(UNIT, random), positive(UNIT, random)), v = List.of(bump(UNIT, random), bump(UNIT, random)),
                w = List.of(bump(UNIT, random), Field.number(random.nextDouble()));
        assertEquals(brakets(Functionals.linearised(d, at, v), w), brakets(v, Functionals.transposed(d, at, w)), 1e-13);
    }

    /// `L_f − d/dx L_f′ + d²/dx² L_f″`, where `d/dx` is a difference.
    @Seeded void functionalDerivativesAreThoseOfEulerAndLagrange(long seed) {
        var random = Seeded.Random.of(seed);
        String a = number(random), b = number(random);
        Program lagrangian = program("(x: real, f: real, p: real, q: real) => sin(%s * x * f) * p * p + exp(-q * q * %s) * f + q * p".formatted(a, b));
        Field f = positive(UNIT, random);
        Field derivative = Functionals.derivative(Functionals.action(UNIT, lagrangian), f).getFirst();
        var slope = new Linear.Nabla(UNIT, 0);
        Field p = slope.of(f), q = slope.of(p);
        double x = random.nextDouble(0.2, 0.8), h = 2e-3;
        double[][] l = new double[5][];
        for (int k = 0; k < 5; k++) {
            double at = x + (k - 2) * h;
            l[k] = Backward.gradient(lagrangian, at, f.at(at), p.at(at), q.at(at));
        }
        double first = (l[0][2] - 8 * l[1][2] + 8 * l[3][2] - l[4][2]) / (12 * h);
        double second = (-l[0][3] + 16 * l[1][3] - 30 * l[2][3] + 16 * l[3][3] - l[4][3]) / (12 * h * h);
        double expected = l[2][1] - first + second;
        assertEquals(expected, derivative.at(x), 1e-7 * Math.max(1, Math.abs(expected)));
    }

    @Seeded void compositionMovesByBothFunctions(long seed) {
        var random = Seeded.Random.of(seed);
        var compose = new Compose(WIDE, UNIT);
        Field f = positive(WIDE, random), g = Field.of(UNIT, program("(x: real) => 0.3 * x * x + x * %s - 0.2".formatted(number(random))));
        Field df = bump(WIDE, random), dg = bump(UNIT, random), c = bump(UNIT, random);
        Field moved = Functionals.linearised(compose, List.of(f, g), List.of(df, dg)).getFirst();
        double h = 1e-4, x = 0.6;
        double high = combined(1, f, h, df).at(combined(1, g, h, dg).at(x)), low = combined(1, f, -h, df).at(combined(1, g, -h, dg).at(x));
        assertEquals((high - low) / (2 * h), moved.at(x), 1e-7);
        List<Field> back = Functionals.transposed(compose, List.of(f, g), List.of(c));
        Field one = Field.of(WIDE, program("(x: real) => 1"));
        var on = Domain.interval(g.at(0), g.at(1));
        Field pushed = new Field(on, back.getFirst().rule());
        assertEquals(braket(Functionals.value(compose, one, g).getFirst(), c), braket(new Field(on, one.rule()), pushed), 1e-10);
        assertEquals(braket(dg, back.getLast()), braket(Functionals.linearised(compose, List.of(f, g), List.of(zero(WIDE), dg)).getFirst(), c), 1e-13);
        assertEquals(0, back.getFirst().at(-0.9), 0);
    }

    private static Field zero(Domain on) { return Field.of(on, program("(x: real) => 0")); }

    /// The derivative of what is pushed is that of its differences: the inverse of a function is a series, too.
    @Seeded void whatIsPushedHasDerivatives(long seed) {
        var random = Seeded.Random.of(seed);
        Field g = Field.of(UNIT, program("(x: real) => 1 - x * %s - x ^ 3".formatted(number(random)))), c = positive(UNIT, random);
        var on = Domain.interval(g.at(1), g.at(0));
        Field pushed = Functionals.value(new Compose.Push(on, UNIT), g, c).getFirst();
        var slope = new Linear.Nabla(on, 0);
        Field first = slope.of(pushed), second = slope.of(first);
        double y = g.at(0.4), h = 1e-3;
        assertEquals(c.at(0.4) / Math.abs(new Linear.Nabla(UNIT, 0).of(g).at(0.4)), pushed.at(y), 1e-13);
        assertEquals((pushed.at(y + h) - pushed.at(y - h)) / (2 * h), first.at(y), 1e-4 * Math.max(1, Math.abs(first.at(y))));
        assertEquals((first.at(y + h) - first.at(y - h)) / (2 * h), second.at(y), 1e-3 * Math.max(1, Math.abs(second.at(y))));
    }

    // ---- cost

    private static long entries(int depth) {
        Local twice = Local.of("s", UNIT, program("(a: real, b: real) => sin(a) * b"));
        Diagram nested = Diagram.id(UNIT.ty(1));
        for (int k = 0; k < depth; k++) {
            nested = nested.then(Diagram.copy(UNIT.ty(1), 2)).then(twice);
        }
        Field f = Field.of(UNIT, program("(x: real) => 1 + x"));
        var entries = new Entries();
        Functionals.derivative(nested.then(new Linear.Integrate(UNIT, 0)), f).getFirst().at(entries, 0.3);
        return entries.computed();
    }

    @Test void nestedCallsGrowLinearly() {
        long ten = entries(10), twenty = entries(20), forty = entries(40);
        assertEquals(twenty - ten, (forty - twenty) / 2);
        assertTrue(forty <= 40 * 8, () -> "%d %d %d".formatted(ten, twenty, forty));
    }

    @Test void functionsMayBeNestedDeeply() {
        Field f = Field.of(UNIT, program("(x: real) => x"));
        Local half = Local.of("h", UNIT, program("(a: real) => 0.5 * a + 0.1"));
        for (int k = 0; k < 100_000; k++) {
            f = half.apply(List.of(f)).getFirst();
        }
        assertEquals(0.2, f.at(0.3), 1e-12);
    }

    // ---- mistakes

    @Test void mistakesAreTold() {
        Field f = Field.of(UNIT, program("(x: real) => x"));
        assertEquals("[1.5] is no point of [0, 1]", assertThrows(Domain.NoDomain.class, () -> f.at(1.5)).getMessage());
        assertEquals("[0, 1] has no axis 1; it has 1", assertThrows(Domain.NoDomain.class, () -> new Linear.Nabla(UNIT, 1)).getMessage());
        assertThrows(Domain.NoDomain.class, () -> Domain.interval(1, 0));
        assertThrows(Domain.NoDomain.class, () -> new Linear.At(UNIT, 0, 2));
        assertEquals("the wires carry functions on '[-1, 2]'; these live on '[0, 1]'",
                assertThrows(Domain.NoDomain.class, () -> Functionals.value(new Linear.Nabla(WIDE, 0), f)).getMessage());
        assertEquals("a function on [0, 1] takes 1 reals and gives one; the program takes 2 and gives real",
                assertThrows(Field.NoFunction.class, () -> Field.of(UNIT, program("(x: real, y: real) => x"))).getMessage());
        assertThrows(Field.NoFunction.class, () -> Local.of("p", UNIT, program("(x: [2]real) => x[0]")));
        Field mass = new Linear.At(UNIT, 0, 0.5).transpose().of(Field.number(3));
        assertEquals("δ(x₁ − 0.5) times the number 3.0 has no values: it is a distribution, known by its coefficient",
                assertThrows(Field.NoFunction.class, () -> mass.at(0.5)).getMessage());
        assertThrows(NotDifferentiable.class, () -> Tangent.of(new Compose.Push(UNIT, UNIT)));
    }
}
