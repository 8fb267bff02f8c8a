package org.catenary.autodiff.diagram;

import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;

/// The derivative of a parametrised diagram as a diagram: the formal sum over the occurrences of the parameter.
///
/// Where the parameter does not occur it is the zero of the diagram's type. A derivative has derivatives again. Bubbles that
/// apply a [smooth function][Pointwise] to every entry follow the chain rule.
///
/// {@snippet class="org.catenary.autodiff.diagram.GradientTest" region="gradient"}
///
/// @param families what the derivatives of boxes are, the first that knows a box decides
public record Gradient(List<BoxDerivative> families) {

    private static final Gradient STANDARD = new Gradient(List.of(GateDerivative.GATES, ZxDerivative.SPIDERS));

    /// @param families in order
    public Gradient { families = List.copyOf(families); }

    /// {@return the derivative of a circuit's amplitudes, or of a ZX diagram, by one turn where the parameter is an angle}
    /// @throws NoDerivative if the parameter occurs in a box that is neither a gate nor of ZX
    public static Diagram of(Diagram circuit, String parameter) { return STANDARD.by(circuit, parameter); }

    /// {@return the derivative of a diagram by a parameter}
    /// @throws NoDerivative if it occurs in a box of no known family
    public Diagram by(Diagram diagram, String parameter) {
        List<Weighted> terms = new ProductRule(box -> derivative(box, parameter)).terms(diagram);
        return Diagram.sum(diagram.dom(), diagram.cod(), terms.stream().map(Weighted::diagram).toList());
    }

    private List<Weighted> derivative(Parametrised box, String parameter) {
        if (!box.parameters().contains(parameter)) {
            return List.of();
        }
        Diagram derivative = families.stream().map(family -> family.of(box, parameter)).flatMap(Optional::stream)
                .findFirst().orElseThrow(() -> new NoDerivative(box, parameter));
        return List.of(new Weighted(1, derivative));
    }
}
