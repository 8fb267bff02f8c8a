package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.catenary.autodiff.forward.Dual;
import org.catenary.autodiff.forward.Duals;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Ty;

/// A box that weighs: from the outcomes of earlier draws to no wire, a number for each of them. A loss is one.
public sealed interface Effect extends Parametrised {

    /// {@return the number}
    /// @param at       the parameters of the whole
    /// @param outcomes those on the wires
    <S> S value(Arithmetic<S> on, List<S> at, List<S> outcomes);

    @Override default Ty cod() { return Ty.unit(); }

    /// A number of the result of a program over the parameters of the whole and the outcomes.
    ///
    /// @param name    what is shown
    /// @param program the program
    /// @param output  which number of its result
    /// @param dom     the outcomes before
    record Reading(String name, Program program, int output, Ty dom) implements Effect {

        /// @throws IndexOutOfBoundsException if the program has no such number
        /// @throws IllegalArgumentException  if it is not over as many outcomes
        public Reading {
            Coordinates.check(program, dom);
            Objects.checkIndex(output, program.outputs());
        }

        @Override public List<String> parameters() { return Coordinates.of(program, dom); }

        @Override public <S> S value(Arithmetic<S> on, List<S> at, List<S> outcomes) {
            return new Evaluator<>(on).run(program, joined(at, outcomes)).get(output);
        }
    }

    /// The coefficient of a part of the derivative of a draw, or its negative.
    ///
    /// @param of       the draw
    /// @param part     which part
    /// @param negative whether the sign is changed
    record Coefficient(Draw of, int part, boolean negative) implements Effect {

        /// @throws IndexOutOfBoundsException if there is no such part
        public Coefficient { Objects.checkIndex(part, of.distribution().parts().size()); }

        @Override public String name() { return "%s%s part %d".formatted(negative ? "-" : "", of.name(), part); }

        @Override public Ty dom() { return of.dom(); }

        @Override public List<String> parameters() { return of.parameters(); }

        @Override public <S> S value(Arithmetic<S> on, List<S> at, List<S> outcomes) {
            var evaluator = new Evaluator<>(on);
            List<S> arguments = evaluator.run(of.arguments(), joined(at, outcomes));
            S value = evaluator.run(of.distribution().parts().get(part).coefficient(), arguments).getFirst();
            return negative ? on.sub(on.constant(0), value) : value;
        }
    }

    /// The derivative of an effect by one of the numbers that the whole depends on.
    ///
    /// @param of         what is differentiated
    /// @param coordinate by which
    record Slope(Effect of, int coordinate) implements Effect {

        /// @throws IndexOutOfBoundsException if there is no such number
        public Slope { Objects.checkIndex(coordinate, of.parameters().size()); }

        @Override public String name() { return "∂%s %s".formatted(of.parameters().get(coordinate), of.name()); }

        @Override public Ty dom() { return of.dom(); }

        @Override public List<String> parameters() { return of.parameters(); }

        @Override public <S> S value(Arithmetic<S> on, List<S> at, List<S> outcomes) {
            var duals = new Duals<>(on);
            List<Dual<S>> moving = IntStream.range(0, at.size()).mapToObj(k -> k == coordinate ? duals.moving(at.get(k), on.constant(1))
                    : duals.resting(at.get(k))).toList();
            return duals.tangent(of.value(duals, moving, outcomes.stream().map(duals::resting).toList()));
        }
    }

    /// {@return the parameters of the whole, then outcomes}
    static <S> List<S> joined(List<S> at, List<S> outcomes) {
        List<S> all = new ArrayList<>(at);
        all.addAll(outcomes);
        return all;
    }
}
