package org.catenary.diagrams.category;

/// Two arrows were composed whose boundary differs.
public final class NotComposable extends Mistake {

    /// @param message both arrows, both boundaries and the first wire that differs
    public NotComposable(String message) { super(message); }

    /// Refuses a composition whose boundary differs, for arrows with nothing finer to say.
    ///
    /// @throws NotComposable if `f.cod()` is not `g.dom()`
    public static <O, A extends Arrow<O, A>> void check(A f, A g) {
        if (!f.cod().equals(g.dom())) {
            throw new NotComposable("%s does not compose with %s: cod %s, dom %s".formatted(
                    brief(f), brief(g), brief(f.cod()), brief(g.dom())));
        }
    }
}
