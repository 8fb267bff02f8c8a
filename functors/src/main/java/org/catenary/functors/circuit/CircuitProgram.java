package org.catenary.functors.circuit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.functors.kernel.QubitLanes;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;

/// A circuit as a list of steps on amplitudes, made once and run at many values of its parameters.
///
/// A qubit takes room from its first gate to its post-selection, so that memory follows the number of qubits alive at
/// once. The last step leaves the first output as the most significant bit. Scalars are collected into one factor.
///
/// {@snippet class="org.catenary.functors.circuit.StateVectorTest" region="program"}
public final class CircuitProgram {

    /// Circuits of one program, with values of their own, run side by side in multiples of this, if there are several.
    public static final int LANES = QubitLanes.STEP;

    private final List<String> parameters;
    private final int inputs;
    private final int outputs;
    private final int width;
    private final double factorRe;
    private final double factorIm;
    private final List<Step> steps;
    private final Step.Angled[] parametrised;
    private final Step.Angled[] constant;
    private final int matrices;

    CircuitProgram(CircuitCompiler compiler, List<String> parameters, int inputs, int outputs) {
        this.parameters = parameters;
        this.inputs = inputs;
        this.outputs = outputs;
        this.width = compiler.width;
        this.factorRe = compiler.factorRe;
        this.factorIm = compiler.factorIm;
        this.steps = List.copyOf(compiler.steps);
        this.matrices = 8 * compiler.turns.size();
        this.parametrised = compiler.turns.stream().filter(Step.Angled::isParametrised).toArray(Step.Angled[]::new);
        this.constant = compiler.turns.stream().filter(turn -> !turn.isParametrised()).toArray(Step.Angled[]::new);
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
    /// @param lanes how many circuits of this shape stand side by side, 1 or a multiple of [#LANES]
    public double[] matrices(int lanes) {
        var room = new double[Math.multiplyExact(matrices, lanes)];
        write(constant, new double[0], room, lanes);
        return room;
    }

    /// Writes the matrices that depend on parameters.
    ///
    /// @param values   the parameters: each is a row, a number for each circuit
    /// @param matrices from [#matrices]
    /// @param lanes    how many circuits of this shape stand side by side
    public void writeMatrices(double[] values, double[] matrices, int lanes) { write(parametrised, values, matrices, lanes); }

    private static void write(Step.Angled[] steps, double[] values, double[] matrices, int lanes) {
        var matrix = new double[8];
        for (Step.Angled step : steps) {
            for (int lane = 0; lane < lanes; lane++) {
                step.writeMatrix(values, matrix, matrices, lane, lanes);
            }
        }
    }
}
