package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.DoubleStream;

/// What a term evaluates to.
public abstract sealed class Value {

    private Value() {}

    /// {@return a real number}
    public static Value of(double number) { return new Real(number); }

    /// {@return a pair}
    public static Value pair(Value left, Value right) { return new Pair(left, right); }

    /// {@return the value of the unit type}
    public static Value unit() { return new Nothing(); }

    /// {@return the numbers in nested pairs, from left to right}
    /// @throws IllegalArgumentException if there is a function among them
    public double[] numbers() {
        var numbers = DoubleStream.builder();
        var pending = new ArrayDeque<Value>(List.of(this));
        while (!pending.isEmpty()) {
            switch (pending.pop()) {
                case Real real -> numbers.add(real.number);
                case Pair pair -> {
                    pending.push(pair.right);
                    pending.push(pair.left);
                }
                case Nothing _ -> { }
                case Function _, Neutral _ -> throw new IllegalArgumentException("a function has no numbers; apply it first");
            }
        }
        return numbers.build().toArray();
    }

    /// {@return whether this may be of a type; of functions only that they are some}
    boolean fits(Type type) {
        record Claim(Value value, Type type) {}
        var pending = new ArrayDeque<Claim>(List.of(new Claim(this, type)));
        boolean fits = true;
        while (fits && !pending.isEmpty()) {
            Claim claim = pending.pop();
            fits = switch (claim.value) {
                case Real _ -> claim.type.equals(Type.REAL);
                case Nothing _ -> claim.type.equals(Type.UNIT);
                case Function _, Neutral _ -> claim.type instanceof Type.Arrow;
                case Pair pair -> {
                    if (claim.type instanceof Type.Product product) {
                        pending.push(new Claim(pair.left, product.left()));
                        pending.push(new Claim(pair.right, product.right()));
                    }
                    yield claim.type instanceof Type.Product;
                }
            };
        }
        return fits;
    }

    /// A real number.
    public static final class Real extends Value {
        private final double number;

        private Real(double number) { this.number = number; }

        /// {@return the number}
        public double number() { return number; }

        @Override public String toString() { return Double.toString(number); }
    }

    /// Two values.
    public static final class Pair extends Value {
        private final Value left;
        private final Value right;

        private Pair(Value left, Value right) {
            this.left = left;
            this.right = right;
        }

        /// {@return the first}
        public Value left() { return left; }

        /// {@return the second}
        public Value right() { return right; }

        @Override public String toString() { return "a pair"; }
    }

    /// The value of the unit type.
    public static final class Nothing extends Value {
        @Override public String toString() { return "()"; }
    }

    /// A function: a body that waits for the value of its variable, with the values of the others.
    public static final class Function extends Value {
        final String name;
        final Code body;
        final Values captured;

        Function(String name, Code body, Values captured) {
            this.name = name;
            this.body = body;
            this.captured = captured;
        }

        @Override public String toString() { return "λ" + Name.written(name); }
    }

    /// What stands where a variable without a value hinders evaluation; its type is known.
    abstract static sealed class Neutral extends Value {
        final Type type;

        Neutral(Type type) { this.type = type; }

        static final class Variable extends Neutral {
            final String name;

            Variable(String name, Type type) {
                super(type);
                this.name = name;
            }
        }

        static final class Applied extends Neutral {
            final Neutral function;
            final Type from;
            final Value argument;

            Applied(Neutral function, Type.Arrow arrow, Value argument) {
                super(arrow.to());
                this.function = function;
                this.from = arrow.from();
                this.argument = argument;
            }
        }

        static final class Part extends Neutral {
            final Neutral pair;
            final int which;

            Part(Neutral pair, Type.Product product, int which) {
                super(product.parts().get(which));
                this.pair = pair;
                this.which = which;
            }
        }

        static final class Operation extends Neutral {
            final Primitive primitive;
            final List<Value> arguments;

            Operation(Primitive primitive, List<Value> arguments) {
                super(Type.REAL);
                this.primitive = primitive;
                this.arguments = arguments;
            }
        }
    }
}
