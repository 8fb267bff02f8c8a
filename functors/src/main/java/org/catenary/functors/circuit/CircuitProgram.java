package org.catenary.functors.circuit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;

/// A circuit as a list of steps on amplitudes, made once and run at many values of its parameters.
///
/// A qubit takes room from its first gate to its post-selection, so that memory follows the number of qubits alive at
/// once. The last step leaves the first output as the most significant bit. Scalars are collected into one factor.
///
/// {@snippet class="org.catenary.functors.circuit.StateVectorTest" region="program"}
public final class CircuitProgram {

    private final List<String> parameters;
    private final int inputs;
    private final int outputs;
    private final int width;
    private final double factorRe;
    private final double factorIm;
    private final List<Step> steps;
    private final Step.Angled[] parametrised;
    private final double[] constants;

    CircuitProgram(CircuitCompiler compiler, List<String> parameters, int inputs, int outputs) {
        this.parameters = parameters;
        this.inputs = inputs;
        this.outputs = outputs;
        this.width = compiler.width;
        this.factorRe = compiler.factorRe;
        this.factorIm = compiler.factorIm;
        this.steps = List.copyOf(compiler.steps);
        this.constants = new double[8 * compiler.turns.size()];
        this.parametrised = compiler.turns.stream().filter(Step.Angled::isParametrised).toArray(Step.Angled[]::new);
        var none = new double[0];
        compiler.turns.stream().filter(turn -> !turn.isParametrised()).forEach(turn -> turn.writeMatrix(none, constants));
    }

    /// {@return the program of a circuit whose values stand in the order of [#parameters]}
    /// @throws NotACircuit if a cell is no gate, or terms are added
    public static CircuitProgram of(Diagram circuit) {
        var positions = new HashMap<String, Integer>();
        for (String name : Parametrised.parametersOf(circuit)) {
            positions.put(name, positions.size());
        }
        return of(circuit, positions);
    }

    /// {@return the program of a circuit whose values stand at given positions of a longer array}
    /// @param positions one for each parameter of the circuit, and others
    /// @throws NotACircuit if a cell is no gate, or terms are added
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter of the circuit has no position
    public static CircuitProgram of(Diagram circuit, Map<String, Integer> positions) {
        Diagram plain = Circuits.PURE.plain(circuit);
        int inputs = Math.toIntExact(plain.dom().size()), outputs = Math.toIntExact(plain.cod().size());
        var compiler = new CircuitCompiler(inputs, positions);
        compiler.compile(plain);
        return new CircuitProgram(compiler, Parametrised.parametersOf(plain), inputs, outputs);
    }

    /// {@return the names of the circuit's parameters in drawing order}
    public List<String> parameters() { return parameters; }

    /// {@return the number of qubits that are given}
    public int inputs() { return inputs; }

    /// {@return the number of qubits that remain}
    public int outputs() { return outputs; }

    /// {@return the largest number of qubits alive at once}
    public int width() { return width; }

    /// {@return the number of amplitudes where most qubits are alive, once it is known that they fit in memory}
    /// @param bytes   wanted for each of them
    /// @param further bytes wanted besides
    /// @throws OverBudget if this is more than the budget
    public int peak(int bytes, double further, Budget budget) { return peak(width, bytes, further, budget); }

    static int peak(int width, int bytes, double further, Budget budget) {
        double wanted = Math.scalb((double) bytes, width) + further;
        if (wanted > budget.bytes() || width > 30) {
            throw new OverBudget("the amplitudes of %d qubits need %s, the limit is %s; fewer qubits alive at once would help"
                    .formatted(width, Budget.text(wanted), budget));
        }
        return 1 << width;
    }

    /// {@return the real part of the factor that multiplies all amplitudes, the amplitude to begin with}
    public double factorRe() { return factorRe; }

    /// {@return the imaginary part of the factor that multiplies all amplitudes, the amplitude to begin with}
    public double factorIm() { return factorIm; }

    /// {@return the steps in order}
    public List<Step> steps() { return steps; }

    /// {@return room for the matrices of all steps, those without parameters written}
    public double[] matrices() { return constants.clone(); }

    /// Writes the matrices that depend on parameters.
    ///
    /// @param values the parameters
    /// @param matrices from [#matrices]
    public void writeMatrices(double[] values, double[] matrices) {
        for (Step.Angled turn : parametrised) {
            turn.writeMatrix(values, matrices);
        }
    }
}
