package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.catenary.diagrams.syntax.Phase;

/// A circuit of Pauli rotations and Pauli-controlled Pauli gates, simplified while gates are appended.
///
/// A gate `C(P, Q)` applies `Q` to its second qubit where `P` is −1 on the first; CZ is `C(Z, Z)`, CX is `C(Z, X)`. Clifford gates on one
/// qubit never stand in the list: they are kept in a frame behind it, which turns the Pauli matrices of every gate that is
/// appended. Two gates commute if they have the same matrix on every qubit that they share. A new gate is moved back past those
/// that it commutes with, and
///
/// - cancels an equal one, `C(P, Q)² = 1`, or adds to a rotation about the same matrix;
/// - merges with one on the same qubits, `C(P, Q) C(P, R) = C(P, QR)` and a quarter turn about `P`;
/// - between two equal ones a third moves out, `C(P, Q)ₐᵦ C(Q', R)ᵦᵧ C(P, Q)ₐᵦ = C(Q', R)ᵦᵧ C(P, R)ₐᵧ`.
///
/// All is up to a global phase.
final class PauliGates {

    /// A gate in the list; a rotation has the second qubit -1.
    private static final class Gate {
        final int a;
        int p;
        final int b;
        int q;
        long units;
        Phase form = Phase.ZERO;
        double time;

        Gate(int a, int p, int b, int q) {
            this.a = a;
            this.p = p;
            this.b = b;
            this.q = q;
        }

        int at(int qubit) { return qubit == a ? p : q; }

        int other(int qubit) { return qubit == a ? b : a; }

        boolean isRotation() { return b < 0; }
    }

    private final int qubits;
    private final long denominator;
    private final List<List<Gate>> on = new ArrayList<>();
    private final LocalClifford[] frame;
    private final int[] wire;
    private double clock;

    private PauliGates(int qubits, long denominator) {
        this.qubits = qubits;
        this.denominator = denominator;
        this.frame = new LocalClifford[qubits];
        this.wire = new int[qubits];
        for (int q = 0; q < qubits; q++) {
            on.add(new ArrayList<>());
            frame[q] = new LocalClifford();
            wire[q] = q;
        }
    }

    static PauliGates of(ElementaryCircuit circuit) {
        var gates = new PauliGates(circuit.qubits(), circuit.denominator());
        for (int k = 0; k < circuit.size(); k++) {
            int a = gates.wire[circuit.first(k)], b = circuit.second(k) < 0 ? -1 : gates.wire[circuit.second(k)];
            switch (circuit.op(k)) {
                case H -> gates.frame[a].thenH();
                case X -> {
                    gates.frame[a].thenH();
                    gates.frame[a].thenQuarters(2);
                    gates.frame[a].thenH();
                }
                case ROTATION -> gates.rotate(a, LocalClifford.Z, circuit.units(k), circuit.form(k));
                case CX -> gates.control(a, LocalClifford.Z, b, LocalClifford.X);
                case CZ -> gates.control(a, LocalClifford.Z, b, LocalClifford.Z);
                case SWAP -> {
                    gates.wire[circuit.first(k)] = b;
                    gates.wire[circuit.second(k)] = a;
                }
            }
        }
        return gates;
    }

    /// {@return the reverse circuit, simplified as it is read backwards}
    PauliGates reversed() {
        var back = new PauliGates(qubits, denominator);
        for (int q = 0; q < qubits; q++) {
            back.frame[q] = frame[q].inverse();
            back.wire[wire[q]] = q;
        }
        var place = new int[qubits];
        for (int q = 0; q < qubits; q++) {
            place[q] = q;
        }
        for (Gate gate : inOrder().reversed()) {
            if (gate.isRotation()) {
                back.rotate(place[gate.a], gate.p, Math.floorMod(-gate.units, denominator), gate.form.negate());
            } else {
                back.control(place[gate.a], gate.p, place[gate.b], gate.q);
            }
        }
        return back;
    }

