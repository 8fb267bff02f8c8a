package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgTest {

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void everyPictureIsXml() throws Exception {
        for (long seed = 0; seed < 30; seed++) {
            parsed(Svg.write(Drawing.of(Samples.planar(10, true, Samples.random(seed)))));
            parsed(Svg.write(Drawing.of(Samples.circuit(10, Samples.random(seed)))));
        }
    }

    @Test
    void aWordStaysAWord() throws Exception {
        String name = "<script>alert('&\"')</script>\u0007\uD800";
        Document document = parsed(Svg.write(Drawing.of(Box.of(name, Ty.of("<n>"), Ty.unit()))));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        String text = document.getElementsByTagName("g").item(0).getTextContent();
        assertTrue(text.contains("<script>alert('&\"')</script>\uFFFD\uFFFD"), text);
    }

    @Test
    void nothingIsReferredToAndNothingHasAnId() {
        String svg = Svg.write(Drawing.of(Samples.planar(12, true, Samples.random(7))));
        assertFalse(Pattern.compile("\\sid=|href|url\\(|@import|<script|on\\w+=").matcher(svg).find());
    }

    @Test
    void numbersHaveTwoDecimalsAtMost() {
        String svg = Svg.write(Drawing.of(Samples.planar(12, true, Samples.random(8))));
        assertFalse(Pattern.compile("\\d\\.\\d{3}").matcher(svg.replaceAll("<style>.*</style>", "")).find());
        assertEquals("-0.05", Svg.number(-0.05));
        assertEquals("0", Svg.number(-0.001));
        assertEquals("12.5", Svg.number(12.5));
        assertEquals("3", Svg.number(2.999));
    }

    @Test
    void superscriptsAreRaised() {
        String svg = Svg.write(Drawing.of(Diagram.id(Ty.of("n").r())));
        assertTrue(svg.contains(">n<tspan dy=\"-3.8\" font-size=\"7.2\">r</tspan></text>"), svg);
        assertTrue(svg.contains("nʳ"), "the title says it in letters");
    }

    @Test
    void inkAndLabelsCanBeReadOnTheirGrounds() {
        for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            for (String ground : new String[] {palette.page(), palette.pale(), palette.dim()}) {
                Stream.concat(Stream.of(palette.ink(), palette.second()), palette.accents().stream())
                        .forEach(ink -> assertTrue(contrast(ink, ground) >= 4.5, () -> ink + " on " + ground));
            }
        }
    }

    /// The contrast ratio of the Web Content Accessibility Guidelines 2.1.
    private static double contrast(String a, String b) {
        double x = luminance(a), y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double luminance = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }
}
