package org.catenary.diagrams.syntax;

/// Types and diagrams from their notation; the inverse of [Print].
final class Parse {

    private Parse() {}

    static Ty ty(String text) throws NotationException {
        var tokens = Lexer.of(text);
        if (tokens.at(Lexer.Kind.END)) {
            return Ty.unit();
        }
        Ty ty = new TyReader(tokens, new Effort()).read();
        if (!tokens.at(Lexer.Kind.END)) {
            throw tokens.expected("⊗ or the end");
        }
        return ty;
    }
}
