package org.catenary.hypernets.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// A hypergraph with a boundary: wires that carry a sort, edges that carry a label and stand on wires slot by slot, and
/// ordered inputs and outputs.
///
/// ```
///   in ── w0 ──▶ f ── w1 ──▶ g ── w2 ── out
/// ```
///
/// A net is an arrow from the sorts of its inputs to those of its outputs. It is frozen: struct of int arrays, wires and
/// edges by number from 0, labels and sorts by number in tables. The order of wires and edges means nothing; nets are the
/// same when they are isomorphic, and [#equals] is identity. Nets come from a [HypernetBuilder], which refuses what the
/// [wiring][Wiring] does not allow, and from `then` and `tensor`, which keep it.
///
/// `then` and `tensor` are linear in both nets together: build long nets with the builder, or compose in balance.
public final class Hypernet implements Arrow<Ty, Hypernet> {

    private final Wiring wiring;
    final Signature signature;
    final int[] label;
    final int[] offset;
    final int[] port;
    final int[] sort;
    final int[] in;
    final int[] out;

    private final Lazy<Optional<Ends>> ends = new Lazy<>(() -> Ends.of(this));
    private final Lazy<Incidence> incidence = new Lazy<>(() -> Incidence.of(this));
    private final Lazy<Optional<TopologicalOrder>> order = new Lazy<>(() -> TopologicalOrder.of(this));

    /// @param label  the label of each edge
    /// @param offset where the sources of edge `e` begin in `port` (at `2e`) and its targets (at `2e + 1`)
    /// @param port   the wires of all slots
    /// @param sort   the sort of each wire
    Hypernet(Wiring wiring, Signature signature, int[] label, int[] offset, int[] port, int[] sort, int[] in, int[] out) {
        this.wiring = wiring;
        this.signature = signature;
        this.label = label;
        this.offset = offset;
        this.port = port;
        this.sort = sort;
        this.in = in;
        this.out = out;
    }

    // ---- making nets

    /// {@return the net of wires alone}
    public static Hypernet identity(Wiring wiring, Ty ty) {
        return permutation(wiring, ty, IntStream.range(0, Math.toIntExact(ty.size())).toArray());
    }

    /// {@return the net without edges whose output `k` is its input `order[k]`}
    /// @throws IllFormed if `order` is no permutation and the wiring wants one
    public static Hypernet permutation(Wiring wiring, Ty ty, int... order) {
        var builder = new HypernetBuilder(wiring);
        ty.forEach(ob -> builder.inputs(builder.wire(ob)));
        return builder.outputs(order).freeze();
    }

    /// {@return the net of one edge, its slots on the boundary in order}
    public static Hypernet edge(Wiring wiring, Label label) {
        var builder = new HypernetBuilder(wiring);
        label.dom().forEach(ob -> builder.inputs(builder.wire(ob)));
        int first = builder.edge(label, IntStream.range(0, Math.toIntExact(label.dom().size())).toArray());
        return builder.outputs(IntStream.range(first, first + Math.toIntExact(label.cod().size())).toArray()).freeze();
    }

    // ---- what a net has

    /// {@return how many producers and consumers its wires may have}
    public Wiring wiring() { return wiring; }

    /// {@return the number of wires}
    public int wires() { return sort.length; }

    /// {@return the number of edges, those inside labels left out}
    public int edges() { return label.length; }

    /// {@return the sort of a wire}
    public Ob sort(int wire) { return signature.sorts().get(sort[wire]); }

    /// {@return the label of an edge}
    public Label label(int edge) { return signature.labels().get(label[edge]); }

    /// {@return the number of source slots of an edge}
    public int arity(int edge) { return offset[2 * edge + 1] - offset[2 * edge]; }

    /// {@return the number of target slots of an edge}
    public int coarity(int edge) { return offset[2 * edge + 2] - offset[2 * edge + 1]; }

    /// {@return the wire on a source slot}
    public int source(int edge, int slot) { return port[offset[2 * edge] + slot]; }

    /// {@return the wire on a target slot}
    public int target(int edge, int slot) { return port[offset[2 * edge + 1] + slot]; }

    /// {@return the number of slots of an edge, sources and targets}
    public int ports(int edge) { return offset[2 * edge + 2] - offset[2 * edge]; }

    /// {@return the wire on a slot, sources first, then targets}
    public int port(int edge, int slot) { return port[offset[2 * edge] + slot]; }

    /// {@return the wires on the source slots}
    public int[] sources(int edge) { return Arrays.copyOfRange(port, offset[2 * edge], offset[2 * edge + 1]); }

    /// {@return the wires on the target slots}
    public int[] targets(int edge) { return Arrays.copyOfRange(port, offset[2 * edge + 1], offset[2 * edge + 2]); }

    /// {@return the wires where the net begins, in order}
    public int[] inputs() { return in.clone(); }

    /// {@return the wires where the net ends, in order}
    public int[] outputs() { return out.clone(); }

    /// {@return the number of distinct labels}
    public int labels() { return signature.labels().size(); }

    /// {@return the number of an edge's label among the distinct ones}
    public int labelNumber(int edge) { return label[edge]; }

    /// {@return the label of a number}
    public Label labelOf(int number) { return signature.labels().get(number); }

    /// {@return the nets inside its labels, each label's once}
    public List<Hypernet> inside() {
        List<Hypernet> inside = new ArrayList<>();
        signature.labels().forEach(of -> inside.addAll(of.inside()));
        return List.copyOf(inside);
    }

    // ---- derived indexes, computed when first asked for

    /// {@return the ends of each wire, or nothing where one has several producers or several consumers}
    public Optional<Ends> ends() { return ends.get(); }

    /// {@return the edges at each wire}
    public Incidence incidence() { return incidence.get(); }

    /// {@return the edges in topological order, or nothing where the net has a cycle}
    public Optional<TopologicalOrder> order() { return order.get(); }

    /// {@return the layer of each edge, the earliest possible, or nothing where the net has a cycle}
    public Optional<int[]> layers() { return order().map(TopologicalOrder::layers); }

    // ---- the arrow

    @Override public Ty dom() { return type(in); }

    @Override public Ty cod() { return type(out); }

    private Ty type(int[] wires) { return Ty.of(Arrays.stream(wires).mapToObj(this::sort).toList()); }

    /// {@return whether this is a net from one type to another, windings forgotten where the wiring forgets them}
    boolean hasType(Ty dom, Ty cod) { return carries(in, dom) && carries(out, cod); }

    private boolean carries(int[] wires, Ty ty) {
        int k = 0;
        for (Ob ob : ty) {
            if (k == wires.length || !sort(wires[k++]).equals(wiring.sort(ob))) {
                return false;
            }
        }
        return k == wires.length;
    }

    /// {@return this net followed by another}
    ///
    /// Linear in both nets together. Monogamous nets are renumbered; in Frobenius nets wires of the boundary may merge.
    ///
    /// @throws org.catenary.diagrams.category.NotComposable if the boundaries or the wirings differ
    @Override public Hypernet then(Hypernet next) { return Composition.then(this, next); }

    /// {@return this net beside another; linear in both together}
    ///
    /// @throws org.catenary.diagrams.category.NotComposable if the wirings differ
    @Override public Hypernet tensor(Hypernet other) { return Composition.tensor(this, other); }

    /// {@return its size and type}
    @Override public String toString() {
        String type = in.length + out.length <= 24 ? "%s → %s".formatted(dom(), cod())
                : "%d → %d wires".formatted(in.length, out.length);
        return "a net of %d edges : %s".formatted(edges(), type);
    }
}
