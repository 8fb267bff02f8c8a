package org.catenary.functors.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.CartesianLaws;
import org.catenary.diagrams.category.ClosedLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// Java functions of truth values and of functions of those, tables all: what they do is compared on all arguments.
class FunctionValuesTest implements CartesianLaws<List<Sort>, JavaFunction>, ClosedLaws<List<Sort>, JavaFunction> {

    private static final Sort BIT = Sort.of(Boolean.class);
    private static final Sort MAP = new Sort.Functions(List.of(BIT), List.of(BIT));

    @Override public JavaFunctions category() { return JavaFunctions.CATEGORY; }

    @Override public List<Sort> object(RandomGenerator random) {
        return List.of(List.<Sort>of(), List.of(BIT), List.of(BIT, BIT), List.of(MAP)).get(random.nextInt(4));
    }

    @Override public JavaFunction arrow(List<Sort> dom, List<Sort> cod, RandomGenerator random) {
        Map<Object, List<Object>> table = new HashMap<>();
        for (List<Object> arguments : all(dom)) {
            var results = new ArrayList<Object>();
            cod.forEach(sort -> results.add(value(sort, random)));
            table.put(keys(arguments), results);
        }
        return JavaFunction.of("f", dom, cod, arguments -> table.get(keys(arguments)));
    }

    private Object value(Sort sort, RandomGenerator random) {
        return switch (sort) {
            case Sort.Of _ -> random.nextBoolean();
            case Sort.Functions f -> arrow(f.dom(), f.cod(), random);
        };
    }

    /// All lists of values of given sorts.
    private static List<List<Object>> all(List<Sort> sorts) {
        List<List<Object>> lists = List.of(List.of());
        for (Sort sort : sorts) {
            var longer = new ArrayList<List<Object>>();
            for (List<Object> list : lists) {
                for (Object value : values(sort)) {
                    var one = new ArrayList<>(list);
                    one.add(value);
                    longer.add(one);
                }
            }
            lists = longer;
        }
        return lists;
    }

    private static List<Object> values(Sort sort) {
        return switch (sort) {
            case Sort.Of _ -> List.of(false, true);
            case Sort.Functions f -> {
                List<List<Object>> arguments = all(f.dom()), results = all(f.cod());
                var functions = new ArrayList<Object>();
                int count = Math.toIntExact(Math.round(Math.pow(results.size(), arguments.size())));
                for (int code = 0; code < count; code++) {
                    Map<Object, List<Object>> table = new HashMap<>();
                    int rest = code;
                    for (List<Object> argument : arguments) {
                        table.put(keys(argument), results.get(rest % results.size()));
                        rest /= results.size();
                    }
                    functions.add(JavaFunction.of("table " + code, f.dom(), f.cod(), values -> table.get(keys(values))));
                }
                yield functions;
            }
        };
    }

    /// What values do: a function is the list of what it gives.
    private static List<Object> keys(List<Object> values) {
        return values.stream().map(value -> value instanceof JavaFunction f
                ? all(f.dom()).stream().<Object>map(arguments -> keys(f.apply(arguments))).toList() : value).toList();
    }

    @Override public boolean same(JavaFunction f, JavaFunction g) {
        return all(f.dom()).stream().allMatch(arguments -> keys(f.apply(arguments)).equals(keys(g.apply(arguments))));
    }

    @Test
    void functionsAreValues() {
        // @start region="closed"
        List<Sort> number = List.of(Sort.of(Integer.class));
        var functions = JavaFunctions.CATEGORY;
        JavaFunction minus = JavaFunction.of("minus", functions.tensor(number, number), number,
                values -> List.of((Integer) values.get(0) - (Integer) values.get(1)));
        JavaFunction waiting = functions.curry(number, number, minus);
        assertEquals("Integer → (Integer → Integer)", waiting.toString());
        assertEquals(List.of(3), functions.uncurry(number, number, waiting).apply(5, 2));
        assertEquals(List.of(3), ((JavaFunction) waiting.apply(5).getFirst()).apply(2));
        // @end
    }

    /// What a closed diagram means does not change when it is curried and applied.
    @Seeded void diagramsOfFunctionsAreMapped(long seed) {
        Seeded.Random.draws(seed, random -> {
            Map<Box, JavaFunction> images = new HashMap<>();
            var types = new Functor<List<Sort>, JavaFunction>(category(), _ -> List.of(BIT), box -> {
                throw new AssertionError(box);
            });
            var functor = new Functor<>(category(), _ -> List.of(BIT), box -> images.computeIfAbsent(box,
                    b -> arrow(types.apply(b.dom()), types.apply(b.cod()), random)));
            Ty x = Ty.of("x"), u = Ty.of("u"), y = Ty.of("y");
            Diagram f = Box.of("f", x.tensor(u), y), g = Box.of("g", x, x);
            Diagram curried = g.then(f.curry(1));
            assertEquals(List.of(MAP), functor.apply(curried).cod());
            assertTrue(same(functor.apply(curried.tensor(Diagram.id(u)).then(Diagram.eval(y, u))),
                    functor.apply(g.tensor(Diagram.id(u)).then(f))));
        });
    }

    /// A function whose body evaluates a function whose body evaluates a function.
    @Test
    void functionsOfAnyDepthRun() {
        List<Sort> bit = List.of(BIT);
        JavaFunction not = JavaFunction.of("not", bit, bit, values -> List.of(!(Boolean) values.getFirst())), deep = not;
        for (int k = 0; k < 100_000; k++) {
            deep = category().uncurry(bit, bit, category().curry(List.of(), bit, deep));
        }
        assertEquals(List.of(false), deep.apply(true));
    }

    @Test
    void sortsOfAnyDepthAreCompared() {
        List<Sort> left = List.of(BIT), right = List.of(BIT);
        for (int k = 0; k < 100_000; k++) {
            left = category().exponential(left, List.of(BIT));
            right = category().exponential(right, List.of(BIT));
        }
        assertEquals(left, right);
        assertEquals(left.hashCode(), right.hashCode());
        assertTrue(left.toString().startsWith("[(Boolean → (Boolean → "));
        List<Sort> twice = left, again = right;
        for (int k = 0; k < 100; k++) {
            twice = category().exponential(twice, twice);
            again = category().exponential(again, again);
        }
        assertEquals(twice, again);
    }

    @Test
    void mistakes() {
        List<Sort> bit = List.of(BIT);
        JavaFunction f = category().id(bit);
        assertEquals("the function to be curried should have type [Boolean, Boolean] → [Boolean], got [Boolean] → [Boolean]",
                assertThrows(WrongType.class, () -> category().curry(bit, bit, f)).getMessage());
        assertEquals("the argument, place 0: expected (Boolean → Boolean) ⊗ Boolean, "
                        + "got [Boolean ⊗ Boolean → Boolean ⊗ Boolean, true]",
                assertThrows(WrongValue.class, () -> category().eval(bit, bit).apply(f.tensor(f), true)).getMessage());
    }
}
