package org.catenary.hypernets.proof;

/// What checking a file found, statement by statement.
public sealed interface Finding permits Theorem, Shown, Fault {

    /// {@return where the statement stands}
    Place place();

    /// {@return whether nothing is wrong with it}
    boolean isAccepted();
}
