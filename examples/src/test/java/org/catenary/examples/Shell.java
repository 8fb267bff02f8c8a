package org.catenary.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/// A JShell in which documents are typed; `// ⇒ value` at the end of a line states what it prints.
final class Shell implements AutoCloseable {

    private static final String GIVES = "// ⇒ ";

    /// What JShell imports by itself.
    private static final String DEFAULT = """
            import java.io.*;
            import java.math.*;
            import java.net.*;
            import java.nio.file.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            import java.util.prefs.*;
            import java.util.regex.*;
            import java.util.stream.*;
            """;

    private final JShell shell = JShell.builder().executionEngine("local").build();

    Shell(String startUp) {
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
            shell.addToClasspath(entry);
        }
        type(DEFAULT);
        type(startUp);
    }

    /// Types a text and compares every value that it states.
    void type(String text) {
        var pending = new StringBuilder();
        for (String line : text.lines().toList()) {
            int at = line.indexOf(GIVES);
            pending.append(at < 0 ? line : line.substring(0, at)).append('\n');
            var info = shell.sourceCodeAnalysis().analyzeCompletion(pending.toString());
            if (pending.toString().isBlank() || !info.completeness().isComplete()) {
                assertTrue(at < 0, () -> "the line states a value before it is complete: " + line);
                continue;
            }
            List<SnippetEvent> events = evaluate(pending.toString());
            if (at >= 0) {
                assertEquals(line.substring(at + GIVES.length()).strip(), unquoted(events.getLast().value()), line);
            }
            pending.setLength(0);
        }
        assertTrue(pending.toString().isBlank(), () -> "incomplete: " + pending);
    }

    private List<SnippetEvent> evaluate(String source) {
        String rest = source;
        List<SnippetEvent> events = List.of();
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            events = shell.eval(info.source());
            for (var event : events) {
                assertTrue(event.exception() == null, () -> source + event.exception());
                assertTrue(event.status() == Snippet.Status.VALID || event.status() == Snippet.Status.OVERWRITTEN,
                        () -> source + shell.diagnostics(event.snippet()).map(d -> d.getMessage(null))
                                .collect(Collectors.joining("\n")));
            }
            rest = info.remaining();
        }
        return events;
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") && value.endsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    @Override public void close() { shell.close(); }
}
