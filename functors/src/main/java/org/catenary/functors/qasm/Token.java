package org.catenary.functors.qasm;

/// A piece of a program text.
///
/// @param text what is written; of a string, what is between the quotation marks
record Token(Kind kind, String text, Place place) {

    enum Kind { NAME, INTEGER, REAL, STRING, SYMBOL, END }

    boolean is(String symbol) { return kind == Kind.SYMBOL && text.equals(symbol); }

    boolean isWord(String word) { return kind == Kind.NAME && text.equals(word); }

    /// {@return this token as messages name it}
    String shown() {
        return switch (kind) {
            case END -> "the end of the text";
            case STRING -> "\"%s\"".formatted(brief());
            case NAME, INTEGER, REAL, SYMBOL -> "'%s'".formatted(brief());
        };
    }

    private String brief() { return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 25)) + "…"; }
}
