package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.functors.scalar.Complex;

/// Reads a circuit from top to bottom and writes its steps.
///
/// A preparation waits until a gate needs its qubit; a permutation only renames. Live qubits are kept in the order of the
/// wires as far as possible, so that the outputs rarely need exchanging.
final class CircuitCompiler {

    /// A wire of the circuit.
    private static final class Wire {
        private final int bit;

        Wire(int bit) { this.bit = bit; }
    }

    final List<Step> steps = new ArrayList<>();
    final List<Step.Angled> turns = new ArrayList<>();
    int width;
    double factorRe = 1;
    double factorIm;

    private final Map<String, Integer> positions;
    private final List<Wire> wires = new ArrayList<>();
    private final List<Wire> live = new ArrayList<>();

    CircuitCompiler(int inputs, Map<String, Integer> positions) {
        this.positions = positions;
        for (int k = 0; k < inputs; k++) {
            wires.add(new Wire(0));
        }
        live.addAll(wires);
        width = inputs;
    }

    void compile(Diagram circuit) {
        for (Layer layer : circuit.layers()) {
            int offset = Math.toIntExact(layer.offset());
            switch (layer.cell()) {
                case Unitary gate -> gate.elementary().forEach(placed -> act(placed, offset));
                case Barrier _ -> { }
                case Ket ket -> ket.bits().reversed().forEach(bit -> wires.add(offset, new Wire(bit)));
                case Bra bra -> bra.bits().forEach(bit -> project(wires.remove(offset), bit));
                case Scalar.Turn scalar when !scalar.parameters().isEmpty() -> spin(scalar);
                case Scalar scalar -> multiply(scalar.value(Map.of()));
                case Diagram.Permutation permutation -> permute(offset, permutation.order());
                case Diagram cell -> throw NotACircuit.because(cell);
            }
        }
        wires.forEach(this::prepare);
        for (int k = 0; k < live.size(); k++) {
            int other = live.indexOf(wires.get(k));
            if (other != k) {
                steps.add(new Step.Exchange(live.size(), position(other), position(k)));
                live.set(other, live.set(k, live.get(other)));
            }
        }
    }

    private int position(int place) { return live.size() - 1 - place; }

    private void prepare(Wire wire) {
        int place = live.indexOf(wire);
        if (place < 0) {
            place = 0;
            for (int k = wires.indexOf(wire) - 1; k >= 0 && place == 0; k--) {
                place = live.indexOf(wires.get(k)) + 1;
            }
            steps.add(new Step.Insert(live.size(), live.size() - place, wire.bit));
            live.add(place, wire);
            width = Math.max(width, live.size());
        }
    }

    private void act(Placed placed, int offset) {
        var on = placed.wires().stream().map(wire -> wires.get(offset + wire)).toList();
        on.forEach(this::prepare);
        int[] places = on.stream().mapToInt(wire -> position(live.indexOf(wire))).toArray();
        switch (placed.gate()) {
            case OneQubit gate -> turn(gate, places);
            case Controlled(int _, OneQubit gate) -> turn(gate, places);
            case Custom gate -> steps.add(new Step.Block(live.size(), gate.matrix(), 0, places));
            case Controlled(int controls, Custom gate) -> steps.add(new Step.Block(live.size(), gate.matrix(), controls, places));
            case Unitary other -> throw new AssertionError("not elementary: " + other);
        }
    }

    private void turn(OneQubit gate, int[] places) {
        int controls = places.length - 1;
        angled(new Step.Turn(live.size(), gate, places[controls], Arrays.copyOf(places, controls), 8 * turns.size(),
                new LinearForm(gate.phase(), positions)));
    }

    private void spin(Scalar.Turn scalar) {
        angled(new Step.Spin(live.size(), 8 * turns.size(), new LinearForm(scalar.phase(), positions)));
    }

    private void angled(Step.Angled step) {
        steps.add(step);
        turns.add(step);
    }

    private void project(Wire wire, int bit) {
        int place = live.indexOf(wire);
        if (place < 0) {
            multiply(wire.bit == bit ? Complex.ONE : Complex.ZERO);
        } else {
            steps.add(new Step.Project(live.size(), position(place), bit));
            live.remove(place);
        }
    }

    private void multiply(Complex factor) {
        double product = factorRe * factor.re() - factorIm * factor.im();
        factorIm = factorRe * factor.im() + factorIm * factor.re();
        factorRe = product;
    }

    private void permute(int offset, int[] order) {
        var before = List.copyOf(wires.subList(offset, offset + order.length));
        for (int k = 0; k < order.length; k++) {
            wires.set(offset + k, before.get(order[k]));
        }
    }
}
