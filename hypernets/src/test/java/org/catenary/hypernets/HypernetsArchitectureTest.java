package org.catenary.hypernets;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class HypernetsArchitectureTest extends ModuleArchitecture {
    HypernetsArchitectureTest() {
        super("org.catenary.hypernets", Map.ofEntries(
                Map.entry("net", Set.of()),
                Map.entry("translate", Set.of("net")),
                Map.entry("drawing", Set.of("net")),
                Map.entry("graph", Set.of("net")),
                Map.entry("notation", Set.of("net", "rewrite")),
                Map.entry("isomorphism", Set.of("net")),
                Map.entry("equality", Set.of("terms", "net", "translate", "isomorphism")),
                Map.entry("rewrite", Set.of("net", "isomorphism")),
                Map.entry("terms", Set.of("net", "translate", "isomorphism", "rewrite")),
                Map.entry("saturation", Set.of("net", "isomorphism", "rewrite")),
                Map.entry("proof", Set.of("net", "translate", "isomorphism", "rewrite", "drawing"))));
    }
}
