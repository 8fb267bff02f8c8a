package org.catenary.functors.tensor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;

/// Random diagrams with every structure, and random tensors for their boxes.
public final class RandomMeanings {

    private RandomMeanings() {}

    /// {@return a functor that draws the tensor of each box when it is first met; one of its atoms has two axes}
    public static TensorFunctor of(long seed, boolean real) {
        var random = Seeded.Random.of(seed);
        Map<Box, Tensor> images = new HashMap<>();
        Map<String, Dim> dims = Map.of("x", Dim.of(2), "y", Dim.of(3), "z", Dim.of(2, 2));
        var types = TensorFunctor.of(dims, Map.of());
        return TensorFunctor.of(types.onAtoms(), box -> images.computeIfAbsent(box, _ ->
                RandomTensors.tensor(types.apply(box.dom()), types.apply(box.cod()), real, random)));
    }

    /// {@return diagrams of at most four wires with crossings, bends, spiders, rotations, daggers and nested sums}
    public static List<Diagram> diagrams(long seed) {
        var random = Seeded.Random.of(seed);
        var diagrams = RandomDiagrams.of(Theory.HYPERGRAPH, random).atMost(4);
        Ty x = diagrams.type(random.nextInt(3)), y = diagrams.type(random.nextInt(3));
        Diagram f = diagrams.diagram(x, y, 1 + random.nextInt(6)), g = diagrams.diagram(x, y, 1 + random.nextInt(6));
        Diagram sum = f.plus(g), zero = Diagram.zero(y, x);
        Diagram around = sum.then(zero.plus(g.dagger())).plus(Diagram.id(x)).tensor(diagrams.diagram(x, 2));
        return List.of(diagrams.diagram(8), f.then(g.dagger()), f.then(f.dagger()).r(), sum, sum.r().dagger(), around,
                around.then(around.dagger()));
    }
}
