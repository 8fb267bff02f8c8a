package org.catenary.autodiff.builder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.catenary.autodiff.builder.Phantom.Array;
import org.catenary.autodiff.builder.Phantom.Fun;
import org.catenary.autodiff.builder.Phantom.Index;
import org.catenary.autodiff.builder.Phantom.Pair;
import org.catenary.autodiff.builder.Phantom.Real;
import org.catenary.autodiff.builder.Phantom.Sum;
import org.catenary.autodiff.builder.Phantom.Truth;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.IllTyped;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Primitives;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;

/// The words of the language for Java: each form of terms is a method, what is bound is a Java function of it.
///
/// {@snippet class="org.catenary.autodiff.builder.ProgramsTest" region="builder"}
///
/// What is named twice, as in `plus(x, x)`, is computed twice; [#let] computes it once. Names are for the reader: a name that would hide another
/// one in use gets a number. To be imported statically.
public final class Programs {

    private Programs() {}

    // ---- programs

    /// {@return the program with one parameter}
    /// @throws IllTyped if sizes of arrays do not fit
    public static <A extends Phantom, R extends Phantom> Program program(String a, Typed<A> of, Function<Expression<A>, Expression<R>> body) {
        Expression<A> x = new Expression<>(Term.variable(a));
        return Program.of(List.of(new Program.Parameter(a, of.type())), body.apply(x).term());
    }

    /// {@return the program with two parameters}
    /// @throws IllTyped                 if sizes of arrays do not fit
    /// @throws IllegalArgumentException if both have one name
    public static <A extends Phantom, B extends Phantom, R extends Phantom> Program program(String a, Typed<A> ofA, String b, Typed<B> ofB,
            BiFunction<Expression<A>, Expression<B>, Expression<R>> body) {
        different(a, b);
        Expression<A> x = new Expression<>(Term.variable(a));
        Expression<B> y = new Expression<>(Term.variable(b));
        return Program.of(List.of(new Program.Parameter(a, ofA.type()), new Program.Parameter(b, ofB.type())), body.apply(x, y).term());
    }

    /// A Java function of three.
    ///
    /// @param <A> the first
    /// @param <B> the second
    /// @param <C> the third
    /// @param <R> the result
    @FunctionalInterface
    public interface Ternary<A extends Phantom, B extends Phantom, C extends Phantom, R extends Phantom> {
        /// {@return the result}
        Expression<R> apply(Expression<A> a, Expression<B> b, Expression<C> c);
    }

    /// {@return the program with three parameters; more are pairs and arrays}
    /// @throws IllTyped                 if sizes of arrays do not fit
    /// @throws IllegalArgumentException if two have one name
    public static <A extends Phantom, B extends Phantom, C extends Phantom, R extends Phantom> Program program(String a, Typed<A> ofA, String b,
            Typed<B> ofB, String c, Typed<C> ofC, Ternary<A, B, C, R> body) {
        different(a, b, c);
        Expression<A> x = new Expression<>(Term.variable(a));
        Expression<B> y = new Expression<>(Term.variable(b));
        Expression<C> z = new Expression<>(Term.variable(c));
        return Program.of(List.of(new Program.Parameter(a, ofA.type()), new Program.Parameter(b, ofB.type()), new Program.Parameter(c, ofC.type())),
                body.apply(x, y, z).term());
    }

    private static void different(String... names) {
        if (Arrays.stream(names).distinct().count() < names.length) {
            throw new IllegalArgumentException("parameters of one name: " + List.of(names));
        }
    }

    // ---- names and functions

    /// {@return `let x = bound in body`}
    public static <A extends Phantom, B extends Phantom> Expression<B> let(String x, Expression<A> bound, Function<Expression<A>, Expression<B>> body) {
        Binder binder = Binder.of(x, body);
        return new Expression<>(Term.let(binder.name(), bound.term(), binder.body()));
    }

    /// {@return `\x. body`}
    public static <A extends Phantom, B extends Phantom> Expression<Fun<A, B>> lambda(String x, Function<Expression<A>, Expression<B>> body) {
        return lambda(Binder.of(x, body), Optional.empty());
    }

    /// {@return `\x: of. body`}
    public static <A extends Phantom, B extends Phantom> Expression<Fun<A, B>> lambda(String x, Typed<A> of, Function<Expression<A>, Expression<B>> body) {
        return lambda(Binder.of(x, body), Optional.of(of));
    }

    private static <A extends Phantom, B extends Phantom> Expression<Fun<A, B>> lambda(Binder binder, Optional<Typed<A>> of) {
        return new Expression<>(Term.of(new Form.Lambda(binder.name(), of.map(Typed::type)), binder.body()));
    }

