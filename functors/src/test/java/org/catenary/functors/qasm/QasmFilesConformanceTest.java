package org.catenary.functors.qasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.functors.circuit.GateList;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Every file below `data/circuits` is read and written and read again, but for those in folders named `invalid`, which are
/// refused at their places.
@Tag("conformance")
class QasmFilesConformanceTest {

    /// Files of a public set whose gates act on a qubit twice, which no unitary does.
    private static final List<String> ILL_FORMED = List.of("cycle_17_3.qasm");

    @TestFactory
    Stream<DynamicTest> files() throws IOException {
        Path folder = ReferenceData.configured().data("circuits");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".qasm")).sorted().toList().stream().map(file ->
                    DynamicTest.dynamicTest("circuits/" + folder.relativize(file).toString().replace('\\', '/'), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException, UnreadableQasm {
        String name = file.getFileName().toString();
        if (file.getParent().endsWith("invalid") || ILL_FORMED.contains(name)) {
            UnreadableQasm error = assertThrows(UnreadableQasm.class, () -> Qasm.read(file));
            assertTrue(error.getMessage().startsWith("%s, line %d, column %d: ".formatted(file, error.line(), error.column())));
            assertTrue(!ILL_FORMED.contains(name) || error.problem().endsWith(" twice"), error::getMessage);
            return;
        }
        GateList circuit = Qasm.read(file);
        assertEquals(circuit, Qasm.read(Qasm.writeVersion2(circuit)));
        String text = Qasm.writeVersion3(circuit);
        assertEquals(text, Qasm.writeVersion3(Qasm.read(text)));
    }
}
