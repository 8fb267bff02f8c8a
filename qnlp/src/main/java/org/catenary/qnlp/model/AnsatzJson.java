package org.catenary.qnlp.model;

import java.util.SortedMap;
import java.util.TreeMap;
import org.catenary.diagrams.category.Mistake;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.CircuitShape;
import org.catenary.qnlp.ansatz.Pieces;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An ansatz as a saved model holds it: `{"shape", "layers", "rotations", "ancillas", "discard", "qubits"}` for circuits,
/// `{"tensor", "dimensions"}` for tensors.
final class AnsatzJson {

    private AnsatzJson() {}

    static void write(Ansatz ansatz, ObjectNode node) {
        switch (ansatz) {
            case CircuitAnsatz circuit -> {
                node.put("shape", circuit.shape().name()).put("layers", circuit.layers()).put("rotations", circuit.rotations())
                        .put("ancillas", circuit.ancillas()).put("discard", circuit.ending() == CircuitAnsatz.Ending.DISCARD);
                circuit.qubits().forEach(node.putObject("qubits")::put);
            }
            case TensorAnsatz tensor -> {
                node.put("tensor", tensor.pieces().name());
                tensor.dims().forEach(node.putObject("dimensions")::put);
            }
            default -> throw new Unsaved(ansatz);
        }
    }

    /// An ansatz of a user's own class.
    static final class Unsaved extends Mistake {
        Unsaved(Ansatz ansatz) {
            super("the ansatz '%s' is of the class %s, which files of models have no words for; there are circuits of the published shapes and tensors"
                    .formatted(ansatz.name(), ansatz.getClass().getSimpleName()));
        }
    }

    /// @throws IllegalArgumentException with the place and what stands there
    static Ansatz read(JsonNode node) {
        if (node.has("tensor")) {
            String pieces = node.required("tensor").asString();
            return new TensorAnsatz(counts(node, "dimensions"), Pieces.named(pieces).orElseThrow(() -> new IllegalArgumentException(
                    "/ansatz/tensor is %s, known are tensor, Spider(ORDER) and MPS(ORDER, DIMENSION)".formatted(pieces))));
        }
        String shape = node.required("shape").asString();
        return new CircuitAnsatz(CircuitShape.named(shape).orElseThrow(() -> new IllegalArgumentException(
                "/ansatz/shape is %s, known are %s".formatted(shape, CircuitShape.published().stream().map(CircuitShape::name).toList()))),
                counts(node, "qubits"), count("layers", node.required("layers")), count("rotations", node.required("rotations")),
                node.has("ancillas") ? count("ancillas", node.required("ancillas")) : 0,
                node.path("discard").asBoolean(false) ? CircuitAnsatz.Ending.DISCARD : CircuitAnsatz.Ending.POST_SELECT);
    }

    private static SortedMap<String, Integer> counts(JsonNode node, String name) {
        var counts = new TreeMap<String, Integer>();
        for (var entry : node.required(name).properties()) {
            counts.put(entry.getKey(), count(name + "/" + entry.getKey(), entry.getValue()));
        }
        return counts;
    }

    private static int count(String name, JsonNode value) {
        if (!value.isInt()) {
            throw new IllegalArgumentException("/ansatz/%s is %s, not a number".formatted(name, value));
        }
        return value.asInt();
    }
}
