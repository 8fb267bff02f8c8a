package org.catenary.examples;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class ExamplesArchitectureTest extends ModuleArchitecture {
    ExamplesArchitectureTest() { super("org.catenary.examples", Map.of("gallery", Set.of())); }
}
