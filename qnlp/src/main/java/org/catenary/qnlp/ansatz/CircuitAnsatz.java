package org.catenary.qnlp.ansatz;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Circuits;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;

/// An ansatz into circuits: every atom becomes some qubits, every box a circuit of one shape on its qubits.
///
/// A box on `q = max(qubits in, qubits out)` qubits is the shape's layers for two or more, rotations about X and Z in turn
/// for one, nothing for none. Qubits that the domain lacks are prepared in 0, to the right of the inputs; qubits that the
/// codomain lacks are post-selected on 0, the last ones.
///
/// @param shape     the pattern for two or more qubits
/// @param qubits    the number of qubits of each atom
/// @param layers    how many layers of the pattern
/// @param rotations how many rotations a word of one qubit has
public record CircuitAnsatz(CircuitShape shape, SortedMap<String, Integer> qubits, int layers, int rotations)
        implements Ansatz {

    /// The ansatz of the published experiments: IQP, one layer, one qubit for n and for s, three rotations on one qubit.
    public static final CircuitAnsatz STANDARD = iqp(new TreeMap<>(Map.of("n", 1, "s", 1)), 1);

    /// @throws IllegalArgumentException if a number is negative
    public CircuitAnsatz {
        qubits = Collections.unmodifiableSortedMap(new TreeMap<>(qubits));
        if (layers < 0 || rotations < 0 || qubits.values().stream().anyMatch(q -> q < 0)) {
            throw new IllegalArgumentException("an ansatz with qubits %s, %d layers, %d rotations".formatted(
                    qubits, layers, rotations));
        }
    }

    /// {@return the IQP ansatz of the published experiments: three rotations on one qubit}
    /// @param qubits the number of qubits of each atom
    /// @param layers how many layers
    public static CircuitAnsatz iqp(SortedMap<String, Integer> qubits, int layers) {
        return new CircuitAnsatz(Iqp.IQP, qubits, layers, 3);
    }

    /// An atom to which the ansatz gives no qubits.
    public static final class NoQubits extends Mistake {
        NoQubits(Ob ob, SortedMap<String, Integer> qubits) {
            super("the ansatz has no qubits for %s; it has %s".formatted(ob, qubits));
        }
    }

    @Override public String name() {
        var text = new StringBuilder("%s, %d %s".formatted(shape.name(), layers, layers == 1 ? "layer" : "layers"));
        qubits.forEach((atom, n) -> text.append(", %s = %d %s".formatted(atom, n, n == 1 ? "qubit" : "qubits")));
        return text.toString();
    }

    @Override public Diagram apply(Diagram grammar) {
        return new Functor<>(Circuits.PURE, this::type, this::circuit).apply(grammar);
    }

    /// {@return the names of the parameters that a box's circuit has}
    public List<String> parametersOf(Box box) { return Parametrised.parametersOf(circuit(box)); }

    private Ty type(Ob ob) { return Qubits.of(count(ob)); }

    private int count(Ob ob) {
        return switch (ob) {
            case Ob.Atom(String name, int _) -> {
                Integer count = qubits.get(name);
                if (count == null) {
                    throw new NoQubits(ob, qubits);
                }
                yield count;
            }
            case Ob.Exp exp -> count(exp.base()) + count(exp.exponent());
            case Ob.Wall _, Ob.Timed _ -> throw new NoQubits(ob, qubits);
        };
    }

    private int count(Ty ty) { return ty.toList().stream().mapToInt(this::count).sum(); }

    private Diagram circuit(Box box) {
        int in = count(box.dom()), out = count(box.cod()), width = Math.max(in, out);
        int[] next = {0};
        Diagram body = body(width, () -> Phase.parameter(Symbols.of(box, next[0]++)));
        return Diagram.id(Qubits.of(in)).tensor(zeros(width - in)).then(body)
                .then(Diagram.id(Qubits.of(out)).tensor(zeros(width - out).dagger()));
    }

    private static Diagram zeros(int n) {
        Diagram zeros = Diagram.id(Ty.unit());
        for (int i = 0; i < n; i++) {
            zeros = zeros.tensor(Gates.ket(0));
        }
        return zeros;
    }

    private Diagram body(int width, Supplier<Phase> fresh) {
        if (width != 1) {
            return width == 0 ? Diagram.id(Ty.unit()) : shape.layers(width, layers, fresh);
        }
        Diagram turns = Diagram.id(Qubits.of(1));
        for (int k = 0; k < rotations; k++) {
            turns = turns.then(k % 2 == 0 ? Gates.rx(fresh.get()) : Gates.rz(fresh.get()));
        }
        return turns;
    }
}
