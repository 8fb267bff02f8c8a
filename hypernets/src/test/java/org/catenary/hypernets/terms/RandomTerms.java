package org.catenary.hypernets.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Random types, terms as they may be written, and terms that have a type.
public final class RandomTerms {

    private static final List<String> NAMES = List.of("x", "y", "f", "x1", "let", "sin", "two words", "it's", "λ", "é", "a'");

    private static final List<Primitive> PRIMITIVES = List.of(Primitive.values());

    private final RandomGenerator random;

    /// @param random where they come from
    public RandomTerms(RandomGenerator random) { this.random = random; }

    private String name() { return NAMES.get(random.nextInt(NAMES.size())); }

    /// {@return a type of bounded depth}
    public Type type(int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(5)) {
            case 0 -> Type.REAL;
            case 1 -> Type.UNIT;
            case 2 -> Type.of(random.nextInt(4) == 0 ? "1" : name());
            case 3 -> type(depth - 1).to(type(depth - 1));
            default -> type(depth - 1).times(type(depth - 1));
        };
    }

    /// {@return any term, whether it has a type or not}
    Term wild(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> Term.variable(name());
                case 1 -> Term.constant(switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(-3, 4);
                    case 1 -> -0.0;
                    case 2 -> random.nextGaussian() * 1e30;
                    default -> random.nextGaussian();
                });
                default -> Term.unit();
            };
        }
        return switch (random.nextInt(9)) {
            case 0 -> Term.lambda(name(), type(2), wild(depth - 1));
            case 1 -> Term.lambda(name(), wild(depth - 1));
            case 2 -> Term.let(name(), wild(depth - 1), wild(depth - 1));
            case 3 -> wild(depth - 1).apply(wild(depth - 1));
            case 4 -> Term.pair(wild(depth - 1), wild(depth - 1));
            case 5 -> random.nextBoolean() ? wild(depth - 1).first() : wild(depth - 1).second();
            case 6 -> wild(0);
            default -> {
                Primitive primitive = PRIMITIVES.get(random.nextInt(PRIMITIVES.size()));
                yield primitive.arity() == 1 ? Term.operation(primitive, wild(depth - 1))
                        : Term.operation(primitive, wild(depth - 1), wild(depth - 1));
            }
        };
    }

    /// {@return a term of some type in a context with variables of several types}
    public Judgement judgement(int depth) {
        var context = new LinkedHashMap<String, Type>();
        context.put("a", Type.REAL);
        context.put("p", Type.REAL.times(Type.REAL.to(Type.REAL)));
        context.put("g", Type.REAL.to(Type.REAL.to(Type.REAL)));
        context.put("u", Type.UNIT);
        return judgement(context, small(2), depth);
    }

    /// {@return a type of reals, units, pairs and functions}
    public Type small(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 0, 1 -> Type.REAL;
            case 2 -> Type.UNIT;
            case 3 -> small(depth - 1).times(small(depth - 1));
            default -> small(depth - 1).to(small(depth - 1));
        };
    }

    /// {@return a term of a type in a context}
    public Judgement judgement(Map<String, Type> context, Type type, int depth) {
        return new Judgement(context, of(context, type, depth), type);
    }

    private Term of(Map<String, Type> context, Type type, int depth) {
        List<String> fitting = new ArrayList<>();
        context.forEach((name, its) -> {
            if (its.equals(type)) {
                fitting.add(name);
            }
        });
        if (!fitting.isEmpty() && (depth <= 0 || random.nextInt(4) == 0)) {
            return Term.variable(fitting.get(random.nextInt(fitting.size())));
        }
        if (depth > 0) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    Type from = small(1);
                    return of(context, from.to(type), depth - 1).apply(of(context, from, depth - 1));
                }
                case 1 -> {
                    return of(context, type.times(small(1)), depth - 1).first();
                }
                case 2 -> {
                    return of(context, small(1).times(type), depth - 1).second();
                }
                case 3, 4 -> {
                    Type bound = small(1);
                    String name = "xyz".charAt(random.nextInt(3)) + "";
                    return Term.let(name, of(context, bound, depth - 1), of(with(context, name, bound), type, depth - 1));
                }
                default -> { }
            }
        }
        return switch (type) {
            case Type.Unit _ -> Term.unit();
            case Type.Product product -> Term.pair(of(context, product.left(), depth - 1), of(context, product.right(), depth - 1));
            case Type.Arrow arrow -> {
                String name = "xyz".charAt(random.nextInt(3)) + "";
                yield Term.lambda(name, arrow.from(), of(with(context, name, arrow.from()), arrow.to(), depth - 1));
            }
            case Type.Base _ -> depth <= 0 || random.nextInt(4) == 0 ? Term.constant(random.nextInt(4))
                    : random.nextBoolean() ? Term.operation(Primitive.SIN, of(context, Type.REAL, depth - 1))
                    : Term.operation(Primitive.SUB, of(context, Type.REAL, depth - 1), of(context, Type.REAL, depth - 1));
        };
    }

    private static Map<String, Type> with(Map<String, Type> context, String name, Type type) {
        var more = new LinkedHashMap<>(context);
        more.remove(name);
        more.put(name, type);
        return more;
    }
}
