package org.catenary.autodiff.smooth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.functor.NoImage;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.function.JavaFunction;
import org.catenary.functors.function.JavaFunctions;
import org.catenary.functors.function.Sort;

/// Values and derivatives of diagrams of smooth maps, as numbers: each is the value of a diagram.
public final class Derivatives {

    private static final List<Sort> NUMBERS = List.of(Sort.of(double[].class));
    private static final Functor<List<Sort>, JavaFunction> RUN = new Functor<>(JavaFunctions.CATEGORY, _ -> NUMBERS, Derivatives::image);

    private Derivatives() {}

    private static JavaFunction image(Box box) {
        if (!(box instanceof Computed computed)) {
            throw new NoImage("the box " + box.summary(), List.of());
        }
        List<Sort> dom = box.dom().toList().stream().map(_ -> NUMBERS.getFirst()).toList();
        List<Sort> cod = box.cod().toList().stream().map(_ -> NUMBERS.getFirst()).toList();
        return JavaFunction.of(box.name(), dom, cod, values -> split(box.cod(), computed.compute(joined(values))));
    }

    private static List<Object> split(Ty ty, double... numbers) {
        List<Object> values = new ArrayList<>();
        int from = 0;
        for (Ob ob : ty) {
            int to = from + Spaces.reals(ob);
            values.add(Arrays.copyOfRange(numbers, from, to));
            from = to;
        }
        return values;
    }

    private static double[] joined(List<Object> values) {
        return values.stream().flatMapToDouble(value -> Arrays.stream((double[]) value)).toArray();
    }

    /// {@return the numbers that a diagram gives}
    /// @param at the numbers on the wires of its domain, in order
    /// @throws Spaces.NotNumbers if these are more or fewer than the wires carry
    public static double[] value(Diagram diagram, double... at) { return value(RUN.apply(diagram), diagram.dom(), at); }

    private static double[] value(JavaFunction function, Ty dom, double... at) {
        if (Spaces.reals(dom) != at.length) {
            throw Spaces.NotNumbers.many("the wires", dom, at.length);
        }
        return joined(function.apply(split(dom, at)));
    }

    /// {@return the derivative in a direction}
    /// @throws NotDifferentiable if a box says no derivative
    public static double[] derivative(Diagram diagram, double[] at, double... direction) {
        double[] both = value(Tangent.forward(diagram), both(at, direction));
        return Arrays.copyOfRange(both, both.length / 2, both.length);
    }

    /// {@return the transposed derivative at a cotangent of the result}
    /// @throws NotDifferentiable if a box says no derivative
    public static double[] pullback(Diagram diagram, double[] at, double... cotangent) {
        double[] both = value(Lens.of(diagram).pullback(), both(at, cotangent));
        return Arrays.copyOfRange(both, cotangent.length, both.length);
    }

    private static double[] both(double[] a, double... b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /// {@return the gradient of a diagram that gives one real}
    /// @throws NotDifferentiable if a box says no derivative
    public static double[] gradient(Diagram diagram, double... at) { return value(Lens.of(diagram).gradient(), at); }

    /// {@return the Jacobian, a row for each number of the result, by as many runs as it has rows or columns, whichever are fewer}
    /// @throws NotDifferentiable if a box says no derivative
    public static double[][] jacobian(Diagram diagram, double... at) {
        int rows = Spaces.reals(diagram.cod()), columns = at.length;
        var jacobian = new double[rows][columns];
        if (rows <= columns) {
            Diagram pullback = Lens.of(diagram).pullback();
            JavaFunction run = RUN.apply(pullback);
            for (int i = 0; i < rows; i++) {
                jacobian[i] = Arrays.copyOfRange(value(run, pullback.dom(), both(at, unit(rows, i))), rows, rows + columns);
            }
        } else {
            Diagram forward = Tangent.forward(diagram);
            JavaFunction run = RUN.apply(forward);
            for (int k = 0; k < columns; k++) {
                double[] column = value(run, forward.dom(), both(at, unit(columns, k)));
                for (int i = 0; i < rows; i++) {
                    jacobian[i][k] = column[rows + i];
                }
            }
        }
        return jacobian;
    }

    /// {@return the Hessian of a diagram that gives one real: the Jacobian of the diagram that its gradient is}
    /// @throws NotDifferentiable if a box says no derivative
    public static double[][] hessian(Diagram diagram, double... at) { return jacobian(Lens.of(diagram).gradient(), at); }

    private static double[] unit(int size, int at) {
        var unit = new double[size];
        unit[at] = 1;
        return unit;
    }
}
