package org.catenary.diagrams.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.WildDiagrams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Diagrams in the JSON of DisCoPy.
class DiscopyJsonTest {

    private static final Ty A = Ty.of("a"), B = Ty.of("b");
    private static final Box F = Box.of("f", A, B), G = Box.of("g", B, A);

    @Test
    void isAListOfLayers() throws UnreadableJson {
        // @start region="discopy"
        Diagram f = Box.of("f", Ty.of("a"), Ty.unit());
        String json = """
                {"factory":"monoidal.Diagram","inside":[{"factory":"monoidal.Layer","inside":[\
                {"factory":"monoidal.Box","name":"f",\
                "dom":{"factory":"monoidal.Ty","inside":[{"factory":"monoidal.Wire","name":"a"}]},\
                "cod":{"factory":"monoidal.Ty","inside":[]}}]}],\
                "dom":{"factory":"monoidal.Ty","inside":[{"factory":"monoidal.Wire","name":"a"}]},\
                "cod":{"factory":"monoidal.Ty","inside":[]}}""";
        // @end
        assertEquals(json, DiscopyJson.write(f));
        assertEquals(f, DiscopyJson.read(json));
    }

    @Seeded
    void whatIsWrittenIsReadBackLayerByLayer(long seed) throws UnreadableJson {
        for (RandomDiagrams diagrams : List.of(RandomDiagrams.planar(seed), RandomDiagrams.symmetric(seed),
                RandomDiagrams.rigid(seed))) {
            Diagram diagram = diagrams.diagram(30);
            assertEquals(diagram, DiscopyJson.read(DiscopyJson.write(diagram)), diagram::toString);
            Diagram turned = diagram.dagger().l().tensor(diagram.r()).plus(diagram.dagger().l().tensor(diagram.r()));
            assertEquals(layered(turned), DiscopyJson.read(DiscopyJson.write(turned)), turned::toString);
        }
    }

    @Seeded
    void everythingIsReadBackOrRefusedByName(long seed) throws UnreadableJson {
        var wild = new WildDiagrams(Seeded.Random.of(seed));
        int written = 0;
        for (int i = 0; i < 300; i++) {
            Diagram diagram = wild.diagram(i % 5);
            if (isForeign(diagram)) {
                assertThrows(Unsaveable.class, () -> DiscopyJson.write(diagram), diagram::toString);
            } else {
                assertEquals(layered(diagram), DiscopyJson.read(DiscopyJson.write(diagram)), diagram::toString);
                written++;
            }
        }
        assertTrue(written > 50, "so many were written: " + written);
    }

    /// Whether DisCoPy's files have no place for it.
    private static boolean isForeign(Diagram diagram) {
        return Stream.of(Structure.TRACE, Structure.BUBBLE, Structure.EXPONENTIAL, Structure.DELAY, Structure.FEEDBACK, Structure.HEAD,
                Structure.PHASE, Structure.COLOUR).anyMatch(diagram.theory()::contains)
                || diagram.toString().matches("(?s).*spider\\([^()]*, 0, 0\\).*");
    }

    /// The diagram with one cell a layer, inside frames too.
    private static Diagram layered(Diagram diagram) {
        Diagram layered = Diagram.id(diagram.dom());
        for (Layer layer : diagram.layers()) {
            Diagram cell = layer.cell() instanceof Diagram.Frame frame
                    ? new Diagram.Frame(frame.border(), frame.inside().stream().map(DiscopyJsonTest::layered).toList())
                    : layer.cell();
            layered = layered.thenAt(layer.offset(), cell);
        }
        return layered;
    }

