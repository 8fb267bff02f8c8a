package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.Plan;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;
import org.catenary.functors.tensor.TensorNetwork;

/// Circuits evaluated as tensor networks.
///
/// In a *pure* evaluation a wire is one index of dimension two and every gate a tensor: the value is the matrix of amplitudes.
/// In a *mixed* one a qubit is two indices, one for the amplitudes and one for their conjugates, and a bit is one: a gate stands
/// twice, a measurement joins the two indices of a qubit to that of a bit, and a discard joins them to each other. The value
/// is the channel. Controls and diagonal gates only touch the indices of their wires, so that the network is no more
/// connected than the circuit; a contraction order is found for it, and it is cut into slices where memory asks for that.
///
/// {@snippet class="org.catenary.functors.circuit.CircuitNetworkTest" region="channel"}
///
/// Coecke and Kissinger, *Picturing quantum processes* (2017), chapters 6 and 8; Markov and Shi, *Simulating quantum computation by
/// contracting tensor networks*, SIAM J. Comput. 38 (2008).
public final class CircuitNetwork {

    private static final Diagram WIRE = Diagram.id(Qubits.of(1));

    private final TensorNetwork network;

    private CircuitNetwork(Diagram pieces) { network = functor(Map.of()).network(pieces); }

    /// {@return the pure evaluation of a circuit, planned but not yet run}
    /// @throws NotACircuit if a box is not pure
    public static CircuitNetwork pure(Diagram circuit) { return new CircuitNetwork(once(circuit)); }

    /// {@return the mixed evaluation of a circuit, planned but not yet run}
    /// @throws NotACircuit if a box is none of circuits
    public static CircuitNetwork mixed(Diagram circuit) { return new CircuitNetwork(twice(circuit)); }

    /// {@return the number of multiplications that a run takes, without slices}
    public double operations() { return network.levels().stream().mapToDouble(level -> level.plan().operations()).sum(); }

    /// {@return the memory that a run takes, without slices}
    public double bytes() { return network.levels().stream().mapToDouble(level -> level.plan().bytes(false)).max().orElse(0); }

    /// {@return the number of entries of the largest tensor made on the way}
    public double largest() { return network.levels().stream().mapToDouble(level -> level.plan().largest()).max().orElse(0); }

    /// {@return the number of tensors}
    public int tensors() { return network.levels().stream().mapToInt(level -> level.nodes().size()).sum(); }

    /// {@return the value, with the axes of [#amplitudes] or [#channel]}
    /// @param values the parameters by name
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    /// @throws org.catenary.functors.network.OverBudget if the contraction would take more memory than the budget even in slices
    public Tensor value(Map<String, Double> values, Budget budget) {
        List<Tensor> images = network.images(box -> tensor(box, values));
        var found = new ArrayList<Numbers>();
        for (TensorNetwork.Level level : network.levels()) {
            Plan plan = level.plan();
            List<Numbers> operands = network.operands(level, images, found);
            found.add(plan.bytes(false) <= budget.bytes() ? plan.run(operands, budget)
                    : plan.sliced(budget, false).run(operands, budget));
        }
        return Tensor.of(network.shape().dom(), network.shape().cod(), found.getLast());
    }

    /// {@return the amplitudes of a pure circuit: an axis for each input wire, then one for each output wire}
    ///
    /// Classical maps and the structure of bits are pure, too: they are matrices.
    ///
    /// @param values the parameters by name
    /// @throws NotACircuit if a box is not pure
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    /// @throws org.catenary.functors.network.OverBudget if the contraction would take more memory than the standard budget
    public static Tensor amplitudes(Diagram circuit, Map<String, Double> values) {
        return pure(circuit).value(values, Budget.standard());
    }

    /// {@return the channel of a circuit}
    ///
    /// Its axes, each of dimension two, are those of `[input bits][input qubits][input qubits, conjugate]` and then `[output
    /// bits][output qubits][output qubits, conjugate]`, each group in the order of the wires. A state of qubits alone is its density
    /// matrix, row-major. A formal sum adds channels.
    ///
    /// @param values the parameters by name
    /// @throws NotACircuit if a box is none of circuits
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    /// @throws org.catenary.functors.network.OverBudget if the contraction would take more memory than the standard budget
    public static Tensor channel(Diagram circuit, Map<String, Double> values) {
        return mixed(circuit).value(values, Budget.standard());
    }

    static TensorFunctor functor(Map<String, Double> values) { return TensorFunctor.of(_ -> Dim.of(2), box -> tensor(box, values)); }

    private static Tensor tensor(Box box, Map<String, Double> values) {
        return switch (box) {
            case Piece piece -> Tensor.of(Dim.of(2).power(piece.in()), Dim.of(2).power(piece.out()), piece.entries(values));
            case Box other -> throw NotACircuit.because(other);
        };
    }

    /// {@return the network of a pure evaluation, a diagram of [pieces][Piece]}
    private static Diagram once(Diagram circuit) {
        return form(circuit, _ -> Qubits.of(1), CircuitNetwork::image);
    }

