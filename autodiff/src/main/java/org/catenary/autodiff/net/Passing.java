package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// How `R` passes an edge: by one edge on the way forward and one on the way back.
///
/// @param label the edge
/// @param row   its row
record Passing(Label label, Row row) {

    static final Ob BACK = Ob.of("back");

    static Passing of(Label label) { return new Passing(label, Row.of(label)); }

    /// {@return what cotangents of a wire are}
    static Ob dual(Ob wire) { return wire.equals(Ob.of("real")) ? wire : Ob.of("(%s)*".formatted(((Ob.Atom) wire).name())); }

    static Ty duals(Ty wires) { return Ty.of(wires.toList().stream().map(Passing::dual).toList()); }

    /// {@return an edge that holds nets}
    static Label nest(String name, Ty dom, Ty cod, List<Hypernet> inside) {
        return new Label.Nest(new Border.Bubble(Box.of(name, dom, cod), 0, false), inside);
    }

    /// {@return the name of the step}
    String rule() { return row.rule().equals(label.name()) ? label.name() : row.rule() + " " + label.name(); }

    /// {@return the edge on the way forward}
    /// @param inside what becomes of nets inside
    Label forward(UnaryOperator<Hypernet> inside) {
        Ty cod = row.hasBack() ? label.cod().tensor(Ty.of(BACK)) : label.cod();
        return !label.inside().isEmpty() ? nest(label.name(), label.dom(), cod, label.inside().stream().map(inside).toList())
                : row.hasBack() ? Label.of(Box.of(label.name(), label.dom(), cod)) : label;
    }

    /// {@return the sources that the way back looks at}
    int keptSources() { return row == Row.PRIMITIVE || row == Row.WHOLE ? (int) label.dom().size() : row == Row.BRANCH ? 1 : 0; }

    /// {@return whether the way back looks at the target}
    boolean keepsTarget() { return row == Row.PRIMITIVE || row == Row.WHOLE; }

    /// {@return the wires that the way back looks at: sources, target, the way back that the edge gave}
    List<Integer> kept(int[] sources, int target) {
        if (label.dom().isUnit()) {
            return List.of();
        }
        List<Integer> kept = new ArrayList<>(IntStream.of(sources).limit(keptSources()).boxed().toList());
        if (keepsTarget()) {
            kept.add(target);
        }
        if (row.hasBack()) {
            kept.add(target + 1);
        }
        return kept;
    }

    /// {@return the edge on the way back, from what is kept and the cotangent of the target to those of the sources; nothing where
    /// nothing goes back}
    Optional<Label> backward() {
        if (row == Row.STILL || label.dom().isUnit()) {
            return Optional.empty();
        }
        List<Ob> dom = new ArrayList<>(label.dom().toList().subList(0, keptSources()));
        if (keepsTarget()) {
            dom.addAll(label.cod().toList());
        }
        if (row.hasBack()) {
            dom.add(BACK);
        }
        dom.addAll(duals(label.cod()).toList());
        String name = switch (row) {
            case PAIR -> "split";
            case FIRST -> "left";
            case SECOND -> "right";
            case LAMBDA -> "unpack";
            case APPLY -> "return";
            case STILL, PRIMITIVE, CHOICE, BRANCH, BODY, CALLS, WHOLE -> label.name() + "*";
        };
        return Optional.of(Label.of(Box.of(name, Ty.of(dom), duals(label.dom()))));
    }
}
