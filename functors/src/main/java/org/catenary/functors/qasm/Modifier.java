package org.catenary.functors.qasm;

import java.util.Optional;

/// What stands before a gate and an `@`.
sealed interface Modifier {

    Place place();

    /// Further qubits in front, under which the gate acts where they are 1, or where they are 0.
    record Control(Place place, boolean positive, Optional<Expression> count) implements Modifier {}

    /// The reverse of the gate.
    record Inverse(Place place) implements Modifier {}

    /// The gate so many times.
    record Power(Place place, Expression exponent) implements Modifier {}
}