    /// {@return the network of a mixed evaluation, a diagram of [pieces][Piece], the wires of its boundary in groups}
    private static Diagram twice(Diagram circuit) {
        Diagram plain = Circuits.MIXED.plain(circuit);
        Diagram doubled = form(plain, ob -> Qubits.of(ob.equals(Qubits.BIT) ? 1 : 2), CircuitNetwork::doubled);
        return grouped(plain.dom()).dagger().then(doubled).then(grouped(plain.cod()));
    }

    private static Diagram form(Diagram circuit, Function<Ob, Ty> onAtoms, Function<Box, Diagram> onBoxes) {
        return new Functor<>(Free.DIAGRAMS, onAtoms, onBoxes).apply(Circuits.MIXED.plain(circuit));
    }

    /// The permutation from the doubled wires of a type to bits, amplitudes and conjugates.
    private static Diagram grouped(Ty type) {
        var bits = new ArrayList<Integer>();
        var kets = new ArrayList<Integer>();
        var bras = new ArrayList<Integer>();
        int at = 0;
        for (Ob ob : type) {
            if (ob.equals(Qubits.BIT)) {
                bits.add(at++);
            } else {
                kets.add(at++);
                bras.add(at++);
            }
        }
        bits.addAll(kets);
        bits.addAll(bras);
        return Diagram.permutation(Qubits.of(at), bits.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Diagram image(Box box) {
        return switch (box) {
            case Unitary gate -> unitary(gate, false);
            case Ket ket -> basis(ket.bits());
            case Bra bra -> basis(bra.bits()).dagger();
            case Scalar scalar -> new Piece.Factor(scalar, false);
            case BitState state -> basis(state.bits());
            case BitEffect effect -> basis(effect.bits()).dagger();
            case ClassicalMap map -> new Piece.Table(map);
            case Barrier barrier -> Diagram.id(barrier.dom());
            case Box other -> throw NotACircuit.notPure(other);
        };
    }

    private static Diagram doubled(Box box) {
        return switch (box) {
            case Unitary gate -> doubled(gate.qubits(), unitary(gate, false), unitary(gate, true));
            case Ket ket -> pairs(ket.bits());
            case Bra bra -> pairs(bra.bits()).dagger();
            case Scalar scalar -> new Piece.Factor(scalar, true);
            case Channel channel -> channel(channel);
            case Box other -> throw NotACircuit.because(other);
        };
    }

    private static Diagram channel(Channel channel) {
        return switch (channel) {
            case Measure(int n, boolean destructive) -> destructive ? all(n, spider(2, 1))
                    : all(n, spider(2, 3)).then(Diagram.permutation(Qubits.of(3 * n), IntStream.concat(
                            IntStream.range(0, 2 * n).map(k -> k / 2 * 3 + k % 2), IntStream.range(0, n).map(k -> 3 * k + 2)).toArray()));
            case Encode encode -> channel(encode.dagger()).dagger();
            case Discard(Ty type) -> Free.DIAGRAMS.tensorAll(type.toList().stream()
                    .map(ob -> spider(ob.equals(Qubits.BIT) ? 1 : 2, 0)).toList());
            case Mixture mixture -> channel(mixture.dagger()).dagger();
            case BitState state -> basis(state.bits());
            case BitEffect effect -> basis(effect.bits()).dagger();
            case ClassicalMap map -> new Piece.Table(map);
            case Kraus kraus -> interleaved(kraus.in()).then(new Piece.Super(kraus)).then(interleaved(kraus.out()).dagger());
            case Reset(boolean reversed) -> reversed ? pairs(List.of(0)).dagger().then(spider(0, 2)) : spider(2, 0).then(pairs(List.of(0)));
            case Conditional(List<Integer> values, Unitary gate) -> conditional(values, gate);
            case Conditional(List<Integer> values, CircuitBox body) -> {
                int wires = Math.toIntExact(twiceAll(body.dom()).size());
                yield copied(values.size(), wires).then(Diagram.id(Qubits.of(values.size()))
                        .tensor(new Piece.Chosen(body.name(), values, wires, doubled(body))));
            }
            case Weight weight -> new Piece.Mixed(weight);
            case Barrier(int n) -> Diagram.id(Qubits.of(2 * n));
        };
    }

    private static Ty twiceAll(Ty type) {
        return Qubits.of(type.toList().stream().mapToInt(ob -> ob.equals(Qubits.BIT) ? 1 : 2).sum());
    }

    private static Diagram spider(int in, int out) { return Diagram.spider(Qubits.of(1), in, out); }

    private static Diagram all(int n, Diagram each) {
        return n == 0 ? Diagram.id(Ty.unit()) : Free.DIAGRAMS.tensorAll(Collections.nCopies(n, each));
    }

    private static Diagram basis(List<Integer> bits) {
        return Free.DIAGRAMS.tensorAll(bits.stream().<Diagram>map(Piece.Basis::new).toList());
    }

    private static Diagram pairs(List<Integer> bits) {
        return basis(bits.stream().flatMap(bit -> Stream.of(bit, bit)).toList());
    }

    /// From the pairs of wires of qubits to the first of each and then the second of each.
    private static Diagram interleaved(int n) {
        return Diagram.permutation(Qubits.of(2 * n), IntStream.concat(IntStream.range(0, n).map(k -> 2 * k),
                IntStream.range(0, n).map(k -> 2 * k + 1)).toArray());
    }

    private static Diagram doubled(int n, Diagram ket, Diagram bra) {
        return interleaved(n).then(ket.tensor(bra)).then(interleaved(n).dagger());
    }

    /// From `first` wires and `second` others to the first ones, copies of them, and the others.
    private static Diagram copied(int first, int second) {
        Diagram copies = all(first, spider(1, 2)).then(interleaved(first));
        return copies.tensor(Diagram.id(Qubits.of(second)));
    }

    private static Diagram conditional(List<Integer> values, Unitary gate) {
        int bits = values.size(), n = gate.qubits();
        Diagram all = Diagram.id(Qubits.of(bits + 2 * n));
        for (Placed placed : parts(gate)) {
            for (boolean conjugate : new boolean[] {false, true}) {
                Diagram flips = Free.DIAGRAMS.tensorAll(values.stream().<Diagram>map(value ->
                        value == 1 ? WIRE : new Piece.Acting(Fixed.X, 0, false, false)).toList());
                Diagram act = copied(bits, placed.gate().qubits()).then(Diagram.id(Qubits.of(bits)).tensor(
                        flips.tensor(Diagram.id(placed.gate().dom())).then(acting(bits, placed.gate(), conjugate))));
                int[] wires = IntStream.concat(IntStream.range(0, bits), placed.wires().stream()
                        .mapToInt(wire -> bits + 2 * wire + (conjugate ? 1 : 0))).toArray();
                all = all.then(moved(bits + 2 * n, act, wires));
            }
        }
        return all;
    }

    private static Diagram unitary(Unitary gate, boolean conjugate) {
        Diagram all = Diagram.id(gate.dom());
        for (Placed placed : parts(gate)) {
            Diagram act = placed.gate().equals(Gates.SWAP) ? Diagram.swap(Qubits.of(1), Qubits.of(1)) : acting(0, placed.gate(), conjugate);
            all = all.then(moved(gate.qubits(), act, placed.wires().stream().mapToInt(Integer::intValue).toArray()));
        }
        return all;
    }

    /// A diagram on some wires of several.
    private static Diagram moved(int width, Diagram act, int... wires) {
        int[] order = IntStream.concat(Arrays.stream(wires), IntStream.range(0, width)
                .filter(wire -> Arrays.stream(wires).noneMatch(taken -> taken == wire))).toArray();
        Diagram gather = Diagram.permutation(Qubits.of(width), order);
        return gather.thenAt(0, act).then(gather.dagger());
    }

    /// The gates that a gate is made of which are tensors of few indices, and exchanges.
    private static List<Placed> parts(Unitary gate) {
        boolean small = gate.qubits() <= 2 && !(gate instanceof Controlled) && !gate.equals(Gates.SWAP);
        boolean target = gate instanceof Controlled(int _, Unitary inner) && (inner instanceof Custom || inner.qubits() == 1
                || inner.pattern() == Unitary.Pattern.DIAGONAL && inner.qubits() <= 2);
        Expansion expansion = gate.expansion();
        if (small || target || gate.equals(Gates.SWAP) || gate instanceof Custom) {
            return Expansion.itself(gate).core();
        }
        var parts = new ArrayList<Placed>();
        expansion.gates().forEach(placed -> parts(placed.gate()).forEach(part -> parts.add(part.along(placed.wires()))));
        return parts;
    }

    /// A gate that acts where some legs before its wires are 1, which end here.
    private static Diagram acting(int legs, Unitary gate, boolean conjugate) {
        int controls = gate instanceof Controlled(int k, Unitary _) ? k : 0;
        Unitary target = gate instanceof Controlled(int _, Unitary inner) ? inner : gate;
        boolean open = target.pattern() == Unitary.Pattern.DIAGONAL;
        int n = target.qubits(), touched = open ? controls + n : controls, ended = legs + controls;
        Diagram copies = Diagram.id(Qubits.of(legs)).tensor(all(touched, spider(1, 2)).then(interleaved(touched)))
                .tensor(Diagram.id(Qubits.of(open ? 0 : n)));
        Diagram passing = Diagram.permutation(copies.cod(), IntStream.concat(IntStream.range(legs, legs + touched), IntStream.concat(
                IntStream.range(0, legs), IntStream.range(legs + touched, Math.toIntExact(copies.cod().size())))).toArray());
        Diagram conjunction = Diagram.id(Qubits.of(ended));
        int left = ended;
        while (left > 2) {
            conjunction = conjunction.thenAt(0, Piece.And.BOTH);
            left--;
        }
        Diagram act = conjunction.tensor(Diagram.id(Qubits.of(n))).then(new Piece.Acting(target, left, open, conjugate));
        return copies.then(passing).thenAt(touched, act);
    }
}
