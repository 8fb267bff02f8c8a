package org.catenary.diagrams.syntax;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Diagrams as they are written and read.
class DiagramNotationTest {

    private static final Ty A = Ty.of("a"), B = Ty.of("b"), C = Ty.of("c");
    private static final Box F = Box.of("f", A, B), G = Box.of("g", B, C), H = Box.of("h", A, B);
    private static final Map<String, Box> BOXES = Map.of("f", F, "g", G, "h", H);

    private static Diagram read(String text) throws NotationException {
        return Diagram.parse(text, name -> Optional.ofNullable(BOXES.get(name)));
    }

    @Test
    void isWhatOneWritesOnTheBoard() throws NotationException {
        // @start region="notation"
        Diagram sentence = Diagram.parse("""
                Alice @ loves @ Bob >> cup(n, n.r) @ id(s) @ cup(n.l, n)
                where Alice : I -> n, loves : I -> n.r @ s @ n.l, Bob : I -> n""");
        String board = "Alice ⊗ loves ⊗ Bob ; cup(n, nʳ) ⊗ id(s) ⊗ cup(nˡ, n)"
                + " where Alice : I → n, loves : I → nʳ ⊗ s ⊗ nˡ, Bob : I → n";
        // @end
        assertEquals(board, sentence.toString());
        assertEquals(sentence, Diagram.parse(board));
        assertEquals("Alice ⊗ loves ⊗ Bob ; cup(n, nʳ) ⊗ id(s) ⊗ cup(nˡ, n) : I → s", sentence.summary());
    }

    @Test
    void everyNodeHasItsWriting() {
        Ty abc = A.tensor(B).tensor(C);
        assertEquals("f : a → b", F.toString());
        assertEquals("f† where f : a → b", F.dagger().toString());
        assertEquals("f†ʳʳ where f : a → b", F.r().dagger().r().toString());
        assertEquals("f.z(-4) where f : a → b", F.turned(-4, false).toString());
        assertEquals("f ; g where f : a → b, g : b → c", F.then(G).toString());
        assertEquals("(f ; g) ⊗ f where f : a → b, g : b → c", F.then(G).tensor(F).toString());
        assertEquals("f ⊗ id(b) ; g ⊗ id(b) where f : a → b, g : b → c",
                F.tensor(Diagram.id(B)).then(G.tensor(Diagram.id(B))).toString());
        assertEquals("(f + h) ; g where f : a → b, h : a → b, g : b → c", F.plus(H).then(G).toString());
        assertEquals("sum(f, f + h, zero(a, b)) where f : a → b, h : a → b",
                new Diagram.Frame(new Border.Sum(A, B), List.of(F, F.plus(H), Diagram.zero(A, B))).toString());
        assertEquals("sum(f) where f : a → b", new Diagram.Frame(new Border.Sum(A, B), List.of(F)).toString());
        Box t = Box.of("t", A.tensor(C), B.tensor(C));
        assertEquals("trace(c; t) where t : a ⊗ c → b ⊗ c", t.trace(C).toString());
        assertEquals("traceLeft(cʳ; tʳ) where t : a ⊗ c → b ⊗ c", t.trace(C).r().toString());
        assertEquals("sin[f ; g] where sin : a → c, f : a → b, g : b → c", F.then(G).bubble("sin").toString());
        assertEquals("if[f, g]†ʳ where if : a → a, f : a → b, g : b → c",
                Diagram.bubble(Box.of("if", A, A), F, G).dagger().r().toString());
        assertEquals("(f : a → c)[(f : a → b) ⊗ k[]] where k : a → b",
                Diagram.bubble(Box.of("f", A, C), F.tensor(Diagram.bubble(Box.of("k", A, B)))).toString());
        assertEquals("copy(a, 2) ; f ⊗ copy(a, 0) where f : a → b",
                Diagram.copy(A, 2).then(F.tensor(Diagram.discard(A))).toString());
        assertEquals("merge(aʳ, 3)", Diagram.copy(A, 3).r().toString());
        assertEquals("id(a) ⊗ braid(b, c) ; braid(a, c) ⊗ id(b)", Diagram.braid(A.tensor(B), C).toString());
        assertEquals("unbraid(b, a)", Diagram.braid(A, B).dagger().toString());
        assertEquals("twist(a) ; untwist(a)", Diagram.twist(A).then(Diagram.twist(A).dagger()).toString());
        assertEquals("swap(a ⊗ b, c)", Diagram.swap(A.tensor(B), C).toString());
        assertEquals("permutation(a ⊗ b ⊗ c; 2, 1, 0)", Diagram.permutation(abc, 2, 1, 0).toString());
        assertEquals("permutation(a ⊗ b ⊗ c; 0, 1, 2)", new Diagram.Permutation(abc, 0, 1, 2).toString());
        assertEquals("permutation(I; )", new Diagram.Permutation(Ty.unit()).toString());
        assertEquals("spider(a, 2, 1)", Diagram.spider(A, 2, 1).toString());
        assertEquals("id(I)", Diagram.id(Ty.unit()).toString());
        assertEquals("(f : a → b) ⊗ (f : b → c) ⊗ h where h : a → b",
                F.tensor(Box.of("f", B, C)).tensor(H).toString());
        assertEquals("'where' ⊗ 'two words' ⊗ '' where 'where' : I → 'I', 'two words' : I → I, '' : I → I",
                Box.of("where", Ty.unit(), Ty.of("I")).tensor(Box.of("two words", Ty.unit(), Ty.unit()))
                        .tensor(Box.of("", Ty.unit(), Ty.unit())).toString());
    }

