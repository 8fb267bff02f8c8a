package org.catenary.diagrams.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.construction.Opposite;
import org.catenary.diagrams.functor.Assignment;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.WildDiagrams;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Functors as JSON documents.
class FunctorJsonTest {

    private static final Ty A = Ty.of("a"), B = Ty.of("b");
    private static final Box F = Box.of("f", A, A), G = Box.of("g", B, B);
    private static final FunctorJson<Ty, Diagram> JSON = FunctorJson.of(DiagramTarget.FREE);

    private static Assignment<Ty, Diagram> simple() {
        return new Assignment<>(Free.DIAGRAMS, Map.of(Ob.of("a"), B), Map.of(F, G.then(G)));
    }

    /// A functor into diagrams, of wild boxes.
    static Assignment<Ty, Diagram> random(long seed) { return random(seed, 30); }

    private static Assignment<Ty, Diagram> random(long seed, int images) {
        var wild = new WildDiagrams(Seeded.Random.of(seed));
        Map<Ob, Ty> objects = new HashMap<>();
        Map<Box, Diagram> boxes = new HashMap<>();
        for (int i = 0; i < images; i++) {
            Ob x = Ob.of("x" + i), y = Ob.of("y" + i);
            Diagram image = wild.diagram(i % 4);
            objects.put(x, image.dom());
            objects.put(y, image.cod());
            boxes.put(Box.of(wild.name(), Ty.of(x), Ty.of(y)), image);
            boxes.put(Box.of(wild.name(), Ty.of(x.l()), Ty.of(y.r())), Box.of("h", image.dom().l(), image.cod().r()));
        }
        return new Assignment<>(Free.DIAGRAMS, objects, boxes);
    }

    @Test
    void isTablesAndImages() throws UnreadableJson {
        // @start region="json"
        Box f = Box.of("f", Ty.of("a"), Ty.of("a")), g = Box.of("g", Ty.of("b"), Ty.of("b"));
        var functor = new Assignment<>(Free.DIAGRAMS, Map.of(Ob.of("a"), Ty.of("b")), Map.of(f, g.then(g)));
        String json = """
                {"format":"catenary-functor","version":1,"target":"diagrams",\
                "obs":[["a",0],["b",0]],"types":[[1],[0]],\
                "boxes":[{"kind":"named","name":"f","dom":1,"cod":1},{"kind":"named","name":"g","dom":0,"cod":0}],\
                "nodes":[["box",1],["then",0,0]],\
                "objects":[{"of":0,"type":0}],"images":[{"of":0,"diagram":1}]}""";
        // @end
        assertEquals(json, JSON.write(functor));
        assertEquals(functor, JSON.read(json));
    }

    @Test
    void theExampleOfTheDescriptionIsRead() throws IOException, UnreadableJson {
        String page = Files.readString(Path.of("../docs/json.md"));
        int start = page.lastIndexOf("```json") + "```json".length();
        assertEquals(simple(), JSON.read(page.substring(start, page.indexOf("```", start))));
    }

    @Seeded
    void everyFunctorIntoDiagramsIsReadBack(long seed) throws UnreadableJson {
        var functor = random(seed);
        String json = JSON.write(functor);
        assertEquals(functor, JSON.read(json));
        assertEquals(json, JSON.write(JSON.read(json)));
    }

