package org.catenary.autodiff.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Dim;

/// A tensor whose entries are polynomials in parameters, for tests.
///
/// @param name    its name
/// @param dom     where it begins
/// @param cod     where it ends
/// @param entries the entries, row-major, inputs before outputs
record PolynomialTensor(String name, Ty dom, Ty cod, List<List<Monomial>> entries) implements Parametrised {

    /// A coefficient times powers of parameters.
    record Monomial(double coefficient, Map<String, Integer> powers) {
        double at(Map<String, Double> values) {
            double product = coefficient;
            for (var power : powers.entrySet()) {
                product *= Math.pow(values.get(power.getKey()), power.getValue());
            }
            return product;
        }

        Optional<Monomial> derivative(String parameter) {
            Integer power = powers.get(parameter);
            if (power == null || power == 0) {
                return Optional.empty();
            }
            var rest = new TreeMap<>(powers);
            rest.put(parameter, power - 1);
            return Optional.of(new Monomial(power * coefficient, rest));
        }
    }

    @Override public List<String> parameters() {
        var names = new TreeSet<String>();
        entries.forEach(entry -> entry.forEach(m -> names.addAll(m.powers.keySet())));
        return List.copyOf(names);
    }

    org.catenary.functors.tensor.Tensor at(Dim from, Dim to, Map<String, Double> values) {
        return org.catenary.functors.tensor.Tensor.of(from, to, entries.stream().mapToDouble(entry -> entry.stream().mapToDouble(m -> m.at(values)).sum()).toArray());
    }

    /// {@return the derivative of a box of this family: each entry differentiated}
    static Optional<Diagram> derivative(Parametrised box, String parameter) {
        return box instanceof PolynomialTensor tensor ? Optional.of(tensor.by(parameter)) : Optional.empty();
    }

    private PolynomialTensor by(String parameter) {
        var derivatives = new ArrayList<List<Monomial>>();
        entries.forEach(entry -> derivatives.add(entry.stream().flatMap(m -> m.derivative(parameter).stream()).toList()));
        return new PolynomialTensor("∂" + name, dom, cod, derivatives);
    }
}
