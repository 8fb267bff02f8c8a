package org.catenary.functors.zx;

import java.util.List;
import java.util.random.RandomGenerator;

/// A rule together with the equation that it rests on.
///
/// [Hopf's law and loops][ZxGraph#connect] are not among them: a graph never has two edges between two vertices.
///
/// {@snippet class="org.catenary.functors.zx.ZxStrategyTest" region="strategy"}
public interface ZxLaw extends ZxRule {

    /// {@return the equation for some numbers of legs and some phases}
    Statement statement(RandomGenerator random);

    /// Spiders of one colour that an edge joins are one.
    ZxLaw FUSION = new Fusion();
    /// A spider of two legs without a phase is a wire.
    ZxLaw IDENTITY = new Identity();
    /// An X spider is a Z spider between Hadamard's gates.
    ZxLaw COLOUR_CHANGE = new ColourChange();
    /// Spiders of two colours pass through each other.
    ZxLaw BIALGEBRA = new Bialgebra();
    /// A Pauli state is copied.
    ZxLaw COPY = new Copy();
    /// Half a turn passes through a spider of the other colour.
    ZxLaw PI_COMMUTATION = new PiCommutation();
    /// Hadamard's gate and quarter turns.
    ZxLaw EULER = new Euler();
    /// A spider of a quarter turn vanishes.
    ZxLaw LOCAL_COMPLEMENTATION = new LocalComplementation();
    /// Two joined Pauli spiders vanish.
    ZxLaw PIVOT = new Pivot();
    /// A Pauli spider vanishes with a neighbour at the boundary.
    ZxLaw BOUNDARY_PIVOT = new BoundaryPivot();
    /// A Pauli spider vanishes with a neighbour that becomes a phase gadget.
    ZxLaw GADGET_PIVOT = new GadgetPivot();
    /// Phase gadgets on the same spiders are one.
    ZxLaw GADGET_MERGE = new GadgetMerge();
    /// Two spiders with the same neighbours and matching phases vanish.
    ZxLaw SUPPLEMENTARITY = new Supplementarity();
    /// The eighths of a turn on all parities of four spiders are nothing.
    ZxLaw SPIDER_NEST = new SpiderNest();
    /// Two spiders joined to each other alone are a number.
    ZxLaw LEAF_PAIR = new LeafPair();
    /// H-boxes that are something simpler.
    ZxLaw H_BOXES = new HBoxes();
    /// Two H-boxes are one.
    ZxLaw H_BOX_FUSION = new HBoxFusion();
    /// H-boxes on the same spiders multiply.
    ZxLaw H_BOX_PRODUCT = new HBoxProduct();
    /// A bit on a leg of an H-box.
    ZxLaw H_BOX_STATE = new HBoxState();
    /// H-boxes on a spider and its opposite are their mean.
    ZxLaw H_BOX_AVERAGE = new HBoxAverage();
    /// Equal H-boxes on a spider and its opposite are one.
    ZxLaw H_BOX_INTRODUCTION = new HBoxIntroduction();

    /// {@return all of them}
    static List<ZxLaw> all() {
        return List.of(FUSION, IDENTITY, COLOUR_CHANGE, BIALGEBRA, COPY, PI_COMMUTATION, EULER, LOCAL_COMPLEMENTATION, PIVOT,
                BOUNDARY_PIVOT, GADGET_PIVOT, GADGET_MERGE, SUPPLEMENTARITY, SPIDER_NEST, LEAF_PAIR, H_BOXES, H_BOX_FUSION,
                H_BOX_PRODUCT, H_BOX_STATE, H_BOX_AVERAGE, H_BOX_INTRODUCTION);
    }
}
