package org.catenary.diagrams.syntax;

import java.util.Optional;
import java.util.function.Function;
import org.catenary.diagrams.syntax.Lexer.Kind;

/// Types and diagrams from their notation; the inverse of [Print].
final class Parse {

    private Parse() {}

    static Ty ty(String text) throws NotationException {
        var tokens = Lexer.of(text);
        if (tokens.at(Kind.END)) {
            return Ty.unit();
        }
        Ty ty = new TyReader(tokens, new Effort(text.length())).read();
        if (!tokens.at(Kind.END)) {
            throw tokens.expected("⊗ or the end");
        }
        return ty;
    }

    static Diagram diagram(String text, Function<String, Optional<Box>> signature) throws NotationException {
        var tokens = Lexer.of(text);
        while (!tokens.at("where") && !tokens.at(Kind.END)) {
            tokens.advance();
        }
        int where = tokens.start();
        var reader = new DiagramReader(tokens, new Effort(text.length()), signature);
        if (tokens.take("where")) {
            reader.declarations();
        }
        tokens.read(0, where);
        return reader.diagram();
    }
}
