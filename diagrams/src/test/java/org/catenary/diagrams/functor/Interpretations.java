package org.catenary.diagrams.functor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// Random interpretations of diagrams as matrices over a finite field: diagrams that the laws identify have the same value
/// in each, others hardly ever.
public final class Interpretations {

    private Interpretations() {}

    /// {@return the interpretation of a seed: dimensions 1 and 2, random matrices for boxes, drawn as each is first met}
    public static Functor<List<Integer>, FieldMatrix> of(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        Map<Ob, List<Integer>> dimensions = new HashMap<>();
        Map<Box, FieldMatrix> matrices = new HashMap<>();
        Function<Ob, List<Integer>> onAtoms = ob -> dimensions.computeIfAbsent(ob, _ -> List.of(1 + random.nextInt(2)));
        return new Functor<>(FieldMatrices.MODULO_65537, onAtoms, box -> matrices.computeIfAbsent(box, b -> FieldMatrix.of(
                type(b.dom(), onAtoms), type(b.cod(), onAtoms), (_, _) -> random.nextInt(FieldMatrix.PRIME))));
    }

    private static List<Integer> type(Ty type, Function<Ob, List<Integer>> onAtoms) {
        return type.toList().stream().map(ob -> onAtoms.apply(ob.rotate(-ob.z())).getFirst()).toList();
    }

    /// {@return whether two diagrams have the same value in a few random interpretations}
    public static boolean agree(Diagram f, Diagram g) {
        for (long seed = 1; seed <= 3; seed++) {
            var interpretation = of(seed);
            if (!interpretation.apply(f).equals(interpretation.apply(g))) {
                return false;
            }
        }
        return true;
    }
}
