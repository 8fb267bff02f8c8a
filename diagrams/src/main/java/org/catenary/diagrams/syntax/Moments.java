package org.catenary.diagrams.syntax;

import java.util.stream.Stream;
import org.catenary.diagrams.category.WrongArgument;

/// The first moment of an object, and the others: none where there is nothing then.
final class Moments {

    private Moments() {}

    static Stream<Ob> head(Ob ob) {
        return switch (ob) {
            case Ob.Timed(Ob x, int from, boolean _, int delay) ->
                    delay > 0 ? Stream.empty() : Stream.of(new Ob.Timed(x, from, true, 0));
            case Ob.Atom _, Ob.Exp _, Ob.Wall _ -> Stream.of(new Ob.Timed(ob, 0, true, 0));
        };
    }

    static Stream<Ob> tail(Ob ob, int moments) {
        return switch (ob) {
            case Ob.Timed(Ob x, int from, boolean head, int delay) -> {
                int later = Math.max(0, delay - moments), missed = Math.max(0, moments - delay);
                yield head && missed > 0 ? Stream.empty()
                        : Stream.of(Ob.Timed.of(x, sum(x, from, missed), head, later));
            }
            case Ob.Atom _, Ob.Exp _, Ob.Wall _ -> Stream.of(Ob.Timed.of(ob, moments, false, 0));
        };
    }

    /// Steps of time and others after them.
    ///
    /// @throws WrongArgument if they are more than there are numbers
    static int sum(Object told, int steps, int more) {
        long sum = (long) steps + more;
        if (sum > Integer.MAX_VALUE) {
            throw new WrongArgument("%s after %d steps of time and %d more: at most %d can be".formatted(
                    told, steps, more, Integer.MAX_VALUE));
        }
        return (int) sum;
    }

    /// Whether an object is neither delayed nor a first moment alone, so that it is its first moment followed by others.
    static boolean goesOn(Ob ob) { return !(ob instanceof Ob.Timed(Ob _, int _, boolean head, int delay)) || !head && delay == 0; }
}
