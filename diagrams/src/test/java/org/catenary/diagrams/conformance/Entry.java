package org.catenary.diagrams.conformance;

import java.net.URI;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;

/// One test to be: a case that was read, or what could not be read, which fails under its own name.
///
/// The source is handed to JUnit as the place of the test; with a place of its own, a dynamic test keeps its bare name
/// in Surefire's reports.
sealed interface Entry {

    URI source();

    DynamicTest test(Check check);

    record Case(String name, URI source, JsonNode content) implements Entry {
        @Override public DynamicTest test(Check check) {
            return DynamicTest.dynamicTest(name, source, () -> check.check(content));
        }
    }

    record Broken(String name, URI source, String reason) implements Entry {
        @Override public DynamicTest test(Check check) {
            return DynamicTest.dynamicTest(name, source, () -> { throw new AssertionFailedError(reason); });
        }
    }
}
