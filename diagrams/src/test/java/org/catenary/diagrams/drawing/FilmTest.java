package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FilmTest {

    // @start region="film"
    /// A box bent twice and what follows it: the way to the normal form as a page with a slider.
    static String page() {
        Ty x = Ty.of("x");
        Box f = Box.of("f", x, x), g = Box.of("g", x, x);
        Diagram snake = f.tensor(Diagram.cap(x)).then(Diagram.cup(x).tensor(g));
        return FilmPage.write(Film.of("A snake", NormalForm.rigidSteps(snake), Look.STANDARD), Look.STANDARD);
    }
    // @end

    private static final Ty X = Ty.of("x");

    private static Film named(String name, int steps) {
        Diagram f = Box.of(name, X, X);
        return Film.of(name, Stream.iterate(f, d -> d.then(f)).limit(steps), Look.STANDARD);
    }

    private static int count(String text, String pattern) {
        return Math.toIntExact(Pattern.compile(pattern).matcher(text).results().count());
    }

    @Test
    void everyStepIsAPicture() {
        assertEquals(2, count(page(), "<figure>\n<svg "));
        assertTrue(page().contains("<figcaption>2 of 2</figcaption>"));
        assertEquals(5, count(FilmSvg.write(named("f", 5), 1, Look.STANDARD), "<g class=\"frame\""));
    }

    @Test
    void allStepsHaveOneSize() {
        List<String> boxes = Pattern.compile("viewBox=\"[^\"]*\"").matcher(FilmPage.write(named("f", 4), Look.STANDARD))
                .results().map(match -> match.group()).distinct().toList();
        assertEquals(1, boxes.size());
    }

    @Test
    void thePageStandsAlone() {
        String page = page().replace("http://www.w3.org/2000/svg", "");
        assertFalse(Pattern.compile("href|src=|url\\(|@import|https?:|fetch|XMLHttp").matcher(page).find());
    }

    @Test
    void aWordStaysAWord() throws Exception {
        String name = "</title></script><script>alert(1)</script><img onerror=x>";
        String page = FilmPage.write(named(name, 2), Look.STANDARD);
        assertEquals(1, count(page, "<script"));
        assertEquals(0, count(page, "<img"));
        String svg = FilmSvg.write(named(name, 2), 1, Look.STANDARD);
        assertEquals(0, count(svg, "<script"));
        xml(svg);
    }

    private static Element xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    @Test
    void eachPictureIsSeenInItsTime() throws Exception {
        for (int n = 1; n < 7; n++) {
            Element svg = xml(FilmSvg.write(named("f", n), 0.7, Look.STANDARD));
            var animations = svg.getElementsByTagName("animate");
            assertEquals(n == 1 ? 0 : n, animations.getLength());
            for (int i = 0; i < animations.getLength(); i++) {
                var animate = (Element) animations.item(i);
                double[] times = numbers(animate.getAttribute("keyTimes")), values = numbers(animate.getAttribute("values"));
                assertEquals(0, times[0]);
                assertEquals(1, times[times.length - 1]);
                assertEquals(times.length, values.length);
                for (int k = 0; k < n; k++) {
                    assertEquals(k == i ? 1 : 0, at((k + 0.4) / n, times, values), 1e-6, "picture %d at %d".formatted(i, k));
                }
            }
        }
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    private static double at(double time, double[] times, double[] values) {
        int k = 1;
        while (times[k] < time) {
            k++;
        }
        return values[k - 1] + (values[k] - values[k - 1]) * (time - times[k - 1]) / (times[k] - times[k - 1]);
    }

    @Test
    void stepsThatDifferByAnExchangeLookDifferent() {
        Diagram f = Box.of("f", X, X), g = Box.of("g", X, X), x = Diagram.id(X);
        Diagram left = f.tensor(x).then(x.tensor(g)), right = x.tensor(g).then(f.tensor(x));
        assertEquals(Drawing.planar(left, Look.STANDARD).bounds(), Drawing.planar(right, Look.STANDARD).bounds());
        assertFalse(Drawing.stepwise(left, Look.STANDARD).parts().equals(Drawing.stepwise(right, Look.STANDARD).parts()));
    }

    @Test
    void aFilmHasPicturesAndTakesTime() {
        assertThrows(WrongArgument.class, () -> new Film("nothing", List.of()));
        assertThrows(WrongArgument.class, () -> FilmSvg.write(named("f", 2), 0, Look.STANDARD));
    }
}
