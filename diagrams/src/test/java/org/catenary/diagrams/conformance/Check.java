package org.catenary.diagrams.conformance;

import tools.jackson.databind.JsonNode;

/// What must hold of one case: throws where it does not.
@FunctionalInterface
public interface Check {

    /// Computes what the case asks for and compares it with what the case expects.
    void check(JsonNode reference) throws Exception;
}
