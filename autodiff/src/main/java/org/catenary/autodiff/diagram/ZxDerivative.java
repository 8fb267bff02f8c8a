package org.catenary.autodiff.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.zx.Kind;
import org.catenary.functors.zx.ZxBox;
import org.catenary.functors.zx.ZxScalar;

/// The derivatives of ZX boxes by a parameter of their angles, which are in turns.
///
/// A spider is `|0…0⟩⟨0…0| + exp(2πiα)|1…1⟩⟨1…1|`, in its own basis; its derivative keeps the second term: it is the same spider with one leg
/// more, closed by `⟨1|`, which is a spider of the other colour and angle ½ up to `√2`, times `2πi·α′`. A number follows the product rule of
/// its factors.
///
/// Toumi, Yeung and de Felice, *Diagrammatic differentiation for quantum machine learning* (2021), arXiv:2103.07960, section 4.
public enum ZxDerivative implements BoxDerivative {
    /// Spiders and numbers.
    SPIDERS;

    private static final Phase HALF = Phase.of(1, 2);

    @Override public Optional<Diagram> of(Parametrised box, String parameter) {
        return switch (box) {
            case ZxBox.Spider(Kind kind, int in, int out, Phase phase) -> Optional.of(spider(kind, in, out, phase, parameter));
            case ZxBox.Factor(ZxScalar scalar) -> Optional.of(Diagram.sum(box.dom(), box.cod(), terms(scalar, parameter)));
            case Parametrised _ -> Optional.empty();
        };
    }

    private static Diagram spider(Kind kind, int in, int out, Phase phase, String parameter) {
        Diagram open = new ZxBox.Spider(kind, in, out + 1, phase);
        Diagram one = new ZxBox.Spider(kind == Kind.Z ? Kind.X : Kind.Z, 1, 0, HALF);
        return number(-1, phase.coefficient(parameter)).tensor(open.then(Diagram.id(Qubits.of(out)).tensor(one)));
    }

    /// `√2ᵖ · 2πi · rate`
    private static Diagram number(int power, double rate) {
        return new ZxBox.Factor(new ZxScalar(power, Phase.ZERO, List.of(), new Complex(0, 2 * Math.PI * rate)));
    }

    private static List<Diagram> terms(ZxScalar z, String parameter) {
        List<Diagram> terms = new ArrayList<>();
        add(terms, z.phase(), parameter, z);
        for (int k = 0; k < z.spiders().size(); k++) {
            Phase angle = z.spiders().get(k);
            add(terms, angle, parameter, new ZxScalar(z.power(), z.phase().plus(angle), without(z.spiders(), k), z.pairs(), z.rest()));
        }
        for (int k = 0; k < z.pairs().size(); k++) {
            ZxScalar.Pair pair = z.pairs().get(k);
            add(terms, pair.first(), parameter, turned(z, k, pair.first(), pair.second()));
            add(terms, pair.second(), parameter, turned(z, k, pair.second(), pair.first()));
        }
        return terms;
    }

    /// The derivative of `1 + e^{2πiβ} + e^{2πiγ} − e^{2πi(β+γ)}` by `2πiβ`, `e^{2πiβ}·(1 + e^{2πi(γ+½)})`, in place of a pair.
    private static ZxScalar turned(ZxScalar z, int k, Phase beta, Phase gamma) {
        List<Phase> spiders = new ArrayList<>(z.spiders());
        spiders.add(gamma.plus(HALF));
        return new ZxScalar(z.power(), z.phase().plus(beta), spiders, without(z.pairs(), k), z.rest());
    }

    private static void add(List<Diagram> terms, Phase angle, String parameter, ZxScalar derivative) {
        if (angle.parameters().contains(parameter)) {
            terms.add(number(0, angle.coefficient(parameter)).tensor(new ZxBox.Factor(derivative)));
        }
    }

    private static <T> List<T> without(List<T> all, int k) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(k);
        return rest;
    }
}
