package org.catenary.functors;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class FunctorsArchitectureTest extends ModuleArchitecture {
    FunctorsArchitectureTest() {
        super("org.catenary.functors", Map.of(
                "scalar", Set.of(),
                "kernel", Set.of(),
                "function", Set.of("scalar"),
                "relation", Set.of("scalar"),
                "matrix", Set.of("scalar", "kernel"),
                "tensor", Set.of("scalar", "kernel", "network"),
                "network", Set.of("scalar", "kernel"),
                "probability", Set.of("scalar", "matrix"),
                "circuit", Set.of("scalar", "kernel", "network", "tensor"),
                "zx", Set.of("scalar", "circuit", "tensor")));
    }
}
