package org.catenary.diagrams.notation;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.WildDiagrams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Diagrams as JSON documents.
class DiagramJsonTest {

    private static final Ty A = Ty.of("a"), B = Ty.of("b");
    private static final Box F = Box.of("f", A, B), G = Box.of("g", B, A);
    private static final DiagramJson PLAIN = DiagramJson.of();

    // @start region="codec"
    record Turn(Phase phase) implements Box {
        @Override public String name() { return "R(" + phase + ")"; }

        @Override public Ty dom() { return Ty.of("qubit"); }

        @Override public Ty cod() { return dom(); }
    }

    enum TurnCodec implements BoxCodec<Turn> {
        TURN;

        @Override public String kind() { return "turn"; }

        @Override public Class<Turn> boxes() { return Turn.class; }

        @Override public void write(Turn turn, BoxWriter fields) { fields.phase("phase", turn.phase()); }

        @Override public Turn read(BoxReader fields) throws UnreadableJson { return new Turn(fields.phase("phase")); }
    }
    // @end

    record Everything(String name, Ty dom, Ty cod, long count, double share, List<Double> values, boolean flag, Box inner,
            List<Box> others) implements Box {}

    enum EverythingCodec implements BoxCodec<Everything> {
        EVERYTHING;

        @Override public String kind() { return "everything"; }

        @Override public Class<Everything> boxes() { return Everything.class; }

        @Override public void write(Everything box, BoxWriter fields) {
            fields.text("name", box.name);
            fields.type("dom", box.dom);
            fields.type("cod", box.cod);
            fields.integer("count", box.count);
            fields.number("share", box.share);
            fields.numbers("values", box.values.stream().mapToDouble(x -> x).toArray());
            fields.flag("flag", box.flag);
            fields.box("inner", box.inner);
            fields.boxes("others", box.others);
        }

        @Override public Everything read(BoxReader fields) throws UnreadableJson {
            var values = new ArrayList<Double>();
            for (double value : fields.numbers("values")) {
                values.add(value);
            }
            return new Everything(fields.text("name"), fields.type("dom"), fields.type("cod"), fields.integer("count"),
                    fields.number("share"), values, fields.flag("flag"), fields.box("inner"), fields.boxes("others"));
        }
    }

    @Test
    void isASetOfTables() throws NotationException, UnreadableJson {
        // @start region="json"
        Diagram sentence = Diagram.parse(
                "Alice ⊗ sleeps ; cup(n, nʳ) ⊗ id(s) where Alice : I → n, sleeps : I → nʳ ⊗ s");
        String json = """
                {"format":"catenary-diagram","version":1,\
                "obs":[["n",0],["n",1],["s",0]],"types":[[],[0],[1,2],[2]],\
                "boxes":[{"kind":"named","name":"Alice","dom":0,"cod":1},{"kind":"named","name":"sleeps","dom":0,"cod":2}],\
                "nodes":[["box",0],["box",1],["tensor",0,1],["cup",0,1],["id",3],["tensor",3,4],["then",2,5]],\
                "root":6}""";
        // @end
        assertEquals(json, PLAIN.write(sentence));
        assertEquals(sentence, PLAIN.read(json));
    }

    @Test
    void theExampleOfTheDescriptionIsRead() throws IOException, NotationException, UnreadableJson {
        String page = Files.readString(Path.of("../docs/json.md"));
        String example = page.substring(page.indexOf("```json") + "```json".length(), page.indexOf("```\n", page.indexOf("```json")));
        assertEquals(Diagram.parse("Alice ⊗ sleeps ; cup(n, nʳ) ⊗ id(s) where Alice : I → n, sleeps : I → nʳ ⊗ s"),
                PLAIN.read(example));
    }

    @Seeded
    void everyDiagramIsReadBack(long seed) throws UnreadableJson {
        var wild = new WildDiagrams(Seeded.Random.of(seed));
        for (int i = 0; i < 500; i++) {
            Diagram diagram = wild.diagram(i % 6);
            String json = PLAIN.write(diagram);
            assertEquals(diagram, PLAIN.read(json), diagram::toString);
            assertEquals(json, PLAIN.write(PLAIN.read(json)));
        }
    }

    @Seeded
    void diagramsOfEveryTheoryAreReadBack(long seed) throws UnreadableJson {
        for (RandomDiagrams diagrams : List.of(RandomDiagrams.planar(seed), RandomDiagrams.symmetric(seed),
                RandomDiagrams.rigid(seed), RandomDiagrams.hypergraph(seed))) {
            Diagram diagram = diagrams.diagram(30);
            assertEquals(diagram, PLAIN.read(PLAIN.write(diagram)), diagram::toString);
        }
    }

    @Test
    void typesAndBoxesAreReadBack() throws UnreadableJson {
        for (Ty ty : List.of(Ty.unit(), A, A.r().tensor(B).tensor(A), Ty.of("'", "I", "\n", "日本😀", "\uD800", "x\uDC00\uD800y"))) {
            assertEquals(ty, PLAIN.readTy(PLAIN.write(ty)));
        }
        assertEquals(F, PLAIN.read(PLAIN.write(F)));
    }

