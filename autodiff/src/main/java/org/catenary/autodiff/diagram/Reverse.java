package org.catenary.autodiff.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.category.WrongType;
import org.catenary.functors.network.Budget;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorNetwork;

/// Value and derivatives of a diagram of tensors by the tensor of every box, by replaying the contraction backwards.
///
/// The value is a polynomial in the entries of the boxes, linear in each occurrence. Every pairwise contraction has two
/// adjoints of as many operations as itself, so all derivatives together take about three times the operations of one
/// evaluation, however many boxes there are. An instance is compiled for a network and used for any images.
///
/// *Cotangents* are the derivatives of a real function of the result by real and by imaginary parts: the tensor whose entry
/// is `∂L/∂re + i·∂L/∂im`. A box that occurs several times gets the sum over its occurrences; a reversed one is conjugated.
///
/// {@snippet class="org.catenary.autodiff.diagram.ReverseTest" region="reverse"}
///
/// Griewank and Walther, *Evaluating derivatives* (2nd ed., 2008), chapter 3.
public final class Reverse {

    private final TensorNetwork network;
    private final List<Backward> backwards;

    private Reverse(TensorNetwork network, List<Backward> backwards) {
        this.network = network;
        this.backwards = backwards;
    }

    /// {@return the reverse of a network}
    public static Reverse of(TensorNetwork network) {
        return new Reverse(network, network.levels().stream().map(level -> Backward.of(level.plan())).toList());
    }

    /// {@return the network that is contracted}
    public TensorNetwork network() { return network; }

    /// {@return one evaluation, ready to be pulled back}
    /// @param images the tensor of each box, in the order of the network's boxes, of the type that it must have
    /// @param budget the memory that one level with its cotangents may take
    /// @throws org.catenary.functors.network.OverBudget if it takes more
    public Run run(List<Tensor> images, Budget budget) {
        var traces = new ArrayList<List<Numbers>>();
        var values = new ArrayList<Numbers>();
        for (TensorNetwork.Level level : network.levels()) {
            List<Numbers> trace = level.plan().trace(network.operands(level, images, values), budget);
            traces.add(trace);
            values.add(level.plan().last().apply(trace.getLast()));
        }
        Tensor value = Tensor.of(network.shape().dom(), network.shape().cod(), values.getLast());
        return new Run(this, images, traces, value);
    }

    /// One evaluation of a network.
    public static final class Run {
        private final Reverse reverse;
        private final List<Tensor> images;
        private final List<List<Numbers>> traces;
        private final Tensor value;

        private Run(Reverse reverse, List<Tensor> images, List<List<Numbers>> traces, Tensor value) {
            this.reverse = reverse;
            this.images = List.copyOf(images);
            this.traces = traces;
            this.value = value;
        }

        /// {@return the value}
        public Tensor value() { return value; }

        /// {@return the cotangent of each box, in the order of the network's boxes, given that of the value}
        ///
        /// The cotangent of a real tensor is real.
        ///
        /// @throws org.catenary.diagrams.category.WrongType if the cotangent has not the type of the value
        public List<Tensor> pullback(Tensor cotangent) {
            checkType(cotangent);
            var gradient = new Sums(images.size());
            var pending = new Sums(traces.size());
            pending.add(traces.size() - 1, cotangent.numbers().conjugate());
            for (int level = traces.size() - 1; level >= 0; level--) {
                int at = level;
                pending.get(level).ifPresent(numbers -> spread(at, numbers, gradient, pending));
            }
            var cotangents = new ArrayList<Tensor>();
            for (int box = 0; box < images.size(); box++) {
                cotangents.add(cotangent(images.get(box), gradient.get(box)));
            }
            return cotangents;
        }

        private void checkType(Tensor cotangent) {
            if (!cotangent.dom().equals(value.dom()) || !cotangent.cod().equals(value.cod())) {
                throw new WrongType(
                        "the cotangent", value.dom(), value.cod(), cotangent.dom(), cotangent.cod());
            }
        }

        private void spread(int level, Numbers numbers, Sums gradient, Sums pending) {
            List<Numbers> adjoints = reverse.backwards.get(level).pull(traces.get(level), numbers);
            List<TensorNetwork.Node> nodes = reverse.network.levels().get(level).nodes();
            for (int k = 0; k < nodes.size(); k++) {
                Numbers adjoint = adjoints.get(k);
                switch (nodes.get(k)) {
                    case TensorNetwork.Node.Image(int box, boolean conjugate) ->
                            gradient.add(box, conjugate ? adjoint.conjugate() : adjoint);
                    case TensorNetwork.Node.Sum(_, List<Integer> terms) -> terms.forEach(term -> pending.add(term, adjoint));
                }
            }
        }

        private static Tensor cotangent(Tensor image, Optional<Numbers> adjoint) {
            Numbers found = adjoint.orElseGet(() -> Numbers.zeros(image.numbers().size(), true)).conjugate();
            return Tensor.of(image.dom(), image.cod(), image.isReal() ? Numbers.real(found.re()) : found.toComplex());
        }
    }

    /// Sums of arrays, each none until something is added.
    private static final class Sums {
        private final List<Optional<Numbers>> sums;

        Sums(int size) { this.sums = new ArrayList<>(Collections.nCopies(size, Optional.<Numbers>empty())); }

        void add(int place, Numbers numbers) { sums.set(place, Optional.of(get(place).map(numbers::plus).orElse(numbers))); }

        Optional<Numbers> get(int place) { return sums.get(place); }
    }
}
