package org.catenary.functors.qasm;

import java.util.List;
import java.util.Optional;

/// Qubits or bits that a statement names: a whole register, or some of it.
record Operand(Place place, String name, Part part) {

    /// What is taken of a register.
    sealed interface Part {}

    /// All of it.
    record Whole() implements Part {}

    /// One or more of its members, which stay one operand.
    record Members(List<Expression> indices) implements Part {}

    /// The members from one index to another, both included.
    record Range(Optional<Expression> from, Optional<Expression> step, Optional<Expression> to) implements Part {}
}
