package org.catenary.autodiff;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class AutodiffArchitectureTest extends ModuleArchitecture {
    AutodiffArchitectureTest() {
        super("org.catenary.autodiff", Map.of(
                "diagram", Set.of(),
                "forward", Set.of(),
                "jet", Set.of("forward"),
                "reverse", Set.of(),
                "array", Set.of(),
                "compile", Set.of("array"),
                "implicit", Set.of(),
                "functional", Set.of(),
                "stochastic", Set.of(),
                "diagnose", Set.of()));
    }
}
