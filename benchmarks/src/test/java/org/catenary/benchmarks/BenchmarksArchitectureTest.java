package org.catenary.benchmarks;

import java.util.Map;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class BenchmarksArchitectureTest extends ModuleArchitecture {
    BenchmarksArchitectureTest() { super("org.catenary.benchmarks", Map.of()); }
}