    @Seeded
    void everyDiagramIsReadBack(long seed) throws NotationException {
        var wild = new WildDiagrams(Seeded.Random.of(seed));
        for (int i = 0; i < 500; i++) {
            Diagram diagram = wild.diagram(i % 6);
            assertEquals(diagram, Diagram.parse(diagram.toString()), diagram::toString);
        }
    }

    @Seeded
    void diagramsOfEveryTheoryAreReadBack(long seed) throws NotationException {
        for (RandomDiagrams diagrams : List.of(RandomDiagrams.planar(seed), RandomDiagrams.symmetric(seed),
                RandomDiagrams.traced(seed), RandomDiagrams.ribbon(seed), RandomDiagrams.copyDiscard(seed), RandomDiagrams.rigid(seed), RandomDiagrams.hypergraph(seed))) {
            Diagram diagram = diagrams.diagram(30);
            assertEquals(diagram, Diagram.parse(diagram.toString()), diagram::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "f >> g                    | f ; g",
        "f@h;g@g                   | f ⊗ h ; g ⊗ g",
        "f @ h >> g @ g            | (f ⊗ h) ; (g ⊗ g)",
        "f.dagger.r                | f†ʳ",
        "(f ; g).r                 | gʳ ; fʳ",
        "(f ⊗ h).l                 | hˡ ⊗ fˡ",
        "(f ; g)†                  | g† ; f†",
        "f†† ; gʳˡ                 | f ; g",
        "f ; g + h ; g             | (f ; g) + (h ; g)",
        "f + (h + f)               | f + h + f",
        "f + zero(a, b)            | f",
        "((((f)))) ; (g)           | f ; g",
        "f ; id(b)                 | f",
        "f @ id(I) @ id(a) @ id(b) | f ⊗ id(a ⊗ b)",
        "cup(a)                    | cup(a, aʳ)",
        "cap(a)                    | cap(aʳ, a)",
        "cup(a @ b, b.r @ a.r)     | id(a) ⊗ cup(b, bʳ) ⊗ id(aʳ) ; cup(a, aʳ)",
        "swap(a, b)                | permutation(a ⊗ b; 1, 0)",
        "swap(a, I)                | id(a)",
        "spider(a ⊗ b, 1, 1)       | id(a ⊗ b)",
        "f : a → b ; g : b → c     | f ; g",
        "copy(a @ b, 2)            | copy(a, 2) ⊗ copy(b, 2) ; permutation(a ⊗ a ⊗ b ⊗ b; 0, 2, 1, 3)",
        "braid(a, b @ c)           | braid(a, b) ⊗ id(c) ; id(b) ⊗ braid(a, c)",
        "braid(a, b).r             | braid(a.r, b.r)",
        "twist(a @ b)              | braid(a, b) ; twist(b) ⊗ id(a) ; id(b) ⊗ twist(a) ; braid(b, a)",
        "traceLeft(a; trace(b; id(a @ b))) | traceLeft(a; trace(b; id(a ⊗ b)))",
        "trace(I; f)ʳ              | traceLeft(I; fʳ)",
        "(f[g ; g†, h]).r          | f[g ; g†, h]ʳ",
        "'f'                       | f"})
    void canBeWrittenInSeveralWays(String one, String other) throws NotationException {
        assertEquals(read(other), read(one));
    }

    @Test
    void boxesAreWhatTheSignatureKnows() throws NotationException {
        record Gate(String name, Ty dom, Ty cod, double turns) implements Box {}
        Box gate = new Gate("Rx(0.5)", A, A, 0.5);
        Diagram text = gate.then(gate.dagger());
        assertEquals("'Rx(0.5)' ; 'Rx(0.5)'† where 'Rx(0.5)' : a → a", text.toString());
        assertEquals(text, Diagram.parse(text.toString(), name -> Optional.of(gate)));
        Box named = Box.of("Rx(0.5)", A, A);
        assertEquals(named.then(named.dagger()), Diagram.parse(text.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "f ;                   | 4  | expected a diagram, found the end",
        "f ⊗ ⊗ g               | 5  | expected a diagram, found ⊗",
        "f g                   | 3  | expected ⊗ ; + or the end, found g",
        "(f ; g                | 7  | expected ⊗ ; + or ), found the end",
        "sum(f, h              | 9  | expected ⊗ ; + , or ), found the end",
        "f)                    | 2  | expected ⊗ ; + or the end, found )",
        "f ; id                | 7  | expected (, found the end",
        "cup ; f               | 5  | expected (, found ;",
        "cup(a; b)             | 6  | expected ,, found ;",
        "id()                  | 4  | expected a type, found )",
        "f ; I                 | 5  | expected a diagram, found I; as a name it is written 'I'",
        "f where               | 8  | expected the name of a box, found the end",
        "f where x : a         | 14 | expected →, found the end",
        "f where x : a → b, x : a → b | 20 | x is declared twice",
        "f ⊗ where x : a → b   | 5  | expected a diagram, found where",
        "f where f : a → c     | 9  | f is a → b in the signature, a → c here",
        "f ⊗ k                 | 5  | the box k has no type; say at the end where k : … → …",
        "f ; f                 | 5  | f does not compose with f: cod b, dom a; wire 0 is b here, a there",
        "f ⊗ h ; g             | 9  | f ⊗ h does not compose with g: cod b ⊗ b, dom b; wire 1 is b here, missing there",
        "f ; (g ⊗ f) ; g       | 5  | f does not compose with g ⊗ f: cod b, dom b ⊗ a; wire 1 is missing here, a there",
        "f + g                 | 5  | the term g should have type a → b, got b → c",
        "sum(f, f ; g)         | 8  | the term f ; g should have type a → b, got a → c",
        "cup(a, b)             | 1  | no cup on a ⊗ b: neither is the adjoint of the other",
        "cap(a.z(2147483647))  | 1  | an object makes more half turns than there are numbers",
        "spider(a, -1, 2)      | 1  | a spider of a with -1 legs above and 2 below: none or more can be",
        "permutation(a; 1)     | 1  | [1] is no permutation of a: output 0 is input 1, which it does not have",
        "permutation(a; x)     | 16 | expected ), found x",
        "spider(a ⊗ b, 2000000000, 2000000000) | 1 | turning, summing and spiders in this text take more than 2000370 steps",
        "trace(a f)            | 9  | expected ;, found f",
        "trace(b; f)           | 1  | no trace of f : a → b over b: domain and codomain do not both have it on the right",
        "trace(a; f, g)        | 1  | a trace of 2 diagrams",
        "f†[g]                 | 3  | expected ⊗ ; + or the end, found [",
        "(f ; g)[h]            | 8  | only a box has diagrams inside",
        "f[g                   | 4  | expected ⊗ ; + , or ], found the end",
        "f[g)                  | 4  | expected ⊗ ; + , or ], found )",
        "copy(a, -1)           | 1  | -1 copies of a: none or more can be",
        "merge(a)              | 8  | expected ,, found )",
        "f ∘ g                 | 3  | ∘ is no sign of the notation"})
    void mistakesAreShownInPlace(String text, int column, String problem) {
        var error = assertThrows(NotationException.class, () -> read(text));
        assertEquals(problem, error.problem());
        assertEquals(column, error.column(), error::getMessage);
        assertEquals("line 1, column %d: %s\n  %s\n  %s^".formatted(column, problem, text, " ".repeat(column - 1)),
                error.getMessage());
    }

    @Test
    void nothingIsNoDiagram() {
        assertEquals("line 1, column 1: expected a diagram, found the end\n  \n  ^",
                assertThrows(NotationException.class, () -> Diagram.parse("")).getMessage());
    }

    @Test
    void deepDiagramsAreReadBack() throws NotationException {
        Box f = Box.of("f", A, A);
        Box scalar = Box.of("s", Ty.unit(), Ty.unit());
        Diagram deep = f;
        for (int i = 0; i < 33_334; i++) {
            deep = deep.then(f).tensor(scalar).plus(f);
        }
        assertEquals(deep, Diagram.parse(deep.toString()));
    }

    @Test
    void whatUnfoldsTooFarIsShortened() {
        Diagram long40 = Box.of("f", A, A);
        for (int i = 0; i < 40; i++) {
            long40 = long40.then(long40);
        }
        assertEquals("a diagram of 1099511627776 boxes : a → a", long40.toString());
        assertEquals("a ⊗ a ⊗ a ⊗ a ⊗ a ⊗ a ⊗ a ⊗ a ⊗ a ⊗ a ⊗ a ⊗ a ⊗ … (1000000 wires)",
                Diagram.spider(A, 0, 1_000_000).summary().split(" → ", 2)[1]);
    }

    @Test
    void groupsInGroupsAreNoMatterOfTheStack() throws NotationException {
        int depth = 100_000;
        assertEquals(F, Diagram.parse("(".repeat(depth) + "f : a → b" + ")".repeat(depth)));
        assertEquals(F.turned(depth, false), Diagram.parse("(".repeat(depth) + "f : a → b" + ")ʳ".repeat(depth)));
    }

    @Test
    void hostileTextsEndSoon() {
        int n = 50_000;
        String wide = "a ⊗ ".repeat(n) + "a";
        List<String> texts = List.of(
                "(".repeat(20 * n), "sum(".repeat(5 * n), "f".repeat(20 * n), "'".repeat(20 * n), "f ;".repeat(5 * n),
                "(".repeat(n) + "f : a → a" + ")ʳ".repeat(n),
                "(f : a → a ; ".repeat(n) + "f : a → a" + ")†".repeat(n),
                "(".repeat(n) + "f : a → a" + " + f : a → a)".repeat(n),
                "(".repeat(n) + "a" + ") : a → a",
                "spider(a, 2000000000, 1) ; ".repeat(n) + "f",
                "spider(a, 1, 1000000) ; spider(a, 1000000, 1) ; ".repeat(n) + "id(a)",
                "f" + " ; f".repeat(n) + " where f : " + wide + " → " + wide,
                "fʳ" + " ; fʳ".repeat(n) + " where f : " + wide + " → " + wide,
                "(f" + " ; f".repeat(n) + ")ʳ where f : " + wide + " → " + wide,
                "id(" + "(a ⊗ ".repeat(n) + "a" + ")ʳ".repeat(n) + ")");
        for (String text : texts) {
            assertTimeout(ofSeconds(10), () -> {
                try {
                    Diagram diagram = Diagram.parse(text);
                    assertTrue(diagram.size() >= 0);
                } catch (NotationException e) {
                    assertTrue(e.getMessage().length() < 2000, e::getMessage);
                }
            }, () -> text.substring(0, 40));
        }
    }

    @Test void nestingHasALimit() {
        var mistake = assertThrows(NotationException.class, () -> Diagram.parse("(".repeat(300_000)));
        assertTrue(mistake.getMessage().startsWith("line 1, column 200001: more than 200000 parentheses inside each other"),
                mistake.getMessage().substring(0, 100));
    }
}
