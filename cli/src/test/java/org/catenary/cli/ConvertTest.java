package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.notation.DiscopyJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Diagrams from one form into another, and what a user gets wrong about them.
class ConvertTest {

    private static final String TEXT = "f ; g ⊗ g where f : a → b ⊗ b, g : b → a";

    @TempDir Path folder;

    private String file(String name, String text) throws IOException { return Files.writeString(folder.resolve(name), text).toString(); }

    private String path(String name) { return folder.resolve(name).toString(); }

    private static void done(String... args) {
        var said = Said.by(args);
        assertEquals(0, said.status(), said::toString);
    }

    /// The mistake ends with status 2 and these parts, and the old output stays.
    private void refused(List<String> parts, String input, String... options) throws IOException {
        Path output = Files.writeString(folder.resolve("old.txt"), "precious");
        var args = new ArrayList<>(List.of("convert", input, "-o", output.toString()));
        args.addAll(List.of(options));
        var said = Said.by(args.toArray(String[]::new));
        assertEquals(2, said.status(), said::toString);
        assertEquals("", said.out());
        assertFalse(said.err().contains("\tat "), said.err());
        parts.forEach(part -> assertTrue(said.err().contains(part), () -> "should say " + part + "\n" + said.err()));
        assertEquals("precious", Files.readString(output));
    }

    @Test
    void everyForm() throws IOException, NotationException, UnreadableJson {
        String input = file("in.txt", TEXT + "\n");
        assertEquals(TEXT + "\n", Said.by("convert", input).out());
        for (String name : List.of("d.json", "d.discopy", "d.svg", "d.tex", "d.txt")) {
            done("convert", input, "-o", path(name));
        }
        assertEquals(Diagram.parse(TEXT), Board.json().load(folder.resolve("d.json")));
        assertEquals(Diagram.parse(TEXT), Diagram.parse(Files.readString(folder.resolve("d.txt"))));
        assertEquals(Diagram.parse("f ; g ⊗ id(b) ; id(a) ⊗ g where f : a → b ⊗ b, g : b → a"),
                DiscopyJson.load(folder.resolve("d.discopy")));
        assertTrue(Files.readString(folder.resolve("d.svg")).startsWith("<svg"));
        assertTrue(Files.readString(folder.resolve("d.tex")).contains("tikzpicture"));
        assertEquals(TEXT + "\n", Said.by("convert", path("d.json")).out());
        assertEquals(Files.readString(folder.resolve("d.json")), Said.by("convert", path("d.txt"), "--to", "json").out());
        assertEquals(Said.by("convert", path("d.discopy")).out(), Said.by("convert", path("d.discopy"), "--to", "text").out());
    }

    private static final String FUNCTOR = """
            {"format":"catenary-functor","version":1,"target":"TARGET","obs":[["a",0],["c",0]],"types":[[0],[1]],
             "boxes":[{"kind":"named","name":"f","dom":0,"cod":0},{"kind":"named","name":"g","dom":1,"cod":1}],
             "nodes":[["box",1],["then",0,0],["cup",0,0]],"objects":[{"of":0,"type":1}],"images":[{"of":0,"diagram":1}]}""";

    @Test
    void aFunctorIsApplied() throws IOException {
        String functor = file("functor.json", FUNCTOR.replace("TARGET", "diagrams").replace(",[\"cup\",0,0]", ""));
        assertEquals("g ; g ; g ; g where g : c → c\n",
                Said.by("convert", file("in.txt", "f ; f where f : a → a"), "--functor", functor).out());
    }

    @Test
    void diagramsThatDoNotCompose() throws IOException {
        refused(List.of("in.txt, line 2, column 3", "f does not compose with g: cod b, dom c; wire 0 is b here, c there", "  ^"),
                file("in.txt", "f\n; g where f : a → b, g : c → d"));
        refused(List.of("in.json, line 1, column", "at /nodes/2", "f does not compose with f: cod b, dom a; wire 0 is b here, a there"),
                file("in.json", "{\"format\":\"catenary-diagram\",\"version\":1,\"obs\":[[\"a\",0],[\"b\",0]],\"types\":[[0],[1]],\"boxes\":["
                        + "{\"kind\":\"named\",\"name\":\"f\",\"dom\":0,\"cod\":1}],\"nodes\":[[\"box\",0],[\"box\",0],[\"then\",0,1]],\"root\":2}"));
    }

