package org.catenary.qnlp.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.catenary.autodiff.diagram.Reverse;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.functors.network.Plans;
import org.catenary.functors.tensor.TensorNetwork;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import org.catenary.qnlp.training.Classifier;

/// Diagrams of tensors whose entries are the parameters, each contracted as a network.
///
/// The value of a diagram is a vector of scores, one a class; the probabilities are their softmax, `exp vₖ / Σⱼ exp vⱼ`.
/// Networks of one shape are planned once.
public final class TensorModel implements Model {

    private final List<String> parameters;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Plans plans = new Plans();

    private TensorModel(List<String> parameters) {
        this.parameters = parameters;
        parameters.forEach(name -> positions.put(name, positions.size()));
    }

    /// {@return the model with the parameters of some diagrams}
    public static TensorModel of(Collection<Diagram> diagrams) {
        var names = new TreeSet<String>();
        diagrams.forEach(diagram -> names.addAll(Parametrised.parametersOf(diagram)));
        return new TensorModel(List.copyOf(names));
    }

    static TensorModel withParameters(Collection<String> names) { return new TensorModel(List.copyOf(new TreeSet<>(names))); }

    @Override public List<String> parameters() { return parameters; }

    @Override public long outcomes(Diagram image) {
        return image.cod().toList().stream().mapToLong(TensorAnsatz::dimension).reduce(1, Math::multiplyExact);
    }

    @Override public Classifier classifier(Diagram image) {
        return new TensorClassifier(Reverse.of(TensorNetwork.of(image, (Ob ob) -> TensorAnsatz.dim(ob), plans)), positions);
    }

    @Override public Classifier sampled(Diagram image, int shots, RandomGenerator random) { throw new NotSampled(shots); }

    @Override public String evaluation() { return "by contraction of tensor networks; softmax of the scores"; }
}
