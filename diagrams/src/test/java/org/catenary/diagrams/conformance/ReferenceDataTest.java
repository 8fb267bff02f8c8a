package org.catenary.diagrams.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class ReferenceDataTest {

    @TempDir Path root;

    // @start region="factory"
    @TestFactory
    Stream<DynamicTest> sums() {
        return ReferenceData.onClassPath().cases("arithmetic/sums").test(reference ->
                assertEquals(reference.get("sum").asInt(), reference.get("left").asInt() + reference.get("right").asInt()));
    }
    // @end

    @Test
    void aCaseIsNamedByFolderFileAndId() throws IOException {
        write("reference/nets/pairs.json", "{\"cases\": [{\"id\": \"one\"}, {\"name\": \"two\"}]}");
        assertEquals(List.of("nets/pairs:one", "nets/pairs:two"), names(in().cases("nets/pairs")));
    }

    @Test
    void aListMayHaveAnotherName() throws IOException {
        write("reference/zx/table.json", "{\"circuits\": [{\"name\": \"tof_3\"}]}");
        assertEquals(List.of("zx/table:tof_3"), names(in().cases("zx/table", "circuits")));
    }

    @Test
    void aFileOfAFolderMayBeACase() throws IOException {
        write("reference/circuits/small/b.json", "{\"qubits\": 2}");
        write("reference/circuits/small/a.json", "{\"qubits\": 2}");
        write("reference/circuits/small/README.md", "");
        Cases cases = in().files("circuits/small");
        assertEquals(List.of("circuits/small/a", "circuits/small/b"), names(cases));
        cases.test(circuit -> assertEquals(2, circuit.get("qubits").asInt())).forEach(ReferenceDataTest::run);
    }

    @Test
    void aCaseThatDoesNotHoldFails() throws IOException {
        write("reference/nets/pairs.json", "{\"cases\": [{\"id\": \"one\", \"size\": 1}]}");
        Stream<DynamicTest> tests = in().cases("nets/pairs").test(pair -> assertEquals(2, pair.get("size").asInt()));
        assertThrows(AssertionFailedError.class, () -> run(tests.findFirst().orElseThrow()));
    }

    @Test
    void aFileThatIsMissingFailsAndSaysWhere() {
        assertFails("nets/pairs", root.resolve("reference/nets/pairs.json").toString(), in().cases("nets/pairs"));
        assertFails("circuits/small", root.resolve("reference/circuits/small").toString(), in().files("circuits/small"));
        assertFails("no/such", "/reference/no/such.json (on the class path)", ReferenceData.onClassPath().cases("no/such"));
    }

    @Test
    void aFileWithoutCasesFails() throws IOException {
        write("reference/nets/pairs.json", "{\"cases\": []}");
        write("reference/nets/facts.json", "{\"facts\": [1]}");
        Files.createDirectories(root.resolve("reference/empty"));
        assertFails("nets/pairs", "has no case", in().cases("nets/pairs"));
        assertFails("nets/facts", "its list 'cases' is missing or empty", in().cases("nets/facts"));
        assertFails("empty", "no JSON file in", in().files("empty"));
    }

    @Test
    void aFileThatIsNoJsonFails() throws IOException {
        write("reference/nets/pairs.json", "{\n\"cases\": [");
        assertFails("nets/pairs", "pairs.json, line 2, column 11: ", in().cases("nets/pairs"));
        assertFails("nets/pairs", "pairs.json, line 2, column 11: ", in().files("nets"));
    }

    @Test
    void aNameThatComesTwiceFails() throws IOException {
        write("reference/nets/pairs.json", "{\"cases\": [{\"id\": \"one\"}, {\"id\": \"one\"}]}");
        DynamicTest second = in().cases("nets/pairs").test(_ -> { }).toList().getLast();
        assertTrue(assertThrows(AssertionFailedError.class, () -> run(second)).getMessage().contains("two cases"));
    }

    @Test
    void aConditionKeepsTheCasesThatSatisfyIt() throws IOException {
        write("reference/nets/pairs.json", "{\"cases\": [{\"id\": \"one\"}, {\"id\": \"two\"}]}");
        Cases cases = in().cases("nets/pairs");
        assertEquals(List.of("nets/pairs:two"), names(cases.where(pair -> pair.get("id").asString().equals("two"))));
        assertFails("nets/pairs", "none of the 2 cases", cases.where(_ -> false));
        assertFails("no/such", "not found", in().cases("no/such").where(_ -> false));
    }

    @Test
    void theFoldersOfAFolderAreSorted() throws IOException {
        write("reference/circuits/small/a.json", "{}");
        write("reference/circuits/large/b.json", "{}");
        write("reference/circuits/README.md", "");
        assertEquals(List.of("large", "small"), in().folders("circuits"));
        assertThrows(AssertionFailedError.class, () -> in().folders("circuits/small"));
        assertThrows(AssertionFailedError.class, () -> in().folders("nets"));
    }

    @Test
    void aDataFileIsFoundOrNamed() throws IOException {
        write("data/circuits/tof_3.qasm", "qreg q[3];");
        assertEquals("qreg q[3];", Files.readString(in().data("circuits/tof_3.qasm")));
        AssertionFailedError missing = assertThrows(AssertionFailedError.class, () -> in().data("no.qasm"));
        assertTrue(missing.getMessage().contains(root.resolve("data/no.qasm").toString()));
    }

    private ReferenceData in() { return ReferenceData.in(root); }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static List<String> names(Cases cases) {
        return cases.test(_ -> { }).map(DynamicTest::getDisplayName).toList();
    }

    private static void assertFails(String name, String reason, Cases cases) {
        List<DynamicTest> tests = cases.test(_ -> { }).toList();
        assertEquals(List.of(name), tests.stream().map(DynamicTest::getDisplayName).toList());
        String message = assertThrows(AssertionFailedError.class, () -> run(tests.getFirst())).getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static void run(DynamicTest test) {
        try {
            test.getExecutable().execute();
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionFailedError(test.getDisplayName(), e);
        }
    }
}
