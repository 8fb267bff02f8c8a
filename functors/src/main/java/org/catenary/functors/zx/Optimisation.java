package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Cheaper circuits that are equal up to a number of modulus 1.
///
/// {@snippet class="org.catenary.functors.zx.OptimisationTest" region="optimise"}
public final class Optimisation {

    private static final List<Consumer<ZxGraph>> STRATEGIES =
            List.of(Simplification::full, Simplification::clifford, Simplification::interiorClifford);

    private Optimisation() {}

    /// {@return a circuit of the same shape, in which phases were added where full reduction brings them together}
    public static ElementaryCircuit teleported(ElementaryCircuit circuit) { return PhaseTeleportation.of(circuit); }

    /// {@return the circuit after cancellation, commutation and merging of gates}
    public static ElementaryCircuit cleaned(ElementaryCircuit circuit) { return Cleanup.of(circuit); }

    /// {@return a circuit that is read off from a ZX graph, scalar and all; the graph stays as it is}
    /// @throws NoCircuit if none is found
    public static ElementaryCircuit extracted(ZxGraph graph) { return Extraction.of(graph); }

    /// {@return the ZX graph of a circuit, scalar and all}
    public static ZxGraph graph(ElementaryCircuit circuit) { return CircuitGraph.of(circuit).graph; }

    /// {@return the cheapest of a circuit, what gates alone make of it, what teleportation and what extraction make of it,
    ///     and of these with shorter phase polynomials, where [Comparison] can tell that they are equal}
    public static ElementaryCircuit best(ElementaryCircuit circuit, Cost cost) { return path(circuit, cost).getLast(); }

    /// {@return the circuits on the way from a circuit to the [cheapest][#best] one, between which [Comparison#along] can
    ///     tell that they are equal where it cannot at once}
    public static List<ElementaryCircuit> path(ElementaryCircuit circuit, Cost cost) {
        ElementaryCircuit reduced = reduced(circuit, cost);
        ElementaryCircuit best =
                Stream.of(circuit, cleaned(circuit), reduced, byExtraction(circuit, cost)).min(cost).orElseThrow();
        if (cost != Cost.T) {
            return List.of(circuit, best);
        }
        List<ElementaryCircuit> path = throughBlocks(reduced, cost);
        ElementaryCircuit blocks = path.getLast();
        if (cost.compare(blocks, best) >= 0) {
            return List.of(circuit, best);
        }
        if (Comparison.of(circuit, blocks).equal()) {
            return List.of(circuit, blocks);
        }
        List<ElementaryCircuit> whole = Stream.concat(Stream.of(circuit), path.stream()).toList();
        return Comparison.along(whole).equal() ? whole : List.of(circuit, best);
    }

    /// {@return the cheapest circuit whose phase polynomials between Hadamard gates were shortened, by third order
    ///     duplicates}
    public static ElementaryCircuit byPhasePolynomials(ElementaryCircuit circuit, Cost cost) {
        return throughBlocks(circuit, cost).getLast();
    }

    private static List<ElementaryCircuit> throughBlocks(ElementaryCircuit circuit, Cost cost) {
        return Stream.of(circuit, Cleanup.eager(circuit)).map(start -> {
            var path = new ArrayList<>(List.of(circuit, start));
            path.addAll(PhaseBlocks.stages(start));
            path.add(cleaned(path.getLast()));
            return path;
        }).min((x, y) -> cost.compare(x.getLast(), y.getLast())).orElseThrow();
    }

    /// {@return the cheapest circuit that is extracted from a reduced graph}
    public static ElementaryCircuit byExtraction(ElementaryCircuit circuit, Cost cost) {
        ElementaryCircuit teleported = cleaned(teleported(circuit));
        var found = new ArrayList<ElementaryCircuit>();
        for (Consumer<ZxGraph> strategy : STRATEGIES) {
            for (ElementaryCircuit start : List.of(circuit, teleported)) {
                found.add(cleaned(extracted(start, strategy)));
                found.add(cleaned(extracted(start.dagger(), strategy)).dagger());
            }
        }
        return found.stream().min(cost).orElseThrow();
    }

    private static ElementaryCircuit extracted(ElementaryCircuit circuit, Consumer<ZxGraph> strategy) {
        ZxGraph graph = graph(circuit);
        strategy.accept(graph);
        return extracted(graph);
    }

    /// {@return the cheapest of what teleportation and cleaning up make of a circuit, again and again}
    public static ElementaryCircuit reduced(ElementaryCircuit circuit, Cost cost) {
        ElementaryCircuit best = cleaned(teleported(circuit));
        for (ElementaryCircuit next = cleaned(teleported(best)); cost.compare(next, best) < 0; next = cleaned(teleported(next))) {
            best = next;
        }
        return best;
    }
}
