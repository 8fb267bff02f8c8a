package org.catenary.diagrams.notation;

import org.catenary.diagrams.category.Mistake;

/// A value has no place in a document: a box of a class without codec, or more than a document may hold.
public final class Unsaveable extends Mistake {

    /// @param message what cannot be saved, and why
    public Unsaveable(String message) { super(message); }
}
