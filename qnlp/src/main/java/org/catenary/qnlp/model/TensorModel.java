package org.catenary.qnlp.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.functors.network.Plans;
import org.catenary.functors.tensor.TensorNetwork;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import org.catenary.qnlp.ansatz.TensorSymbol;
import org.catenary.qnlp.training.Classifier;

/// Diagrams of tensors whose entries are the parameters, each contracted as a network.
///
/// The value of a diagram is a vector of scores, one a class; the probabilities are their softmax, `exp vₖ / Σⱼ exp vⱼ`.
/// Diagrams of one shape are planned once and evaluated as one network.
public final class TensorModel implements Model {

    private final List<String> parameters;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Plans plans = new Plans();
    private final Map<TensorPattern.Key, TensorPattern> patterns = new ConcurrentHashMap<>();
    private final Map<Diagram, TensorClassifier.Weighted> diagrams = new ConcurrentHashMap<>();

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

    @Override public long outcomes(Meaning meaning) {
        return meaning.only().cod().toList().stream().mapToLong(TensorAnsatz::dimension).reduce(1, Math::multiplyExact);
    }

    @Override public Classifier classifier(List<Meaning> meanings) {
        return new TensorClassifier(meanings.stream().map(meaning -> diagrams.computeIfAbsent(meaning.only(), this::weighted)).toList());
    }

    private TensorClassifier.Weighted weighted(Diagram diagram) {
        var network = TensorNetwork.of(diagram, (Ob ob) -> TensorAnsatz.dim(ob), plans);
        var pattern = patterns.computeIfAbsent(TensorPattern.Key.of(network), _ -> new TensorPattern(network, plans));
        return TensorClassifier.Weighted.of(pattern, network.boxes().stream().map(this::entries).toList());
    }

    /// @throws UnboundParameter if an entry of a tensor is no parameter
    private int[] entries(Box box) {
        if (!(box instanceof TensorSymbol symbol)) {
            throw new IllegalArgumentException("%s is no tensor of free entries".formatted(box.summary()));
        }
        return symbol.parameters().stream().mapToInt(this::position).toArray();
    }

    private int position(String name) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new UnboundParameter(name);
        }
        return position;
    }

    @Override public Classifier sampled(List<Meaning> meanings, int shots, RandomGenerator random) { throw new NotSampled(shots); }

    @Override public String evaluation() { return "by contraction of tensor networks; softmax of the scores"; }
}
