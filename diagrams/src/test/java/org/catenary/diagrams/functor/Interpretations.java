package org.catenary.diagrams.functor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;

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
        var types = types(onAtoms);
        return new Functor<>(FieldMatrices.MODULO_65537, onAtoms, box -> matrices.computeIfAbsent(box, b -> FieldMatrix.of(
                types.apply(b.dom()), types.apply(b.cod()), (_, _) -> random.nextInt(FieldMatrix.PRIME))));
    }

    private static Functor<List<Integer>, FieldMatrix> types(Function<Ob, List<Integer>> onAtoms) {
        return new Functor<>(FieldMatrices.MODULO_65537, onAtoms, box -> { throw new AssertionError(box); });
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

    /// {@return whether two diagrams of boxes and copies have the same value in random functions of three values}
    public static boolean agreeAsFunctions(Diagram f, Diagram g) {
        return LongStream.rangeClosed(1, 24).allMatch(seed -> {
            RandomGenerator random = Seeded.Random.of(seed);
            Map<Box, ThreeValued> tables = new HashMap<>();
            var functor = new Functor<>(ThreeValued.Functions.CATEGORY, _ -> 1, box -> tables.computeIfAbsent(box, b -> {
                int dom = (int) b.dom().size(), cod = (int) b.cod().size();
                return ThreeValued.of(dom, cod, _ -> random.nextInt(ThreeValued.power(cod)));
            }));
            return functor.apply(f).equals(functor.apply(g));
        });
    }

    /// {@return whether two diagrams of boxes and copies have the same value in random matrices whose rows sum to one}
    public static boolean agreeAsKernels(Diagram f, Diagram g) {
        return LongStream.rangeClosed(1, 3).allMatch(seed -> {
            RandomGenerator random = Seeded.Random.of(seed);
            Map<Box, FieldMatrix> kernels = new HashMap<>();
            var types = types(_ -> List.of(2));
            var functor = new Functor<>(FieldMatrices.MODULO_65537, types.onAtoms(), box -> kernels.computeIfAbsent(box, b ->
                    kernel(types.apply(b.dom()), types.apply(b.cod()), random)));
            return functor.apply(f).equals(functor.apply(g));
        });
    }

    private static FieldMatrix kernel(List<Integer> dom, List<Integer> cod, RandomGenerator random) {
        int rows = FieldMatrix.size(dom), columns = FieldMatrix.size(cod);
        var entries = new int[rows][columns];
        for (int[] row : entries) {
            row[0] = 1;
            for (int j = 1; j < columns; j++) {
                row[j] = random.nextInt(FieldMatrix.PRIME);
                row[0] = Math.floorMod(row[0] - row[j], FieldMatrix.PRIME);
            }
        }
        return FieldMatrix.of(dom, cod, (i, j) -> entries[i][j]);
    }
}
