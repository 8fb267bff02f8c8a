package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;

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
    final List<Step.Turn> turns = new ArrayList<>();
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
                case OneQubit gate -> turn(gate, offset, 0);
                case Controlled(int controls, OneQubit gate) -> turn(gate, offset, controls);
                case Ket ket -> ket.bits().reversed().forEach(bit -> wires.add(offset, new Wire(bit)));
                case Bra bra -> bra.bits().forEach(bit -> project(wires.remove(offset), bit));
                case Scalar scalar -> multiply(scalar.re(), scalar.im());
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

    private void turn(OneQubit gate, int offset, int controls) {
        wires.subList(offset, offset + controls + 1).forEach(this::prepare);
        var places = new int[controls];
        for (int k = 0; k < controls; k++) {
            places[k] = position(live.indexOf(wires.get(offset + k)));
        }
        int target = position(live.indexOf(wires.get(offset + controls)));
        var turn = new Step.Turn(live.size(), gate, target, places, 8 * turns.size(), new LinearForm(gate.phase(), positions));
        steps.add(turn);
        turns.add(turn);
    }

    private void project(Wire wire, int bit) {
        int place = live.indexOf(wire);
        if (place < 0) {
            multiply(wire.bit == bit ? 1 : 0, 0);
        } else {
            steps.add(new Step.Project(live.size(), position(place), bit));
            live.remove(place);
        }
    }

    private void multiply(double re, double im) {
        double product = factorRe * re - factorIm * im;
        factorIm = factorRe * im + factorIm * re;
        factorRe = product;
    }

    private void permute(int offset, int[] order) {
        var before = List.copyOf(wires.subList(offset, offset + order.length));
        for (int k = 0; k < order.length; k++) {
            wires.set(offset + k, before.get(order[k]));
        }
    }
}
