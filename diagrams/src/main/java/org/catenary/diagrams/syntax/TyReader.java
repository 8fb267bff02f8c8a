package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Lexer.Kind;

/// Reads a type: names and groups in parentheses, with their adjoints and moments, between `⊗`, or two beside `/` or `\`.
///
/// Groups wait on a stack of their own, so nesting of any depth works. Equal types are one object, so that what is read
/// compares at once.
final class TyReader {

    /// What has been read of a group.
    private static final class Group {
        private final int start;
        private final int delays;
        private Ty done = Ty.unit();
        private Ty before = Ty.unit();
        private Optional<Kind> slash = Optional.empty();
        private boolean isTensor;

        /// @param delays how often `∂` stands before its parenthesis
        Group(int start, int delays) {
            this.start = start;
            this.delays = delays;
        }
    }

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
        var group = new Group(tokens.start(), 0);
        while (true) {
            int start = tokens.start(), delays = delays();
            if (tokens.take(Kind.OPEN)) {
                groups.push(group);
                group = new Group(start, delays);
                continue;
            }
            add(group, delayed(factor(), delays, start), start);
            while (!goesOn(group)) {
                Ty done = close(group);
                if (groups.isEmpty()) {
                    return same(done);
                }
                if (!tokens.take(Kind.CLOSE)) {
                    throw tokens.expected("⊗ or )");
                }
                start = group.start;
                Ty part = delayed(marked(done, start), group.delays, start);
                group = groups.pop();
                add(group, part, start);
            }
        }
    }

    private void add(Group group, Ty part, int start) throws NotationException {
        group.done = made(start, () -> group.done.tensor(part));
    }

    /// Passes the sign before another part of a group, and says whether there was one.
    private boolean goesOn(Group group) throws NotationException {
        if (tokens.at(Kind.TENSOR) && group.slash.isEmpty()) {
            tokens.advance();
            group.isTensor = true;
            return true;
        }
        if (!tokens.at(Kind.OVER) && !tokens.at(Kind.UNDER) && !(tokens.at(Kind.TENSOR) && group.slash.isPresent())) {
            return false;
        }
        if (group.isTensor || group.slash.isPresent()) {
            throw tokens.error(tokens.start(), "beside / or \\ a type of several parts stands in parentheses");
        }
        group.slash = Optional.of(tokens.at(Kind.OVER) ? Kind.OVER : Kind.UNDER);
        tokens.advance();
        group.before = group.done;
        group.done = Ty.unit();
        return true;
    }

    private Ty close(Group group) throws NotationException {
        if (group.slash.isEmpty()) {
            return group.done;
        }
        return made(group.start, () -> group.slash.get() == Kind.OVER ? group.before.over(group.done)
                : group.done.under(group.before));
    }

    private int delays() throws NotationException {
        int delays = 0;
        while (tokens.take(Kind.DELAY)) {
            delays++;
        }
        return delays;
    }

    private Ty factor() throws NotationException {
        int start = tokens.start();
        if (tokens.take(Kind.BAR)) {
            return wall("", start);
        }
        if (tokens.take("I")) {
            return marked(Ty.unit(), start);
        }
        boolean unquotedTy = tokens.at("Ty");
        String name = tokens.name("a type");
        if (unquotedTy && tokens.take(Kind.OPEN)) {
            tokens.expect(Kind.CLOSE);
            return marked(Ty.unit(), start);
        }
        if (name.isEmpty()) {
            throw tokens.error(start, "an object needs a name");
        }
        if (tokens.take(Kind.BAR)) {
            return wall(name, start);
        }
        return marked(Ty.of(shared(new Ob.Atom(name, turn(start)))), start);
    }

    /// What follows the colour on the left.
    private Ty wall(String left, int start) throws NotationException {
        boolean unit = tokens.take("I");
        String name = unit ? "" : tokens.name("a type");
        int z = unit ? 0 : turn(start);
        tokens.expect(Kind.BAR);
        String right = tokens.at(Kind.NAME) ? tokens.name("a colour") : "";
        if (unit && (!left.equals(right) || left.isEmpty())) {
            throw tokens.error(start, "the empty type stands in one coloured region");
        }
        return marked(unit ? Ty.unit(left) : made(start, () -> Ty.of(shared(new Ob.Wall(left, name, right, z)))), start);
    }

    private Ob shared(Ob ob) { return obs.computeIfAbsent(ob, same -> same); }

    /// The type with the marks that stand behind it.
    private Ty marked(Ty ty, int start) throws NotationException {
        Ty marked = turned(ty, turn(start), start);
        while (tokens.take(Kind.DOT)) {
            Ty now = marked;
            effort.spend(now.size(), tokens, start);
            if (tokens.take("d")) {
                marked = delayed(now, count(), start);
            } else if (tokens.take("head")) {
                marked = made(start, now::head);
            } else if (tokens.take("tail")) {
                int moments = count();
                marked = made(start, () -> now.tail(moments));
            } else {
                throw tokens.expected("d, head or tail");
            }
            marked = turned(marked, turn(start), start);
        }
        return marked;
    }

    /// The number in parentheses, one where there is none.
    private int count() throws NotationException {
        if (!tokens.take(Kind.OPEN)) {
            return 1;
        }
        int start = tokens.start(), count = tokens.number();
        if (count < 0) {
            throw tokens.error(start, "%d steps of time".formatted(count));
        }
        tokens.expect(Kind.CLOSE);
        return count;
    }

    private Ty delayed(Ty ty, int steps, int start) throws NotationException {
        if (steps == 0) {
            return ty;
        }
        effort.spend(ty.size(), tokens, start);
        return made(start, () -> ty.delay(steps));
    }

    private Ty turned(Ty ty, int z, int start) throws NotationException {
        if (z == 0 || ty.isUnit()) {
            return ty;
        }
        effort.spend(ty.size(), tokens, start);
        try {
            return ty.rotate(z);
        } catch (WrongArgument e) {
            throw tokens.error(start, e.getMessage());
        }
    }

    private int turn(int start) throws NotationException {
        var turn = HalfTurns.read(tokens);
        if (turn.reversed()) {
            throw tokens.error(start, "a type has no †");
        }
        return turn.z();
    }

    private Ty made(int start, Supplier<Ty> ty) throws NotationException {
        try {
            return ty.get();
        } catch (Mistake | IllegalArgumentException e) {
            throw tokens.error(start, String.valueOf(e.getMessage()));
        }
    }

    private Ty same(Ty ty) { return known.computeIfAbsent(ty, same -> same); }
}
