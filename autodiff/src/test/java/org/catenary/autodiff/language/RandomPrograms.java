package org.catenary.autodiff.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Random well-typed programs from a real and an array of reals to a real: smooth, and bounded at moderate points.
public final class RandomPrograms {

    private record Bound(String name, Type type) {}

    private static final List<String> UNARY = List.of("sin", "cos", "tanh", "sigmoid", "atan", "softplus", "neg", "erf");
    private static final List<String> BINARY = List.of("add", "sub", "mul");

    private final RandomGenerator random;
    private final List<Bound> scope = new ArrayList<>();
    private int names;

    private RandomPrograms(RandomGenerator random) { this.random = random; }

    /// {@return a program with parameters `x: real` and `v` of several reals}
    public static Program next(RandomGenerator random) {
        var programs = new RandomPrograms(random);
        List<Program.Parameter> parameters = List.of(new Program.Parameter("x", Type.REAL),
                new Program.Parameter("v", Type.array(2 + random.nextInt(6), Type.REAL)));
        parameters.forEach(p -> programs.scope.add(new Bound(p.name(), p.type())));
        return Program.of(parameters, programs.term(Type.REAL, 6));
    }

    private static Term word(Form.Word word, Term... parts) { return Term.of(word, parts); }

    private Term bound(Type type, Type result, int depth, boolean lambda) {
        String name = "n" + names++;
        Term of = lambda ? Term.constant(0) : term(type, depth - 1);
        scope.add(new Bound(name, type));
        Term body = term(result, depth - 1);
        scope.removeLast();
        return lambda ? Term.of(new Form.Lambda(name, random.nextBoolean() ? Optional.of(type) : Optional.empty()), body) : Term.let(name, of, body);
    }

    private Term function(Type from, Type to, int depth) { return bound(from, to, depth, true); }

    private Optional<Term> variable(Type type) {
        List<Bound> fit = scope.stream().filter(b -> b.type.equals(type)).toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(Term.variable(fit.get(random.nextInt(fit.size())).name));
    }

    private Term term(Type type, int depth) {
        if (depth <= 0 || random.nextInt(8) == 0) {
            Optional<Term> variable = variable(type);
            if (variable.isPresent()) {
                return variable.get();
            }
        }
        if (depth > 0 && random.nextInt(6) == 0) {
            return any(type, depth);
        }
        return switch (type.kind()) {
            case REAL -> depth <= 0 ? Term.constant(random.nextInt(-20, 20) / 10.0) : real(depth);
            case PAIR -> word(Form.Word.PAIR, term(type.left(), depth - 1), term(type.right(), depth - 1));
            case FUN -> function(type.left(), type.right(), depth);
            case SUM -> random.nextBoolean() ? Term.of(new Form.Left(Optional.of(type)), term(type.left(), depth - 1))
                    : Term.of(new Form.Right(Optional.of(type)), term(type.right(), depth - 1));
            case LIST -> depth <= 0 || random.nextInt(3) == 0 ? Term.of(new Form.Nil(Optional.of(type)))
                    : word(Form.Word.CONS, term(type.left(), depth - 1), term(type, depth - 1));
            case ARRAY -> array(type, depth);
            case TRUTH, INDEX -> throw new IllegalArgumentException(type.toString());
        };
    }

