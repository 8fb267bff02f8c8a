package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.catenary.diagrams.syntax.Lexer.Kind;

/// Reads a type: names and groups in parentheses, with their adjoints, between `⊗`.
///
/// Groups wait on a stack of their own, so nesting of any depth works. Equal types are one object, so that what is read
/// compares at once.
final class TyReader {

    private record Group(Ty before, int start) {}

    private final Lexer tokens;
    private final Effort effort;
    private final Map<Ty, Ty> known = new HashMap<>();
    private final Map<Ob, Ob> obs = new HashMap<>();

    TyReader(Lexer tokens, Effort effort) {
        this.tokens = tokens;
        this.effort = effort;
    }

    /// Reads on to the first token that no longer belongs to the type.
    Ty read() throws NotationException {
        var groups = new ArrayDeque<Group>();
        Ty done = Ty.unit();
        while (true) {
            int start = tokens.start();
            if (tokens.take(Kind.OPEN)) {
                groups.push(new Group(done, start));
                done = Ty.unit();
                continue;
            }
            done = done.tensor(factor());
            while (!groups.isEmpty() && tokens.take(Kind.CLOSE)) {
                var group = groups.pop();
                done = group.before.tensor(turned(done, group.start));
            }
            if (!tokens.take(Kind.TENSOR)) {
                if (!groups.isEmpty()) {
                    throw tokens.expected("⊗ or )");
                }
                return same(done);
            }
        }
    }

    private Ty factor() throws NotationException {
        int start = tokens.start();
        if (tokens.take("I")) {
            return turned(Ty.unit(), start);
        }
        boolean unquotedTy = tokens.at("Ty");
        String name = tokens.name("a type");
        if (unquotedTy && tokens.take(Kind.OPEN)) {
            tokens.expect(Kind.CLOSE);
            return turned(Ty.unit(), start);
        }
        if (name.isEmpty()) {
            throw tokens.error(start, "an object needs a name");
        }
        var ob = new Ob.Atom(name, turn(start));
        return Ty.of(obs.computeIfAbsent(ob, same -> same));
    }

    private Ty turned(Ty ty, int start) throws NotationException {
        int z = turn(start);
        if (z == 0 || ty.isUnit()) {
            return ty;
        }
        effort.spend(ty.size(), tokens, start);
        try {
            return ty.rotate(z);
        } catch (ArithmeticException e) {
            throw tokens.error(start, "an object makes more half turns than there are numbers");
        }
    }

    private int turn(int start) throws NotationException {
        var turn = HalfTurns.read(tokens);
        if (turn.reversed()) {
            throw tokens.error(start, "a type has no †");
        }
        return turn.z();
    }

    private Ty same(Ty ty) { return known.computeIfAbsent(ty, same -> same); }
}
