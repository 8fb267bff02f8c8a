package org.catenary.functors.circuit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.Compact;
import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Hypergraph;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// The categories of circuits: objects are words of qubits, or of qubits and bits, arrows are diagrams whose cells are boxes
/// of circuits and permutations.
///
/// A qubit is its own dual, a bit too. Cups, caps and spiders are made of gates: a cup is a post-selected Bell state,
///
/// ```
///   ──●──H──⟨0|
///     │          √2
///   ──⊕─────⟨0|
/// ```
///
/// and a spider a chain of `CX ; id ⊗ ⟨0|` and `id ⊗ |0⟩ ; CX`. The laws hold for the amplitudes, not for the diagrams.
public enum Circuits implements Compact<Ty, Diagram>, Hypergraph<Ty, Diagram>, Dagger<Ty, Diagram>, Additive<Ty, Diagram> {
    /// Circuits of unitaries, preparations, post-selections and numbers on qubits.
    PURE("the category of pure circuits"),
    /// Circuits of gates and channels on qubits and bits. The structure on bits is that of bits, copied and compared.
    MIXED("the category of circuits");

    private static final Diagram QUBIT = Diagram.id(Qubits.of(1));
    private static final Diagram CUP =
            Gates.CX.then(Gates.H.tensor(QUBIT)).tensor(Gates.sqrt(2)).then(Gates.bra(0, 0));
    private static final Diagram MERGE = Gates.CX.then(QUBIT.tensor(Gates.bra(0)));
    private static final Diagram DISCARD = Gates.sqrt(2).tensor(Gates.H).then(Gates.bra(0));

    private final String name;

    Circuits(String name) { this.name = name; }

    /// {@return the smallest of these categories that a circuit is in}
    public static Circuits of(Diagram circuit) {
        var open = new ArrayDeque<>(List.of(circuit));
        while (!open.isEmpty()) {
            Diagram next = open.pop();
            if (hasBits(next)) {
                return MIXED;
            }
            for (Layer layer : next.layers()) {
                Diagram cell = layer.cell();
                boolean channel = cell instanceof Channel && !(cell instanceof Barrier)
                        || cell instanceof Diagram.Turned(Channel _, int _, boolean _);
                if (channel || hasBits(cell)) {
                    return MIXED;
                }
                if (cell instanceof Diagram.Frame frame) {
                    frame.inside().forEach(open::push);
                }
            }
        }
        return PURE;
    }

    private static boolean hasBits(Diagram diagram) {
        return diagram.dom().toList().contains(Qubits.BIT) || diagram.cod().toList().contains(Qubits.BIT);
    }

    /// {@return a diagram of boxes of circuits with its bends, spiders and rotated gates replaced by gates on plain qubits}
    /// @throws NotACircuit if a box is none of this category, or a wire neither
    public Diagram plain(Diagram circuit) { return substitute(circuit, Map.of()); }

    /// {@return a circuit with some parameters replaced}
    /// @throws NotACircuit if a box is none of this category, or a wire neither
    public Diagram substitute(Diagram circuit, Map<String, Phase> values) {
        return new Functor<>(this, ob -> {
            if (!ob.equals(Qubits.QUBIT) && (this == PURE || !ob.equals(Qubits.BIT))) {
                throw NotACircuit.because(ob);
            }
            return Ty.of(ob);
        }, box -> {
            if (!(box instanceof CircuitBox known) || this == PURE && !(box instanceof Gate) && !(box instanceof Barrier)) {
                throw NotACircuit.because(box);
            }
            return values.isEmpty() ? known : known.substitute(values);
        }).apply(circuit);
    }

    @Override public Diagram id(Ty x) { return Diagram.id(x); }

    @Override public Ty unit() { return Ty.unit(); }

    @Override public Ty tensor(Ty x, Ty y) { return x.tensor(y); }

    @Override public Ty dual(Ty x) { return Ty.of(x.toList().reversed()); }

    @Override public Diagram swap(Ty x, Ty y) { return Diagram.swap(x, y); }

    @Override public Diagram permute(List<Ty> objects, int[] order) { return Free.DIAGRAMS.permute(objects, order); }

    @Override public Diagram cup(Ty x, Ty y) {
        if (!y.equals(dual(x))) {
            throw new NotAdjoint(Structure.CUP, x, y);
        }
        return x.size() != 1 ? plain(Diagram.cup(x)) : x.get(0).equals(Qubits.BIT) ? Diagram.spider(x, 2, 0) : CUP;
    }

    @Override public Diagram cap(Ty x, Ty y) {
        if (!x.equals(dual(y))) {
            throw new NotAdjoint(Structure.CAP, x, y);
        }
        return cup(x, y).dagger();
    }

    @Override public Diagram rotateRight(Diagram f) { return HalfTurn.of(f); }

    @Override public Diagram rotateLeft(Diagram f) { return HalfTurn.of(f); }

    @Override public Diagram rotate(Diagram f, int z) { return z % 2 == 0 ? f : HalfTurn.of(f); }

    @Override public Ty rotateObject(Ty x, int z) { return z % 2 == 0 ? x : dual(x); }

    @Override public Diagram dagger(Diagram f) { return f.dagger(); }

    @Override public Diagram spider(Ty x, int in, int out) {
        if (x.size() != 1) {
            return plain(Diagram.spider(x, in, out));
        }
        if (x.get(0).equals(Qubits.BIT)) {
            return Diagram.spider(x, in, out);
        }
        Diagram merged = in == 0 ? DISCARD.dagger() : Diagram.id(Qubits.of(in));
        for (int legs = in; legs > 1; legs--) {
            merged = merged.thenAt(legs - 2, MERGE);
        }
        if (out == 0) {
            return merged.then(DISCARD);
        }
        for (int legs = 1; legs < out; legs++) {
            merged = merged.thenAt(legs - 1, MERGE.dagger());
        }
        return merged;
    }

    @Override public Diagram zero(Ty x, Ty y) { return Diagram.zero(x, y); }

    @Override public Diagram plus(Diagram f, Diagram g) { return f.plus(g); }

    @Override public Diagram sum(Ty x, Ty y, List<Diagram> terms) { return Diagram.sum(x, y, terms); }

    @Override public String toString() { return name; }
}