    @Test
    void boxesWhoseImageHasTheWrongType() throws IOException {
        String functor = FUNCTOR.replace("TARGET", "diagrams").replace(",[\"cup\",0,0]", "").replace("{\"of\":0,\"type\":1}",
                "{\"of\":0,\"type\":0}");
        refused(List.of("functor.json", "/images", "F(f) should have type a → a, got c → c"), file("in.txt", "f where f : a → a"),
                "--functor", file("functor.json", functor));
        refused(List.of("no image for the box h : a → a; there are images for f"), file("in.txt", "h where h : a → a"),
                "--functor", file("functor.json", FUNCTOR.replace("TARGET", "diagrams").replace(",[\"cup\",0,0]", "")));
    }

    @Test
    void aStructureTheTheoryLacks() throws IOException {
        String qubits = FUNCTOR.replace("TARGET", "circuits").replace(",[\"cup\",0,0]", "").replace("\"c\"", "\"qubit\"");
        refused(List.of("the bubble b has no meaning here"), file("in.txt", "b[f] where b : a → a, f : a → a"),
                "--functor", file("functor.json", qubits));
        refused(List.of("followedBy(a) : a.head ⊗ ∂a.tail → a needs a category with delay", "the category of pure circuits has swap"),
                file("in.txt", "followedBy(a)"), "--functor", file("functor.json", qubits));
        refused(List.of("followedBy(a)", "no place in DisCoPy's files"), file("in.txt", "followedBy(a)"), "--to", "discopy");
    }

    @Test
    void namesThatDoNotPrintAreQuoted() throws IOException {
        refused(List.of("'\\u{0}\\n'".replace("\\n", "\\u{a}"), "has no type"), file("in.txt", "'\\u{0}\\u{a}'"));
        refused(List.of("U+0007 is no sign of the notation"), file("in.txt", "f ; \u0007"));
        refused(List.of("the factory \\u{7}.Box is not known here"), file("in.json",
                "{\"factory\":\"\\u0007.Box\",\"name\":\"f\",\"dom\":{\"factory\":\"cat.Ty\",\"inside\":[]},"
                        + "\"cod\":{\"factory\":\"cat.Ty\",\"inside\":[]}}"));
    }

    @Test
    void anUnknownFormat() throws IOException {
        refused(List.of("in.json", "version 9 of the format is unknown; this reads version 1", "/version"),
                file("in.json", "{\"format\":\"catenary-diagram\",\"version\":9}"));
        refused(List.of("in.json", "expected the format catenary-diagram, found catenary-type"),
                file("in.json", "{\"format\":\"catenary-type\",\"version\":1}"));
        refused(List.of("in.json", "line 1, column 1", "the field factory is missing"), file("in.json", "{}"));
        refused(List.of("--to", "text, json, discopy, svg, tikz"), file("in.txt", TEXT), "--to", "pdf");
        refused(List.of("this is no UTF-8 text"), Files.write(folder.resolve("in.txt"), new byte[] {'f', (byte) 0xFF}).toString());
        refused(List.of("there is no such file"), path("none.txt"));
        refused(List.of("it is a folder"), folder.toString());
    }

    @Test
    void anUnwritableOutput() throws IOException {
        String input = file("in.txt", TEXT), old = file("old", "precious");
        for (String output : List.of(folder.toString(), old + "/below.txt")) {
            var said = Said.by("convert", input, "-o", output);
            assertEquals(2, said.status(), said::toString);
            assertTrue(said.err().contains("cannot write " + output), said.err());
        }
        assertEquals("precious", Files.readString(Path.of(old)));
    }
}
