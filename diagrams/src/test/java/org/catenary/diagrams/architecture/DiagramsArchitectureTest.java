package org.catenary.diagrams.architecture;

import java.util.Map;
import java.util.Set;

// @start region="arrows"
class DiagramsArchitectureTest extends ModuleArchitecture {
    DiagramsArchitectureTest() {
        super("org.catenary.diagrams", Map.of(
                "category", Set.of(),
                "syntax", Set.of("category"),
                "functor", Set.of("syntax", "category"),
                "braid", Set.of("syntax", "category"),
                "normal", Set.of("syntax", "category"),
                "notation", Set.of("syntax", "category", "functor"),
                "construction", Set.of("category"),
                "drawing", Set.of("syntax", "category", "functor", "normal")));
    }
}
// @end
