package org.catenary.hypernets.proof;

/// What is wrong at a place of a theory file.
///
/// @param place   where
/// @param problem what was attempted and what stands in its way, both sides where there are two
public record Fault(Place place, String problem) implements Finding {

    @Override public boolean isAccepted() { return false; }

    @Override public String toString() { return "%s: %s".formatted(place, problem); }
}
