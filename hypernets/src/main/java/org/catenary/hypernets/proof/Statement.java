package org.catenary.hypernets.proof;

import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Ty;

/// A statement of a theory file as it is written.
sealed interface Statement {

    Place place();

    /// `gen NAME : DOM -> COD`.
    record Generator(String name, Ty dom, Ty cod, Colours colours, Place place) implements Statement {}

    /// `let NAME = TERM`.
    record Let(String name, Term term, Place place) implements Statement {}

    /// `def NAME = TERM`.
    record Definition(String name, Term term, Colours colours, Place place) implements Statement {}

    /// `rule NAME : LEFT = RIGHT`.
    record Axiom(String name, Term left, Relation relation, Term right, Place place) implements Statement {}

    /// `rewrite NAME : START` with its steps; with `-` the rule goes from the last term to the first.
    record Rewriting(String name, boolean converse, Term start, List<Step> steps, Place place) implements Statement {}

    /// `theorem NAME : LEFT = RIGHT`, with its proof if there is one.
    record Claim(String name, Term left, Relation relation, Term right, Optional<Proof> proof, Place place)
            implements Statement {}

    /// `show NAME`.
    record Show(String name, Place place) implements Statement {}

    /// `import MODULE as NAMESPACE (NAME = TERM, …)`; the namespace is empty where none is named.
    record Import(String module, String namespace, List<Binding> bindings, Term.Span span) implements Statement {
        @Override public Place place() { return span.place(); }
    }

    /// What is no statement.
    record Unreadable(Fault fault) implements Statement {
        @Override public Place place() { return fault.place(); }
    }

    /// {@return the rule that it adds, if it adds one}
    default Optional<String> rule() {
        return switch (this) {
            case Definition definition -> Optional.of(definition.name + "_def");
            case Axiom axiom -> Optional.of(axiom.name);
            case Rewriting rewriting -> Optional.of(rewriting.name);
            case Claim claim -> Optional.of(claim.name);
            case Generator _, Let _, Show _, Import _, Unreadable _ -> Optional.empty();
        };
    }

    /// `= TERM by TACTIC`.
    record Step(Relation relation, Term term, Reason reason, Place place) {}

    /// `by NAME(…)` as it is written.
    record Reason(String tactic, List<Argument> arguments, String text, Place place) {}

    /// An argument of a tactic: `NAME`, `-NAME` or `+NAME`.
    record Argument(String sign, String name, Place place) {
        boolean isConverse() { return sign.equals("-"); }
    }

    /// `NAME = TERM` among the arguments of an import.
    record Binding(String name, Term term, Place place) {}

    /// The commands between `proof` and `qed`.
    record Proof(List<Command> commands, Place end) {}

    /// A command of a proof.
    sealed interface Command {}

    /// `apply TACTIC`.
    record Apply(Reason reason, Place place) implements Command {}

    /// `rewrite LHS` or `rewrite RHS` with its steps.
    record RewriteSide(boolean left, List<Step> steps, Term.Span side) implements Command {}

    /// The colours of a generator, of its box and its name, six hexadecimal digits each, empty where none is given.
    record Colours(String fill, String text) {
        static final Colours NONE = new Colours("", "");
    }
}
