package org.catenary.autodiff.language;

import org.catenary.diagrams.syntax.NotationException;

/// Reads types: arrows bind weakest and lean to the right, then sums, then products, then arrays and lists.
final class TypeReader {

    private static final int DEEPEST = 200;

    private final Lexer lexer;
    private int depth;

    TypeReader(Lexer lexer) { this.lexer = lexer; }

    Type type() throws NotationException {
        if (++depth > DEEPEST) {
            throw lexer.error("a type nested deeper than %d".formatted(DEEPEST));
        }
        Type from = sum();
        Type type = lexer.take("->") ? Type.function(from, type()) : from;
        depth--;
        return type;
    }

    private Type sum() throws NotationException {
        Type left = product();
        return lexer.take("+") ? Type.sum(left, sum()) : left;
    }

    private Type product() throws NotationException {
        Type left = unary();
        return lexer.take("*") ? Type.pair(left, product()) : left;
    }

    private Type unary() throws NotationException {
        if (++depth > DEEPEST) {
            throw lexer.error("a type nested deeper than %d".formatted(DEEPEST));
        }
        try {
            if (lexer.take("real")) {
                return Type.REAL;
            }
            if (lexer.take("list")) {
                return Type.list(unary());
            }
            if (lexer.take("[")) {
                int size = lexer.whole();
                if (size < 0) {
                    throw lexer.error("an array has a size of at least 0");
                }
                lexer.expect("]");
                return Type.array(size, unary());
            }
            if (lexer.take("(")) {
                Type inside = type();
                lexer.expect(")");
                return inside;
            }
            throw lexer.expected("a type: real, [3]real, list real, A * B, A + B or A -> B");
        } finally {
            depth--;
        }
    }
}
