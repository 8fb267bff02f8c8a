package org.catenary.hypernets.proof;

import java.util.Optional;
import org.catenary.hypernets.net.Hypernet;

/// A side of what is to be shown.
///
/// @param text as it is written, or where it was computed a term for it
/// @param net  its net, nothing where the text is no term of the theory
public record Side(String text, Optional<Hypernet> net) {

    static Side of(String text, Hypernet net) { return new Side(text, Optional.of(net)); }

    static Side of(Hypernet net) { return of(NetText.of(net), net); }

    static Side unknown(String text) { return new Side(text, Optional.empty()); }

    @Override public String toString() { return text; }
}
