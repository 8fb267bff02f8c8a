package org.catenary.autodiff;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class AutodiffArchitectureTest extends ModuleArchitecture {
    AutodiffArchitectureTest() {
        super("org.catenary.autodiff", Map.ofEntries(
                Map.entry("diagram", Set.of()),
                Map.entry("language", Set.of()),
                Map.entry("adbench", Set.of("language")),
                Map.entry("builder", Set.of("language")),
                Map.entry("net", Set.of("language")),
                Map.entry("unary", Set.of("language")),
                Map.entry("forward", Set.of("language")),
                Map.entry("jet", Set.of("forward", "language")),
                Map.entry("reverse", Set.of("forward", "language")),
                Map.entry("array", Set.of("language")),
                Map.entry("compile", Set.of("array", "language", "reverse")),
                Map.entry("smooth", Set.of("forward", "language", "reverse")),
                Map.entry("implicit", Set.of("language", "smooth")),
                Map.entry("functional", Set.of("jet", "language", "smooth")),
                Map.entry("chad", Set.of("language")),
                Map.entry("stochastic", Set.of("diagram", "forward", "language", "reverse")),
                Map.entry("diagnose", Set.of("forward", "language", "reverse"))));
    }
}
