package org.catenary.functors.zx;

import java.math.BigInteger;
import org.catenary.diagrams.syntax.Phase;

/// Writes gates about Pauli matrices as elementary ones, with Hadamard gates and quarter turns only where the matrix asks for them.
///
/// On each qubit what is still owed is kept: the gates so far are those written, then a Clifford gate `D`. A gate about `P`
/// is written as one about `D† P D`.
final class PauliWriter {

    private final ElementaryCircuit written;
    private final LocalClifford[] owed;
    private final long denominator;

    PauliWriter(int qubits, long denominator) {
        this.denominator = denominator;
        this.written = new ElementaryCircuit(qubits);
        written.refine(BigInteger.valueOf(denominator));
        this.owed = new LocalClifford[qubits];
        for (int q = 0; q < qubits; q++) {
            owed[q] = new LocalClifford();
        }
    }

    /// Writes a Hadamard gate that was not asked for.
    private void h(int q) {
        written.h(q);
        owed[q] = before(q, clifford -> clifford.thenH());
    }

    /// Writes a quarter turn backwards that was not asked for.
    private void sdg(int q) {
        written.rotate(q, denominator - (denominator >> 2), Phase.ZERO);
        owed[q] = before(q, clifford -> clifford.thenQuarters(1));
    }

    /// What is owed after a gate was written whose reverse is `gate`: `D · G†`.
    private LocalClifford before(int q, java.util.function.Consumer<LocalClifford> reverse) {
        var first = new LocalClifford();
        reverse.accept(first);
        return LocalClifford.then(first, owed[q]);
    }

    private int image(int q, int pauli) { return owed[q].image(pauli); }

    /// Turns what is written on a qubit until a matrix, if it is one, is written as Z.
    void toZ(int q, int pauli) {
        if (pauli == 0) {
            return;
        }
        if (Math.abs(image(q, pauli)) == LocalClifford.Y) {
            sdg(q);
        }
        if (Math.abs(image(q, pauli)) == LocalClifford.X) {
            h(q);
        }
    }

    void rotate(int q, int pauli, long units, Phase form) {
        toZ(q, pauli);
        boolean back = image(q, pauli) < 0;
        written.rotate(q, back ? -units : units, back ? form.negate() : form);
    }

    /// @param ahead the matrix of the next rotation on each qubit, 0 where there is none: a Hadamard gate is written where that needs it
    void control(int a, int p, int b, int q, int... ahead) {
        if (Math.abs(image(a, p)) == LocalClifford.Y) {
            sdg(a);
        }
        if (Math.abs(image(b, q)) == LocalClifford.Y) {
            sdg(b);
        }
        boolean left = Math.abs(image(a, p)) == LocalClifford.X, right = Math.abs(image(b, q)) == LocalClifford.X;
        if (left && right && isX(a, ahead[0]) >= isX(b, ahead[1])) {
            h(a);
            left = false;
        } else if (left && right) {
            h(b);
            right = false;
        }
        int signLeft = image(a, p), signRight = image(b, q);
        if (left) {
            written.cx(b, a);
        } else if (right) {
            written.cx(a, b);
        } else {
            written.cz(a, b);
        }
        if (signLeft < 0) {
            owed[b].precedeByPauli(Math.abs(signRight));
        }
        if (signRight < 0) {
            owed[a].precedeByPauli(Math.abs(signLeft));
        }
    }

    private int isX(int q, int pauli) { return pauli == 0 ? 1 : Math.abs(image(q, pauli)) == LocalClifford.X ? 2 : 0; }

    /// Writes what is owed, then the frames, then exchanges.
    ///
    /// @param wire where each output comes from
    ElementaryCircuit finish(LocalClifford[] frame, int[] wire) {
        for (int q = 0; q < owed.length; q++) {
            LocalClifford rest = LocalClifford.then(owed[q], frame[q]);
            for (int step : rest.gates()) {
                if (step < 0) {
                    written.h(q);
                } else {
                    written.rotate(q, step * (denominator >> 2), Phase.ZERO);
                }
            }
        }
        written.permute(wire);
        return written;
    }
}
