package org.catenary.qnlp;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class QnlpArchitectureTest extends ModuleArchitecture {
    QnlpArchitectureTest() {
        super("org.catenary.qnlp", Map.ofEntries(
                Map.entry("text", Set.of()),
                Map.entry("grammar", Set.of("text")),
                Map.entry("ccg", Set.of("text", "grammar")),
                Map.entry("dependency", Set.of("text")),
                Map.entry("parser", Set.of("text", "grammar", "dependency")),
                Map.entry("readers", Set.of("text", "grammar", "ccg", "parser")),
                Map.entry("rewrite", Set.of("grammar", "discocirc")),
                Map.entry("corpus", Set.of("text", "grammar")),
                Map.entry("cfg", Set.of("text", "grammar")),
                Map.entry("discocirc", Set.of("text", "grammar", "readers")),
                Map.entry("distribution", Set.of("text", "grammar")),
                Map.entry("ansatz", Set.of()),
                Map.entry("training", Set.of()),
                Map.entry("model", Set.of("text", "grammar", "parser", "readers", "rewrite", "discocirc", "ansatz", "training")),
                Map.entry("report", Set.of("training")),
                Map.entry("experiment", Set.of("text", "grammar", "readers", "rewrite", "corpus", "discocirc", "ansatz", "training", "model", "report"))));
    }
}