    @Test
    void boxesOfOtherClassesAreReadBackByTheirCodecs() throws UnreadableJson {
        var json = DiagramJson.of(TurnCodec.TURN, EverythingCodec.EVERYTHING);
        assertEquals(everything(), json.read(json.write(everything())));
        String row = "{'kind':'turn','phase':{'':'-1/4','two words':'-5/2','α':'1/3'}}".replace('\'', '"');
        assertTrue(json.write(everything()).contains(row), () -> json.write(everything()));
    }

    /// Boxes with fields of every sort.
    static Diagram everything() {
        Phase phase = Phase.parameter("α").times(1, 3).plus(Phase.parameter("two words").times(-5, 2)).plus(Phase.of(-1, 4));
        Box turn = new Turn(phase), half = new Turn(Phase.of(1e-9));
        Box all = new Everything("all", A, B.r(), Long.MIN_VALUE, -0.1, List.of(1.0, -0.0, 1e300, Double.MIN_VALUE, Double.NaN,
                Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY), true, turn, List.of(half, F));
        Box odd = new Everything("", A, A, 0, Double.NaN, List.of(), false, all, List.of());
        return turn.then(half.dagger()).tensor(all).tensor(turn.r()).tensor(odd);
    }

    @Test
    void classesWithoutCodecAreRefusedByName() {
        var error = assertThrows(Unsaveable.class, () -> PLAIN.write(F.tensor(new Turn(Phase.of(1, 4)))));
        assertEquals("the box 'R(1/4)' is a org.catenary.diagrams.notation.DiagramJsonTest$Turn, for which no codec is given;"
                + " known are named", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> DiagramJson.of(TurnCodec.TURN, TurnCodec.TURN));
    }

    @Test
    void equalDiagramsMakeEqualBytes() {
        Diagram left = F.then(G).then(F).then(G), right = F.then(G.then(F.then(G)));
        assertEquals(PLAIN.write(left), PLAIN.write(right));
        Diagram fg = F.then(G);
        assertEquals(PLAIN.write(fg.plus(fg)), PLAIN.write(F.then(G).plus(F.then(G))));
    }

    @Test
    void sharingIsKept() throws UnreadableJson {
        Diagram shared = F;
        for (int i = 0; i < 50; i++) {
            shared = new Diagram.Frame(new Border.Sum(A, B), List.of(shared, shared));
        }
        String json = PLAIN.write(shared);
        assertTrue(json.length() < 2000, json);
        assertEquals(shared, PLAIN.read(json));
    }

    @Test
    void whatIsTooLongIsRefused() {
        Diagram endless = F.then(G);
        for (int i = 0; i < 40; i++) {
            endless = endless.then(endless);
        }
        Diagram long40 = endless;
        Ty wide = A.power(2_000_000_000);
        String message = "more than the 3000000 tokens that a document may hold";
        assertEquals(message, assertThrows(Unsaveable.class, () -> PLAIN.write(long40)).getMessage());
        assertEquals(message, assertThrows(Unsaveable.class, () -> PLAIN.write(wide)).getMessage());
        Diagram broad = Diagram.spider(A, 0, 2_000_000_000).then(Diagram.spider(A, 2_000_000_000, 1));
        assertEquals("the diagrams take more than 1000000000 steps to put together; a larger extent allows more",
                assertThrows(Unsaveable.class, () -> PLAIN.write(broad)).getMessage());
        String name = "x".repeat(1_000_001);
        String text = "the text xxxxxxxxxxxxxxxxxxxx… of 1000001 characters is too long to save; at most 1000000";
        assertEquals(text, assertThrows(Unsaveable.class, () -> PLAIN.write(Ty.of(name))).getMessage());
        assertEquals(text, assertThrows(Unsaveable.class, () -> PLAIN.write(Box.of(name, A, B))).getMessage());
        Phase third = Phase.of(1, 3);
        for (int i = 0; i < 60; i++) {
            third = third.times(1, Long.MAX_VALUE);
        }
        Box turn = new Turn(third);
        assertEquals("the angle has a factor of 1141 digits; at most 1000",
                assertThrows(Unsaveable.class, () -> DiagramJson.of(TurnCodec.TURN).write(turn)).getMessage());
    }

    @Test
    void longDiagramsAreReadBack() throws UnreadableJson {
        Diagram chain = Diagram.id(A);
        for (int i = 0; i < 50_000; i++) {
            chain = chain.then(Box.of("f" + i, A, B)).then(G);
        }
        Diagram diagram = chain;
        assertTimeout(ofSeconds(20), () -> assertEquals(diagram, PLAIN.read(PLAIN.write(diagram))));
    }