    int twoQubit() { return (int) on.stream().flatMap(List::stream).filter(gate -> !gate.isRotation()).count() / 2; }

    int size() { return twoQubit() + (int) on.stream().flatMap(List::stream).filter(Gate::isRotation).count(); }

    private List<Gate> inOrder() {
        var all = new ArrayList<Gate>();
        for (int q = 0; q < qubits; q++) {
            for (Gate gate : on.get(q)) {
                if (gate.a == q) {
                    all.add(gate);
                }
            }
        }
        all.sort((f, g) -> Double.compare(f.time, g.time));
        return all;
    }

    // ---- appending

    /// Appends a rotation about a Pauli matrix, as seen behind the frame.
    private void rotate(int a, int pauli, long units, Phase form) {
        int image = frame[a].image(pauli);
        rotateBefore(a, Math.abs(image), image < 0 ? Math.floorMod(-units, denominator) : units, image < 0 ? form.negate() : form);
    }

    private void rotateBefore(int a, int p, long units, Phase form) {
        long quarter = denominator >> 2;
        if (units % quarter == 0 && form.equals(Phase.ZERO)) {
            frame[a].precedeByQuarters(p, (int) (units / quarter));
            return;
        }
        List<Gate> list = on.get(a);
        for (int k = list.size() - 1; k >= 0 && list.get(k).at(a) == p; k--) {
            Gate gate = list.get(k);
            if (gate.isRotation()) {
                list.remove(k);
                rotateBefore(a, p, (gate.units + units) % denominator, gate.form.plus(form));
                return;
            }
        }
        var gate = new Gate(a, p, -1, 0);
        gate.units = units;
        gate.form = form;
        gate.time = ++clock;
        list.add(gate);
    }

    /// Appends a controlled Pauli matrix, as seen behind the frames.
    private void control(int a, int p, int b, int q) {
        int left = frame[a].image(p), right = frame[b].image(q);
        controlBefore(a, Math.abs(left), b, Math.abs(right));
        if (left < 0) {
            frame[b].precedeByPauli(Math.abs(right));
        }
        if (right < 0) {
            frame[a].precedeByPauli(Math.abs(left));
        }
    }

    private void controlBefore(int a, int p, int b, int q) {
        if (!cancels(a, p, b, q) && !merges(a, p, b, q) && !merges(b, q, a, p)
                && !movesOut(a, p, b, q) && !movesOut(b, q, a, p)) {
            var gate = new Gate(a, p, b, q);
            gate.time = ++clock;
            on.get(a).add(gate);
            on.get(b).add(gate);
        }
    }

    private boolean cancels(int a, int p, int b, int q) {
        List<Gate> list = on.get(a);
        for (int k = list.size() - 1; k >= 0 && list.get(k).at(a) == p; k--) {
            Gate gate = list.get(k);
            if (!gate.isRotation() && gate.other(a) == b && gate.at(b) == q && isLast(gate, b, q)) {
                remove(gate);
                return true;
            }
        }
        return false;
    }

    /// Whether all gates on a qubit after one have some matrix there.
    private boolean isLast(Gate gate, int b, int q) {
        List<Gate> list = on.get(b);
        for (int k = list.size() - 1; list.get(k) != gate; k--) {
            if (list.get(k).at(b) != q) {
                return false;
            }
        }
        return true;
    }

    /// A gate with the same matrix on the first qubit and another on the second.
    private boolean merges(int a, int p, int b, int q) {
        List<Gate> list = on.get(a);
        for (int k = list.size() - 1; k >= 0 && list.get(k).at(a) == p; k--) {
            Gate gate = list.get(k);
            if (!gate.isRotation() && gate.other(a) == b && gate.at(b) != q) {
                int before = gate.at(b), merged = LocalClifford.third(q, before);
                long quarter = LocalClifford.handed(q, before) > 0 ? denominator >> 2 : denominator - (denominator >> 2);
                if (isLast(gate, b, q)) {
                    if (gate.a == b) {
                        gate.p = merged;
                    } else {
                        gate.q = merged;
                    }
                    rotateBefore(a, p, quarter, Phase.ZERO);
                    return true;
                }
                if (isLast(gate, b, before)) {
                    remove(gate);
                    rotateBefore(a, p, quarter, Phase.ZERO);
                    controlBefore(a, p, b, merged);
                    return true;
                }
            }
        }
        return false;
    }

