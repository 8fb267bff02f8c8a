package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.functors.qasm.Qasm;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;

/// Circuits that others optimise: no more phases than theirs, no more gates on two qubits, and equal.
@Tag("conformance")
class ZxTableConformanceTest {

    private static final int NARROW = 12;

    private final ReferenceData data = ReferenceData.configured();

    @TestFactory
    Stream<DynamicTest> noMorePhasesThanTheTable() {
        return data.cases("zx/pyzx_table", "circuits").test(this::check);
    }

    private void check(JsonNode row) throws Exception {
        ElementaryCircuit circuit = Elementary.of(Qasm.read(file(row)));
        List<ElementaryCircuit> path = Optimisation.path(circuit, Cost.T);
        ElementaryCircuit best = path.getLast();
        assertAtMost(row.path("full_reduce").path("t"), best.nonClifford(), "phases");
        ElementaryCircuit reduced = Optimisation.reduced(circuit, Cost.TWOQUBIT);
        assertAtMost(row.path("teleport_then_basic_optimization").path("two_qubit"), reduced.twoQubit(), "gates on two qubits");
        ElementaryCircuit extracted = Optimisation.byExtraction(circuit, Cost.TWOQUBIT);
        JsonNode bound = row.path("extract_then_basic_optimization").path("two_qubit");
        assertTrue(bound.isMissingNode() || extracted.twoQubit() <= 1.1 * bound.asInt());
        assertEqual(circuit, path);
        assertEqual(circuit, List.of(circuit, reduced));
        assertEqual(circuit, List.of(circuit, extracted));
    }

    private static void assertEqual(ElementaryCircuit circuit, List<ElementaryCircuit> path) {
        Comparison comparison = circuit.qubits() <= NARROW ? Comparison.byTensor(circuit, path.getLast())
                : new OptimisedList.Part(circuit, path.getLast(), path).comparison();
        assertTrue(comparison.equal(), comparison::toString);
    }

    private Path file(JsonNode row) {
        String folder = row.path("origin").asString();
        try {
            return data.data("circuits/%s/%s".formatted(folder, row.path("file").asString()));
        } catch (AssertionFailedError _) {
            return data.data("circuits/" + row.path("file").asString());
        }
    }

    private static void assertAtMost(JsonNode bound, int value, String what) {
        assertTrue(bound.isMissingNode() || value <= bound.asInt(), () -> "%d %s, the table has %s".formatted(value, what, bound));
    }
}
