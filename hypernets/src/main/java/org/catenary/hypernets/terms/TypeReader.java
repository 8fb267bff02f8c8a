package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.terms.Lexer.Kind;

/// Reads types: operands and operators wait on two stacks, so that depth is no matter.
final class TypeReader {

    private final Lexer lexer;
    private final Deque<Type> types = new ArrayDeque<>();
    private final Deque<Kind> signs = new ArrayDeque<>();
    private int open;

    private TypeReader(Lexer lexer) { this.lexer = lexer; }

    static Type parse(String text) throws NotationException {
        var lexer = new Lexer(text);
        Type type = read(lexer);
        lexer.expect(Kind.END);
        return type;
    }

    /// Reads a type up to a token that cannot go on with it.
    static Type read(Lexer lexer) throws NotationException { return new TypeReader(lexer).read(); }

    private Type read() throws NotationException {
        do {
            while (lexer.take(Kind.OPEN)) {
                signs.push(Kind.OPEN);
                open++;
            }
            types.push(atom(lexer));
            while (open > 0 && lexer.at(Kind.CLOSE)) {
                close();
            }
        } while (takesOperator());
        reduce(Kind.END);
        if (open > 0) {
            throw lexer.expected(Kind.CLOSE.toString());
        }
        return types.pop();
    }

    private static Type atom(Lexer lexer) throws NotationException {
        if (lexer.at(Kind.NUMBER) && lexer.number() == 1) {
            lexer.advance();
            return Type.UNIT;
        }
        return Type.of(lexer.name("a type"));
    }

    private void close() throws NotationException {
        lexer.advance();
        reduce(Kind.CLOSE);
        signs.pop();
        open--;
    }

    /// Both lean to the right, so an arrow waits for all that follows, a product for further products.
    private boolean takesOperator() throws NotationException {
        Kind kind = lexer.kind();
        if (kind != Kind.ARROW && kind != Kind.TIMES) {
            return false;
        }
        reduce(kind);
        signs.push(kind);
        lexer.advance();
        return true;
    }

    private void reduce(Kind before) {
        while (!signs.isEmpty() && signs.element() != Kind.OPEN && before != Kind.TIMES
                && (before != Kind.ARROW || signs.element() == Kind.TIMES)) {
            Type right = types.pop(), left = types.pop();
            types.push(signs.pop() == Kind.TIMES ? left.times(right) : left.to(right));
        }
    }

    // ---- s-expressions

    private record Form(Kind sign, int start, List<Type> parts) {}

    /// Reads a type in prefix notation, as `(-> A B C)` or `(* A B)`.
    static Type expression(Lexer lexer) throws NotationException {
        var forms = new ArrayDeque<Form>();
        while (true) {
            Type done;
            if (lexer.at(Kind.OPEN)) {
                int start = lexer.start();
                lexer.advance();
                Kind sign = lexer.kind();
                if (sign != Kind.ARROW && sign != Kind.TIMES) {
                    throw lexer.expected("-> or *");
                }
                lexer.advance();
                forms.push(new Form(sign, start, new ArrayList<>()));
                continue;
            } else if (!forms.isEmpty() && lexer.at(Kind.CLOSE)) {
                Form form = forms.pop();
                if (form.parts.size() < 2) {
                    throw lexer.error(form.start, "%s of %d types; it takes two at least".formatted(form.sign, form.parts.size()));
                }
                lexer.advance();
                done = form.parts.reversed().stream().reduce((right, left) ->
                        form.sign == Kind.ARROW ? left.to(right) : left.times(right)).orElseThrow();
            } else {
                done = atom(lexer);
            }
            if (forms.isEmpty()) {
                return done;
            }
            forms.element().parts.add(done);
        }
    }
}
