package org.catenary.functors.qasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Register;

/// Expressions at a place of a program: numbers now, conditions on bits later.
record Evaluation(Scope scope) {

    private static final int LONGEST_ORDER = 64;

    Value value(Expression expression) throws UnreadableQasm {
        return switch (expression) {
            case Expression.Literal(Place _, Value value) -> value;
            case Expression.Name(Place place, String name) -> number(place, name);
            case Expression.Element(Place place, String name, Expression _) ->
                    throw place.error("'%s[…]' where a number is expected".formatted(name));
            case Expression.Call(Place place, String function, Expression argument) -> {
                Value at = value(argument);
                if (at.isSymbolic()) {
                    throw place.error("%s of an input; angles are sums of multiples of inputs".formatted(function));
                }
                yield new Value.Real(apply(function, at.radians()));
            }
            case Expression.Minus(Place _, Expression operand) -> value(operand).negate();
            case Expression.Not(Place _, Expression operand) -> new Value.Truth(!truth(operand));
            case Expression.Chain chain -> chain(chain);
        };
    }

    private Value number(Place place, String name) throws UnreadableQasm {
        Optional<Symbol> symbol = scope.find(name);
        if (symbol.isPresent() && symbol.get() instanceof Symbol.Constant(Value value)) {
            return value;
        }
        throw symbol.isEmpty() ? place.error("'%s' is not declared".formatted(name))
                : place.error("'%s' is %s, where a number is expected".formatted(name, symbol.get().kind()));
    }

    private static double apply(String function, double x) {
        return switch (function) {
            case "sin" -> Math.sin(x);
            case "cos" -> Math.cos(x);
            case "tan" -> Math.tan(x);
            case "exp" -> Math.exp(x);
            case "ln", "log" -> Math.log(x);
            case "sqrt" -> Math.sqrt(x);
            case "arcsin", "asin" -> Math.asin(x);
            case "arccos", "acos" -> Math.acos(x);
            case "arctan", "atan" -> Math.atan(x);
            case "floor" -> Math.floor(x);
            default -> Math.ceil(x);
        };
    }

    private Value chain(Expression.Chain chain) throws UnreadableQasm {
        Value result = value(chain.first());
        for (Expression.Link link : chain.rest()) {
            result = combine(link.place(), link.operator(), result, value(link.operand()));
        }
        return result;
    }

    private static Value combine(Place place, String operator, Value x, Value y) throws UnreadableQasm {
        boolean linear = operator.equals("+") || operator.equals("-")
                || operator.equals("*") && !(x.isSymbolic() && y.isSymbolic()) || operator.equals("/") && !y.isSymbolic();
        if (!linear && (x.isSymbolic() || y.isSymbolic())) {
            throw place.error("'%s' of inputs; angles are sums of multiples of inputs".formatted(operator));
        }
        return switch (operator) {
            case "+" -> x.plus(y);
            case "-" -> x.plus(y.negate());
            case "*" -> x.times(y);
            case "/" -> x.over(y);
            case "%" -> x instanceof Value.Exact a && y instanceof Value.Exact b && a.isInteger() && b.isInteger()
                    && b.numerator() != 0
                    ? new Value.Exact(a.numerator() % b.numerator(), 1) : new Value.Real(Double.NaN);
            case "**" -> x.power(y);
            case "==" -> new Value.Truth(same(x, y));
            case "!=" -> new Value.Truth(!same(x, y));
            case "<" -> new Value.Truth(x.radians() < y.radians());
            case "<=" -> new Value.Truth(x.radians() <= y.radians());
            case ">" -> new Value.Truth(x.radians() > y.radians());
            case ">=" -> new Value.Truth(x.radians() >= y.radians());
            case "&&" -> new Value.Truth(truth(x) && truth(y));
            default -> new Value.Truth(truth(x) || truth(y));
        };
    }

    private static boolean same(Value x, Value y) { return x.equals(y) || x.radians() == y.radians(); }

    private static boolean truth(Value value) {
        return value instanceof Value.Truth(boolean holds) ? holds : value.radians() != 0;
    }

    private boolean truth(Expression expression) throws UnreadableQasm { return truth(value(expression)); }