    @Test
    void factoriesAreThoseOfThePoorestCategory() {
        Box word = Box.of("Alice", Ty.unit(), A);
        assertFactories(F.then(G), "monoidal.Diagram", "monoidal.Layer", "monoidal.Box", "monoidal.Ty", "monoidal.Wire");
        assertFactories(word, "monoidal.Box");
        assertFactories(Diagram.swap(A, B), "symmetric.Diagram", "symmetric.Layer", "symmetric.Swap", "monoidal.Wire");
        assertFactories(Diagram.permutation(A.tensor(A).tensor(B), 2, 0, 1), "symmetric.Permutation", "\"perm\":[2,0,1]");
        assertFactories(F.tensor(Diagram.cap(A)), "rigid.Diagram", "rigid.Layer", "rigid.Box", "rigid.Cap", "rigid.Wire");
        assertFactories(F.r(), "rigid.Box", "\"z\":1}");
        assertFactories(F.dagger(), "monoidal.Box", "\"is_dagger\":true}");
        assertFactories(word.tensor(Diagram.cap(A)), "grammar.pregroup.Diagram", "compact.Layer", "grammar.pregroup.Word",
                "grammar.pregroup.Cap", "grammar.pregroup.Ty", "rigid.Wire");
        assertFactories(F.tensor(Diagram.cap(A)).then(Diagram.swap(B, A.r()).tensor(Diagram.id(A))),
                "grammar.pregroup.Box", "grammar.pregroup.Swap");
        assertFactories(F.plus(F), "monoidal.Sum", "\"terms\":[");
    }

    private static void assertFactories(Diagram diagram, String... parts) {
        String json = DiscopyJson.write(diagram);
        for (String part : parts) {
            assertTrue(json.contains(part), () -> part + " in " + json);
        }
    }

    @Test
    void whatHasNoPlaceThereIsRefusedByName() {
        record Gate(String name, Ty dom, Ty cod) implements Box {}
        var gate = new Gate("H", A, A);
        String boxes = "the box H is a %s; boxes of DisCoPy's files are a name and a type".formatted(Gate.class.getTypeName());
        assertEquals(boxes, assertThrows(Unsaveable.class, () -> DiscopyJson.write(gate)).getMessage());
        assertEquals(boxes, assertThrows(Unsaveable.class, () -> DiscopyJson.write(gate.dagger())).getMessage());
        assertEquals("spider(a, 0, 0) has no place in DisCoPy's files",
                assertThrows(Unsaveable.class, () -> DiscopyJson.write(Diagram.spider(A, 0, 0))).getMessage());
        Diagram loop = F.then(G.then(Box.of("h", G.cod(), A))).trace(A);
        assertEquals("%s: files of DisCoPy hold nothing of what is inside a trace".formatted(loop.summary()),
                assertThrows(Unsaveable.class, () -> DiscopyJson.write(loop)).getMessage());
    }

    @Test
    void fieldsComeInAnyOrderAndOldNamesAreKnown() throws UnreadableJson {
        String json = """
                {"cod": {"inside": [{"name": "b", "factory": "rigid.Ob"}, {"z": -1, "factory": "cat.Ob", "name": "b"}],
                         "factory": "rigid.Ty"},
                 "inside": [{"inside": [{"dom": {"factory": "rigid.Ty", "inside": [{"factory": "rigid.Ob", "name": "a"}]},
                                         "cod": {"factory": "rigid.Ty", "inside": [{"factory": "rigid.Ob", "name": "b"}]},
                                         "name": "f", "factory": "rigid.Box"},
                                        {"right": {"factory": "rigid.Ty", "inside": [{"factory": "cat.Ob", "name": "b", "z": -1}]},
                                         "left": {"factory": "rigid.Ty", "inside": [{"factory": "cat.Ob", "name": "b", "z": -2}]},
                                         "factory": "rigid.Cap"}], "factory": "rigid.Layer"},
                            {"inside": [{"left": {"factory": "rigid.Ty", "inside": [{"factory": "rigid.Ob", "name": "b"}]},
                                         "right": {"factory": "rigid.Ty", "inside": [{"factory": "rigid.Ob", "name": "b", "z": -2}]},
                                         "factory": "symmetric.Swap"},
                                        {"factory": "rigid.Ty", "inside": [{"factory": "rigid.Ob", "name": "b", "z": -1}]}],
                             "factory": "rigid.Layer"},
                            {"inside": [{"name": "e", "factory": "rigid.Box", "cod": {"factory": "rigid.Ty", "inside": []},
                                         "dom": {"factory": "rigid.Ty", "inside": [{"factory": "rigid.Ob", "name": "b", "z": -2}]}},
                                        {"factory": "rigid.Ty", "inside": [{"factory": "rigid.Ob", "name": "b", "z": 0}]},
                                        {"factory": "rigid.Ty", "inside": [{"factory": "rigid.Ob", "name": "b", "z": -1}]}],
                             "factory": "rigid.Layer"}],
                 "dom": {"inside": [{"factory": "rigid.Ob", "name": "a"}], "factory": "rigid.Ty"},
                 "factory": "rigid.Diagram"}""";
        Ob b = Ob.of("b");
        Diagram expected = F.tensor(new Diagram.Cap(b.rotate(-2), b.l()))
                .then(Diagram.swap(B, B.rotate(-2)).tensor(Diagram.id(B.l())))
                .then(Box.of("e", B.rotate(-2), Ty.unit()).tensor(Diagram.id(B.tensor(B.l()))));
        assertEquals(expected, DiscopyJson.read(json));
    }

