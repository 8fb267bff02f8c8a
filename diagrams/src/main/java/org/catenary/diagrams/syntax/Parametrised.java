package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;

/// A box whose meaning depends on named parameters.
public interface Parametrised extends Box {

    /// {@return the names that occur in this box, each once, in a stated order}
    List<String> parameters();

    /// {@return the names that occur in a diagram, each once, in drawing order, those inside frames included}
    static List<String> parametersOf(Diagram diagram) {
        var names = new LinkedHashSet<String>();
        var open = new ArrayDeque<Iterator<Layer>>();
        open.push(diagram.layers().iterator());
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            switch (open.element().next().cell()) {
                case Parametrised box -> names.addAll(box.parameters());
                case Diagram.Turned(Parametrised box, _, _) -> names.addAll(box.parameters());
                case Diagram.Frame frame -> {
                    if (frame.border() instanceof Border.Bubble(Parametrised box, _, _)) {
                        names.addAll(box.parameters());
                    }
                    frame.inside().reversed().forEach(d -> open.push(d.layers().iterator()));
                }
                case Diagram _ -> { }
            }
        }
        return List.copyOf(names);
    }
}
