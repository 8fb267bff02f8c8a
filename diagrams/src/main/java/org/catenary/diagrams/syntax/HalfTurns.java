package org.catenary.diagrams.syntax;

import org.catenary.diagrams.category.WrongArgument;

/// The half turns and the reversal written behind a name or a group.
///
/// @param z        half turns to the right, negative to the left
/// @param reversed whether it is reversed too
record HalfTurns(int z, boolean reversed) {

    /// {@return the half turns of both}
    /// @throws WrongArgument if they are more than there are numbers
    static int sum(int z, int turns) {
        if ((long) z + turns != z + turns) {
            throw new WrongArgument("an object makes more half turns than there are numbers");
        }
        return z + turns;
    }

    boolean isNone() { return z == 0 && !reversed; }

    /// Reads `ʳ ˡ †`, `.r .l .dagger` and `.z(k)`, as many as stand here.
    static HalfTurns read(Lexer tokens) throws NotationException {
        int start = tokens.start();
        long z = 0;
        boolean reversed = false;
        while (true) {
            if (tokens.take(Lexer.Kind.RIGHT)) {
                z++;
            } else if (tokens.take(Lexer.Kind.LEFT)) {
                z--;
            } else if (tokens.take(Lexer.Kind.DAGGER)) {
                reversed = !reversed;
            } else if (tokens.atMoment() || !tokens.take(Lexer.Kind.DOT)) {
                break;
            } else if (tokens.take("r")) {
                z++;
            } else if (tokens.take("l")) {
                z--;
            } else if (tokens.take("dagger")) {
                reversed = !reversed;
            } else if (tokens.take("z")) {
                tokens.expect(Lexer.Kind.OPEN);
                z += tokens.number();
                tokens.expect(Lexer.Kind.CLOSE);
            } else {
                throw tokens.expected("r, l, dagger or z(…)");
            }
        }
        if (z != (int) z) {
            throw tokens.error(start, "%d half turns are too many".formatted(z));
        }
        return new HalfTurns((int) z, reversed);
    }
}
