package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

/// The example files of chyp, checked as chyp checks them.
///
/// The files themselves are not part of this project. Where a run does not have them, the library is checked in their place,
/// by tests that say so in their names.
@Tag("conformance")
class ChypFactsTest {

    @TestFactory
    Stream<DynamicTest> everyProofThatIsAcceptedThereIsAcceptedHere(TestReporter reporter) {
        Optional<Path> folder = ChypExamples.folder();
        if (folder.isEmpty()) {
            return ProofLibrary.names().stream().map(module -> DynamicTest.dynamicTest(
                    "hypernets/chyp_facts: chyp-examples is not here, the library's %s.chyp in its place".formatted(module),
                    () -> assertTrue(new ProofChecker().checkLibrary(module).isAccepted())));
        }
        return ReferenceData.configured().cases("hypernets/chyp_facts", "files").test(facts ->
                check(facts, folder.get().resolve(facts.get("file").asString()), reporter));
    }

    private static void check(JsonNode facts, Path file, TestReporter reporter) throws IOException {
        ProofReport report = new ProofChecker().check(file);
        assertEquals(List.of(), report.faults());
        assertTrue(report.theory().generators().keySet().containsAll(words(facts.get("generators"))));
        assertTrue(report.theory().diagrams().keySet().containsAll(words(facts.get("let_terms"))));
        words(facts.get("axioms_and_definitions")).forEach(name -> assertTrue(report.theory().rule(name).isPresent(), name));
        var proofs = new ArrayList<JsonNode>();
        facts.get("rewrite_proofs").forEach(proofs::add);
        facts.get("theorems").forEach(proofs::add);
        assertEquals(proofs.stream().map(proof -> proof.get("name").asString()).collect(Collectors.toSet()),
                report.theorems().stream().map(Theorem::name).collect(Collectors.toSet()));
        boolean released = isReleased(facts.get("release_0.5.2"));
        for (JsonNode proof : proofs) {
            Theorem theorem = report.theorem(proof.get("name").asString());
            String said = "%s: %s".formatted(theorem.name(), theorem.fault().map(Fault::toString).orElse("accepted"));
            if (proof.has("steps")) {
                assertEquals(proof.get("steps").asInt(), theorem.steps().size(), theorem.name());
            }
            if (released && facts.get("same_text_in_release_0.5.2").asBoolean() || isAccepted(proof)) {
                assertTrue(theorem.isAccepted(), said);
            } else {
                reporter.publishEntry(facts.get("file").asString(), said);
            }
        }
    }

    private static boolean isReleased(JsonNode release) {
        return release.isObject() && release.get("steps").asInt() == release.get("accepted").asInt();
    }

    private static boolean isAccepted(JsonNode proof) {
        return proof.has("steps") ? proof.get("steps").asInt() == proof.get("accepted_by_step_recheck").asInt()
                : proof.get("accepted").asBoolean();
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
