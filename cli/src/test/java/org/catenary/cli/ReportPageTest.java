package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The report of a training run in a real browser.
@Tag("browser")
class ReportPageTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder;

    @Test void thePageStandsAlone() throws Exception {
        Path out = folder.resolve("out");
        var said = new StringWriter();
        int status = Main.run(new PrintWriter(said), new PrintWriter(said), "train", "mc", "--seeds", "3", "--epochs", "20",
                "--out", out.toString());
        assertEquals(0, status, said::toString);
        try (var browser = new Browser(folder)) {
            browser.open(out.resolve("report.html").toUri());
            var requests = browser.events("Network.requestWillBeSent").stream()
                    .map(e -> e.at("/params/request/url").asString("")).toList();
            assertEquals(List.of(out.resolve("report.html").toUri().toString().replace("file:/", "file:///")
                    .replace("file://///", "file:///")), requests, "the page alone is asked for");
            assertEquals(List.of(), browser.events("Runtime.exceptionThrown"));
            assertEquals(List.of(), browser.events("Log.entryAdded"));
            int pictures = browser.evaluate("document.querySelectorAll('svg, img').length").asInt();
            assertTrue(pictures >= 3 + 2 * 30, pictures + " pictures");
            assertEquals(0, browser.evaluate("""
                    [...document.querySelectorAll('svg, img')].filter(p => { const r = p.getBoundingClientRect();
                        return r.width < 20 || r.height < 20; }).length""").asInt(), "pictures without a size");
            assertEquals(0, browser.evaluate("""
                    document.documentElement.scrollWidth > innerWidth ? 1 : 0""").asInt(), "the page is wider than the window");
            browser.screenshot(Path.of("target/screenshots/report.png").toAbsolutePath());
        }
    }
}