    @Test
    void structureIsReadFromWhatItsFilesHold() throws UnreadableJson {
        assertEquals(Diagram.braid(A, B), DiscopyJson.read(pair("braided.Braid", "")));
        assertEquals(Diagram.unbraid(A, B), DiscopyJson.read(pair("ribbon.Braid", ",'is_dagger':true")));
        assertEquals(Diagram.twist(A), DiscopyJson.read(cell("balanced.Twist", 1, 1, "")));
        assertEquals(Diagram.untwist(A), DiscopyJson.read(cell("balanced.Twist", 1, 1, ",'is_dagger':true")));
        assertEquals(Diagram.spider(A, 2, 3), DiscopyJson.read(cell("frobenius.Spider", 2, 3, "")));
        assertEquals(Diagram.copy(A, 2), DiscopyJson.read(cell("markov.Copy", 1, 2, "")));
        assertEquals(Diagram.discard(A), DiscopyJson.read(cell("markov.Discard", 1, 0, "")));
        assertEquals(Diagram.merge(A, 3), DiscopyJson.read(cell("markov.Merge", 3, 1, "")));
        assertEquals("line 1, column 1: a Spider without wires does not tell what it is of",
                assertThrows(UnreadableJson.class, () -> DiscopyJson.read(cell("frobenius.Spider", 0, 0, ""))).getMessage());
        assertThrows(UnreadableJson.class, () -> DiscopyJson.read(cell("markov.Copy", 2, 2, "")));
        assertThrows(UnreadableJson.class, () -> DiscopyJson.read(cell("frobenius.Spider", 2, 3, ",'is_dagger':true")));
    }

    @Test
    void structureIsWritten() throws UnreadableJson {
        for (Diagram diagram : List.of(Diagram.braid(A, B), Diagram.unbraid(A, B), Diagram.twist(A), Diagram.untwist(A),
                Diagram.spider(A, 2, 3), Diagram.spider(A, 1, 0), Diagram.copy(A, 3), Diagram.discard(A), Diagram.merge(A, 2),
                Diagram.merge(A, 0), Diagram.cap(A).then(Diagram.braid(A.r(), A)))) {
            assertEquals(diagram, DiscopyJson.read(DiscopyJson.write(diagram)), diagram::toString);
        }
        assertFactories(Diagram.braid(A, B), "braided.Braid", "\"left\"", "braided.Layer");
        assertFactories(Diagram.twist(A), "balanced.Twist", "\"name\":\"twist(a)\"");
        assertFactories(Diagram.spider(A, 2, 3), "frobenius.Spider", "frobenius.Ty");
        assertFactories(Diagram.copy(A, 2).then(Diagram.discard(A).tensor(Diagram.id(A))), "markov.Copy", "markov.Discard");
    }

    private static String pair(String factory, String more) {
        return "{'factory':'%s','left':%s,'right':%s%s}".formatted(factory, type("a", 1), type("b", 1), more).replace('\'', '"');
    }

    private static String cell(String factory, int in, int out, String more) {
        return "{'factory':'%s','name':'its name','dom':%s,'cod':%s%s}".formatted(factory, type("a", in), type("a", out), more)
                .replace('\'', '"');
    }

    private static String type(String name, int wires) {
        return "{'factory':'monoidal.Ty','inside':[%s]}".formatted(String.join(",",
                Collections.nCopies(wires, "{'factory':'monoidal.Wire','name':'%s'}".formatted(name))));
    }

