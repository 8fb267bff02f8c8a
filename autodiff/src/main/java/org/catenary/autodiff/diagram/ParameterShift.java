package org.catenary.autodiff.diagram;

import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.OneParameter;
import org.catenary.functors.circuit.Scalar;
import org.catenary.functors.circuit.Unitary;

/// The derivative of what is quadratic in a circuit's amplitudes from the same circuit at shifted angles.
///
/// Probabilities and expectations, of post-selected circuits the unnormalised ones, are trigonometric polynomials in each
/// angle; their frequencies are the differences of the eigenvalues of the generator. One frequency asks for two shifts,
/// the two of a controlled rotation, ½ and 1, for four. In turns:
///
/// - `f′(φ) = π·(f(φ + ¼) - f(φ - ¼))` for rotations, the phase gate and the controlled phase gate;
/// - `f′(φ) = 2π·(c₊·(f(φ + ¼) - f(φ - ¼)) - c₋·(f(φ + ¾) - f(φ - ¾)))` with `c± = (√2 ± 1)/(4√2)` for controlled rotations.
///
/// {@snippet class="org.catenary.autodiff.diagram.ParameterShiftTest" region="shift"}
///
/// Wierichs, Izaac, Wang and Lin, *General parameter-shift rules for quantum gradients*, Quantum 6 (2022), 677.
public final class ParameterShift {

    private static final double NEAR = (Math.sqrt(2) + 1) / (4 * Math.sqrt(2));
    private static final double FAR = (Math.sqrt(2) - 1) / (4 * Math.sqrt(2));

    private ParameterShift() {}

    /// {@return circuits with weights: the weighted sum of their values is the derivative of the value of the given one}
    ///
    /// There are none where the parameter does not occur, and those of each occurrence otherwise.
    ///
    /// @throws NoDerivative if it occurs in a box that is no gate
    public static List<Weighted> of(Diagram circuit, String parameter) {
        return new ProductRule(box -> shifts(box, parameter)).terms(circuit);
    }

    private static List<Weighted> shifts(Parametrised box, String parameter) {
        if (!box.parameters().contains(parameter)) {
            return List.of();
        }
        return switch (box) {
            case OneParameter rotation -> shifts(0, rotation, parameter);
            case Controlled(int controls, OneParameter rotation) -> shifts(controls, rotation, parameter);
            case Unitary gate -> of(gate.expansion().circuit(), parameter);
            case Scalar _ -> List.of();
            case Parametrised _ -> throw new NoDerivative(box, parameter);
        };
    }

    private static List<Weighted> shifts(int controls, OneParameter rotation, String parameter) {
        double rate = 2 * Math.PI * rotation.phase().coefficient(parameter);
        boolean twoFrequencies = controls > 0 && rotation.spectrum()[0] != 0;
        Stream<Weighted> shifts = twoFrequencies
                ? Stream.of(shifted(controls, rotation, 1, rate * NEAR), shifted(controls, rotation, -1, -rate * NEAR),
                        shifted(controls, rotation, 3, -rate * FAR), shifted(controls, rotation, -3, rate * FAR))
                : Stream.of(shifted(controls, rotation, 1, rate / 2), shifted(controls, rotation, -1, -rate / 2));
        return shifts.toList();
    }

    private static Weighted shifted(int controls, OneParameter rotation, int quarters, double weight) {
        Unitary turned = rotation.at(rotation.phase().plus(Phase.of(quarters, 4)));
        return new Weighted(weight, Controlled.by(controls, turned));
    }
}
