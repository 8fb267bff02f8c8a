package org.catenary.diagrams.category;

/// An arrow stands where one of another type should.
public final class WrongType extends Mistake {

    /// @param what the arrow in the user's words, as in `F(loves)`
    public WrongType(String what, Object dom, Object cod, Object gotDom, Object gotCod) {
        super("%s should have type %s → %s, got %s → %s".formatted(
                brief(what), brief(dom), brief(cod), brief(gotDom), brief(gotCod)));
    }
}