    @Test
    void bubblesAreWithoutNames() throws UnreadableJson {
        Diagram bubble = Diagram.bubble(Box.of("Bubble", A, A), F.then(G), F).then(F.bubble("Bubble").then(G).bubble("Bubble"));
        String json = DiscopyJson.write(bubble);
        assertEquals(bubble, DiscopyJson.read(json));
        String old = "{'factory':'monoidal.Bubble','arg':%s,'dom':%s,'cod':%s}".formatted(DiscopyJson.write(F), type("a", 1),
                type("b", 1)).replace('\'', '"');
        assertEquals(F.bubble("Bubble"), DiscopyJson.read(old));
        assertThrows(Unsaveable.class, () -> DiscopyJson.write(F.bubble("log")));
        assertThrows(Unsaveable.class, () -> DiscopyJson.write(F.bubble("Bubble").dagger()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "monoidal.Box | traced.Trace | 3 | 2 | /inside/0/inside/0/factory | files of DisCoPy hold nothing of what is inside a traced.Trace",
        "monoidal.Box | traced.Loop | 3 | 2 | /inside/0/inside/0/factory | the factory traced.Loop is not known here",
        "monoidal.Box | frobenius.Spider | 3 | 2 | /inside/0/inside/0 | a Spider is a → a here, not a → b",
        "monoidal.Box | os.system | 3 | 2 | /inside/0/inside/0/factory | the factory os.system is not known here",
        "monoidal.Box | Box | 3 | 2 | /inside/0/inside/0/factory | the factory Box is not known here",
        "monoidal.Box | monoidal.Layer | 3 | 2 | /inside/0/inside/0 | the field inside is missing",
        "monoidal.Layer | monoidal.Ty | 2 | 2 | /inside/0/inside/0 | expected a wire, found a box",
        "monoidal.Diagram | monoidal.Layer | 1 | 1 | /inside/0 | expected a type or a box, found a layer",
        "'name':'f' | 'name':'f','data':3 | 4 | 19 | /inside/0/inside/0/data | the field data has no place here",
        "'name':'f' | 'name':'f','z':1.5 | 4 | 16 | /inside/0/inside/0/z | expected a whole number, found 1.5",
        "'name':'f' | 'name':'f','z':2147483648 | 4 | 16 | /inside/0/inside/0/z | 2147483648 is too large a number",
        "'name':'f' | 'name':'f','is_dagger':1 | 4 | 24 | /inside/0/inside/0/is_dagger | expected true or false, found 1",
        "'name':'f' | 'name':'f','left':1 | 4 | 19 | /inside/0/inside/0/left | expected an object, found 1",
        "'name':'f' | 'name':'f','perm':[] | 3 | 2 | /inside/0/inside/0/perm | the field perm of a monoidal.Box has no place here",
        "'name':'f' | 'name':'f','name':'g' | 4 | 18 | /inside/0/inside/0/name | this is not JSON: Duplicate Object property 'name'",
        "'name':'f' | 'name':7 | 4 | 8 | /inside/0/inside/0/name | expected a text, found 7",
        "'name':'f', | 'name' | 5 | 2 | /inside/0/inside/0/name | this is not JSON: Unexpected character",
        "'name':'b' | 'name':'' | 6 | 42 | /inside/0/inside/0/cod/inside/0 | an object needs a name",
        "'name':'b' | 'name':'c' | 1 | 1 | /cod | the layers end in c, not in b",
        "'name':'a' | 'name':'c' | 2 | 2 | /inside/0 | id(a) does not compose with f: cod a, dom c; wire 0 is a here, c there"})
    void mistakesAreShownInPlace(String part, String other, int line, int column, String pointer, String problem) {
        String json = """
                {"factory":"monoidal.Diagram","inside":[
                 {"factory":"monoidal.Layer","inside":[
                 {"factory":"monoidal.Box",
                "name":"f",
                "dom":{"factory":"monoidal.Ty","inside":[{"factory":"monoidal.Wire","name":"a"}]},
                "cod":{"factory":"monoidal.Ty","inside":[{"factory":"monoidal.Wire","name":"b"}]}}]}],
                "dom":{"factory":"monoidal.Ty","inside":[{"factory":"monoidal.Wire","name":"a"}]},
                "cod":{"factory":"monoidal.Ty","inside":[{"factory":"monoidal.Wire","name":"b"}]}}""";
        String mistaken = json.replaceFirst(part.replace('\'', '"'), other.replace('\'', '"'));
        var error = assertThrows(UnreadableJson.class, () -> DiscopyJson.read(mistaken));
        assertEquals(problem.replace('\'', '"'), error.problem());
        assertEquals(pointer, error.pointer());
        assertEquals(List.of(line, column), List.of(error.line(), error.column()), error::getMessage);
    }

    @Test
    void aTypeAloneIsNoDiagram() {
        var error = assertThrows(UnreadableJson.class, () -> DiscopyJson.read("{\"factory\":\"rigid.Ty\",\"inside\":[]}"));
        assertEquals("line 1, column 1: expected a diagram, found a type", error.getMessage());
    }

    @Test
    void hostileFilesEndInAnError() {
        String wire = "{\"factory\":\"monoidal.Wire\",\"name\":\"";
        assertRefused("too much: Document nesting depth (1001) exceeds the maximum allowed (1000)", "{\"dom\":".repeat(5_000_000));
        assertRefused("expected an object, found an array", "{\"inside\":[" + "[".repeat(30_000_000));
        assertRefused("a list of more than 1000000 items", "{\"perm\":[" + "1,".repeat(16_000_000));
        assertRefused("the field factory is missing", "{\"inside\":[" + "{},".repeat(5_000_000));
        assertRefused("too much: String value length (20000000) exceeds the maximum allowed (1000000)", wire + "x".repeat(30_000_000));
        assertRefused("too much: Document length (9000000) exceeds the maximum allowed (8388608)", " ".repeat(9_000_000) + "{");
        assertRefused("this is not JSON: Unexpected end-of-input: expected close marker for Object",
                "{\"inside\":[" + (wire + "x\"},").repeat(200_000) + "{");
    }

    private static void assertRefused(String problem, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        var error = assertTimeout(Duration.ofSeconds(5),
                () -> assertThrows(UnreadableJson.class, () -> DiscopyJson.read(new ByteArrayInputStream(bytes))));
        assertEquals(problem.replaceFirst("\\d{7,8}\\)", ""), error.problem().replaceFirst("\\d{7,8}\\)", ""));
        assertThrows(UnreadableJson.class, () -> DiscopyJson.read(json));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        Diagram endless = F.then(G);
        for (int i = 0; i < 40; i++) {
            endless = endless.then(endless);
        }
        Diagram wide = Diagram.id(A.power(2_000_000_000)), deep = F, staircase = F, tower = endless;
        for (int i = 0; i < 30_000; i++) {
            deep = deep.plus(F).tensor(Diagram.id(A));
            deep = deep.then(Box.of("h", deep.cod(), B)).then(G);
            deep = Box.of("k", A, deep.dom()).then(deep).then(F);
            staircase = i < 3000 ? staircase.tensor(F) : staircase;
        }
        Diagram shaft = deep, stairs = staircase;
        String message = "the diagram is too long for a file of DisCoPy; at most 8388608 characters";
        for (Diagram diagram : List.of(tower, wide, stairs)) {
            assertEquals(message, assertThrows(Unsaveable.class, () -> DiscopyJson.write(diagram)).getMessage());
        }
        assertEquals("30000 frames inside each other are too deep for DisCoPy; at most 100",
                assertThrows(Unsaveable.class, () -> DiscopyJson.write(shaft)).getMessage());
    }

    @Test
    void theDeepestThatIsWrittenIsReadBack() throws UnreadableJson {
        Diagram deep = F.then(Diagram.swap(Ty.unit(), B));
        for (int i = 0; i < 100; i++) {
            deep = deep.plus(F).then(G).then(F);
        }
        assertEquals(deep, DiscopyJson.read(DiscopyJson.write(deep)));
    }

    @Test
    void mutationsAreReadOrRefused() {
        var wild = new WildDiagrams(Seeded.Random.of(2026));
        List<String> texts = new ArrayList<>();
        while (texts.size() < 100) {
            Diagram diagram = wild.diagram(texts.size() % 4);
            if (!isForeign(diagram)) {
                texts.add(DiscopyJson.write(diagram));
            }
        }
        int read = Mutations.of(texts, "\"factory\"", "\"inside\"", "\"z\":2147483647", "monoidal.Ty", "rigid.Cup").survivedBy(
                bytes -> {
                    Diagram diagram = DiscopyJson.read(new ByteArrayInputStream(bytes));
                    assertEquals(layered(diagram), DiscopyJson.read(DiscopyJson.write(diagram)));
                }, 100_000, UnreadableJson.class);
        assertTrue(read > 200 && read < 90_000, () -> "so many were read: " + read);
    }
}
