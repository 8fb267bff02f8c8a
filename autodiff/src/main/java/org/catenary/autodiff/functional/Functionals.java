package org.catenary.autodiff.functional;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.smooth.Constant;
import org.catenary.autodiff.smooth.Lens;
import org.catenary.autodiff.smooth.Sum;
import org.catenary.autodiff.smooth.Tangent;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.functor.NoImage;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.Wires;
import org.catenary.functors.function.JavaFunction;
import org.catenary.functors.function.JavaFunctions;
import org.catenary.functors.function.Sort;

/// Functionals and operators as diagrams, run on functions, and their derivatives, which are diagrams again.
public final class Functionals {

    private static final List<Sort> FUNCTIONS = List.of(Sort.of(Field.class));
    private static final Functor<List<Sort>, JavaFunction> RUN = new Functor<>(JavaFunctions.CATEGORY, _ -> FUNCTIONS, Functionals::image);

    private Functionals() {}

    private static JavaFunction image(Box box) {
        List<Sort> dom = box.dom().toList().stream().map(_ -> FUNCTIONS.getFirst()).toList();
        List<Sort> cod = box.cod().toList().stream().map(_ -> FUNCTIONS.getFirst()).toList();
        return JavaFunction.of(box.name(), dom, cod, values -> {
            List<Field> fields = values.stream().map(Field.class::cast).toList();
            return List.copyOf(switch (box) {
                case Operator operator -> operator.apply(fields);
                case Sum sum -> List.of(total(sum, fields));
                case Constant(double value) -> List.of(Field.number(value));
                case Box _ -> throw new NoImage("the box " + box.summary(), List.of());
            });
        });
    }

    private static Field total(Sum sum, List<Field> fields) {
        return new Field(fields.isEmpty() ? Domain.of(sum.of()) : fields.getFirst().domain(), new Rule.Total(fields));
    }

    /// {@return what a diagram of operators gives}
    /// @param at the functions on the wires of its domain
    /// @throws Domain.NoDomain if one lives elsewhere, or there are more or fewer than wires
    public static List<Field> value(Diagram diagram, Field... at) {
        Ty given = Ty.of(Arrays.stream(at).map(field -> field.domain().ob()).toList());
        if (!diagram.dom().equals(given)) {
            throw new Domain.NoDomain("the wires carry functions on %s; these live on %s".formatted(diagram.dom(), given));
        }
        return RUN.apply(diagram).apply(List.of(at)).stream().map(Field.class::cast).toList();
    }

    /// {@return the functional derivative of a functional: its transposed linearisation, applied to 1}
    /// @throws org.catenary.autodiff.smooth.NotDifferentiable if a box says no derivative
    public static List<Field> derivative(Diagram functional, Field... at) { return value(Lens.of(functional).gradient(), at); }

    /// {@return the linearisation at some functions, in a direction}
    /// @param direction a function for each
    /// @throws org.catenary.autodiff.smooth.NotDifferentiable if a box says no derivative
    public static List<Field> linearised(Diagram diagram, List<Field> at, List<Field> direction) {
        List<Field> both = value(Tangent.forward(diagram), Stream.concat(at.stream(), direction.stream()).toArray(Field[]::new));
        return both.subList(both.size() / 2, both.size());
    }

    /// {@return the transposed linearisation at some functions}
    /// @param cotangents a function for each that the diagram gives
    /// @throws org.catenary.autodiff.smooth.NotDifferentiable if a box says no derivative
    public static List<Field> transposed(Diagram diagram, List<Field> at, List<Field> cotangents) {
        List<Field> both = value(Lens.of(diagram).pullback(), Stream.concat(at.stream(), cotangents.stream()).toArray(Field[]::new));
        return both.subList(cotangents.size(), both.size());
    }

    /// {@return the functional `∫ L(x, f(x), f′(x), f″(x), …) dx`}
    /// @param on         the interval
    /// @param lagrangian a program of the coordinate, the value, and as many derivatives as it has more parameters, all real
    /// @throws Domain.NoDomain  if the domain is no interval
    /// @throws Field.NoFunction if the program is no such function
    public static Diagram action(Domain on, Program lagrangian) {
        if (on.dimension() != 1) {
            throw new Domain.NoDomain("an action along %s, which is no interval".formatted(on));
        }
        Local density = Local.located("L", on, lagrangian);
        return Diagram.of(Theory.COPY_DISCARD, on.ty(1), f -> {
            Wires[] jet = new Wires[density.in()];
            for (int k = 0; k < jet.length; k++) {
                jet[k] = k == 0 ? f : new Linear.Nabla(on, 0).on(jet[k - 1]);
            }
            return new Linear.Integrate(on, 0).on(density.on(jet));
        });
    }

    /// {@return the bracket `⟨f, g⟩ = ∫ f g` over all axes}
    public static Diagram braket(Domain on) {
        Diagram bracket = Local.product(on);
        Domain left = on;
        while (left.dimension() > 0) {
            int last = left.dimension() - 1;
            bracket = bracket.then(new Linear.Integrate(left, last));
            left = left.without(last);
        }
        return bracket;
    }
}
