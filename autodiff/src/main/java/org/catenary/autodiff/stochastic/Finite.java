package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Reals;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.functor.NoImage;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.functors.probability.Kernel;
import org.catenary.functors.probability.Kernels;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;

/// The functors from diagrams of finite draws: to Markov kernels, and with effects and sums to real tensors, for values of the
/// parameters.
public final class Finite {

    private Finite() {}

    /// {@return the functor to kernels, for draws alone}
    /// @param at the parameters
    public static Functor<Dim, Kernel> kernels(double... at) {
        double[] values = at.clone();
        return new Functor<>(Kernels.CATEGORY, Finite::dimension, box -> switch (box) {
            case Draw draw -> kernel(draw, values);
            default -> throw unknown(box);
        });
    }

    /// {@return the functor to tensors, for draws, effects and sums}
    /// @param at the parameters
    public static TensorFunctor tensors(double... at) {
        double[] values = at.clone();
        return TensorFunctor.of(Finite::dimension, box -> switch (box) {
            case Draw draw -> kernel(draw, values).tensor();
            case Effect effect -> {
                Dim dom = dimension(effect);
                yield Tensor.of(dom, Dim.unit(), each(dom).mapToDouble(outcomes -> effect.value(Reals.IEEE, boxed(values), outcomes)).toArray());
            }
            default -> throw unknown(box);
        });
    }

    private static NoImage unknown(Box box) { return new NoImage("the box " + box.summary(), List.of("draws", "effects")); }

    private static Dim dimension(Ob ob) {
        if (ob instanceof Ob.Atom(String name, int _) && name.matches("Z[0-9]+")) {
            return Dim.of(Integer.parseInt(name.substring(1)));
        }
        throw new NoImage("the wire " + ob, List.of("Z2", "Z3", "…"));
    }

    private static Dim dimension(Box box) {
        Dim dim = Dim.unit();
        for (Ob ob : box.dom()) {
            dim = dim.tensor(dimension(ob));
        }
        return dim;
    }

    private static Kernel kernel(Draw draw, double... at) {
        Dim dom = dimension(draw), cod = dimension(draw.distribution().wire());
        int size = draw.distribution().size().orElseThrow();
        return Kernel.of(dom, cod, each(dom).flatMapToDouble(outcomes -> Arrays.stream(draw.distribution().probabilities(
                draw.arguments().value(Stream.concat(boxed(at).stream(), outcomes.stream()).mapToDouble(x -> x).toArray()), size))).toArray());
    }

    private static List<Double> boxed(double... numbers) { return Arrays.stream(numbers).boxed().toList(); }

    /// {@return the outcomes on all wires, the last wire fastest}
    private static Stream<List<Double>> each(Dim dim) {
        int[] sizes = dim.sizes();
        return IntStream.range(0, Math.toIntExact(dim.product())).mapToObj(index -> {
            List<Double> outcomes = new ArrayList<>();
            int rest = index;
            for (int k = sizes.length - 1; k >= 0; k--) {
                outcomes.addFirst((double) (rest % sizes[k]));
                rest /= sizes[k];
            }
            return outcomes;
        });
    }
}
