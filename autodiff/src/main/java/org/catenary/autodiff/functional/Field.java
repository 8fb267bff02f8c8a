package org.catenary.autodiff.functional;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.autodiff.jet.Jet;
import org.catenary.autodiff.jet.Jets;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.smooth.SmoothMap;
import org.catenary.diagrams.category.Mistake;

/// A real function on a domain, as an infinite array: an entry, with as many derivatives as are needed, is computed when it is first
/// asked for, and then known.
///
/// {@snippet class="org.catenary.autodiff.functional.FunctionalsTest" region="field"}
///
/// Lin, *Automatic functional differentiation in JAX*, ICLR 2024, arXiv:2311.18727, section 3.
public final class Field {

    /// Derivatives at a point, up to an order.
    private record Known(int order, Jet jet) {}

    /// A delta has no values; there is no function of such a program.
    public static final class NoFunction extends Mistake {
        NoFunction(String message) { super(message); }
    }

    /// A point mass in a distribution: `coefficient · δ(x − point)` along an axis.
    ///
    /// @param axis        the axis
    /// @param point       where it is on the axis
    /// @param coefficient a function on the other axes
    public record Atom(int axis, double point, Field coefficient) {}

    private final Domain domain;
    private final Rule rule;
    private final Map<List<Double>, Known> known = new HashMap<>();

    Field(Domain domain, Rule rule) {
        this.domain = domain;
        this.rule = rule;
    }

    /// {@return the function that a program is: of as many reals as the domain has axes, giving a real}
    /// @throws NoFunction if the program is not such a function
    public static Field of(Domain domain, Program program) {
        if (!program.type().equals(Type.REAL) || program.inputs() != domain.dimension()) {
            throw new NoFunction("a function on %s takes %d reals and gives one; the program takes %d and gives %s".formatted(domain, domain.dimension(),
                    program.inputs(), program.type()));
        }
        return new Field(domain, new Rule.Pointwise(SmoothMap.of(program), 0, List.of()));
    }

    /// {@return a number, a function of nothing}
    public static Field number(double value) { return new Field(Domain.POINT, new Rule.Fixed(value)); }

    /// {@return where it lives}
    public Domain domain() { return domain; }

    Rule rule() { return rule; }

    /// {@return its value at a point}
    /// @throws Domain.NoDomain if that is not in the domain
    /// @throws NoFunction      if it is a distribution that has no values
    public double at(double... point) { return at(new Entries(), point); }

    double at(Entries entries, double... point) {
        domain.checkPoint(point);
        return entries.at(this, Arrays.stream(point).boxed().toList(), 0).value();
    }

    /// {@return the point masses of which a distribution is a sum, beside a function}
    public List<Atom> atoms() {
        return switch (rule) {
            case Rule.Delta(int axis, double point, Field coefficient) -> List.of(new Atom(axis, point, coefficient));
            case Rule.Total(List<Field> terms) -> terms.stream().map(Field::atoms).flatMap(List::stream).toList();
            case Rule _ -> List.of();
        };
    }

    Optional<Jet> known(Jets chart, List<Double> point, int order) {
        synchronized (known) {
            return Optional.ofNullable(known.get(point)).filter(entry -> entry.order >= order)
                    .map(entry -> entry.order == order ? entry.jet : cut(entry.jet, chart.exponents().size()));
        }
    }

    private static Jet cut(Jet jet, int size) {
        var coefficients = new double[size];
        Arrays.setAll(coefficients, jet::coefficient);
        return Jet.of(coefficients);
    }

    void learn(List<Double> point, int order, Jet jet) {
        synchronized (known) {
            known.put(point, new Known(order, jet));
        }
    }

    /// {@return what it is, as in `a function on [0, 1]`}
    @Override public String toString() { return domain.dimension() == 0 ? "the number " + at() : "a function on " + domain; }
}
