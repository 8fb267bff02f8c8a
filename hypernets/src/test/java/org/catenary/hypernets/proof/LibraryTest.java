package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/// The theories that come with the program: each is accepted whole, and proves what it is known for.
class LibraryTest {

    @TestFactory
    Stream<DynamicTest> everyTheoremIsAccepted() {
        var checker = new ProofChecker();
        return ProofLibrary.names().stream().map(module -> DynamicTest.dynamicTest(module, () -> {
            ProofReport report = checker.checkLibrary(module);
            assertTrue(report.isAccepted(), report::faultsText);
            assertFalse(report.theorems().isEmpty());
        }));
    }

    @Test
    void everyFileIsInTheListOfModules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/catenary/hypernets/proof"))) {
            assertEquals(ProofLibrary.names().stream().sorted().toList(),
                    files.map(file -> file.getFileName().toString().replace(".chyp", "")).sorted().toList());
        }
        assertThrows(IllegalArgumentException.class, () -> ProofLibrary.text("groupoid"));
    }

    @Test
    void theTheoremsThatTheTheoriesAreKnownFor() throws Refused {
        states("frobenius", "snakeL", "cup * id ; id * cap", "id");
        states("spiders", "square", "n * n ; id * sw * id ; m * m", "m ; n");
        states("hopf", "antipode_mult", "m ; s", "sw ; s * s ; m");
        states("hopf", "antipode_comult", "s ; n", "n ; s * s ; sw");
        states("commutative_hopf", "involution", "s ; s", "id");
        states("uniqueness", "antipode_unique", "t", "s");
        states("interacting_hopf", "one_antipode", "id * W.cup ; B.cap * id", "id * B.cup ; W.cap * id");
    }

    private static void states(String module, String name, String left, String right) throws Refused {
        ProofReport report = new ProofChecker().checkLibrary(module);
        Theorem theorem = report.theorem(name);
        assertTrue(theorem.isAccepted());
        for (var side : List.of(List.of(theorem.left(), left), List.of(theorem.right(), right))) {
            var net = report.theory().net((String) side.get(1));
            assertTrue(new Goal(((Side) side.get(0)).net().orElseThrow(), Relation.EQUAL, net).isClosed(), name);
        }
    }

    /// What an import into a namespace of its own states was proved before: the import of Hopf algebras adds no law.
    @Test
    void interactingHopfAlgebrasAssumeNoAntipode() {
        ProofReport report = new ProofChecker().checkLibrary("interacting_hopf");
        for (String law : List.of("H.antiL", "H.antiR", "H.comm", "H.cocomm", "K.antiL", "K.antiR", "K.comm", "K.cocomm")) {
            assertTrue(report.theorem(law).isAccepted(), law);
        }
    }
}
