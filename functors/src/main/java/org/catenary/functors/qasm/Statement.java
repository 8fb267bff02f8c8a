package org.catenary.functors.qasm;

import java.util.List;
import java.util.Optional;

/// A statement of a program, read but not yet checked.
sealed interface Statement {

    /// Where messages point.
    Place place();

    /// A library of gates comes in.
    record Include(Place place, String file) implements Statement {}

    /// A register comes into being.
    ///
    /// @param measured what its bits are measured from at once
    record Declaration(Place place, boolean quantum, String name, Optional<Expression> size, Optional<Operand> measured)
            implements Statement {}

    /// Qubits get another name, one after another.
    record Alias(Place place, String name, List<Operand> parts) implements Statement {}

    /// A number gets a name.
    record Constant(Place place, String name, boolean integer, Expression value) implements Statement {}

    /// A parameter of the program.
    record Input(Place place, String name) implements Statement {}

    /// A gate is defined.
    record Definition(Place place, String name, List<String> parameters, List<String> qubits, List<Statement> body)
            implements Statement {}

    /// A gate is announced that only a machine knows.
    record Opaque(Place place, String name, int parameters, int qubits) implements Statement {}

    /// A gate is applied.
    record Call(Place place, List<Modifier> modifiers, String gate, List<Expression> arguments, List<Operand> operands)
            implements Statement {}

    /// Qubits are measured.
    record Measurement(Place place, Operand source, Operand target) implements Statement {}

    /// Bits get values.
    record Assignment(Place place, Operand target, Expression value) implements Statement {}

    /// Qubits are prepared in |0⟩.
    record Reset(Place place, Operand target) implements Statement {}

    /// A line that gates do not cross; all qubits where none is named.
    record Barrier(Place place, List<Operand> operands) implements Statement {}

    /// What is done if a condition holds, and what if not.
    record If(Place place, Expression condition, List<Statement> then, List<Statement> otherwise) implements Statement {}

    /// What is done for every value of a variable.
    record For(Place place, String variable, Operand.Part values, List<Statement> body) implements Statement {}
}
