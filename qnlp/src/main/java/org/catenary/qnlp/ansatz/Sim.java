package org.catenary.qnlp.ansatz;

import java.util.function.Supplier;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Gates;

/// Circuits that were measured by how much of the state space they reach and how much they entangle.
///
/// A ladder goes between neighbours, a ring once round all qubits. Numbers of parameters are those of a layer on `q` qubits.
///
/// Sim, Johnson and Aspuru-Guzik, *Expressibility and entangling capability of parameterized quantum circuits for hybrid
/// quantum-classical algorithms* (2019), arXiv:1905.10876, figure 2, numbered as there; in 14 and 15 rings of two
/// orientations stand for the blocks there, as in Lorenz et al., arXiv:2102.12846.
public enum Sim implements CircuitShape {
    /// Rotations about X, then Z, then a ladder of controlled rotations about X; `3q − 1` parameters.
    Sim4 {
        @Override public QubitRow layer(QubitRow register, int layer, Supplier<Phase> fresh) {
            return rotated(register, fresh).ladder(() -> Gates.crx(fresh.get()));
        }
    },
    /// Twice rotations about X, then Z, then controlled rotations about X, first within the pairs of qubits that begin at
    /// even places, then within those that begin at odd ones, each controlled from the right; `5q − 1` parameters.
    Sim8 {
        @Override public QubitRow layer(QubitRow register, int layer, Supplier<Phase> fresh) {
            return pairs(rotated(pairs(rotated(register, fresh), 0, fresh), fresh), 1, fresh);
        }

        private QubitRow pairs(QubitRow register, int first, Supplier<Phase> fresh) {
            QubitRow all = register;
            for (int target = first; target + 1 < register.size(); target += 2) {
                all = all.on(target + 1, target, Gates.crx(fresh.get()));
            }
            return all;
        }
    },
    /// `H` everywhere, a ladder of controlled Z, then rotations about X; `q` parameters.
    Sim9 {
        @Override public QubitRow layer(QubitRow register, int layer, Supplier<Phase> fresh) {
            return register.each(() -> Gates.H).ladder(() -> Gates.CZ).each(() -> Gates.rx(fresh.get()));
        }
    },
    /// As 9 with controlled not for controlled Z; `q` parameters.
    Sim9Cx {
        @Override public QubitRow layer(QubitRow register, int layer, Supplier<Phase> fresh) {
            return register.each(() -> Gates.H).ladder(() -> Gates.CX).each(() -> Gates.rx(fresh.get()));
        }
    },
    /// Twice rotations about Y and a ring of controlled rotations about X; `4q` parameters.
    Sim14 {
        @Override public QubitRow layer(QubitRow register, int layer, Supplier<Phase> fresh) {
            return rings(register, fresh, () -> Gates.crx(fresh.get()));
        }
    },
    /// Twice rotations about Y and a ring of controlled nots; `2q` parameters.
    Sim15 {
        @Override public QubitRow layer(QubitRow register, int layer, Supplier<Phase> fresh) {
            return rings(register, fresh, () -> Gates.CX);
        }
    };

    private static QubitRow rotated(QubitRow register, Supplier<Phase> fresh) {
        return register.each(() -> Gates.rx(fresh.get())).each(() -> Gates.rz(fresh.get()));
    }

    private static QubitRow rings(QubitRow register, Supplier<Phase> fresh, Supplier<Controlled> gate) {
        int q = register.size();
        QubitRow all = register.each(() -> Gates.ry(fresh.get()));
        for (int control = 0; control < q; control++) {
            all = all.on(control, Math.floorMod(control - 1, q), gate.get());
        }
        all = all.each(() -> Gates.ry(fresh.get()));
        for (int k = q; k > 0; k--) {
            all = all.on(k % q, (k + 1) % q, gate.get());
        }
        return all;
    }
}
