package org.catenary.hypernets.equality;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.CanonicalForm;
import org.catenary.hypernets.isomorphism.Fingerprint;
import org.catenary.hypernets.isomorphism.Undecided;
import org.catenary.hypernets.net.Ends;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;

/// The normal forms by Frobenius nets: the canonical net, one box after another where wires run down and nothing winds, else its
/// boxes side by side.
///
/// Diagrams inside bubbles and sums come first; what holds them is a box of the net around.
enum FrobeniusForm implements Fold<Diagram> {
    /// Wires have two ends or none: boxes in a [row][Row] between caps and cups.
    BENDS,
    /// Wires meet: boxes between two rows of spiders.
    SPIDERS;

    /// A frame whose diagrams are in normal form.
    private record Sealed(Diagram.Frame frame, List<Fingerprint> inside) implements Box {
        @Override public String name() { return inside.stream().map(Fingerprint::toString).collect(Collectors.joining(" ")); }

        @Override public Ty dom() { return frame.dom(); }

        @Override public Ty cod() { return frame.cod(); }

        @Override public String toString() { return frame.border() instanceof Border.Bubble bubble ? bubble.box() + name() : name(); }
    }

    private record Form(Diagram diagram, Fingerprint fingerprint) {}

    /// {@return the normal form}
    /// @throws NoNormalForm if it was not found
    Diagram of(Diagram diagram) { return form(fold(diagram)).diagram; }

    private Form form(Diagram sealed) {
        return switch (CanonicalForm.of(Translation.net(sealed, Wiring.FROBENIUS))) {
            case CanonicalForm form -> new Form(read(form.net(), sealed.dom(), sealed.cod()), form.fingerprint());
            case Undecided(long tries) -> throw new NoNormalForm(sealed, tries);
        };
    }

    private Diagram read(Hypernet net, Ty dom, Ty cod) {
        if (this == SPIDERS) {
            return Opened.SEALED.fold(Translation.diagram(net, dom, cod));
        }
        List<Diagram> boxes = IntStream.range(0, net.edges()).mapToObj(e -> box(net.label(e))).toList();
        boolean plain = boxes.stream().allMatch(box -> isPlain(box.dom()) && isPlain(box.cod())) && isPlain(dom) && isPlain(cod);
        return plain && runsDown(net) ? Opened.SEALED.fold(Translation.diagram(net)) : Row.of(net, dom, cod, boxes);
    }

    private static boolean isPlain(Ty ty) { return ty.toList().stream().allMatch(ob -> ob.z() == 0); }

    private static boolean runsDown(Hypernet net) {
        var ends = net.ends();
        return ends.isPresent() && net.order().isPresent() && IntStream.range(0, net.wires()).allMatch(w ->
                ends.get().producer(w) != Ends.NONE && ends.get().consumer(w) != Ends.NONE);
    }

    private static Diagram box(Label label) {
        return switch (label) {
            case Label.Generator(Diagram.Cell cell) -> opened(cell);
            case Label.Nest nest -> throw new AssertionError("an open frame " + nest.name());
        };
    }

    private static Diagram opened(Diagram.Cell cell) {
        return switch (cell) {
            case Sealed(var frame, var _) -> frame;
            case Diagram.Turned(Sealed(var frame, var _), int z, boolean reversed)
                    when frame.border() instanceof Border.Bubble bubble ->
                    new Diagram.Frame(new Border.Bubble(bubble.box(), z, reversed), frame.inside());
            default -> cell;
        };
    }

    /// Frames where they were sealed.
    private enum Opened implements Fold<Diagram> {
        SEALED;

        @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

        @Override public Diagram cell(Diagram.Cell cell) { return opened(cell); }

        @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) { return frame; }

        @Override public Diagram then(List<Diagram> steps) { return Free.DIAGRAMS.thenAll(steps); }

        @Override public Diagram tensor(List<Diagram> factors) { return Free.DIAGRAMS.tensorAll(factors); }
    }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram cell(Diagram.Cell cell) { return cell; }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        if (frame.border() instanceof Border.Trace) {
            return new Diagram.Frame(frame.border(), inside);
        }
        List<Form> forms = inside.stream().map(this::form).toList();
        List<Fingerprint> marks = forms.stream().map(Form::fingerprint).toList();
        List<Diagram> diagrams = forms.stream().map(Form::diagram).toList();
        return frame.border() instanceof Border.Bubble(Box box, int z, boolean reversed)
                ? new Sealed(new Diagram.Frame(new Border.Bubble(box, 0, false), diagrams), marks).turned(z, reversed)
                : new Sealed(new Diagram.Frame(frame.border(), diagrams), marks);
    }

    @Override public Diagram then(List<Diagram> steps) { return Free.DIAGRAMS.thenAll(steps); }

    @Override public Diagram tensor(List<Diagram> factors) { return Free.DIAGRAMS.tensorAll(factors); }
}
