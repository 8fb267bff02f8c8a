package org.catenary.autodiff.array;

import java.util.ArrayList;
import java.util.List;
import org.catenary.autodiff.language.NotDifferentiable;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// The gradient of a program as a program: dual numbers once for each number of the parameters, with tangents that are zero but at one
/// place, and what becomes of it by rewriting.
///
/// {@snippet class="org.catenary.autodiff.array.ForwardGradientTest" region="gradient"}
///
/// Shaikhha, Fitzgibbon, Vytiniotis and Peyton Jones, *Efficient differentiable programming in a functional array-processing language*,
/// ICFP 2019; Böhler, Richter and Mezini, *Using rewrite strategies for efficient functional automatic differentiation*, FTfJP 2023.
public final class ForwardGradient {

    private final Program program;
    private final Names names = new Names();

    private ForwardGradient(Program program) { this.program = program; }

    /// {@return the program of the derivatives by each number of each parameter: as many runs of the program as there are numbers}
    ///
    /// It has the same parameters. The result is a pair, leaning to the right, with the derivatives by each parameter in order: for a real
    /// what the result is, for an array as many of these. So the numbers of the result are the gradient, where the program gives one
    /// real, else the columns of the Jacobian one after the other.
    ///
    /// @throws org.catenary.autodiff.language.IllTyped if a parameter or the result is not made of reals alone
    /// @throws NotDifferentiable                       if the program has a primitive without a derivative
    public static Program of(Program program) {
        program.inputs();
        program.outputs();
        try {
            return new ForwardGradient(program).whole();
        } catch (NotDifferentiable e) {
            throw e.in(program);
        }
    }

    /// {@return the same derivatives, rewritten by [Linear#STRATEGY], with what was done}
    /// @param budget the number of steps after which it ends, whatever is left to do
    /// @throws org.catenary.autodiff.language.IllTyped if a parameter or the result is not made of reals alone
    public static Trail rewritten(Program program, long budget) {
        var focus = new Focus(of(program).body(), budget);
        Linear.STRATEGY.run(focus);
        return focus.trail();
    }

    /// {@return the program of the derivatives, rewritten by [Linear#STRATEGY]}
    /// @throws org.catenary.autodiff.language.IllTyped if a parameter or the result is not made of reals alone
    public static Program linear(Program program) { return Program.of(program.parameters(), rewritten(program, Linear.BUDGET).end()); }

    private Program whole() {
        program.parameters().forEach(parameter -> names.take(parameter.name()));
        Term body = names.refreshed(program.body());
        List<Term> parts = new ArrayList<>();
        for (int k = 0; k < program.parameters().size(); k++) {
            parts.add(by(k, program.parameters().get(k).type(), Term.variable(program.parameters().get(k).name()), List.of(), body));
        }
        Term all = parts.isEmpty() ? tangent(program.type(), new DualTerm(names).of(body)) : parts.removeLast();
        for (Term part : parts.reversed()) {
            all = Terms.pair(part, all);
        }
        return Program.of(program.parameters(), all);
    }

    /// One step on the way to a number in a value: its left, its right, an element.
    private sealed interface Turn {
        enum Half implements Turn { LEFT, RIGHT }

        record Element(String index) implements Turn {}
    }

    /// {@return the derivatives by the numbers of a part of a parameter}
    private Term by(int parameter, Type type, Term part, List<Turn> path, Term body) {
        return switch (type.kind()) {
            case REAL -> direction(parameter, path, body);
            case PAIR -> Terms.pair(by(parameter, type.left(), part, longer(path, Turn.Half.LEFT), body),
                    by(parameter, type.right(), part, longer(path, Turn.Half.RIGHT), body));
            case ARRAY -> {
                String index = names.fresh("j");
                yield Terms.build(type.size(), index, by(parameter, type.left(), part, longer(path, new Turn.Element(index)), body));
            }
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new AssertionError(type);
        };
    }

    private static List<Turn> longer(List<Turn> path, Turn turn) {
        List<Turn> longer = new ArrayList<>(path);
        longer.add(turn);
        return longer;
    }

    /// {@return the tangent of the result where one number of a parameter moves}
    private Term direction(int parameter, List<Turn> path, Term body) {
        Term dual = new DualTerm(names).of(names.refreshed(body));
        for (int k = program.parameters().size() - 1; k >= 0; k--) {
            Program.Parameter p = program.parameters().get(k);
            String moving = names.fresh(p.name());
            dual = Term.let(moving, moving(p.type(), Term.variable(p.name()), path, k == parameter ? Terms.ONE : Terms.ZERO),
                    names.replaced(dual, p.name(), Term.variable(moving)));
        }
        return tangent(program.type(), dual);
    }

    /// {@return the value of a parameter with its tangent: this number at the end of the path, zero elsewhere}
    private Term moving(Type type, Term value, List<Turn> path, Term tangent) {
        return switch (type.kind()) {
            case REAL -> Terms.pair(value, tangent);
            case PAIR -> Terms.pair(moving(type.left(), Terms.first(value), rest(path), half(path, Turn.Half.LEFT, tangent)),
                    moving(type.right(), Terms.second(value), rest(path), half(path, Turn.Half.RIGHT, tangent)));
            case ARRAY -> {
                String i = names.fresh("i");
                Term at = Term.variable(i);
                Term here = path.isEmpty() || !(path.getFirst() instanceof Turn.Element(String j)) || Terms.is(tangent, 0) ? Terms.ZERO
                        : OneHot.of(at, Term.variable(j), tangent);
                yield Terms.build(type.size(), i, moving(type.left(), Terms.get(value, at), rest(path), here));
            }
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new AssertionError(type);
        };
    }

    private static List<Turn> rest(List<Turn> path) { return path.isEmpty() ? path : path.subList(1, path.size()); }

    private static Term half(List<Turn> path, Turn.Half half, Term tangent) {
        return !path.isEmpty() && path.getFirst() == half ? tangent : Terms.ZERO;
    }

    private Term tangent(Type type, Term dual) {
        return switch (type.kind()) {
            case REAL -> Terms.second(dual);
            case ARRAY -> {
                String t = names.fresh("t");
                yield Terms.map(Terms.lambda(t, tangent(type.left(), Term.variable(t))), dual);
            }
            case PAIR -> {
                String d = names.fresh("d");
                yield Term.let(d, dual, Terms.pair(tangent(type.left(), Terms.first(Term.variable(d))), tangent(type.right(), Terms.second(Term.variable(d)))));
            }
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new AssertionError(type);
        };
    }
}
