package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// A proof with a step deleted, or two exchanged, is rejected at that step.
class MutantsTest {

    @TestFactory
    Stream<DynamicTest> inTheLibrary() {
        return ProofLibrary.names().stream().map(module -> DynamicTest.dynamicTest(module, () -> rejected(library(module))));
    }

    private static Shelf.Volume library(String module) {
        return new Shelf.Volume(module, new Source(module + ".chyp", ProofLibrary.text(module)), Shelf.LIBRARY);
    }

    @TestFactory @Tag("conformance")
    Stream<DynamicTest> inTheExamplesOfChyp() {
        Optional<Path> folder = ChypExamples.folder();
        if (folder.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest("hypernets/chyp_facts: chyp-examples is not here, proofs of the library "
                    + "are made wrong in their place", () -> rejected(library("hopf"))));
        }
        return ReferenceData.configured().cases("hypernets/chyp_facts", "files").where(facts ->
                facts.get("rewrite_proofs").size() > 0).test(facts -> check(folder.get(), facts.get("file").asString()));
    }

    private static void check(Path folder, String file) throws IOException { rejected(Shelf.read(folder.resolve(file))); }

    private static void rejected(Shelf.Volume volume) {
        var modules = new Modules();
        ProofReport report = modules.check(volume);
        assertTrue(report.isAccepted(), report::faultsText);
        Mutants mutants = Mutants.of(report, volume.source());
        ProofReport mutated = Checker.check(volume.source().file(), mutants.file(), volume.shelf(), modules);
        for (Mutants.Mutant mutant : mutants.all()) {
            Theorem theorem = mutated.theorem(mutant.theorem());
            assertFalse(mutant.wrong() && theorem.isAccepted(), mutant.theorem());
            theorem.firstWrongStep().ifPresent(step -> {
                int first = theorem.steps().indexOf(step);
                assertTrue(mutant.wrong() ? first == mutant.step() : first >= mutant.step(), mutant.theorem());
            });
        }
        boolean onlyReflexive = report.theorems().stream().flatMap(theorem -> theorem.steps().stream())
                .allMatch(step -> step.reason().isEmpty() || step.reason().startsWith("by simp"));
        assertTrue(onlyReflexive || mutants.all().stream().anyMatch(Mutants.Mutant::wrong) || mutants.all().isEmpty());
    }
}