    /// An equal gate with one gate between them on the second qubit that does not commute.
    private boolean movesOut(int a, int p, int b, int q) {
        List<Gate> list = on.get(a);
        for (int k = list.size() - 1; k >= 0 && list.get(k).at(a) == p; k--) {
            Gate gate = list.get(k);
            if (!gate.isRotation() && gate.other(a) == b && gate.at(b) == q) {
                Gate between = between(gate, b, q);
                if (between == gate || between.isRotation() || between.other(b) == a) {
                    return false;
                }
                int c = between.other(b);
                remove(gate);
                insertAfter(between, a, p, c, between.at(c));
                return true;
            }
        }
        return false;
    }

    /// {@return the only gate after one with another matrix, the gate itself if there is none or another}
    private Gate between(Gate gate, int b, int q) {
        List<Gate> list = on.get(b);
        Gate found = gate;
        for (int k = list.size() - 1; list.get(k) != gate; k--) {
            if (list.get(k).at(b) != q) {
                if (found != gate) {
                    return gate;
                }
                found = list.get(k);
            }
        }
        return found;
    }

    private void remove(Gate gate) {
        on.get(gate.a).remove(gate);
        if (!gate.isRotation()) {
            on.get(gate.b).remove(gate);
        }
    }

    private void insertAfter(Gate before, int a, int p, int b, int q) {
        var gate = new Gate(a, p, b, q);
        double next = clock + 1;
        for (List<Gate> list : on) {
            int k = after(list, before.time);
            if (k < list.size()) {
                next = Math.min(next, list.get(k).time);
            }
        }
        gate.time = (before.time + next) / 2;
        if (gate.time <= before.time || gate.time >= next) {
            List<Gate> order = inOrder();
            for (int k = 0; k < order.size(); k++) {
                order.get(k).time = k;
            }
            clock = order.size();
            gate.time = before.time + 0.5;
        }
        for (int qubit : new int[] {a, b}) {
            List<Gate> list = on.get(qubit);
            list.add(after(list, gate.time), gate);
        }
    }

    private static int after(List<Gate> list, double time) {
        int low = 0, high = list.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (list.get(middle).time <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    // ---- writing

    /// {@return the gates as an elementary circuit; its factor is 1}
    /// @param eager whether a qubit is turned for its next rotation as early as can be, not when that comes
    ElementaryCircuit circuit(boolean eager) {
        List<Gate> order = inOrder();
        var ahead = new int[order.size()][];
        var rotation = new int[qubits];
        for (int k = order.size() - 1; k >= 0; k--) {
            Gate gate = order.get(k);
            ahead[k] = new int[] {rotation[gate.a], gate.isRotation() ? 0 : rotation[gate.b]};
            if (gate.isRotation()) {
                rotation[gate.a] = gate.p;
            }
        }
        var writer = new PauliWriter(qubits, denominator);
        for (int q = 0; q < qubits && eager; q++) {
            writer.toZ(q, rotation[q]);
        }
        for (int k = 0; k < ahead.length; k++) {
            Gate gate = order.get(k);
            if (gate.isRotation()) {
                writer.rotate(gate.a, gate.p, gate.units, gate.form);
                if (eager) {
                    writer.toZ(gate.a, ahead[k][0]);
                }
            } else {
                writer.control(gate.a, gate.p, gate.b, gate.q, ahead[k]);
            }
        }
        return writer.finish(frame, Arrays.copyOf(wire, qubits));
    }
}
