package org.catenary.diagrams.drawing;

import java.util.List;
import java.util.Locale;

/// One of six accents, told apart by those who see red and green alike; darker on a light page, lighter on a dark one.
///
/// After the palette of Okabe and Ito, *Color Universal Design* (2008), jfly.uni-koeln.de/color.
public enum Tint {
    /// The ink itself.
    NONE,
    /// Blue.
    BLUE,
    /// Vermillion.
    VERMILLION,
    /// Bluish green.
    GREEN,
    /// Reddish purple.
    PURPLE,
    /// Orange.
    ORANGE,
    /// Yellow.
    YELLOW;

    /// The accents, without the ink.
    static final List<Tint> ACCENTS = List.of(BLUE, VERMILLION, GREEN, PURPLE, ORANGE, YELLOW);

    /// Its name in every format, `ink` for none.
    String word() { return this == NONE ? "ink" : name().toLowerCase(Locale.ROOT); }
}