    @Test
    void equalFunctorsMakeEqualBytes() {
        Map<Ob, Ty> objects = new HashMap<>(), reversed = new HashMap<>();
        Map<Box, Diagram> boxes = new HashMap<>(), same = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            objects.put(Ob.of("x" + i), A);
            reversed.put(Ob.of("x" + (99 - i)), A);
            boxes.put(Box.of("f", Ty.of("x" + i), A.tensor(A).slice(0, 0)), Box.of("g" + i, A, Ty.unit()));
            same.put(Box.of("f", Ty.of("x" + (99 - i)), Ty.unit()), Box.of("g" + (99 - i), A, Ty.unit()));
        }
        assertEquals(JSON.write(new Assignment<>(Free.DIAGRAMS, objects, boxes)),
                JSON.write(new Assignment<>(Free.DIAGRAMS, reversed, same)));
    }

    // @start region="target"
    /// Opposite diagrams stand as the diagrams that they are the opposite of.
    enum OppositeCodec implements TargetCodec<Ty, Opposite.Reversed<Ty, Diagram>> {
        OPPOSITE;

        @Override public String kind() { return "opposite diagrams"; }

        @Override public Monoidal<Ty, Opposite.Reversed<Ty, Diagram>> target() { return new Opposite<>(Free.DIAGRAMS); }

        @Override public void writeObject(Ty object, ImageWriter fields) { fields.type("type", object); }

        @Override public Ty readObject(ImageReader fields) throws UnreadableJson { return fields.type("type"); }

        @Override public void writeArrow(Opposite.Reversed<Ty, Diagram> arrow, ImageWriter fields) {
            fields.diagram("diagram", arrow.arrow());
        }

        @Override public Opposite.Reversed<Ty, Diagram> readArrow(ImageReader fields) throws UnreadableJson {
            return new Opposite.Reversed<>(fields.diagram("diagram"));
        }
    }
    // @end

    @Test
    void aCategoryOfOnesOwn() throws UnreadableJson {
        var functor = new Assignment<>(OppositeCodec.OPPOSITE.target(), Map.of(Ob.of("a"), B), Map.of(F, new Opposite.Reversed<>(G)));
        var json = FunctorJson.of(OppositeCodec.OPPOSITE);
        assertEquals(functor, json.read(json.write(functor)));
        assertEquals("line 1, column 51, at /target: no codec is given for images that are opposite diagrams; known are diagrams",
                assertThrows(UnreadableJson.class, () -> JSON.read(json.write(functor))).getMessage());
    }

    @Test
    void whatHasNoCodecIsRefusedByName() {
        record Gate(String name, Ty dom, Ty cod) implements Box {}
        var gate = new Gate("H", A, A);
        String message = "the box H is a %s, for which no codec is given; known are named".formatted(Gate.class.getTypeName());
        assertEquals(message, assertThrows(Unsaveable.class, () -> JSON.write(
                new Assignment<>(Free.DIAGRAMS, Map.of(Ob.of("a"), A), Map.of(gate, F)))).getMessage());
        assertEquals(message, assertThrows(Unsaveable.class, () -> JSON.write(
                new Assignment<>(Free.DIAGRAMS, Map.of(Ob.of("a"), A), Map.of(F, gate)))).getMessage());
        var elsewhere = FunctorJson.of(new DiagramTarget("circuits", new Circuitlike(Free.DIAGRAMS)));
        assertEquals("a functor into the free category of diagrams cannot be saved as one into circuits: no codec is given for"
                + " its images", assertThrows(Unsaveable.class, () -> elsewhere.write(simple())).getMessage());
    }

    /// The free category, under another name.
    private record Circuitlike(Free free) implements Monoidal<Ty, Diagram> {
        @Override public Diagram id(Ty x) { return free.id(x); }

        @Override public Ty unit() { return free.unit(); }

        @Override public Ty tensor(Ty x, Ty y) { return free.tensor(x, y); }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'version':1 | 'version':7 | /version | version 7 of the format is unknown; this reads version 1",
        "catenary-functor | catenary-diagram | /format | expected the format catenary-functor, found catenary-diagram",
        "'of':0,'diagram':1 | 'of':1,'diagram':9 | /images/0/diagram | row 9 of nodes is not above; there are 2",
        "'of':0,'diagram':1 | 'of':2,'diagram':1 | /images/0/of | row 2 of boxes is not above; there are 2",
        "'of':0,'diagram':1 | 'of':0 | /images/0 | the field diagram is missing",
        "'of':0,'diagram':1 | 'of':0,'diagram':1,'x':1 | /images/0/x | an image has no field x",
        "{'of':0,'type':0} | {'of':0,'type':0},{'of':0,'type':1} | /objects/1/of | a has two images",
        "{'of':0,'type':0} | | /images | no image for the atom a; there are none at all",
        "'of':0,'type':0 | 'of':0,'type':1 | /images | F(f) should have type a → a, got b → b",
        "'objects' | 'subjects' | /subjects | expected the field objects, found subjects"})
    void mistakesAreShownInPlace(String part, String other, String pointer, String problem) {
        String json = JSON.write(simple()).replace(part.replace('\'', '"'), other == null ? "" : other.replace('\'', '"'));
        var error = assertThrows(UnreadableJson.class, () -> JSON.read(json));
        assertEquals(problem, error.problem());
        assertEquals(pointer, error.pointer());
    }

    @TestFactory
    Stream<DynamicTest> mutationsAreReadOrRefused() {
        List<String> texts = new ArrayList<>(List.of(JSON.write(simple())));
        for (long seed = 0; seed < 5; seed++) {
            texts.add(JSON.write(random(seed, 2)));
        }
        return Mutations.of(texts, "\"of\"", "\"diagram\"", "\"images\"").tenths(
                bytes -> JSON.read(new ByteArrayInputStream(bytes)), 100_000, UnreadableJson.class);
    }

    @Test
    void imagesOfWideBoxesAreCounted() {
        String wide = "[0" + ",0".repeat(100_000) + "]", box = "{\"kind\":\"named\",\"name\":\"%d\",\"dom\":0,\"cod\":0}";
        var boxes = IntStream.range(0, 1000).mapToObj(i -> box.replace("%d", "f" + i)).collect(Collectors.joining(","));
        var images = IntStream.range(0, 1000).mapToObj("{\"of\":%d,\"diagram\":0}"::formatted).collect(Collectors.joining(","));
        String text = JSON.write(simple()).replaceFirst("\"obs\".*", "") + "\"obs\":[[\"a\",0]],\"types\":[" + wide + "],\"boxes\":["
                + boxes + "],\"nodes\":[[\"id\",0]],\"objects\":[{\"of\":0,\"type\":0}],\"images\":[" + images + "]}";
        var error = assertThrows(UnreadableJson.class, () -> JSON.read(text));
        assertEquals("the diagrams take more than 1000000000 steps to put together; a larger extent allows more", error.problem());
    }

    @Test
    void filesAreWholeOrAsTheyWere(@TempDir Path folder) throws IOException, UnreadableJson {
        Path file = folder.resolve("functor.json");
        JSON.save(simple(), file);
        assertEquals(simple(), JSON.load(file));
        record Odd(Phase phase) implements Box {
            @Override public String name() { return "odd"; }

            @Override public Ty dom() { return A; }

            @Override public Ty cod() { return A; }
        }
        var odd = new Assignment<>(Free.DIAGRAMS, Map.of(Ob.of("a"), A), Map.of(F, new Odd(Phase.ZERO)));
        assertThrows(Unsaveable.class, () -> JSON.save(odd, file));
        assertEquals(simple(), JSON.load(file));
        assertFalse(List.of(folder.toFile().list()).size() > 1);
    }
}
