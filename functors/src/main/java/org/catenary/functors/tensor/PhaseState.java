package org.catenary.functors.tensor;

import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// The phase of a spider as a state, `(1, e^{2πiφ})` in each dimension of its wire.
record PhaseState(Ob ob, Phase phase) implements Box {

    @Override public String name() { return phase.toString(); }

    @Override public Ty dom() { return Ty.unit(); }

    @Override public Ty cod() { return Ty.of(ob); }
}
