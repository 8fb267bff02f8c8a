package org.catenary.qnlp.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Cups;

/// Pulls the cups of a sentence straight.
///
/// Words are taken as the nodes of a graph, cups as its edges. The words with open wires stay states; a word that hangs on
/// a state makes half a turn and becomes an effect below it, one that hangs on an effect makes another and becomes a state
/// above it, and so on. Cups between a state and an effect are then plain wires:
///
/// ```
///   woman   prepares  tasty  dinner           prepares
///     n     nʳ s nˡ   n nˡ     n             nʳ  s      nˡ
///     └─────┘  │ └────┘ └──────┘      =    woman │ dinner │
///              s                                 │  nˡˡ   nˡ
///                                                s   tasty
/// ```
///
/// (`tasty` made half a turn, so `dinner` comes to the left of the wire of `prepares`.) Only cups on a cycle of words stay.
/// Crossings between words vanish, since each word comes to stand where it is taken; again those on a cycle may stay.
/// Without cycles the circuit has as many qubits as the sentence has cups and open wires, the least that this
/// method can reach, since every cup left would cost one more. The result equals the diagram wherever left and right
/// adjoints agree and, planar, where they do not.
public final class CupRemoval {

    private final Row row;
    private final Clusters clusters;
    private final int[] turns;
    private final List<List<Integer>> members;
    private final Map<Integer, Diagram> hanging = new HashMap<>();
    private final Map<Integer, List<Integer>> ending = new HashMap<>();

    private CupRemoval(Row row) {
        this.row = row;
        this.clusters = new Clusters(row);
        this.turns = clusters.turns();
        this.members = clusters.members();
    }

    /// {@return an equal diagram with as few cups as turning words can reach}
    /// @param diagram words in a row, with cups and crossings below, as a [parse][org.catenary.qnlp.grammar.Parse#diagram] gives it
    /// @throws NotARowOfWords if it is something else
    public static Diagram straighten(Diagram diagram) { return new CupRemoval(Row.of(diagram)).diagram(); }

    /// {@return an equal diagram, straightened where it is a row of words; else with its snakes pulled straight, and then
    /// straightened where it is one; the same where there are no cups}
    public static Diagram straightest(Diagram diagram) {
        try {
            return straighten(diagram);
        } catch (NotARowOfWords e) {
            return diagram.theory().contains(Structure.CUP) ? ofSnakes(NormalForm.rigid(diagram)) : diagram;
        }
    }

    private static Diagram ofSnakes(Diagram normal) {
        try {
            return straighten(normal);
        } catch (NotARowOfWords e) {
            return normal;
        }
    }

    private Diagram diagram() {
        Diagram roots = Diagram.id(Ty.unit());
        var ends = new ArrayList<Integer>();
        for (int cluster : clusters.downwards().reversed()) {
            hanging.put(cluster, cluster(cluster));
        }
        for (int cluster : clusters.downwards()) {
            if (clusters.parent(cluster) < 0) {
                roots = roots.tensor(hanging.getOrDefault(cluster, Diagram.id(Ty.unit())));
                ends.addAll(ending.getOrDefault(cluster, List.of()));
            }
        }
        return roots.then(Diagram.permutation(roots.cod(), row.open().stream().mapToInt(ends::indexOf).toArray()));
    }

    /// A cluster with all that hangs on it: from the unit to the wires of its parent or the open ones if its words are
    /// states, from the wires of its parent to the unit if they are effects.
    private Diagram cluster(int cluster) {
        int turn = turns[cluster];
        boolean states = turn % 2 == 0;
        List<Integer> words = states ? members.get(cluster) : members.get(cluster).reversed();
        Diagram cells = Diagram.id(Ty.unit()), children = Diagram.id(Ty.unit());
        var kept = new ArrayList<Integer>();
        Ty keptTy = Ty.unit();
        for (int word : words) {
            Diagram cell = turned(row.words().get(word), turn);
            cells = cells.tensor(cell);
            int[] wires = row.wires(word).toArray();
            for (int i = 0; i < wires.length; i++) {
                int wire = states ? wires[i] : wires[wires.length - 1 - i];
                int child = child(wire, cluster);
                if (child < 0) {
                    Ty ob = Ty.of((states ? cell.cod() : cell.dom()).get(i));
                    children = children.tensor(Diagram.id(ob));
                    keptTy = keptTy.tensor(ob);
                    kept.add(wire);
                } else {
                    children = children.tensor(hanging.getOrDefault(child, Diagram.id(Ty.unit())));
                    hanging.remove(child);
                }
            }
        }
        int[] partners = partners(kept, cluster);
        ending.put(cluster, IntStream.range(0, partners.length).filter(k -> partners[k] < 0).mapToObj(kept::get).toList());
        Diagram cups = closed(keptTy, partners);
        return states ? cells.then(children).then(cups) : cups.dagger().then(children).then(cells);
    }

    /// The cups on some wires, in the plane where they can be; else what they join is brought together, behind the rest.
    private static Diagram closed(Ty wires, int... partners) {
        if (Cups.isPlanar(partners)) {
            return Cups.of(wires, partners);
        }
        int n = partners.length;
        int[] order = IntStream.concat(IntStream.range(0, n).filter(k -> partners[k] < 0),
                IntStream.range(0, n).filter(k -> partners[k] > k).flatMap(k -> IntStream.of(k, partners[k]))).toArray();
        int open = Math.toIntExact(IntStream.of(partners).filter(partner -> partner < 0).count());
        Diagram crossed = Diagram.permutation(wires, order);
        var beside = new int[n];
        Arrays.fill(beside, 0, open, -1);
        for (int k = open; k < n; k++) {
            beside[k] = open + ((k - open) ^ 1);
        }
        return crossed.then(Cups.of(crossed.cod(), beside));
    }

    private static Diagram turned(Diagram.Cell word, int turn) {
        return word instanceof Diagram.Turned(Box box, int z, boolean reversed) ? box.turned(z + turn, reversed)
                : word instanceof Box box ? box.turned(turn, false) : word;
    }

    /// The cluster that hangs on a wire, −1 if none does.
    private int child(int wire, int cluster) {
        int partner = row.partner(wire);
        if (partner < 0) {
            return -1;
        }
        int other = clusters.of(row.owner(partner));
        return other != cluster && clusters.parent(other) == row.owner(wire) ? other : -1;
    }

    /// The cups within a cluster, on the wires that are kept.
    private int[] partners(List<Integer> kept, int cluster) {
        var places = new HashMap<Integer, Integer>();
        for (int i = 0; i < kept.size(); i++) {
            places.put(kept.get(i), i);
        }
        var partners = new int[kept.size()];
        Arrays.fill(partners, -1);
        for (int i = 0; i < partners.length; i++) {
            int partner = row.partner(kept.get(i));
            if (partner >= 0 && clusters.of(row.owner(partner)) == cluster) {
                partners[i] = places.getOrDefault(partner, -1);
            }
        }
        return partners;
    }
}
