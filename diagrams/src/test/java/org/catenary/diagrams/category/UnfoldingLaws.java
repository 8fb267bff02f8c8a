package org.catenary.diagrams.category;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The laws of a category in which objects are their first moment followed by the rest.
public interface UnfoldingLaws<O, A extends Arrow<O, A>> extends FeedbackLaws<O, A> {

    private Unfolding<O, A> time() { return Unfolding.in(category()); }

    /// `head` and `tail` preserve tensors; they undo a delay, and there is nothing behind a head.
    @Law default void headsAndTailsAreMoments(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), unit = category().unit();
        assertEquals(category().tensor(time().head(x), time().head(y)), time().head(category().tensor(x, y)));
        assertEquals(category().tensor(time().tail(x), time().tail(y)), time().tail(category().tensor(x, y)));
        assertEquals(unit, time().head(time().delay(x)));
        assertEquals(x, time().tail(time().delay(x)));
        assertEquals(time().head(x), time().head(time().head(x)));
        assertEquals(unit, time().tail(time().head(x)));
        assertEquals(unit, time().head(unit));
        assertEquals(unit, time().tail(unit));
    }

    /// `followedBy(x) ; unfold(x)` and `unfold(x) ; followedBy(x)` are identities.
    @Law default void anObjectIsItsHeadFollowedByItsTail(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), parts = category().tensor(time().head(x), time().delay(time().tail(x)));
        holds(seed, time().followedBy(x).then(time().unfold(x)), category().id(parts));
        holds(seed, time().unfold(x).then(time().followedBy(x)), category().id(x));
    }
}
