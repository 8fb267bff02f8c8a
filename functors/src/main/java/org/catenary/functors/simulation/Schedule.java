package org.catenary.functors.simulation;

import java.util.ArrayList;
import java.util.List;

/// Orders acts into as few passes as are easily found: acts that commute with all that was left behind come forward.
///
/// Acts commute where each changes only qubits that the other leaves alone. A pass takes acts as long as the qubits that they
/// change fit into a [block][Blocks].
final class Schedule {

    /// A block has 2¹⁵ amplitudes, 512 KiB: a good part of a second-level cache.
    private static final int BLOCK = 15;
    /// Runs of at least 2⁷ amplitudes are copied.
    private static final int TOGETHER = 7;
    private static final int WINDOW = 1000;

    private final int qubits;
    private final List<Act> acts;
    private final boolean[] done;

    private Schedule(int qubits, List<Act> acts) {
        this.qubits = qubits;
        this.acts = acts;
        this.done = new boolean[acts.size()];
    }

    /// The passes that do some acts.
    static List<Stage> of(int qubits, List<Act> acts) {
        if (qubits <= BLOCK) {
            return acts.isEmpty() ? List.of() : List.of(new Blocks(qubits, (1 << qubits) - 1, acts));
        }
        return new Schedule(qubits, acts).stages();
    }

    private List<Stage> stages() {
        var stages = new ArrayList<Stage>();
        for (int first = 0; first < done.length; first++) {
            if (!done[first]) {
                stages.add(stage(first));
            }
        }
        return List.copyOf(stages);
    }

    private Stage stage(int first) {
        var taken = new ArrayList<Act>();
        int local = (1 << TOGETHER) - 1, changed = 0, asked = 0, every = (1 << qubits) - 1;
        int last = (int) Math.min(acts.size(), (long) first + WINDOW);
        for (int k = first; k < last && (changed | asked) != every; k++) {
            if (!done[k]) {
                Act act = acts.get(k);
                boolean free = (act.targets() & (changed | asked)) == 0 && (act.controls() & changed) == 0;
                if (free && Integer.bitCount(local | act.targets()) <= BLOCK) {
                    taken.add(act);
                    local |= act.targets();
                    done[k] = true;
                } else {
                    changed |= act.targets();
                    asked |= act.controls();
                }
            }
        }
        return taken.size() == 1 ? whole(taken.getFirst()) : new Blocks(qubits, filled(local), taken);
    }

    private Stage whole(Act act) {
        var places = new int[qubits];
        for (int position = 0; position < qubits; position++) {
            places[position] = position;
        }
        return new Stage.Whole(act.sweep(qubits, places));
    }

    /// The positions of a block, with the lowest others where there is room.
    private static int filled(int local) {
        int filled = local;
        while (Integer.bitCount(filled) < BLOCK) {
            filled |= filled + 1;
        }
        return filled;
    }
}
