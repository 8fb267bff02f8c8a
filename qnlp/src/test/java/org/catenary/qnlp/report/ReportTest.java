package org.catenary.qnlp.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.catenary.qnlp.training.Epoch;
import org.catenary.qnlp.training.Run;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportTest {

    private static final String PICTURE = "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0 L9 9\"/></svg>";

    private static Report report(String sentence) {
        // @start region="report"
        var runs = List.of(new Run(0, 2, 2, 0.4, 1, 0.9, 0.8), new Run(1, 2, 1, 0.6, 0.8, 0.9, 1));
        var curve = List.of(new Epoch(0.7, 0.5, 0.6, 0.8), new Epoch(0.4, 1, 0.9, 0.5));
        var settings = new LinkedHashMap<>(Map.of("epochs", "2"));
        var tested = new TestSentence(sentence, "food", "IT", List.of("food", "IT"), List.of(0.25, 0.75), 1, List.of(),
                PICTURE, PICTURE);
        var report = new Report("mc", settings, runs, List.of(curve, curve), 0, List.of(tested), List.of(), 1.5);
        String page = report.html();
        // @end
        assertTrue(page.startsWith("<!doctype html>"));
        return report;
    }

    @Test void meanAndDeviationAreOfTheRuns() {
        String page = report("woman prepares dinner").html();
        assertTrue(page.contains("Test accuracy <strong>0.900 ± 0.141</strong> over 2 seeds, trained in 1.5"), page);
        assertTrue(page.contains("predicted IT, labelled food; right for 1 of 2 seeds"), page);
        assertTrue(page.contains("0 of 1 right"), page);
    }

    @Test void thePageIsWellFormedAndAsksForNothing() throws Exception {
        String page = report("woman <script>alert(1)</script> & 'dinner'").html();
        assertFalse(page.contains("<script"), "no script, not even from a sentence");
        assertFalse(page.contains("http"), "no address");
        String xml = page.replace("<!doctype html>", "").replace("&nbsp;", " ")
                .replaceAll("<(meta[^>]*)>", "<$1/>");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertEquals(5, document.getElementsByTagName("svg").getLength());
        assertTrue(document.getElementsByTagName("h3").item(0).getTextContent().contains("<script>alert(1)</script>"));
    }

    @Test void publishedFiguresStandBesideOurs() {
        var known = Published.figures("1a4dd3d8c63ede582ee314538eb9e57f9ccf8e24815e585e2a8ee8fb884c5ffe",
                "5b23d3cd52cd33e272dc68e4ddecec3dbeb8cfc466e7c21c1eafce3028312242");
        assertTrue(known.stream().anyMatch(f -> f.test().equals("0.817")));
        assertEquals(List.of(), Published.figures("0", "0"));
        var plain = report("x");
        String page = new Report(plain.task(), plain.settings(), plain.runs(), plain.curves(), 0, plain.sentences(), known, 1).html();
        assertTrue(page.contains("quantum-pipeline-jax") && page.contains("<td>this report</td>"));
    }

    @Test void theSameReportHasTheSameBytes() { assertEquals(report("x").html(), report("x").html()); }
}