    /// An integer between two bounds, of what the message says.
    int integer(Expression expression, String what, long least, long most) throws UnreadableQasm {
        Value value = value(expression);
        if (!(value instanceof Value.Exact(long n, long d)) || d != 1) {
            throw place(expression).error("%s is %s, not an integer".formatted(what, shown(value)));
        }
        if (n < least || n > most) {
            throw place(expression).error("%s is %d; it is between %d and %d".formatted(what, n, least, most));
        }
        return (int) n;
    }

    private static Place place(Expression expression) {
        Expression at = expression;
        while (at instanceof Expression.Chain chain) {
            at = chain.first();
        }
        return at.place();
    }

    static String shown(Value value) {
        return switch (value) {
            case Value.Exact(long a, long b) -> b == 1 ? Long.toString(a) : a + "/" + b;
            case Value.Real(double x) -> Double.toString(x);
            case Value.Angle(var turns) -> "an angle of %s turns".formatted(turns);
            case Value.Truth(boolean holds) -> Boolean.toString(holds);
        };
    }

    /// What an expression says of the bits.
    Condition condition(Expression expression) throws UnreadableQasm {
        Optional<Register> bits = bits(expression);
        if (bits.isPresent()) {
            return compare(expression.place(), bits.get(), "!=", 0);
        }
        return switch (expression) {
            case Expression.Not(Place _, Expression operand) -> condition(operand).not();
            case Expression.Chain(Expression first, List<Expression.Link> rest) -> {
                Expression.Link link = rest.getFirst();
                yield switch (link.operator()) {
                    case "&&" -> new Condition.All(conditions(first, rest));
                    case "||" -> new Condition.Any(conditions(first, rest));
                    default -> comparison(expression, first, rest);
                };
            }
            case Expression.Literal _, Expression.Name _, Expression.Element _, Expression.Call _, Expression.Minus _ ->
                    constant(expression);
        };
    }

    private Condition constant(Expression expression) throws UnreadableQasm {
        return truth(expression) ? Condition.always() : Condition.always().not();
    }

    private List<Condition> conditions(Expression first, List<Expression.Link> rest) throws UnreadableQasm {
        var conditions = new ArrayList<>(List.of(condition(first)));
        for (Expression.Link link : rest) {
            conditions.add(condition(link.operand()));
        }
        return conditions;
    }

