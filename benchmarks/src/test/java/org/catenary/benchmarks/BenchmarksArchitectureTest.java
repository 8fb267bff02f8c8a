package org.catenary.benchmarks;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class BenchmarksArchitectureTest extends ModuleArchitecture {
    BenchmarksArchitectureTest() { super("org.catenary.benchmarks", Map.of("jmh_generated", Set.of(""))); }
}
