package org.catenary.hypernets.equality;

import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;

/// What decides whether diagrams are equal by the laws of some theory.
interface Procedure {

    /// {@return the structures whose laws it decides}
    Theory decides();

    /// {@return whether the laws of a theory are among those that it decides, no more and no less}
    default boolean suits(Theory theory) { return decides().contains(theory); }

    /// {@return what it does, in words}
    String words();

    /// {@return the verdict on diagrams of one type that use these structures alone}
    Verdict decide(Diagram f, Diagram g);

    /// {@return the normal form by these laws, where one is known}
    default Optional<Normal> normal() { return Optional.empty(); }

    /// {@return why no normal form is known, where none is}
    default String formless() { return "nothing is known to decide equality"; }

    /// A normal form.
    interface Normal {

        Diagram form(Diagram diagram);

        /// {@return the way to the normal form, the diagram first}
        default Stream<Diagram> steps(Diagram diagram) { return Stream.of(diagram, form(diagram)); }
    }
}
