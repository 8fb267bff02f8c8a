package org.catenary.functors.qasm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Whether what is done under a condition changes the bits that the condition is about, while there is more to do.
final class Writes {

    private Writes() {}

    /// @param sizes the sizes of registers
    static boolean beforeTheEnd(Statement.If conditional, ToIntFunction<String> sizes) {
        var asked = new HashSet<String>();
        names(conditional.condition(), asked);
        return anyOf(conditional.then(), asked) && !single(conditional, sizes) || anyOf(conditional.otherwise(), asked);
    }

    private static boolean single(Statement.If conditional, ToIntFunction<String> sizes) {
        return conditional.otherwise().isEmpty() && conditional.then().size() == 1
                && conditional.then().getFirst() instanceof Statement.Measurement measurement
                        && switch (measurement.target().part()) {
                    case Operand.Whole _ -> sizes.applyAsInt(measurement.target().name()) == 1;
                    case Operand.Members(List<Expression> indices) -> indices.size() == 1;
                    case Operand.Range _ -> false;
                };
    }

    private static boolean anyOf(List<Statement> statements, Set<String> asked) {
        return statements.stream().anyMatch(statement -> switch (statement) {
            case Statement.Measurement measurement -> asked.contains(measurement.target().name());
            case Statement.Assignment assignment -> asked.contains(assignment.target().name());
            case Statement.If inner -> anyOf(inner.then(), asked) || anyOf(inner.otherwise(), asked);
            case Statement.For loop -> anyOf(loop.body(), asked);
            case Statement.Include _, Statement.Declaration _, Statement.Alias _, Statement.Constant _, Statement.Input _,
                    Statement.Definition _,
                    Statement.Opaque _, Statement.Call _, Statement.Reset _, Statement.Barrier _ -> false;
        });
    }

    /// Adds the names in an expression to some.
    static void names(Expression expression, Set<String> names) {
        switch (expression) {
            case Expression.Literal _ -> { }
            case Expression.Name(Place _, String name) -> names.add(name);
            case Expression.Element(Place _, String name, Expression index) -> {
                names.add(name);
                names(index, names);
            }
            case Expression.Call(Place _, String _, Expression argument) -> names(argument, names);
            case Expression.Minus(Place _, Expression operand) -> names(operand, names);
            case Expression.Not(Place _, Expression operand) -> names(operand, names);
            case Expression.Chain(Expression first, List<Expression.Link> rest) -> {
                names(first, names);
                rest.forEach(link -> names(link.operand(), names));
            }
        }
    }
}
