package org.catenary.functors.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;

/// The amplitudes of a [program][CircuitProgram], and the room in which it runs again and again; not shared by threads.
///
/// {@snippet class="org.catenary.functors.circuit.StateVectorTest" region="program"}
public final class StateVector {

    private final CircuitProgram program;
    private final double[] re;
    private final double[] im;
    private final double[] matrices;

    /// Takes the memory that a program needs, within the standard budget.
    ///
    /// @throws OverBudget if the program needs more
    public StateVector(CircuitProgram program) { this(program, Budget.standard()); }

    /// Takes the memory that a program needs, 16 bytes an amplitude.
    ///
    /// @throws OverBudget if the program needs more
    public StateVector(CircuitProgram program, Budget budget) {
        int size = program.peak(16, 0, budget);
        this.program = program;
        this.re = new double[size];
        this.im = new double[size];
        this.matrices = program.matrices(1);
    }

    /// Runs the program on the first input, |0…0⟩.
    ///
    /// @param values the parameters
    public void run(double... values) {
        program.writeMatrices(values, matrices, 1);
        runOn(0);
    }

    private void runOn(int input) {
        int inputs = 1 << program.inputs();
        Arrays.fill(re, 0, inputs, 0);
        Arrays.fill(im, 0, inputs, 0);
        re[input] = program.factorRe();
        im[input] = program.factorIm();
        List<Step> steps = program.steps();
        for (int k = 0; k < steps.size(); k++) {
            steps.get(k).apply(re, im, matrices, 1);
        }
    }

    /// {@return the number of amplitudes}
    public int size() { return 1 << program.outputs(); }

    /// {@return the real part of an amplitude; the first output is the most significant bit of the index}
    public double re(int index) { return re[index]; }

    /// {@return the imaginary part of an amplitude}
    public double im(int index) { return im[index]; }

    /// {@return the probability of an outcome: the squared modulus, not normalised where qubits were post-selected}
    public double probability(int index) { return re[index] * re[index] + im[index] * im[index]; }

    /// {@return the amplitudes of a circuit, inputs before outputs: every input is run once}
    /// @param circuit a circuit of gates, in which circuits may be added
    /// @param values  the parameters by name
    /// @throws UnboundParameter if a parameter has no value
    /// @throws NotACircuit      if a cell is no gate
    /// @throws OverBudget       if the amplitudes do not fit in the standard budget
    public static Tensor evaluate(Diagram circuit, Map<String, Double> values) {
        Dim dom = Dim.of(2).power(Math.toIntExact(circuit.dom().size()));
        Dim cod = Dim.of(2).power(Math.toIntExact(circuit.cod().size()));
        int inputs = dom.axes(), outputs = cod.axes();
        int size = CircuitProgram.peak(inputs + outputs, 16, 0, Budget.standard());
        var re = new double[size];
        var im = new double[size];
        for (Diagram term : Terms.of(circuit)) {
            var program = CircuitProgram.of(term);
            var state = new StateVector(program);
            program.writeMatrices(program.parameters().stream().mapToDouble(name -> value(name, values)).toArray(), state.matrices, 1);
            for (int input = 0; input < 1 << inputs; input++) {
                state.runOn(input);
                for (int i = 0; i < 1 << outputs; i++) {
                    re[(input << outputs) + i] += state.re[i];
                    im[(input << outputs) + i] += state.im[i];
                }
            }
        }
        return Tensor.of(dom, cod, Numbers.complex(re, im));
    }

    private static double value(String name, Map<String, Double> values) {
        Double value = values.get(name);
        if (value == null) {
            throw new UnboundParameter(name);
        }
        return value;
    }
}
