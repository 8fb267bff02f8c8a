package org.catenary.hypernets.proof;

/// A word, number, colour or sign of a theory file.
///
/// @param kind  what it is
/// @param text  its letters, without quotes
/// @param start where it begins
/// @param end   where it ends
/// @param first whether it is the first on its line
record Token(Kind kind, String text, int start, int end, boolean first) {

    enum Kind { NAME, NUMBER, COLOUR, SIGN, STRANGE, END }

    /// {@return whether it is this sign or unquoted word}
    boolean is(String letters) { return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(letters); }

    /// {@return how it is named in a message}
    String shown() { return kind == Kind.END ? "the end of the file" : "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'"; }
}
