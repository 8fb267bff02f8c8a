package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// Wires that meet in points.
final class SpiderPlates {

    static final Chapter CHAPTER = Chapter.of("Hypergraph categories", SpiderPlates.class,
            Plate.of("spiders", "Spiders", SpiderPlates::spiders),
            Plate.of("fusion", "Fusion", SpiderPlates::fusion),
            Plate.of("frobenius", "The Frobenius law", SpiderPlates::frobenius),
            Plate.of("yanking", "Cups from spiders", SpiderPlates::yanking),
            Plate.of("phases", "Phases", SpiderPlates::phases));

    // @start region="given"
    /// Every object is a special commutative Frobenius algebra, so any connected net of its operations is one point with legs:
    /// a spider (Coecke and Duncan, *Interacting quantum observables*, 2011).
    static final Ty X = Ty.of("x");
    static final Diagram WIRE = Diagram.id(X), MERGE = Diagram.spider(X, 2, 1), SPLIT = Diagram.spider(X, 1, 2);
    static final Look BARE = Look.STANDARD.withTypes(false);
    // @end

    private SpiderPlates() {}

    // @start region="spiders"
    /// A spider joins any number of wires of one object: here 3 → 2, the unit 0 → 1, the counit 1 → 0, and 1 → 4.
    static Drawing spiders() {
        return Drawing.of(Diagram.spider(X, 3, 2).tensor(Diagram.spider(X, 0, 1)).tensor(Diagram.spider(X, 1, 0))
                .tensor(Diagram.spider(X, 1, 4)));
    }
    // @end

    // @start region="fusion"
    /// Spiders that touch fuse: only the number of outer legs matters.
    static Drawing fusion() {
        Diagram two = Diagram.spider(X, 2, 2).tensor(WIRE).then(WIRE.tensor(Diagram.spider(X, 2, 3)));
        return Equation.of(two, BARE).equal(Diagram.spider(X, 3, 4)).drawing();
    }
    // @end

    // @start region="frobenius"
    /// The law of Frobenius algebras, a special case of fusion.
    static Drawing frobenius() {
        return Equation.of(SPLIT.tensor(WIRE).then(WIRE.tensor(MERGE)), BARE).equal(MERGE.then(SPLIT))
                .equal(WIRE.tensor(SPLIT).then(MERGE.tensor(WIRE))).drawing();
    }
    // @end

    // @start region="yanking"
    /// Two legs on one side are a cup that makes every object its own adjoint.
    static Drawing yanking() {
        Diagram cup = Diagram.spider(X, 2, 0), cap = Diagram.spider(X, 0, 2);
        return Equation.of(WIRE.tensor(cap).then(cup.tensor(WIRE)), BARE).equal(WIRE).drawing();
    }
    // @end

    // @start region="phases"
    /// Spiders may carry phases, here in turns; when they fuse the phases add up.
    static Drawing phases() {
        Phase quarter = Phase.of(1, 4), alpha = Phase.parameter("α");
        Diagram two = Diagram.spider(X, 1, 2, quarter).then(WIRE.tensor(Diagram.spider(X, 1, 2, alpha)));
        return Equation.of(two, BARE).equal(Diagram.spider(X, 1, 3, alpha.plus(quarter))).drawing();
    }
    // @end
}