    private Condition comparison(Expression whole, Expression first, List<Expression.Link> rest) throws UnreadableQasm {
        Expression.Link link = rest.getFirst();
        Optional<Register> left = bits(first), right = bits(link.operand());
        if (rest.size() > 1 || left.isEmpty() && right.isEmpty()) {
            return constant(whole);
        }
        if (left.isPresent() && right.isPresent()) {
            throw link.place().error("bits are compared with numbers, not with bits");
        }
        Value value = value(left.isPresent() ? link.operand() : first);
        long number = value instanceof Value.Truth(boolean holds) ? holds ? 1 : 0
                : value instanceof Value.Exact(long n, long d) && d == 1 ? n : Long.MIN_VALUE;
        if (number == Long.MIN_VALUE) {
            throw link.place().error("bits are compared with integers, not with %s".formatted(shown(value)));
        }
        return compare(link.place(), left.or(() -> right).orElseThrow(),
                left.isPresent() ? link.operator() : mirrored(link.operator()), number);
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    /// The register that an expression names, or the bit as a register of one.
    private Optional<Register> bits(Expression expression) throws UnreadableQasm {
        return switch (expression) {
            case Expression.Name(Place _, String name) -> scope.find(name)
                    .flatMap(symbol -> symbol instanceof Symbol.Classical(Register register) ? Optional.of(register)
                            : Optional.empty());
            case Expression.Element(Place place, String name, Expression index) -> {
                Optional<Symbol> symbol = scope.find(name);
                if (symbol.isEmpty()) {
                    throw place.error("'%s' is not declared".formatted(name));
                }
                if (!(symbol.get() instanceof Symbol.Classical(Register register))) {
                    throw place.error("'%s' is %s, where bits are expected".formatted(name, symbol.get().kind()));
                }
                yield Optional.of(new Register(name, register.start() + index(register, index), 1));
            }
            case Expression.Literal _, Expression.Call _, Expression.Minus _, Expression.Not _,
                    Expression.Chain _ -> Optional.empty();
        };
    }

    /// The index into a register, counted from its end where negative.
    int index(Register register, Expression expression) throws UnreadableQasm {
        int size = register.size();
        Value value = value(expression);
        if (!(value instanceof Value.Exact(long n, long d)) || d != 1) {
            throw place(expression).error("the index of %s is %s, not an integer".formatted(register.name(), shown(value)));
        }
        if (n < -size || n >= size) {
            throw place(expression).error("%s[%d] is not there: %s has %d"
                    .formatted(register.name(), n, register.name(), size));
        }
        return (int) (n < 0 ? n + size : n);
    }

    private static Condition compare(Place place, Register bits, String operator, long number) throws UnreadableQasm {
        return switch (operator) {
            case "==" -> equal(bits, number);
            case "!=" -> equal(bits, number).not();
            case "<" -> below(place, bits, number);
            case ">=" -> below(place, bits, number).not();
            case "<=" -> number == Long.MAX_VALUE ? Condition.always() : below(place, bits, number + 1);
            case ">" -> number == Long.MAX_VALUE ? Condition.always().not() : below(place, bits, number + 1).not();
            default -> throw place.error("'%s' of bits".formatted(operator));
        };
    }

    /// Bit 0 of a register is the least significant.
    private static Condition equal(Register bits, long number) {
        if (number < 0 || bits.size() < Long.SIZE && number >>> bits.size() != 0) {
            return Condition.always().not();
        }
        return new Condition.Match(IntStream.range(bits.start(), bits.start() + bits.size()).boxed().toList(),
                IntStream.range(0, bits.size()).mapToObj(k -> k < Long.SIZE ? (int) (number >>> k & 1) : 0).toList());
    }

    private static Condition below(Place place, Register bits, long number) throws UnreadableQasm {
        if (bits.size() > LONGEST_ORDER - 1) {
            throw place.error("%s has %d bits; fewer than %d are compared in order"
                    .formatted(bits.name(), bits.size(), LONGEST_ORDER));
        }
        if (number >= 1L << bits.size() && bits.size() < LONGEST_ORDER - 1) {
            return Condition.always();
        }
        var prefixes = new ArrayList<Condition>();
        for (int k = bits.size() - 1; number > 0 && k >= 0; k--) {
            if ((number >>> k & 1) == 1) {
                int lowest = k;
                prefixes.add(new Condition.Match(
                        IntStream.range(lowest, bits.size()).mapToObj(j -> bits.start() + j).toList(),
                        IntStream.range(lowest, bits.size()).mapToObj(j -> j == lowest ? 0
                                : (int) (number >>> j & 1)).toList()));
            }
        }
        return new Condition.Any(prefixes);
    }

    /// The integers from one to another, both included.
    int[] range(Place place, int from, Optional<Expression> stepped, int to) throws UnreadableQasm {
        int step = stepped.isEmpty() ? 1 : integer(stepped.get(), "the step", -1_000_000_000, 1_000_000_000);
        if (step == 0) {
            throw place.error("a range with steps of 0");
        }
        int count = Math.max(0, (to - from) / step + ((to - from) / step >= 0 && (long) (to - from) * step >= 0 ? 1 : 0));
        return IntStream.range(0, count).map(k -> from + k * step).toArray();
    }

    /// The wires of a register that an operand names.
    int[] members(Operand operand, Register register) throws UnreadableQasm {
        return switch (operand.part()) {
            case Operand.Whole _ -> IntStream.range(register.start(), register.start() + register.size()).toArray();
            case Operand.Members(List<Expression> indices) -> {
                var wires = new int[indices.size()];
                for (int k = 0; k < wires.length; k++) {
                    wires[k] = register.start() + index(register, indices.get(k));
                }
                yield wires;
            }
            case Operand.Range(var from, var step, var to) -> {
                int first = from.isEmpty() ? 0 : index(register, from.get());
                int last = to.isEmpty() ? register.size() - 1 : index(register, to.get());
                int[] indices = range(operand.place(), first, step, last);
                if (indices.length == 0) {
                    throw operand.place().error("a range of '%s' without members".formatted(operand.name()));
                }
                yield IntStream.of(indices).map(index -> register.start() + index).toArray();
            }
        };
    }
}
