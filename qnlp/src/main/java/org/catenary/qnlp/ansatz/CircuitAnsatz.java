package org.catenary.qnlp.ansatz;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Circuits;
import org.catenary.functors.circuit.Discard;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;

/// An ansatz into circuits: every atom becomes some qubits, every box a circuit of one shape on its qubits.
///
/// A box on `q = max(qubits in, qubits out)` qubits and the ancillas is the shape's layers for two or more, its rotations
/// for one, nothing for none. Qubits that the domain lacks are prepared in 0, to the right of the inputs; of qubits that the
/// codomain lacks, the last ones, is got rid as the ending says.
///
/// @param shape     the pattern of gates
/// @param qubits    the number of qubits of each atom
/// @param layers    how many layers of the pattern
/// @param rotations how many rotations a word of one qubit has
/// @param ancillas  how many qubits more every box has
/// @param ending    what becomes of the qubits that are not in the codomain
public record CircuitAnsatz(CircuitShape shape, SortedMap<String, Integer> qubits, int layers, int rotations, int ancillas,
        Ending ending) implements Ansatz {

    /// The ansatz of the published experiments: IQP, one layer, one qubit for n and for s, three rotations on one qubit.
    public static final CircuitAnsatz STANDARD = iqp(new TreeMap<>(Map.of("n", 1, "s", 1)), 1);

    /// How a qubit ends that the codomain lacks.
    public enum Ending {
        /// It is post-selected on 0.
        POST_SELECT,
        /// It is discarded, which makes the circuit a mixed one.
        DISCARD
    }

    /// @throws IllegalArgumentException if a number is negative
    public CircuitAnsatz {
        qubits = Collections.unmodifiableSortedMap(new TreeMap<>(qubits));
        if (layers < 0 || rotations < 0 || ancillas < 0 || qubits.values().stream().anyMatch(q -> q < 0)) {
            throw new IllegalArgumentException("an ansatz with qubits %s, %d layers, %d rotations, %d ancillas".formatted(
                    qubits, layers, rotations, ancillas));
        }
    }

    /// The ansatz without ancillas, which post-selects.
    ///
    /// @throws IllegalArgumentException if a number is negative
    public CircuitAnsatz(CircuitShape shape, SortedMap<String, Integer> qubits, int layers, int rotations) {
        this(shape, qubits, layers, rotations, 0, Ending.POST_SELECT);
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
        if (ancillas > 0) {
            text.append(", %d %s".formatted(ancillas, ancillas == 1 ? "ancilla" : "ancillas"));
        }
        return text.append(switch (ending) {
            case POST_SELECT -> "";
            case DISCARD -> ", discarding";
        }).toString();
    }

    @Override public Diagram apply(Diagram grammar) {
        return new Functor<>(ending == Ending.DISCARD ? Circuits.MIXED : Circuits.PURE, this::type, this::circuit).apply(grammar);
    }

    @Override public Images images() { return Images.CIRCUITS; }

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
        int in = count(box.dom()), out = count(box.cod()), width = Math.max(in, out) + ancillas;
        int[] next = {0};
        Diagram body = body(width, () -> Phase.parameter(Symbols.of(box, next[0]++)));
        return Diagram.id(Qubits.of(in)).tensor(each(width - in, Gates.ket(0))).then(body)
                .then(Diagram.id(Qubits.of(out)).tensor(each(width - out, switch (ending) {
                    case POST_SELECT -> Gates.bra(0);
                    case DISCARD -> new Discard(Qubits.of(1));
                })));
    }

    private static Diagram each(int n, Diagram cell) {
        Diagram row = Diagram.id(Ty.unit());
        for (int i = 0; i < n; i++) {
            row = row.tensor(cell);
        }
        return row;
    }

    private Diagram body(int width, Supplier<Phase> fresh) {
        return switch (width) {
            case 0 -> Diagram.id(Ty.unit());
            case 1 -> shape.single(rotations, fresh);
            default -> shape.layers(width, layers, fresh);
        };
    }
}
