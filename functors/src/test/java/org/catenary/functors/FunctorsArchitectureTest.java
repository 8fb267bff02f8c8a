package org.catenary.functors;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class FunctorsArchitectureTest extends ModuleArchitecture {
    FunctorsArchitectureTest() {
        super("org.catenary.functors", Map.ofEntries(
                Map.entry("scalar", Set.of()),
                Map.entry("kernel", Set.of()),
                Map.entry("function", Set.of()),
                Map.entry("relation", Set.of("tensor")),
                Map.entry("matrix", Set.of("scalar", "kernel")),
                Map.entry("tensor", Set.of("scalar", "kernel", "network")),
                Map.entry("network", Set.of("scalar", "kernel")),
                Map.entry("probability", Set.of("scalar", "tensor")),
                Map.entry("decomposition", Set.of("scalar", "tensor", "network")),
                Map.entry("circuit", Set.of("scalar", "kernel", "network", "tensor")),
                Map.entry("zx", Set.of("scalar", "circuit", "network", "tensor")),
                Map.entry("qasm", Set.of("circuit")),
                Map.entry("stabiliser", Set.of("scalar", "circuit")),
                Map.entry("families", Set.of("circuit")),
                Map.entry("simulation", Set.of("scalar", "kernel", "network", "tensor", "circuit", "stabiliser", "zx"))));
    }
}
