package org.catenary.qnlp.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.training.Classifier;
import org.catenary.qnlp.training.Interval;

/// Diagrams of meaning that share parameters, each a distribution over classes.
public sealed interface Model permits CircuitModel, TensorModel, HybridModel {

    /// {@return the model with the parameters of some images of an ansatz}
    static Model of(Ansatz ansatz, Collection<Diagram> images) {
        return switch (ansatz.images()) {
            case CIRCUITS -> CircuitModel.of(images);
            case TENSORS -> TensorModel.of(images);
        };
    }

    /// {@return the model with parameters of these names}
    static Model withParameters(Ansatz ansatz, Collection<String> names) {
        return switch (ansatz.images()) {
            case CIRCUITS -> CircuitModel.withParameters(names);
            case TENSORS -> TensorModel.withParameters(names);
        };
    }

    /// {@return the names of the parameters, sorted: the order of the parameter vector}
    List<String> parameters();

    /// {@return where each parameter begins}
    /// @param words where those of words begin
    default List<Interval> starts(Interval words) { return Collections.nCopies(parameters().size(), words); }

    /// {@return the number of classes that a meaning distinguishes}
    long outcomes(Meaning meaning);

    /// {@return the classifier of some meanings, those of one shape evaluated side by side, for the use of one thread}
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a diagram has a parameter that the model lacks
    /// @throws org.catenary.functors.network.OverBudget      if it is too wide for the memory
    Classifier classifier(List<Meaning> meanings);

    /// {@return the classifier of one diagram}
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if the diagram has a parameter that the model lacks
    default Classifier classifier(Diagram image) { return classifier(List.of(Meaning.of(image))); }

    /// {@return the classifier of some meanings whose diagrams are run a number of times for each answer, for the use of one thread}
    /// @param shots  how often
    /// @param random draws the outcomes
    /// @throws NotSampled if outcomes of this model cannot be sampled
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a diagram has a parameter that the model lacks
    /// @throws org.catenary.functors.network.OverBudget      if it is too wide for the memory
    Classifier sampled(List<Meaning> meanings, int shots, RandomGenerator random);

    /// {@return how the model is evaluated, for reports}
    String evaluation();

    /// A model without outcomes to be sampled.
    final class NotSampled extends Mistake {
        NotSampled(int shots) {
            super("--shots %d: the model is a tensor network, which is evaluated and not run; circuits have shots".formatted(shots));
        }
    }
}
