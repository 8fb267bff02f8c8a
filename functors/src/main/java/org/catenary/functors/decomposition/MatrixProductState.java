package org.catenary.functors.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.Plan;
import org.catenary.functors.network.Planner;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;
import org.catenary.functors.tensor.WrongShape;

/// A tensor as a chain of small ones, a site for each axis: site `k` is `bond(k) ⊗ d(k) → bond(k + 1)`, the outer bonds
/// are 1.
///
/// The chain of a tensor is cut from the left, every cut the best. Each loses something orthogonal to what the others lose,
/// so that the whole loss is the root of the sum of their squares: Oseledets, *Tensor-train decomposition*, SIAM J. Sci.
/// Comput. 33 (2011), theorem 2.2 and algorithm 1.
///
/// {@snippet class="org.catenary.functors.decomposition.MatrixProductStateTest" region="states"}
///
/// @param dom   the domain of the tensor
/// @param cod   its codomain
/// @param sites the chain
/// @param error the Frobenius norm of what was lost when it was cut
public record MatrixProductState(Dim dom, Dim cod, List<Tensor> sites, double error) {

    /// Copies the list.
    /// @throws WrongShape if the sites do not fit each other or the axes
    public MatrixProductState {
        sites = List.copyOf(sites);
        int[] sizes = sizes(dom.tensor(cod));
        if (sites.size() != sizes.length) {
            throw new WrongShape("a chain of %d sites for the axes %s".formatted(sites.size(), dom.tensor(cod)));
        }
        for (int k = 0, bond = 1; k < sizes.length; k++) {
            Dim from = Dim.of(bond, sizes[k]);
            Tensor site = sites.get(k);
            if (!site.dom().equals(from) || site.cod().axes() != 1 || k == sizes.length - 1 && site.cod().get(0) != 1) {
                throw new WrongShape("site %d should have type %s → %s, got %s → %s".formatted(
                        k, from, k == sizes.length - 1 ? "1" : "a bond", site.dom(), site.cod()));
            }
            bond = site.cod().get(0);
        }
    }

    /// One axis a site; a scalar has one of dimension 1.
    private static int[] sizes(Dim axes) { return axes.axes() == 0 ? new int[]{1} : axes.sizes(); }

    /// {@return the chain of a tensor}
    /// @throws NotDecomposable if an entry is NaN or infinite
    public static MatrixProductState of(Tensor f, Truncation truncation) {
        NotDecomposable.checkFinite("the matrix product state", f);
        int[] sizes = sizes(f.dom().tensor(f.cod()));
        int cuts = sizes.length - 1;
        double loss = truncation.tolerance() * f.norm() / Math.sqrt(Math.max(1, cuts)), error = 0;
        var sites = new ArrayList<Tensor>();
        Numbers rest = f.numbers();
        int bond = 1;
        for (int k = 0; k < cuts; k++) {
            Dim site = Dim.of(bond, sizes[k]), others = Dim.of(Arrays.copyOfRange(sizes, k + 1, sizes.length));
            Cut cut = Cut.losing(loss, Tensor.of(site, others, rest), truncation);
            sites.add(cut.left());
            error = Math.hypot(error, cut.error());
            bond = cut.bond();
            rest = cut.right().numbers();
        }
        sites.add(Tensor.of(Dim.of(bond, sizes[cuts]), Dim.of(1), rest));
        return new MatrixProductState(f.dom(), f.cod(), sites, error);
    }

    /// {@return the dimension after each site but the last}
    public List<Integer> bonds() {
        return sites.subList(0, sites.size() - 1).stream().map(site -> site.cod().get(0)).toList();
    }

    /// {@return the tensor: `error` away from the one that was cut}
    public Tensor tensor() {
        Network network = network(List.of(this), IntStream.range(0, sites.size()).toArray());
        return Tensor.of(dom, cod, Plan.of(network, Planner.GREEDY).run(sites.stream().map(Tensor::numbers).toList()));
    }

    /// {@return the chain as a diagram, from the axes of the tensor to nothing: a box `k` takes the bond before it and axis `xₖ`
    /// to the bond after it}
    public Diagram diagram() {
        Ty axes = Ty.unit();
        for (int k = 0; k < sites.size(); k++) {
            axes = axes.tensor(axis(k));
        }
        Diagram chain = Diagram.id(axes);
        for (int k = 0; k < sites.size(); k++) {
            chain = chain.thenAt(0, box(k));
        }
        return chain;
    }

    /// {@return the functor that gives the boxes of the diagram their sites}
    public TensorFunctor functor() {
        Map<String, Dim> dims = new HashMap<>();
        Map<Box, Tensor> images = new HashMap<>();
        for (int k = 0; k < sites.size(); k++) {
            Tensor site = sites.get(k);
            int[] from = site.dom().sizes();
            dims.put("x" + k, Dim.of(from[1]));
            dims.put("b" + k, Dim.of(from[0]));
            images.put(box(k), Tensor.of(k == 0 ? Dim.of(from[1]) : site.dom(), k == sites.size() - 1 ? Dim.unit() : site.cod(), site.numbers()));
        }
        return TensorFunctor.of(dims, images);
    }

    private Box box(int k) { return Box.of(Integer.toString(k), bond(k).tensor(axis(k)), bond(k + 1)); }

    private static Ty axis(int k) { return Ty.of("x" + k); }

    private Ty bond(int k) { return k == 0 || k == sites.size() ? Ty.unit() : Ty.of("b" + k); }

    /// {@return the network of `⟨this, other⟩`: the sites of this chain, to be conjugated, then those of the other}
    /// @throws WrongShape if the axes differ
    public Network overlapNetwork(MatrixProductState other) {
        if (!dom.equals(other.dom) || !cod.equals(other.cod)) {
            throw new WrongShape("the overlap of a chain %s → %s with one %s → %s".formatted(
                    dom, cod, other.dom, other.cod));
        }
        return network(List.of(this, other));
    }

    /// Chains over the same axes: the index of axis `k` is `k`, the bonds of one chain after the other follow.
    private static Network network(List<MatrixProductState> chains, int... output) {
        int n = chains.getFirst().sites.size(), bonds = n;
        int[] sizes = Arrays.copyOf(sizes(chains.getFirst().dom.tensor(chains.getFirst().cod)), n + chains.size() * (n + 1));
        var tensors = new ArrayList<int[]>();
        for (MatrixProductState chain : chains) {
            sizes[bonds + n] = 1;
            for (int k = 0; k < n; k++) {
                sizes[bonds + k] = chain.sites.get(k).dom().get(0);
                tensors.add(new int[]{bonds + k, k, bonds + k + 1});
            }
            bonds += n + 1;
        }
        return Network.of(sizes, tensors, output);
    }

    /// {@return `⟨this, other⟩`, conjugate in this chain, contracted from site to site: the cost is linear in the length and
    /// cubic in the bonds}
    /// @throws WrongShape if the axes differ
    public Complex overlap(MatrixProductState other) {
        List<Numbers> numbers = new ArrayList<>();
        sites.forEach(site -> numbers.add(site.conjugate().numbers()));
        other.sites.forEach(site -> numbers.add(site.numbers()));
        return Plan.of(overlapNetwork(other), Planner.GREEDY).run(numbers).get(0);
    }

    /// {@return the Frobenius norm of the tensor}
    public double norm() { return Math.sqrt(Math.max(0, overlap(this).re())); }
}
