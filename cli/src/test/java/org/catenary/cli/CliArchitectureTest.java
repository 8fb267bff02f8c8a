package org.catenary.cli;

import java.util.Map;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class CliArchitectureTest extends ModuleArchitecture {
    CliArchitectureTest() { super("org.catenary.cli", Map.of()); }
}
