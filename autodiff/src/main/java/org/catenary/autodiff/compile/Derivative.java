package org.catenary.autodiff.compile;

import java.lang.classfile.ClassFile;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.NotDifferentiable;
import org.catenary.autodiff.language.NotFinite;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.WrongInputs;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.autodiff.reverse.NotScalar;

/// A program with its derivatives, compiled: value and gradient come of one call.
///
/// {@snippet class="org.catenary.autodiff.compile.DerivativeTest" region="gradient"}
///
/// The first call of a shape warms up; then the cost is that of loops written by hand. A Jacobian of more than eight rows is computed row by
/// row, or column by column where there are fewer columns. What cannot be compiled is run over a tape instead, and [#fallback] says why. May
/// be used from several threads.
public final class Derivative {

    private final Program program;
    private final Route route;
    private final int columns;

    private Derivative(Program program, Set<Integer> by) {
        program.inputs();
        program.outputs();
        this.program = program;
        this.columns = by.stream().mapToInt(k -> program.parameters().get(k).type().reals()).sum();
        this.route = compiled(program, by);
    }

    private static Route compiled(Program program, Set<Integer> by) {
        try {
            return Route.of(program, Set.copyOf(by));
        } catch (TooLarge e) {
            return new Route.Taped(program, Set.copyOf(by), String.valueOf(e.getMessage()));
        } catch (NotDifferentiable e) {
            throw e.in(program);
        }
    }

    /// {@return a program with its derivatives by all parameters}
    /// @throws org.catenary.autodiff.language.IllTyped if a parameter or the result is not made of reals alone
    /// @throws NotDifferentiable                       if a primitive has no derivative
    public static Derivative of(Program program) { return new Derivative(program, Route.allPlaces(program)); }

    /// {@return a program with its derivatives by some parameters}
    /// @throws org.catenary.diagrams.category.WrongArgument if the program has no parameter of one of the names
    /// @throws org.catenary.autodiff.language.IllTyped      if a parameter or the result is not made of reals alone
    /// @throws NotDifferentiable                            if a primitive has no derivative
    public static Derivative of(Program program, String... by) { return new Derivative(program, Route.places(program, by)); }

    /// {@return why the program is not compiled but run over a tape; empty if it is compiled}
    public String fallback() { return route instanceof Route.Taped(Program _, Set<Integer> _, String reason) ? reason : ""; }

    /// Computes value and derivatives, and refuses what is not finite.
    ///
    /// @param rows takes for each number of the result the derivatives
    /// @param at   the numbers of all parameters
    /// @return the numbers of the result
    /// @throws NotFinite   with the primitive that made a number that is not finite, where it stands, and its arguments
    /// @throws WrongInputs if there are more or fewer numbers than the parameters have
    public double[] finite(double[][] rows, double... at) {
        var value = new double[program.outputs()];
        derivatives(at, value, rows);
        if (!DoubleStream.concat(Arrays.stream(value), Arrays.stream(rows).flatMapToDouble(Arrays::stream)).allMatch(Double::isFinite)) {
            Backward.check(program, at);
        }
        return value;
    }

    /// {@return the number of inputs that it is differentiated by}
    public int columns() { return columns; }

    /// Computes the gradient.
    ///
    /// @param at   the numbers of all parameters
    /// @param into takes the derivatives by those parameters that are asked for, in order
    /// @return the value
    /// @throws NotScalar   if the result is not one real
    /// @throws WrongInputs if there are more or fewer numbers than the parameters have
    public double gradient(double[] at, double[] into) {
        NotScalar.checked(program, at);
        var value = new double[1];
        derivatives(at, value, new double[][] {into});
        return value[0];
    }

    /// {@return the gradient}
    /// @throws NotScalar   if the result is not one real
    /// @throws WrongInputs if there are more or fewer numbers than the parameters have
    public double[] gradient(double... at) {
        var into = new double[columns];
        gradient(at, into);
        return into;
    }

    /// {@return the Jacobian, a row for each number of the result}
    /// @throws WrongInputs if there are more or fewer numbers than the parameters have
    public double[][] jacobian(double... at) {
        var rows = new double[program.outputs()][columns];
        derivatives(at, new double[program.outputs()], rows);
        return rows;
    }

    /// Computes value and derivatives.
    ///
    /// @param at    the numbers of all parameters
    /// @param value takes the numbers of the result
    /// @param rows  takes for each of these the derivatives
    /// @throws WrongInputs if there are more or fewer numbers than the parameters have
    public void derivatives(double[] at, double[] value, double[][] rows) {
        if (at.length != program.inputs()) {
            throw new WrongInputs(program, at.length);
        }
        route.run(at, value, rows);
    }

    /// {@return the gradients at many points, computed on all cores}
    /// @throws NotScalar   if the result is not one real
    /// @throws WrongInputs if a point has more or fewer numbers than the parameters have
    public double[][] gradients(double[][] points) {
        return IntStream.range(0, points.length).parallel().mapToObj(k -> gradient(points[k])).toArray(double[][]::new);
    }

    /// {@return value and derivatives as loops over numbers, each computed once}
    public String loops() { return route.loops(); }

    /// {@return the bytecode, as text}
    public String bytecode() {
        if (!fallback().isEmpty()) {
            return "not compiled: " + fallback() + "\n";
        }
        return route.classes().stream().map(bytes -> ClassFile.of().parse(bytes).toDebugString()).collect(Collectors.joining("\n"));
    }
}