    @Test
    void deepDiagramsAreReadBack() throws UnreadableJson {
        Box scalar = Box.of("s", Ty.unit(), Ty.unit());
        Diagram deep = F;
        for (int i = 0; i < 33_334; i++) {
            deep = deep.then(G).tensor(scalar).then(F).plus(F);
        }
        assertEquals(deep, PLAIN.read(PLAIN.write(deep)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'version':1 | 'version':2 | 1 | 40 | /version | version 2 of the format is unknown; this reads version 1",
        "catenary-diagram | catenary-type | 1 | 11 | /format | expected the format catenary-diagram, found catenary-type",
        "'format' | 'formed' | 1 | 2 | /formed | expected the field format, found formed",
        "'obs':[['a' | 'obs':[['' | 1 | 54 | /obs/0 | an object needs a name",
        "['a',0] | ['a'] | 1 | 53 | /obs/0 | expected a whole number, found the end of the array",
        "['a',0] | ['a',9999999999] | 1 | 54 | /obs/0/1 | 9999999999 is too large a number",
        "'types':[[0] | 'types':[[7] | 1 | 76 | /types/0/0 | row 7 of obs is not above; there are 2",
        "'kind':'named','name':'f' | 'kind':'gate' | 1 | 93 | /boxes/0/kind | no codec is given for boxes of the kind gate; known are named",
        "'name':'f','dom' | 'dom' | 1 | 93 | /boxes/0 | the field name is missing",
        "'name':'f' | 'name':1 | 1 | 93 | /boxes/0/name | expected a text",
        "'name':'f' | 'name':'f','more':1 | 1 | 93 | /boxes/0/more | a box of the kind named has no field more",
        "'cod':1 | 'cod':9 | 1 | 93 | /boxes/0/cod | row 9 of types is not above; there are 2",
        "['box',0] | ['bax',0] | 1 | 192 | /nodes/0/0 | no node is called bax",
        "['then',0,1] | ['then',0] | 1 | 220 | /nodes/2 | a composite of fewer than two parts",
        "['then',0,1] | ['then',0,2] | 1 | 221 | /nodes/2/2 | row 2 of nodes is not above; there are 2",
        "['then',0,1] | ['then',0,0] | 1 | 222 | /nodes/2 | f does not compose with f: cod b, dom a; wire 0 is b here, a there",
        "['then',0,1] | ['turned',0,0] | 1 | 224 | /nodes/2 | f as it is, neither turned nor reversed",
        "'root':2 | 'root':3 | 1 | 232 | /root | row 3 of nodes is not above; there are 3",
        "'root':2} | 'root':2,} | 1 | 235 | /root | this is not JSON: Unexpected character"})
    void mistakesAreShownInPlace(String part, String other, int line, int column, String pointer, String problem) {
        String json = PLAIN.write(F.then(G)).replace(part.replace('\'', '"'), other.replace('\'', '"'));
        var error = assertThrows(UnreadableJson.class, () -> PLAIN.read(json));
        assertEquals(problem, error.problem());
        assertEquals(pointer, error.pointer());
        assertEquals(List.of(line, column), List.of(error.line(), error.column()), error::getMessage);
        assertEquals("line %d, column %d, at %s: %s".formatted(line, column, pointer, problem), error.getMessage());
    }

    @Test
    void whatIsAsLongAsCanBeIsReadBack() throws UnreadableJson {
        String name = "x".repeat(1_000_000);
        Box box = Box.of(name, Ty.of(name), Ty.of(name + "x".repeat(0)));
        assertEquals(box, PLAIN.read(PLAIN.write(box)));
        Diagram broad = Diagram.spider(A, 0, 400_000_000).then(Diagram.spider(A, 400_000_000, 1));
        assertEquals(broad, PLAIN.read(PLAIN.write(broad)));
        Diagram endless = F.then(G);
        for (int i = 0; i < 18; i++) {
            endless = endless.then(endless);
        }
        assertEquals(endless, PLAIN.read(PLAIN.write(endless)));
        Diagram broader = Diagram.spider(A, 0, 2_000_000_000).then(Diagram.spider(A, 2_000_000_000, 1));
        DiagramJson large = PLAIN.within(Extent.LARGE);
        assertEquals(broader, large.read(large.write(broader)));
    }

    @Test
    void mutationsAreReadOrRefused() {
        var wild = new WildDiagrams(Seeded.Random.of(2026));
        var json = DiagramJson.of(TurnCodec.TURN, EverythingCodec.EVERYTHING);
        List<String> texts = new ArrayList<>(List.of(json.write(everything()), json.write(A)));
        for (int i = 0; i < 100; i++) {
            texts.add(json.write(wild.diagram(i % 4)));
        }
        int read = Mutations.of(texts, "[\"then\",0,1]", "[\"tensor\",0,0]", "[\"spider\",0,2147483647,2147483647]", "\"kind\"")
                .survivedBy(bytes -> json.read(new ByteArrayInputStream(bytes)), 100_000, UnreadableJson.class);
        assertTrue(read > 500 && read < 90_000, () -> "so many were read: " + read);
    }
}
