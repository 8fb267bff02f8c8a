package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Phase;

/// A gate `exp(2πi·φ·G)` of an angle `φ`, in turns, and a Hermitian generator `G` with two eigenvalues.
public sealed interface OneParameter extends Unitary permits Rotation, PauliRotation {

    /// {@return the angle}
    Phase phase();

    /// {@return the two eigenvalues of the generator, the lower first}
    double[] spectrum();

    /// {@return the gate of the same generator at another angle}
    OneParameter at(Phase phase);

    @Override default List<Phase> phases() { return List.of(phase()); }

    @Override default List<String> parameters() { return phase().parameters(); }

    @Override default OneParameter dagger() { return at(phase().negate()); }

    @Override default OneParameter substitute(Map<String, Phase> values) { return at(phase().substitute(values)); }

    @Override default Expansion power(long numerator, long denominator) {
        return Expansion.itself(at(phase().times(numerator, denominator)));
    }
}
