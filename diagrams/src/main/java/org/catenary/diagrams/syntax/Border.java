package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.WrongType;

/// What surrounds the diagrams of a [frame][Diagram.Frame] and gives it its type.
public sealed interface Border {

    /// {@return where the frame begins}
    Ty dom();

    /// {@return where the frame ends}
    Ty cod();

    /// {@return the structure that a target needs for it}
    Structure structure();

    /// {@return this border around reversed diagrams}
    Border dagger();

    /// {@return this border around diagrams that made `z` half turns}
    Border rotate(int z);

    /// Refuses diagrams that cannot stand inside.
    ///
    /// @throws WrongType if one has another type than it should
    void check(List<Diagram> inside);

    /// The formal sum of diagrams of one type; the sum of none is zero.
    record Sum(Ty dom, Ty cod) implements Border {

        @Override public Structure structure() { return Structure.SUM; }

        @Override public Border dagger() { return new Sum(cod, dom); }

        @Override public Border rotate(int z) {
            return z % 2 == 0 ? new Sum(dom.rotate(z), cod.rotate(z)) : new Sum(cod.rotate(z), dom.rotate(z));
        }

        @Override public void check(List<Diagram> inside) {
            for (Diagram term : inside) {
                if (!term.dom().equals(dom) || !term.cod().equals(cod)) {
                    throw new WrongType("the term " + term.summary(), dom, cod, term.dom(), term.cod());
                }
            }
        }

        static Diagram of(Ty dom, Ty cod, List<Diagram> terms) {
            var sum = new Sum(dom, cod);
            sum.check(terms);
            var flat = new ArrayList<Diagram>();
            for (Diagram term : terms) {
                if (term instanceof Diagram.Frame f && f.border() instanceof Sum) {
                    flat.addAll(f.inside());
                } else {
                    flat.add(term);
                }
            }
            return flat.size() == 1 ? flat.getFirst() : new Diagram.Frame(sum, flat);
        }
    }
}
