package org.catenary.functors.families;

import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Register;

/// X under many controls, from Toffoli gates and further qubits. The registers are `controls`, `work` and `target`.
public final class ToffoliLadders {

    private ToffoliLadders() {}

    /// {@return X under `n` controls with `n − 2` further qubits that begin and end as 0: `2n − 3` Toffoli gates}
    ///
    /// Nielsen and Chuang, *Quantum computation and quantum information* (2000), figure 4.10.
    /// @throws WrongArgument if there are fewer than three controls
    public static GateList clean(int controls) {
        Family.atLeast(3, controls, "controls");
        var builder = new GateListBuilder();
        Register x = builder.addQubits("controls", controls), work = builder.addQubits("work", controls - 2);
        int target = builder.addQubits("target", 1).start(), last = controls - 3;
        for (int k = 0; k <= last; k++) {
            step(builder, x, work, k);
        }
        builder.add(Gates.CCX, x.start() + controls - 1, work.start() + last, target);
        for (int k = last; k >= 0; k--) {
            step(builder, x, work, k);
        }
        return builder.build();
    }

    private static void step(GateListBuilder builder, Register x, Register work, int k) {
        builder.add(Gates.CCX, x.start() + k + 1, k == 0 ? x.start() : work.start() + k - 1, work.start() + k);
    }

    /// {@return X under `n` controls with `n − 2` further qubits in any state, which stays: `4n − 8` Toffoli gates}
    ///
    /// Barenco et al., *Elementary gates for quantum computation* (arXiv:quant-ph/9503016), lemma 7.2.
    /// @throws WrongArgument if there are fewer than three controls
    public static GateList dirty(int controls) {
        Family.atLeast(3, controls, "controls");
        var builder = new GateListBuilder();
        Register x = builder.addQubits("controls", controls), work = builder.addQubits("work", controls - 2);
        int target = builder.addQubits("target", 1).start();
        for (int from : new int[] {controls - 2, controls - 3}) {
            for (int k = from; k > 0; k--) {
                rung(builder, x, work, target, k);
            }
            for (int k = 0; k <= from; k++) {
                rung(builder, x, work, target, k);
            }
        }
        return builder.build();
    }

    private static void rung(GateListBuilder builder, Register x, Register work, int target, int k) {
        builder.add(Gates.CCX, x.start() + k + 1, k == 0 ? x.start() : work.start() + k - 1,
                k == work.size() ? target : work.start() + k);
    }
}