    /// {@return `\x. \y. body`}
    public static <A extends Phantom, B extends Phantom, C extends Phantom> Expression<Fun<A, Fun<B, C>>> lambda(String x, String y,
            BiFunction<Expression<A>, Expression<B>, Expression<C>> body) {
        return lambda(x, a -> lambda(y, b -> body.apply(a, b)));
    }

    /// {@return `function(argument)`}
    public static <A extends Phantom, B extends Phantom> Expression<B> apply(Expression<Fun<A, B>> function, Expression<A> argument) {
        return Expression.of(Form.Word.APPLY, function, argument);
    }

    // ---- pairs, choices, conditions

    /// {@return `(left, right)`}
    public static <A extends Phantom, B extends Phantom> Expression<Pair<A, B>> pair(Expression<A> left, Expression<B> right) {
        return Expression.of(Form.Word.PAIR, left, right);
    }

    /// {@return `fst(pair)`}
    public static <A extends Phantom, B extends Phantom> Expression<A> first(Expression<Pair<A, B>> pair) { return Expression.of(Form.Word.FIRST, pair); }

    /// {@return `snd(pair)`}
    public static <A extends Phantom, B extends Phantom> Expression<B> second(Expression<Pair<A, B>> pair) { return Expression.of(Form.Word.SECOND, pair); }

    /// {@return `inl[of](value)`}
    public static <A extends Phantom, B extends Phantom> Expression<Sum<A, B>> left(Typed<Sum<A, B>> of, Expression<A> value) {
        return Expression.of(new Form.Left(Optional.of(of.type())), value);
    }

    /// {@return `inr[of](value)`}
    public static <A extends Phantom, B extends Phantom> Expression<Sum<A, B>> right(Typed<Sum<A, B>> of, Expression<B> value) {
        return Expression.of(new Form.Right(Optional.of(of.type())), value);
    }

    /// {@return `case choice of inl x. onLeft | inr y. onRight`}
    public static <A extends Phantom, B extends Phantom, C extends Phantom> Expression<C> either(Expression<Sum<A, B>> choice,
            String x, Function<Expression<A>, Expression<C>> onLeft, String y, Function<Expression<B>, Expression<C>> onRight) {
        Binder left = Binder.of(x, onLeft), right = Binder.of(y, onRight);
        return new Expression<>(Term.of(new Form.Case(left.name(), right.name()), choice.term(), left.body(), right.body()));
    }

    /// {@return `if condition then a else b`}
    public static <A extends Phantom> Expression<A> when(Expression<Truth> condition, Expression<A> a, Expression<A> b) {
        return Expression.of(Form.Word.IF, condition, a, b);
    }

    /// {@return `x < y`}
    public static Expression<Truth> less(Expression<Real> x, Expression<Real> y) { return Expression.of(Form.Word.LESS, x, y); }

    /// {@return `x <= y`}
    public static Expression<Truth> atMost(Expression<Real> x, Expression<Real> y) { return Expression.of(Form.Word.LESS_EQUAL, x, y); }

    /// {@return `a and b`}
    public static Expression<Truth> and(Expression<Truth> a, Expression<Truth> b) { return Expression.of(Form.Word.AND, a, b); }

    /// {@return `a or b`}
    public static Expression<Truth> or(Expression<Truth> a, Expression<Truth> b) { return Expression.of(Form.Word.OR, a, b); }

    /// {@return `not a`}
    public static Expression<Truth> not(Expression<Truth> a) { return Expression.of(Form.Word.NOT, a); }

    // ---- lists

    /// {@return `nil[of]`}
    public static <A extends Phantom> Expression<Phantom.List<A>> nil(Typed<Phantom.List<A>> of) {
        return Expression.of(new Form.Nil(Optional.of(of.type())));
    }

    /// {@return `cons(head, tail)`}
    public static <A extends Phantom> Expression<Phantom.List<A>> cons(Expression<A> head, Expression<Phantom.List<A>> tail) {
        return Expression.of(Form.Word.CONS, head, tail);
    }

    /// {@return `listrec(list, base, head result. step)`}
    public static <A extends Phantom, B extends Phantom> Expression<B> listrec(Expression<Phantom.List<A>> list, Expression<B> base, String head,
            String result, BiFunction<Expression<A>, Expression<B>, Expression<B>> step) {
        different(head, result);
        Term h = Term.variable(head), r = Term.variable(result);
        Binder inner = Binder.of(r, result, step.apply(new Expression<>(h), new Expression<>(r)).term());
        Binder outer = Binder.of(h, head, inner.body());
        return new Expression<>(Term.of(new Form.ListRec(outer.name(), inner.name()), list.term(), base.term(), outer.body()));
    }

    // ---- arrays

