package org.catenary.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.CircuitShape;
import org.catenary.qnlp.ansatz.Pieces;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import picocli.CommandLine.Option;

/// The options that say what words become: circuits or tensors.
final class AnsatzOptions {

    /// An ansatz that cannot be.
    static final class NoAnsatz extends Mistake {
        NoAnsatz(String message) { super(message); }
    }

    @Option(names = "--ansatz", paramLabel = "NAME", description = "IQP, Sim4, Sim8, Sim9, Sim9Cx, Sim14, Sim15, "
            + "StronglyEntangling, or StronglyEntangling(2,1) with its ranges; tensor, Spider(2), MPS(3,2) for tensors "
            + "(default: ${DEFAULT-VALUE})")
    private String name = CircuitAnsatz.STANDARD.shape().name();

    @Option(names = "--layers", paramLabel = "N", description = "layers of the ansatz (default: ${DEFAULT-VALUE})")
    private int layers = CircuitAnsatz.STANDARD.layers();

    @Option(names = "--rotations", paramLabel = "N", description = "rotations of a word of one qubit (default: ${DEFAULT-VALUE})")
    private int rotations = CircuitAnsatz.STANDARD.rotations();

    @Option(names = "--ancillas", paramLabel = "N", description = "qubits more for every word (default: ${DEFAULT-VALUE})")
    private int ancillas = CircuitAnsatz.STANDARD.ancillas();

    @Option(names = "--discard", description = "discard the qubits that a word loses in place of post-selecting them")
    private boolean discard;

    @Option(names = "--qubits", paramLabel = "ATOM=N", split = ",", description = "qubits of an atom, as n=1,s=1 (default: one each)")
    private Map<String, Integer> qubits = new TreeMap<>();

    @Option(names = "--dims", paramLabel = "ATOM=N", split = ",", description = "dimension of an atom for tensors, as n=2,s=2 (default: two each)")
    private Map<String, Integer> dims = new TreeMap<>();

    /// {@return the ansatz; an atom for which no number of qubits or no dimension was given has the standard one}
    /// @throws NoAnsatz if there is none of this name, or a number is negative
    Ansatz ansatz() { return ansatz(List.of()); }

    /// {@return the ansatz, with further atoms beside those that the standard one has}
    /// @throws NoAnsatz if there is none of this name, or a number is negative
    Ansatz ansatz(List<String> further) {
        Optional<Pieces> pieces = Pieces.named(name);
        return pieces.isPresent() ? tensors(pieces.get(), further) : circuits(further);
    }

    private TensorAnsatz tensors(Pieces pieces, List<String> further) {
        var sizes = new TreeMap<String, Integer>();
        CircuitAnsatz.STANDARD.qubits().keySet().forEach(atom -> sizes.put(atom, 2));
        further.forEach(atom -> sizes.put(atom, 2));
        sizes.putAll(dims);
        try {
            return new TensorAnsatz(sizes, pieces);
        } catch (IllegalArgumentException e) {
            throw new NoAnsatz("%s; every dimension is at least 1".formatted(e.getMessage()));
        }
    }

    private CircuitAnsatz circuits(List<String> further) {
        CircuitShape shape = CircuitShape.named(name).orElseThrow(() -> new NoAnsatz("no ansatz is called %s; there are %s, tensor, Spider(ORDER) and MPS(ORDER,DIMENSION)".formatted(
                name, CircuitShape.published().stream().map(CircuitShape::name).collect(Collectors.joining(", ")))));
        var counts = new TreeMap<>(CircuitAnsatz.STANDARD.qubits());
        further.forEach(atom -> counts.put(atom, 1));
        counts.putAll(qubits);
        try {
            return new CircuitAnsatz(shape, counts, layers, rotations, ancillas,
                    discard ? CircuitAnsatz.Ending.DISCARD : CircuitAnsatz.Ending.POST_SELECT);
        } catch (IllegalArgumentException e) {
            throw new NoAnsatz("%s; none can be negative".formatted(e.getMessage()));
        }
    }
}
