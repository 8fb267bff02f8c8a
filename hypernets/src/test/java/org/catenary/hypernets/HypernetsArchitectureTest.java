package org.catenary.hypernets;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class HypernetsArchitectureTest extends ModuleArchitecture {
    HypernetsArchitectureTest() {
        super("org.catenary.hypernets", Map.of(
                "net", Set.of(),
                "translate", Set.of("net"),
                "drawing", Set.of("net"),
                "notation", Set.of("net"),
                "isomorphism", Set.of("net"),
                "equality", Set.of("terms", "net", "translate", "isomorphism"),
                "rewrite", Set.of("net", "isomorphism"),
                "terms", Set.of("net", "translate", "isomorphism", "rewrite"),
                "saturation", Set.of("net", "isomorphism", "rewrite"),
                "proof", Set.of("net", "translate", "isomorphism", "rewrite", "drawing")));
    }
}
