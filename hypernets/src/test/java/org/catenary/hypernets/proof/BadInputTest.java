package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong is told with file, line, column and both sides, and what comes after is checked all the same.
class BadInputTest {

    private static final String GOOD_END = "\nrewrite good : u * id ; m = id by unitL\n";

    private static ProofReport check(String text) {
        ProofReport report = new ProofChecker().check("t.chyp", "import monoid\n" + text + GOOD_END);
        assertTrue(report.theorem("good").isAccepted(), report::toString);
        return report;
    }

    private static void fault(String expected, String text) {
        ProofReport report = check(text);
        String found = report.findings().stream().filter(finding -> !finding.isAccepted()).findFirst().map(finding ->
                switch (finding) {
                    case Theorem theorem -> theorem.fault().orElseThrow().toString();
                    case Fault fault -> fault.toString();
                    case Shown shown -> shown.toString();
                }).orElse("nothing is wrong");
        assertEquals(expected, found);
    }

    @Test void statements() {
        fault("t.chyp:2:11: expected ->, found '='", "gen f : 1 = 1");
        fault("t.chyp:2:16: a colour is six hexadecimal digits, not \"red\"", "gen f : 1 -> 1 \"red\"");
        fault("t.chyp:2:1: expected a statement, found 'generator'", "generator f : 1 -> 1");
        fault("t.chyp:2:5: expected the name of a generator, found 'by', a word of the language", "gen by : 1 -> 1");
        fault("t.chyp:2:1: m is 1 -> 1 here, 2 -> 1 at t.chyp:1:1", "gen m : 1 -> 1");
        fault("t.chyp:2:1: assoc : m = m here, but assoc : m * id ; m = id * m ; m at t.chyp:1:1", "rule assoc : m = m");
        fault("t.chyp:2:12: the sides of r differ in type: m * id : 3 -> 2, but id : 1 -> 1; 3 wires here, 1 there",
                "rule   r : m * id = id");
        fault("t.chyp:2:1: no rule is called nothing", "show nothing");
        fault("t.chyp:2:9: '99999999999' is more than 100000", "gen f : 99999999999 -> 1");
    }

    private static final String TWO = "rewrite r : u * id * id ; m * id ; m\n";

    @Test void steps() {
        fault("t.chyp:3:2: unitR does not occur on the left", TWO + " = m by unitR");
        fault("t.chyp:3:2: -unitL occurs on the left in 5 places, which does not give the right side; unitL does",
                TWO + " = m by -unitL");
        fault("t.chyp:3:2: assoc occurs on the left in 1 place, which does not give the right side",
                TWO + " = m by assoc");
        fault("t.chyp:3:9: no rule is called unit", TWO + " = m by unit");
        fault("t.chyp:3:9: good stands later, at t.chyp:5:1; a rule is usable only after it is stated", TWO + " = m by good\n");
        fault("t.chyp:3:9: no tactic is called magic; there are refl, rule(NAME) and simp(NAME, …)", TWO + " = m by magic()");
        fault("t.chyp:3:14: simp knows +nodefs and +nobound, not +all", TWO + " = m by simp(+all)");
        fault("t.chyp:3:9: rule takes one rule, got rule(unitL, unitR)", TWO + " = m by rule(unitL, unitR)");
        fault("t.chyp:3:4: u * id * id ; m * id ; m : 2 -> 1, but u : 0 -> 1; 2 wires here, 0 there", TWO + " = u");
        fault("t.chyp:3:8: m : 2 -> 1 does not compose with m : 2 -> 1; 1 wire here, 2 there", TWO + " = m ; m by unitL");
        fault("t.chyp:3:4: no generator and no diagram is called k", TWO + " = k by unitL");
        fault("t.chyp:2:1: a stub: it has no steps", TWO);
    }

    @Test void questions() {
        fault("t.chyp:3:4: ? may be filled in with: m", TWO + " = ? by unitL");
        fault("t.chyp:3:4: ? cannot be filled in: unitR does not occur on the left", TWO + " = ? by unitR");
        fault("t.chyp:2:10: ? stands only for the term of a step", "rule r : ? = m");
    }

    @Test void whatIsLeftOfASimplificationIsShown() {
        fault("t.chyp:3:2: simp(unitL) leaves id * u ; m on the left and id on the right: "
                + "output 0 is a wire of its own on the left, input 0 on the right",
                "rewrite r : u * id * u ; m * id ; m\n = id by simp(unitL)");
    }

    @Test void aLoopIsEnded() {
        String loop = "gen f : 1 -> 1\ngen g : 1 -> 1\nrule fg : f = g\nrule gf : g = f\n";
        fault("t.chyp:7:2: the left side takes more than 400 steps, or too long a search: "
                + "the rules go on and on, or +nobound is wanted",
                loop + "rewrite r : f\n = id by simp(fg, gf)");
        fault("t.chyp:7:2: the left side takes more than 20000 steps, or too long a search: "
                + "the rules go on and on, or +nobound is wanted",
                loop + "rewrite r : f\n = id by simp(+nobound, fg, gf)");
        fault("t.chyp:3:2: the left side takes more than 400 steps, or too long a search: "
                + "the rules go on and on, or +nobound is wanted",
                TWO + " = m by simp(-unitL)");
    }

    @Test void aSearchThatCostsTooMuchIsGivenUp() {
        for (String by : List.of("r", "simp(r)")) {
            assertTrue(costly(by).endsWith(by.equals("r") ? "the search for r was given up after 0 matches"
                    : "too long a search: the rules go on and on, or +nobound is wanted"));
        }
    }

