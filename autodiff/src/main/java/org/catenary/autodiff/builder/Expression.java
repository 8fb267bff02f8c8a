package org.catenary.autodiff.builder;

import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Term;

/// A term with its type, which the compiler checks: sizes of arrays aside, no ill-typed term can be written.
///
/// {@snippet class="org.catenary.autodiff.builder.ProgramsTest" region="builder"}
///
/// @param term the term
/// @param <A>  what it is
@SuppressWarnings("UnusedTypeParameter")
public record Expression<A extends Phantom>(Term term) {

    static <A extends Phantom> Expression<A> of(Form form, Expression<?>... parts) { return new Expression<>(Term.of(form, terms(parts))); }

    static <A extends Phantom> Expression<A> primitive(Primitive primitive, Expression<?>... parts) { return of(new Form.Operation(primitive), parts); }

    private static Term[] terms(Expression<?>... parts) {
        var terms = new Term[parts.length];
        for (int k = 0; k < parts.length; k++) {
            terms[k] = parts[k].term;
        }
        return terms;
    }

    /// {@return the term as it is written}
    @Override public String toString() { return term.toString(); }
}
