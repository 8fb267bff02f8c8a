package org.catenary.functors.zx;

/// Strategies that are known to do well: in which order the rules are applied, each until it changes nothing more; all in
/// place. One's own are made by [ZxStrategy].
///
/// Kissinger and van de Wetering, *Reducing the number of non-Clifford gates in quantum circuits* (2020), section 3.
public final class Simplification {

    private static final ZxRule[] BOXES = {ZxLaw.H_BOXES, ZxLaw.FUSION, ZxLaw.H_BOX_STATE, ZxLaw.H_BOX_PRODUCT, ZxLaw.H_BOX_FUSION,
        ZxLaw.H_BOX_AVERAGE, ZxLaw.H_BOX_INTRODUCTION};
    private static final ZxRule[] CLIFFORD = {ZxLaw.IDENTITY, ZxLaw.FUSION, ZxLaw.PIVOT, ZxLaw.LOCAL_COMPLEMENTATION};

    private Simplification() {}

    /// Fuses all spiders and H-boxes that can be, takes simple H-boxes away, and makes the graph *graph-like*: Z spiders,
    /// joined by Hadamard edges.
    public static void spider(ZxGraph g) {
        for (int v = 0; v < g.bound(); v++) {
            ZxLaw.COLOUR_CHANGE.apply(g, v);
        }
        if (g.boxes().isEmpty()) {
            Fusion.all(g);
        } else {
            g.touchAll();
            drain(g, BOXES);
        }
    }

    /// Removes identities and, inside, spiders whose phase is a multiple of a quarter turn, where no phase gadget is needed.
    public static void interiorClifford(ZxGraph g) {
        spider(g);
        g.touchAll();
        drain(g, CLIFFORD);
    }

    /// Removes what [#interiorClifford] does and pivots at the boundary.
    public static void clifford(ZxGraph g) {
        interiorClifford(g);
        boundary(g);
    }

    /// Removes every spider inside whose phase is a multiple of a quarter turn but the hubs of phase gadgets, and merges
    /// gadgets on the same spiders.
    public static void full(ZxGraph g) {
        interiorClifford(g);
        gadgets(g);
        boolean changed = true;
        while (changed) {
            boundary(g);
            changed = GadgetMerge.all(g) > 0;
            drain(g, CLIFFORD);
            changed |= everywhere(g, ZxLaw.COPY);
            drain(g, CLIFFORD);
            changed |= Supplementarity.all(g) > 0;
            drain(g, CLIFFORD);
            changed |= gadgets(g);
        }
    }

    /// Does what [#full] does but for the boundary, and removes pairs of spiders that are numbers and nests of phase
    /// gadgets: for graphs without inputs and outputs, of which often only the scalar is left.
    ///
    /// Kissinger and van de Wetering, *Simulating quantum circuits with ZX-calculus reduced stabiliser decompositions*
    /// (2022).
    public static void scalar(ZxGraph g) {
        interiorClifford(g);
        boolean changed = true;
        while (changed) {
            changed = gadgets(g);
            changed |= GadgetMerge.all(g) > 0;
            drain(g, CLIFFORD);
            changed |= everywhere(g, ZxLaw.COPY);
            changed |= Supplementarity.all(g) > 0;
            drain(g, CLIFFORD);
            changed |= everywhere(g, ZxLaw.LEAF_PAIR);
            changed |= SpiderNest.all(g) > 0;
            drain(g, CLIFFORD);
        }
    }

    private static void boundary(ZxGraph g) {
        while (everywhere(g, ZxLaw.BOUNDARY_PIVOT)) {
            drain(g, CLIFFORD);
        }
    }

    private static boolean gadgets(ZxGraph g) {
        boolean changed = false;
        while (everywhere(g, ZxLaw.GADGET_PIVOT)) {
            drain(g, CLIFFORD);
            changed = true;
        }
        return changed;
    }

    /// Tries a rule once at every vertex.
    private static boolean everywhere(ZxGraph g, ZxRule rule) {
        boolean changed = false;
        for (int v = 0, n = g.bound(); v < n; v++) {
            changed |= g.has(v) && rule.apply(g, v);
        }
        return changed;
    }

    /// Tries rules at the vertices in the queue, until it is empty.
    static void drain(ZxGraph g, ZxRule... rules) {
        for (int v = g.next(); v >= 0; v = g.next()) {
            for (ZxRule rule : rules) {
                if (rule.apply(g, v)) {
                    if (g.has(v)) {
                        g.touch(v);
                    }
                    break;
                }
            }
        }
    }
}
