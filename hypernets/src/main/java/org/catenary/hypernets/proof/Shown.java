package org.catenary.hypernets.proof;

/// A rule that the file asks to see.
///
/// @param name     its name
/// @param left     its left side
/// @param relation whether it goes both ways
/// @param right    its right side
public record Shown(Place place, String name, Side left, Relation relation, Side right) implements Finding {

    @Override public boolean isAccepted() { return true; }
}