    /// {@return `[elements]`}
    @SafeVarargs
    public static <A extends Phantom> Expression<Array<A>> array(Expression<A>... elements) { return Expression.of(Form.Word.ARRAY, elements); }

    /// {@return `build(size, index. element)`}
    public static <A extends Phantom> Expression<Array<A>> build(int size, String index, Function<Expression<Index>, Expression<A>> element) {
        Binder binder = Binder.of(index, element);
        return new Expression<>(Term.of(new Form.Build(size, binder.name()), binder.body()));
    }

    /// {@return `array[index]`}
    public static <A extends Phantom> Expression<A> get(Expression<Array<A>> array, Expression<Index> index) {
        return Expression.of(Form.Word.GET, array, index);
    }

    /// {@return `array[index]`}
    public static <A extends Phantom> Expression<A> get(Expression<Array<A>> array, int index) { return get(array, index(index)); }

    /// {@return a place in an array}
    public static Expression<Index> index(int at) { return Expression.of(new Form.Position(at)); }

    /// {@return `i + j`, of indices}
    public static Expression<Index> indexPlus(Expression<Index> i, Expression<Index> j) { return Expression.of(Form.Word.INDEX_ADD, i, j); }

    /// {@return `i - j`, of indices}
    public static Expression<Index> indexMinus(Expression<Index> i, Expression<Index> j) { return Expression.of(Form.Word.INDEX_SUB, i, j); }

    /// {@return `i * j`, of indices}
    public static Expression<Index> indexTimes(Expression<Index> i, Expression<Index> j) { return Expression.of(Form.Word.INDEX_MUL, i, j); }

    /// {@return `real(i)`}
    public static Expression<Real> real(Expression<Index> i) { return Expression.of(Form.Word.INDEX_REAL, i); }

    /// {@return `map(function, array)`}
    public static <A extends Phantom, B extends Phantom> Expression<Array<B>> map(Expression<Fun<A, B>> function, Expression<Array<A>> array) {
        return Expression.of(Form.Word.MAP, function, array);
    }

    /// {@return `map(\x. body, array)`}
    public static <A extends Phantom, B extends Phantom> Expression<Array<B>> map(String x, Function<Expression<A>, Expression<B>> body,
            Expression<Array<A>> array) {
        return map(lambda(x, body), array);
    }

    /// {@return `map2(function, a, b)`}
    public static <A extends Phantom, B extends Phantom, C extends Phantom> Expression<Array<C>> map2(Expression<Fun<A, Fun<B, C>>> function,
            Expression<Array<A>> a, Expression<Array<B>> b) {
        return Expression.of(Form.Word.MAP2, function, a, b);
    }

    /// {@return `zip(a, b)`}
    public static <A extends Phantom, B extends Phantom> Expression<Array<Pair<A, B>>> zip(Expression<Array<A>> a, Expression<Array<B>> b) {
        return Expression.of(Form.Word.ZIP, a, b);
    }

    /// {@return `concat(a, b)`}
    public static <A extends Phantom> Expression<Array<A>> concat(Expression<Array<A>> a, Expression<Array<A>> b) {
        return Expression.of(Form.Word.CONCAT, a, b);
    }

    /// {@return `reduce(function, unit, array)`, where the function is associative and the unit its own}
    public static <A extends Phantom> Expression<A> reduce(Expression<Fun<A, Fun<A, A>>> function, Expression<A> unit, Expression<Array<A>> array) {
        return Expression.of(Form.Word.REDUCE, function, unit, array);
    }

    /// {@return `foldl(function, start, array)`, the function of the result so far and an element}
    public static <A extends Phantom, B extends Phantom> Expression<A> foldl(Expression<Fun<A, Fun<B, A>>> function, Expression<A> start,
            Expression<Array<B>> array) {
        return Expression.of(Form.Word.FOLDL, function, start, array);
    }

    /// {@return `foldr(function, start, array)`, the function of an element and the result so far}
    public static <A extends Phantom, B extends Phantom> Expression<A> foldr(Expression<Fun<B, Fun<A, A>>> function, Expression<A> start,
            Expression<Array<B>> array) {
        return Expression.of(Form.Word.FOLDR, function, start, array);
    }

    /// {@return `scan(function, start, array)`, the function of the result so far and an element}
    public static <A extends Phantom, B extends Phantom> Expression<Array<A>> scan(Expression<Fun<A, Fun<B, A>>> function, Expression<A> start,
            Expression<Array<B>> array) {
        return Expression.of(Form.Word.SCAN, function, start, array);
    }

    /// {@return `iterate(times, function, start)`}
    public static <A extends Phantom> Expression<A> iterate(int times, Expression<Fun<A, A>> function, Expression<A> start) {
        return Expression.of(new Form.Iterate(times), function, start);
    }

