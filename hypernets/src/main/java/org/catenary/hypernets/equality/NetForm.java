package org.catenary.hypernets.equality;

import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.CanonicalForm;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;

/// The normal form of diagrams that are told by nets: the diagram of the net in canonical form, those inside frames first.
///
/// @param wiring how the nets are wired, with one producer and one consumer for a wire
record NetForm(Wiring wiring) implements Procedure.Normal, Fold<Diagram> {

    @Override public Diagram form(Diagram diagram) { return read(fold(diagram)); }

    private Diagram read(Diagram diagram) {
        return Translation.diagram(CanonicalForm.of(Translation.net(diagram, wiring)).orElseThrow());
    }

    @Override public Stream<Diagram> steps(Diagram diagram) { return Stream.of(diagram, form(diagram)).distinct(); }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram cell(Diagram.Cell cell) { return cell; }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        return new Diagram.Frame(frame.border(), inside.stream().map(this::read).toList());
    }

    @Override public Diagram then(List<Diagram> steps) { return Free.DIAGRAMS.thenAll(steps); }

    @Override public Diagram tensor(List<Diagram> factors) { return Free.DIAGRAMS.tensorAll(factors); }
}
