package org.catenary.qnlp.rewrite;

import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// Sends diagrams to one type, so that noun phrases and sentences can be classified together.
public final class UnifyCodomain {

    private UnifyCodomain() {}

    /// {@return the diagram if it ends in the type, else with a box `MERGE_…` to it, called after where the diagram ends}
    public static Diagram to(Ty type, Diagram diagram) {
        Ty cod = diagram.cod();
        return cod.equals(type) ? diagram : diagram.then(Box.of("MERGE_" + name(cod), cod, type));
    }

    private static String name(Ty type) {
        return type.toList().stream().map(UnifyCodomain::name).collect(Collectors.joining("@"));
    }

    private static String name(Ob ob) {
        int z = ob.z();
        return ob.plain() + (z < 0 ? ".l" : ".r").repeat(Math.abs(z));
    }
}