    /// A term of any type: a let, a conditional, an application, a choice told apart, part of a pair.
    private Term any(Type type, int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> bound(some(depth), type, depth, false);
            case 1 -> word(Form.Word.IF, word(Form.Word.LESS, term(Type.REAL, depth - 2), term(Type.REAL, depth - 2)), term(type, depth - 1),
                    term(type, depth - 1));
            case 2 -> {
                Type from = some(depth);
                yield word(Form.Word.APPLY, term(Type.function(from, type), depth - 1), term(from, depth - 1));
            }
            case 3 -> {
                Type left = some(depth), right = some(depth);
                Term of = term(Type.sum(left, right), depth - 1);
                String a = "n" + names++, b = "n" + names++;
                scope.add(new Bound(a, left));
                Term onLeft = term(type, depth - 1);
                scope.removeLast();
                scope.add(new Bound(b, right));
                Term onRight = term(type, depth - 1);
                scope.removeLast();
                yield Term.of(new Form.Case(a, b), of, onLeft, onRight);
            }
            default -> random.nextBoolean() ? word(Form.Word.FIRST, term(Type.pair(type, some(depth)), depth - 1))
                    : word(Form.Word.SECOND, term(Type.pair(some(depth), type), depth - 1));
        };
    }

    private Type some(int depth) {
        return switch (random.nextInt(depth > 2 ? 8 : 3)) {
            case 0, 1, 2 -> Type.REAL;
            case 3 -> Type.pair(some(depth - 2), some(depth - 2));
            case 4 -> Type.function(some(depth - 2), some(depth - 2));
            case 5 -> Type.sum(Type.REAL, some(depth - 2));
            case 6 -> Type.list(Type.REAL);
            default -> Type.array(1 + random.nextInt(7), some(depth - 2));
        };
    }

    private Term real(int depth) {
        Type reals = Type.array(1 + random.nextInt(7), Type.REAL);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Term.operation(Primitive.of(UNARY.get(random.nextInt(UNARY.size()))).orElseThrow(), term(Type.REAL, depth - 1));
            case 3, 4, 5 -> Term.operation(Primitive.of(BINARY.get(random.nextInt(BINARY.size()))).orElseThrow(), term(Type.REAL, depth - 1),
                    term(Type.REAL, depth - 1));
            case 6 -> switch (random.nextInt(4)) {
                case 0 -> word(Form.Word.SUM, term(reals, depth - 1));
                case 1 -> word(Form.Word.PROD, term(reals, depth - 1));
                case 2 -> word(Form.Word.REDUCE, together(), Term.constant(0), term(reals, depth - 1));
                default -> word(Form.Word.LOGSUMEXP, term(reals, depth - 1));
            };
            case 7 -> word(Form.Word.DOT, term(reals, depth - 1), term(reals, depth - 1));
            case 8 -> word(Form.Word.GET, term(reals, depth - 1), Term.of(new Form.Position(random.nextInt(reals.size()))));
            case 9 -> word(random.nextBoolean() ? Form.Word.FOLDL : Form.Word.FOLDR,
                    function(Type.REAL, Type.function(Type.REAL, Type.REAL), depth), term(Type.REAL, depth - 2), term(reals, depth - 1));
            case 10 -> Term.of(new Form.Iterate(random.nextInt(6)), function(Type.REAL, Type.REAL, depth - 1), term(Type.REAL, depth - 1));
            default -> {
                Term list = term(Type.list(Type.REAL), depth - 1), base = term(Type.REAL, depth - 2);
                String head = "n" + names++, result = "n" + names++;
                scope.add(new Bound(head, Type.REAL));
                scope.add(new Bound(result, Type.REAL));
                Term step = term(Type.REAL, depth - 2);
                scope.removeLast();
                scope.removeLast();
                yield Term.of(new Form.ListRec(head, result), list, base, step);
            }
        };
    }

    /// The associative operation `x + y + x y`, whose unit is 0.
    private Term together() {
        String x = "n" + names++, y = "n" + names++;
        Term a = Term.variable(x), b = Term.variable(y);
        Primitive add = Primitive.of("add").orElseThrow();
        return Term.lambda(x, Type.REAL, Term.lambda(y, Type.REAL, Term.operation(add, Term.operation(add, a, b),
                Term.operation(Primitive.of("mul").orElseThrow(), a, b))));
    }

    private Term array(Type type, int depth) {
        Type of = type.left();
        if (depth <= 0) {
            List<Term> elements = new ArrayList<>();
            for (int k = 0; k < type.size(); k++) {
                elements.add(term(of, 0));
            }
            return Term.of(Form.Word.ARRAY, elements);
        }
        return switch (random.nextInt(5)) {
            case 0 -> word(Form.Word.MAP, function(Type.REAL, of, depth), term(Type.array(type.size(), Type.REAL), depth - 1));
            case 1 -> word(Form.Word.SCAN, function(of, Type.function(Type.REAL, of), depth), term(of, depth - 2),
                    term(Type.array(type.size(), Type.REAL), depth - 1));
            case 2 -> {
                String index = "n" + names++;
                scope.add(new Bound(index, Type.INDEX));
                Term element = random.nextBoolean() && of.equals(Type.REAL)
                        ? Term.operation(Primitive.of("mul").orElseThrow(), word(Form.Word.INDEX_REAL, Term.variable(index)), term(of, depth - 1))
                        : word(Form.Word.GET, term(type, depth - 1), Term.variable(index));
                scope.removeLast();
                yield Term.of(new Form.Build(type.size(), index), element);
            }
            case 3 -> word(Form.Word.MAP2, function(Type.REAL, Type.function(Type.REAL, of), depth),
                    term(Type.array(type.size(), Type.REAL), depth - 1), term(Type.array(type.size(), Type.REAL), depth - 1));
            default -> {
                List<Term> elements = new ArrayList<>();
                for (int k = 0; k < type.size(); k++) {
                    elements.add(term(of, depth - 2));
                }
                yield Term.of(Form.Word.ARRAY, elements);
            }
        };
    }
}
