package org.catenary.hypernets.translate;

import org.catenary.diagrams.category.Mistake;
import org.catenary.hypernets.net.Hypernet;

/// A net that no diagram stands for: a wire leads back, and diagrams have no trace.
public final class NoDiagram extends Mistake {

    NoDiagram(Hypernet net) {
        super("%s has a cycle or a closed loop, which only a diagram with a trace could draw".formatted(net));
    }
}
