package org.catenary.qnlp;

import java.util.Map;
import java.util.Set;
import org.catenary.diagrams.architecture.ModuleArchitecture;

class QnlpArchitectureTest extends ModuleArchitecture {
    QnlpArchitectureTest() {
        super("org.catenary.qnlp", Map.of(
                "text", Set.of(),
                "grammar", Set.of("text"),
                "rewrite", Set.of("grammar"),
                "ansatz", Set.of("grammar"),
                "model", Set.of("ansatz", "grammar"),
                "corpus", Set.of("text", "grammar"),
                "training", Set.of("model", "corpus", "text")));
    }
}
