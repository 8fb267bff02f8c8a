package org.catenary.qnlp;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class QnlpArchitectureTest extends ModuleArchitecture {
    QnlpArchitectureTest() {
        super("org.catenary.qnlp", Map.of(
                "text", Set.of(),
                "grammar", Set.of("text"),
                "ccg", Set.of("text", "grammar"),
                "dependency", Set.of("text"),
                "parser", Set.of("text", "grammar", "dependency"),
                "rewrite", Set.of("grammar"),
                "corpus", Set.of("text", "grammar"),
                "ansatz", Set.of(),
                "training", Set.of(),
                "model", Set.of("text", "grammar", "rewrite", "ansatz", "training"),
                "report", Set.of("training"),
                "experiment", Set.of("text", "grammar", "corpus", "ansatz", "training", "model", "report")));
    }
}
