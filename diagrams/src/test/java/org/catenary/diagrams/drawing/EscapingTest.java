package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Whatever the names of boxes and types are, they are text in every format: random hostile names change no markup.
class EscapingTest {

    private static final int SEEDS = 100;
    private static final List<String> MORSELS = List.of("<script>", "</script>", "</style>", "</text>", "</title>", "<!--", "-->",
            "]]>", "<![CDATA[", "&amp;", "&#60;", "&lt", "\"", "'", "onload=alert(1)", "javascript:", "\\input{x}", "\\", "\\\\", "{",
            "}", "{{", "$", "$$", "%", "#", "##", "^^41", "^", "_", "~", "\n", "\r\n", "\t", "\u0000", "\u0007", "\u0085", "\u2028",
            "\u202E", "\uD800", "\uDC00", "😀", "é", "e\u0301", "ʳ", "ˡ", "₀", "²", "φ", "Ω", "⊗", "→", "日本", "\uFFFE", "[", "]", ";",
            "--", "``", "''", "@", "*/", "url(#a)", "f", " ", "long words", "-1.5");
    private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "style", "g", "path", "circle", "text", "tspan");
    private static final Set<String> ATTRIBUTES = Set.of("xmlns", "class", "viewBox", "style", "role", "fill", "stroke",
            "stroke-width", "stroke-linecap", "stroke-linejoin", "font-family", "d", "cx", "cy", "r", "x", "y", "font-size",
            "text-anchor", "dy", "stroke-dasharray", "fill-opacity");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[A-Za-z]+|.)");

    private static String hostile(RandomGenerator random) {
        int length = random.nextInt(1, 7);
        return Stream.generate(() -> random.nextInt(5) == 0 ? Character.toString(random.nextInt(0x110000))
                : MORSELS.get(random.nextInt(MORSELS.size()))).limit(length).collect(Collectors.joining());
    }

    /// Names in boxes, types, words, bubbles, glyphs.
    private static Diagram diagram(RandomGenerator random) {
        Ty x = Ty.of(hostile(random)), y = Ty.of(hostile(random));
        Box f = Box.of(hostile(random), x, y);
        Box word = new Samples.Gate(hostile(random), Ty.unit(), x, new Glyph.Word(hostile(random)));
        Box gate = new Samples.Gate(hostile(random), y, y, new Glyph.Plain(hostile(random)));
        Box number = new Samples.Gate(hostile(random), Ty.unit(), Ty.unit(), new Glyph.Scalar(hostile(random)));
        return word.then(f.bubble(hostile(random))).then(gate).tensor(number).tensor(f.r()).tensor(Diagram.copy(y, 2));
    }

    private static Stream<DynamicTest> each(Check check) {
        return LongStream.range(0, SEEDS).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed,
                () -> check.check(Samples.random(seed))));
    }

    private interface Check {
        void check(RandomGenerator random) throws Exception;
    }

    private static Document parsed(String svg) throws ParserConfigurationException, IOException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document) {
        NodeList all = document.getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    @TestFactory
    Stream<DynamicTest> svgHasItsOwnElementsOnly() {
        return each(random -> {
            Drawing drawing = Drawing.of(diagram(random));
            List<Element> elements = elements(parsed(Svg.write(drawing)));
            long texts = drawing.parts().stream().flatMap(part -> part.shapes().stream())
                    .filter(Shape.Text.class::isInstance).count();
            assertEquals(texts, elements.stream().filter(e -> e.getTagName().equals("text")).count());
            for (Element element : elements) {
                assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    String name = element.getAttributes().item(i).getNodeName();
                    assertTrue(ATTRIBUTES.contains(name), name);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> pagesHaveTheSameTagsWhateverTheNames() {
        return each(random -> {
            Drawing hostile = Drawing.of(diagram(random)).named(hostile(random), hostile(random));
            Drawing harmless = new Drawing(hostile.parts().stream().map(EscapingTest::harmless).toList(), hostile.bounds(),
                    "title", "description");
            String caption = hostile(random), title = hostile(random);
            String page = FilmPage.write(new Film(title, List.of(new Film.Frame(hostile, caption))), Look.STANDARD);
            String calm = FilmPage.write(new Film("title", List.of(new Film.Frame(harmless, "caption"))), Look.STANDARD);
            assertEquals(tags(calm), tags(page));
            var silent = new Film("title", List.of(new Film.Frame(harmless, "caption")));
            assertEquals(tags(FilmSvg.write(silent, 1, Look.STANDARD)),
                    tags(FilmSvg.write(new Film(title, List.of(new Film.Frame(hostile, caption))), 1, Look.STANDARD)));
        });
    }

    private static Part harmless(Part part) {
        return new Part(part.role(), part.shapes().stream().map(shape -> shape instanceof Shape.Text text
                ? new Shape.Text(text.x(), text.y(), "f", text.size(), text.anchor()) : shape).toList(), part.tint());
    }

    /// The names of all tags in order, but those of superscripts.
    private static List<String> tags(String page) {
        return Pattern.compile("<([^\\s>]*)").matcher(page).results().map(m -> m.group(1))
                .filter(tag -> !tag.equals("tspan") && !tag.equals("/tspan")).toList();
    }

    @TestFactory
    Stream<DynamicTest> tikzHasItsOwnCommandsOnly() {
        var known = new TreeSet<>(Set.of("\\ensuremath", "\\textbackslash", "\\textasciicircum", "\\textasciitilde",
                "\\textasciigrave", "\\textquotesingle", "\\char", "\\ldots", "\\frac", "\\mathrel", "\\mkern", "\\circ", "\\path",
                "\\node", "\\begin", "\\end", "\\definecolor", "\\sffamily", "\\fontsize", "\\selectfont", "\\raisebox",
                "\\{", "\\}", "\\$", "\\&", "\\#", "\\%", "\\_"));
        for (int c = 0; c < 0x3000; c++) {
            String sign = TikZ.escaped(Character.toString(c));
            if (sign.startsWith("\\ensuremath{\\")) {
                known.add(sign.substring("\\ensuremath{".length(), sign.length() - 1).replaceAll("[^\\\\A-Za-z].*", ""));
            }
        }
        return each(random -> {
            List<String> lines = List.of(TikZ.write(Drawing.of(diagram(random)).named(hostile(random), "")).split("\n", -1));
            assertTrue(lines.getFirst().startsWith("% "), lines.getFirst());
            for (String line : lines.subList(1, lines.size())) {
                int depth = 0;
                for (String command : COMMAND.matcher(line).results().map(MatchResult::group).toList()) {
                    assertTrue(known.contains(command), () -> command + " in " + line);
                }
                String bare = COMMAND.matcher(line).replaceAll(" ");
                for (int i = 0; i < bare.length(); i++) {
                    char c = bare.charAt(i);
                    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                    assertTrue(depth >= 0, line);
                    assertTrue("%$#&^_~\r\f".indexOf(c) < 0, () -> "a bare " + c + " in " + line);
                }
                assertEquals(0, depth, line);
            }
        });
    }
}