    /// {@return `transpose(matrix)`}
    public static <A extends Phantom> Expression<Array<Array<A>>> transpose(Expression<Array<Array<A>>> matrix) {
        return Expression.of(Form.Word.TRANSPOSE, matrix);
    }

    /// {@return `sum(array)`}
    public static Expression<Real> sum(Expression<Array<Real>> array) { return Expression.of(Form.Word.SUM, array); }

    /// {@return `prod(array)`}
    public static Expression<Real> prod(Expression<Array<Real>> array) { return Expression.of(Form.Word.PROD, array); }

    /// {@return `maxarr(array)`}
    public static Expression<Real> largest(Expression<Array<Real>> array) { return Expression.of(Form.Word.MAXARR, array); }

    /// {@return `logsumexp(array)`}
    public static Expression<Real> logsumexp(Expression<Array<Real>> array) { return Expression.of(Form.Word.LOGSUMEXP, array); }

    /// {@return `dot(a, b)`}
    public static Expression<Real> dot(Expression<Array<Real>> a, Expression<Array<Real>> b) { return Expression.of(Form.Word.DOT, a, b); }

    /// {@return `matvec(matrix, array)`}
    public static Expression<Array<Real>> matvec(Expression<Array<Array<Real>>> matrix, Expression<Array<Real>> array) {
        return Expression.of(Form.Word.MATVEC, matrix, array);
    }

    /// {@return `matmul(a, b)`}
    public static Expression<Array<Array<Real>>> matmul(Expression<Array<Array<Real>>> a, Expression<Array<Array<Real>>> b) {
        return Expression.of(Form.Word.MATMUL, a, b);
    }

    /// {@return `outer(a, b)`}
    public static Expression<Array<Array<Real>>> outer(Expression<Array<Real>> a, Expression<Array<Real>> b) { return Expression.of(Form.Word.OUTER, a, b); }

    /// {@return `lower(packed, array)`: what lies below the diagonal, packed column by column, times an array}
    public static Expression<Array<Real>> lower(Expression<Array<Real>> packed, Expression<Array<Real>> array) {
        return Expression.of(Form.Word.LOWER, packed, array);
    }

    // ---- reals

    /// {@return a constant}
    public static Expression<Real> real(double value) { return new Expression<>(Term.constant(value)); }

    /// {@return a primitive of one argument}
    /// @throws IllegalArgumentException if it has two
    public static Expression<Real> of(Primitive primitive, Expression<Real> x) { return Expression.primitive(primitive, x); }

    /// {@return a primitive of two arguments}
    /// @throws IllegalArgumentException if it has one
    public static Expression<Real> of(Primitive primitive, Expression<Real> x, Expression<Real> y) { return Expression.primitive(primitive, x, y); }

    private static Expression<Real> named(String word, Expression<?>... arguments) {
        return Expression.primitive(Primitive.of(word).orElseThrow(), arguments);
    }

    /// {@return `x + y`}
    public static Expression<Real> plus(Expression<Real> x, Expression<Real> y) { return named("add", x, y); }

    /// {@return `x - y`}
    public static Expression<Real> minus(Expression<Real> x, Expression<Real> y) { return named("sub", x, y); }

    /// {@return `x * y`}
    public static Expression<Real> times(Expression<Real> x, Expression<Real> y) { return named("mul", x, y); }

    /// {@return `x / y`}
    public static Expression<Real> over(Expression<Real> x, Expression<Real> y) { return named("div", x, y); }

    /// {@return `-x`}
    public static Expression<Real> minus(Expression<Real> x) { return named("neg", x); }

    /// {@return `x ^ n`}
    public static Expression<Real> power(Expression<Real> x, int n) { return Expression.primitive(Primitives.power(n), x); }

    /// {@return `pow(x, y)`}
    public static Expression<Real> power(Expression<Real> x, Expression<Real> y) { return named("pow", x, y); }

    /// {@return `exp(x)`}
    public static Expression<Real> exp(Expression<Real> x) { return named("exp", x); }

    /// {@return `log(x)`}
    public static Expression<Real> log(Expression<Real> x) { return named("log", x); }

    /// {@return `sin(x)`}
    public static Expression<Real> sin(Expression<Real> x) { return named("sin", x); }

    /// {@return `cos(x)`}
    public static Expression<Real> cos(Expression<Real> x) { return named("cos", x); }

    /// {@return `tanh(x)`}
    public static Expression<Real> tanh(Expression<Real> x) { return named("tanh", x); }

    /// {@return `sqrt(x)`}
    public static Expression<Real> sqrt(Expression<Real> x) { return named("sqrt", x); }
}
