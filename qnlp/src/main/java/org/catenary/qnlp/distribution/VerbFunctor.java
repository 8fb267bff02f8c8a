package org.catenary.qnlp.distribution;

import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;

/// A functor from pregroup grammar to tensors: nouns are their vectors, transitive verbs their matrices between spiders.
///
/// A noun `n` becomes as many wires as the form uses it for, a sentence `s` those that the form gives. A verb
/// `nʳ ⊗ s ⊗ nˡ` is the form's diagram from subject and object to the sentence, both bent round.
///
/// @param form     how the matrix acts
/// @param vectors  the vector of every noun
/// @param matrices the matrix of every verb
public record VerbFunctor(VerbForm form, Vectors vectors, Map<String, VerbMatrix> matrices) {

    static final Ty D = Ty.of("d");
    static final Box VERB = Box.of("V", Ty.unit(), D.power(2));

    private static final Ty N = Ty.of("n"), S = Ty.of("s");

    /// A word or a type that is neither that of a noun nor that of a transitive verb, or of which nothing is known.
    public static final class NoMeaning extends Mistake {
        NoMeaning(String message) { super(message); }
    }

    /// Copies the matrices.
    public VerbFunctor { matrices = Map.copyOf(matrices); }

    /// {@return the diagram of vectors, matrices and spiders that a diagram of grammar becomes}
    /// @throws NoMeaning if a word is neither noun nor transitive verb
    public Diagram diagram(Diagram grammar) { return new Functor<>(Free.DIAGRAMS, this::type, this::image).apply(grammar); }

    /// {@return the meaning of a diagram of grammar}
    /// @throws NoMeaning if a word is neither noun nor transitive verb, or has no vector or no matrix
    public Tensor meaning(Diagram grammar) {
        return TensorFunctor.of(_ -> Dim.of(vectors.dimension()), this::tensor).apply(diagram(grammar));
    }

    private Ty type(Ob ob) {
        return switch (ob) {
            case Ob.Atom(String name, int _) when name.equals("n") -> D.power(form.copies());
            case Ob.Atom(String name, int _) when name.equals("s") -> D.power(form.wires());
            default -> throw new NoMeaning("%s is neither the type of a noun nor that of a sentence, n or s".formatted(ob));
        };
    }

    private Diagram image(Box box) {
        if (box.dom().isUnit() && box.cod().equals(N)) {
            Diagram noun = Diagram.id(Ty.unit());
            for (int k = 0; k < form.copies(); k++) {
                noun = noun.tensor(Box.of(box.name(), Ty.unit(), D));
            }
            return noun;
        }
        if (box.dom().isUnit() && box.cod().equals(N.r().tensor(S).tensor(N.l()))) {
            Ty n = D.power(form.copies());
            Diagram verb = form.body().map(v -> Box.of(box.name(), v.dom(), v.cod()));
            return Diagram.cap(n.r(), n).tensor(Diagram.cap(n, n.l())).thenAt(n.size(), verb);
        }
        throw new NoMeaning("%s : %s is neither a noun nor a transitive verb".formatted(box.name(), box.cod()));
    }

    private Tensor tensor(Box box) {
        Dim d = Dim.of(vectors.dimension());
        if (box.cod().size() == 1) {
            return Tensor.of(Dim.unit(), d, vectors.vector(box.name())
                    .orElseThrow(() -> new NoMeaning("no vector for the noun '%s'".formatted(box.name()))).toArray());
        }
        return Tensor.of(Dim.unit(), d.power(2), Optional.ofNullable(matrices.get(box.name()))
                .orElseThrow(() -> new NoMeaning("no matrix for the verb '%s'".formatted(box.name()))).entries());
    }
}