    private static String costly(String by) {
        return check("""
                gen x : 1 -> 1
                gen f : 1 -> 1
                gen h : 1 -> 1
                gen k : 1 -> 1
                gen y : 8 -> 8
                rule r : x * f * f * f * f * f * f * (h ; k) = y
                let six = f * f * f * f * f * f
                let many = six * six * six * six * six
                rewrite t : x * many * h * k * h * k
                 = x * many * h * k * k * h by\s""" + by).theorem("t").fault().orElseThrow().problem();
    }

    /// A path from the one box to the other leaves the match: `a * b` is no part of `a ; c ; b`, though the result had no cycle.
    @Test void matchesAreConvex() {
        fault("t.chyp:9:2: r does not occur on the left", """
                gen a : 1 -> 1
                gen b : 1 -> 1
                gen c : 1 -> 1
                gen v : 1 -> 0
                gen w : 0 -> 1
                rule r : a * b = (v ; w) * (v ; w)
                rewrite t : a ; c ; b
                 = v ; w ; c ; v ; w by r
                """);
    }

    @Test void oneWayRules() {
        String way = "gen f : 1 -> 1\ngen g : 1 -> 1\nrule go : f ~> g\n";
        assertTrue(check(way + "rewrite r : f ; f\n ~> g ; f by go\n <= g ; g by go").isAccepted());
        assertEquals(Relation.LEADS, check(way + "rewrite r : f ; f\n = f ; f\n ~> g ; f by go").theorem("r").relation());
        fault("t.chyp:6:2: go goes from left to right only, so it shows no equation", way + "rewrite r : f\n = g by go");
        fault("t.chyp:6:2: go goes from left to right only", way + "rewrite r : g\n ~> f by -go");
        fault("t.chyp:5:1: steps that go one way, ~>, show nothing from the last term to the first",
                way + "rewrite -r : f\n ~> g by go");
        fault("t.chyp:8:3: here steps go both ways: =, not ~>",
                way + "theorem r : f ~> g\nproof\n rewrite RHS\n  ~> f by go\n  ~> g by go\nqed");
        assertTrue(check(way + "theorem r : f ; f ~> g ; g\nproof\n apply simp(go)\nqed").isAccepted());
    }

    @Test void proofs() {
        String claim = "theorem t : u * id * id ; m * id ; m = m\n";
        assertTrue(check(claim + "proof\n apply rule(unitL)\nqed").isAccepted());
        assertTrue(check(claim + "proof\n rewrite RHS\n = LHS by -unitL\nqed").isAccepted());
        assertTrue(check("rewrite -t : m\n = u * id * id ; m * id ; m by -unitL\ntheorem s : u * m ; m = m\nproof\n"
                + " apply simp(t, unitL)\nqed").isAccepted());
        fault("t.chyp:2:1: a stub: it has no proof", claim);
        fault("t.chyp:4:8: expected a rule or a tactic, found '('", claim + "proof\n apply (\nrewrite LHS = m by unitL\nqed");
        fault("t.chyp:5:1: u * id * id ; m * id ; m = m remains to be shown: "
                + "m (edge 2) at wire 3 on the left is not m (edge 0) at wire 1 on the right", claim + "proof\n apply simp(unitR)\nqed");
    }

    // ---- imports

    @TempDir Path folder;

    private ProofReport file(String name, String text) throws IOException {
        return new ProofChecker().check(Files.writeString(folder.resolve(name), text));
    }

    private void importFault(String expected, String text) throws IOException {
        ProofReport report = file("main.chyp", text + GOOD_END);
        String problem = report.faults().isEmpty() ? "nothing is wrong" : report.faults().getFirst().problem();
        assertTrue(problem.startsWith(expected), problem);
        assertEquals(1, report.theorems().size());
    }

    @Test void imports() throws IOException {
        importFault("there is no nowhere.chyp beside this file, and none in the library, which has monoid", "import nowhere");
        importFault("there is no a/b.chyp beside this file", "import a.b");
        Files.write(folder.resolve("latin.chyp"), new byte[] {'#', (byte) 0xe9});
        importFault("cannot read " + folder.resolve("latin.chyp") + ": it is not in UTF-8", "import latin");
        Files.writeString(folder.resolve("one.chyp"), "import two\n");
        Files.writeString(folder.resolve("two.chyp"), "import main\n");
        ProofReport circle = file("main.chyp", "import one");
        assertEquals(1, circle.imports().stream().mapToLong(report -> report.faults().size()).sum());
        assertTrue(circle.imports().getFirst().faults().getFirst().problem().contains("imports go in a circle"));
        importFault("monoid has no generator x; it has m, u", "import monoid as M (x = id)");
        importFault("id : 1 -> 1 cannot stand for the generator m : 2 -> 1 of monoid; 1 wire here, 2 there",
                "import monoid as M (m = id)");
        importFault("m is given twice", "gen k : 2 -> 1\nimport monoid as M (m = k, m = k)");
        importFault("m is 1 -> 1 here".replace("1 -> 1 here", "2 -> 1 here, 1 -> 1 at"), "gen m : 1 -> 1\nimport monoid");
    }

    @Test void importsGo255FilesDeep() throws IOException {
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve("m%d.chyp".formatted(i)), "import m%d\n".formatted(i + 1));
        }
        ProofReport report = file("main.chyp", "import m0");
        assertFalse(report.imports().stream().allMatch(ProofReport::isAccepted));
        assertEquals(List.of("imports go more than 255 files deep"), report.imports().stream()
                .flatMap(imported -> imported.faults().stream()).map(Fault::problem).toList());
    }
}
