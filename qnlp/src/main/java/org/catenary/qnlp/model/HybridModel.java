package org.catenary.qnlp.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.training.Classifier;
import org.catenary.qnlp.training.Interval;

/// Circuits or tensors with a small dense network on top, trained together: the outcomes of all parts of an example go through the
/// head, which scores the classes.
///
/// {@snippet class="org.catenary.qnlp.model.HybridModelTest" region="hybrid"}
public final class HybridModel implements Model {

    private final Model parts;
    private final Head head;
    private final List<String> parameters;
    private final Map<String, Integer> positions = new HashMap<>();

    /// @param ansatz  what the parts of examples are images of
    /// @param names   the parameters of these images, and others
    /// @param dense   the kind of head
    /// @param inputs  how many outcomes the parts of an example have together
    /// @param classes how many classes there are
    public HybridModel(Ansatz ansatz, Collection<String> names, Dense dense, int inputs, int classes) {
        this.head = Head.of(inputs, dense.hidden(), classes - 1);
        var all = new TreeSet<>(names);
        all.addAll(head.parameters());
        this.parameters = List.copyOf(all);
        this.parts = Model.withParameters(ansatz, parameters);
        parameters.forEach(name -> positions.put(name, positions.size()));
    }

    @Override public List<String> parameters() { return parameters; }

    @Override public List<Interval> starts(Interval words) {
        Map<String, Interval> own = new HashMap<>();
        for (int k = 0; k < head.parameters().size(); k++) {
            own.put(head.parameters().get(k), head.starts().get(k));
        }
        return parameters.stream().map(name -> own.getOrDefault(name, words)).toList();
    }

    @Override public long outcomes(Meaning meaning) { return head.outputs() + 1L; }

    @Override public Classifier classifier(List<Meaning> meanings) { return classifier(meanings, parts::classifier); }

    @Override public Classifier sampled(List<Meaning> meanings, int shots, RandomGenerator random) {
        return classifier(meanings, all -> parts.sampled(all, shots, random));
    }

    private Classifier classifier(List<Meaning> meanings, Function<List<Meaning>, Classifier> classifier) {
        var places = new LinkedHashMap<Diagram, Integer>();
        var examples = new ArrayList<int[]>();
        for (Meaning meaning : meanings) {
            meaning.parts().forEach(part -> places.putIfAbsent(part, places.size()));
            examples.add(meaning.parts().stream().mapToInt(part -> places.getOrDefault(part, -1)).toArray());
        }
        return new HybridClassifier(classifier.apply(places.keySet().stream().map(Meaning::of).toList()), examples, head,
                head.parameters().stream().mapToInt(name -> positions.getOrDefault(name, -1)).toArray());
    }

    @Override public String evaluation() { return "%s; then a head of %d inputs, %d rectified units, %d %s".formatted(parts.evaluation(),
            head.inputs(), head.hidden(), head.outputs(), head.outputs() == 1 ? "score" : "scores"); }
}
