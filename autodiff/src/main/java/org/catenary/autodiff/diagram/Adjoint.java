package org.catenary.autodiff.diagram;

import java.util.Arrays;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.functors.circuit.Step;
import org.catenary.functors.network.Budget;

/// Value and gradient of a real function of a circuit's amplitudes, by undoing the circuit step by step.
///
/// The program runs forwards, keeping only what post-selection throws away; then amplitudes and cotangents run backwards
/// together, and each parametrised step gives its part of the gradient on the way. This costs less than four runs of the
/// circuit whatever the number of parameters. An instance is the room for it: one for a thread. Several circuits of one program with
/// values of their own run side by side, in *lanes*: each value, amplitude and derivative is then a row, a number for each circuit.
///
/// {@snippet class="org.catenary.autodiff.diagram.AdjointTest" region="adjoint"}
///
/// Jones and Gacon, *Efficient calculation of gradients in classical simulations of variational quantum algorithms* (2020),
/// arXiv:2009.02823.
public final class Adjoint {

    /// A real function of amplitudes with its derivative.
    @FunctionalInterface
    public interface Loss {

        /// {@return the value}
        ///
        /// Amplitudes stand at the indices from 0 to `2^outputs - 1`, those of circuit `l` at `index·lanes + l`; the arrays may be
        /// longer.
        ///
        /// @param re  the real parts of the amplitudes, not to be written to
        /// @param im  the imaginary parts
        /// @param dre receives the derivatives of the value by the real parts; holds zeros
        /// @param dim receives the derivatives by the imaginary parts; holds zeros
        double at(double[] re, double[] im, double[] dre, double[] dim);
    }

    private final CircuitProgram program;
    private final int lanes;
    private final Step[] steps;
    private final int first;
    private final double[] matrices;
    private final double[] re;
    private final double[] im;
    private final double[] dre;
    private final double[] dim;
    private final double[] lostRe;
    private final double[] lostIm;

    /// Takes the memory that it needs, within the standard budget.
    ///
    /// @throws IllegalArgumentException if the circuit has inputs
    /// @throws org.catenary.functors.network.OverBudget if it needs more
    public Adjoint(CircuitProgram program) { this(program, Budget.standard()); }

    /// Takes the memory that it needs, 32 bytes an amplitude and 16 for each that is post-selected away.
    ///
    /// @throws IllegalArgumentException if the circuit has inputs
    /// @throws org.catenary.functors.network.OverBudget if it needs more
    public Adjoint(CircuitProgram program, Budget budget) { this(program, 1, budget); }

    /// Takes the memory for several circuits side by side.
    ///
    /// @param lanes how many: 1, or a multiple of [CircuitProgram#LANES]
    /// @throws IllegalArgumentException if there are others, or the circuit has inputs
    /// @throws org.catenary.functors.network.OverBudget if it needs more
    public Adjoint(CircuitProgram program, int lanes, Budget budget) {
        if (lanes != 1 && (lanes < 1 || lanes % CircuitProgram.LANES != 0)) {
            throw new IllegalArgumentException("%d circuits side by side; there is 1, or a multiple of %d".formatted(lanes, CircuitProgram.LANES));
        }
        if (program.inputs() != 0) {
            throw new IllegalArgumentException("a gradient of amplitudes is of a circuit without inputs, this one has "
                    + program.inputs());
        }
        long lost = lanes * program.steps().stream().mapToLong(step -> step instanceof Step.Project p ? p.size() : 0).sum();
        int size = Math.multiplyExact(program.peak(32 * lanes, 16.0 * lost, budget), lanes);
        this.program = program;
        this.lanes = lanes;
        this.steps = program.steps().toArray(Step[]::new);
        this.first = firstParametrised(steps);
        this.matrices = program.matrices(lanes);
        this.re = new double[size];
        this.im = new double[size];
        this.dre = new double[size];
        this.dim = new double[size];
        this.lostRe = new double[Math.toIntExact(lost)];
        this.lostIm = new double[Math.toIntExact(lost)];
    }

    /// Nothing before this step is worth undoing.
    private static int firstParametrised(Step[] steps) {
        int k = 0;
        while (k < steps.length && !(steps[k] instanceof Step.Angled turn && turn.isParametrised())) {
            k++;
        }
        return k;
    }

    /// {@return the value of a loss at the amplitudes of the circuit}
    ///
    /// @param values   the parameters
    /// @param loss     a real function of the amplitudes
    /// @param gradient the derivatives by the parameters are added to it
    public double valueAndPullback(double[] values, Loss loss, double[] gradient) {
        run(values);
        return pullback(loss, gradient);
    }

    /// {@return how many circuits run side by side}
    public int lanes() { return lanes; }

    /// Runs the circuits; their amplitudes are there until they are pulled back.
    ///
    /// @param values the parameters
    public void run(double... values) {
        program.writeMatrices(values, matrices, lanes);
        Arrays.fill(re, 0, lanes, program.factorRe());
        Arrays.fill(im, 0, lanes, program.factorIm());
        int lost = 0;
        for (Step step : steps) {
            if (step instanceof Step.Project project) {
                project.save(re, lostRe, lost, lanes);
                project.save(im, lostIm, lost, lanes);
                lost += lanes * project.size();
            }
            step.apply(re, im, matrices, lanes);
        }
    }

    /// {@return the squared modulus of an amplitude of the last run, not normalised where qubits were post-selected}
    /// @param index its index times the number of lanes, plus the lane
    public double probability(int index) { return re[index] * re[index] + im[index] * im[index]; }

    /// {@return the value of a loss at the amplitudes of the last run, which is undone}
    ///
    /// @param loss     a real function of the amplitudes
    /// @param gradient the derivatives by the parameters are added to it
    public double pullback(Loss loss, double[] gradient) {
        Arrays.fill(dre, 0, lanes << program.outputs(), 0);
        Arrays.fill(dim, 0, lanes << program.outputs(), 0);
        double value = loss.at(re, im, dre, dim);
        int lost = lostRe.length;
        for (int k = steps.length - 1; k >= first; k--) {
            Step step = steps[k];
            if (step instanceof Step.Angled turn && turn.isParametrised()) {
                turn.addGradient(re, im, dre, dim, gradient, lanes);
            }
            step.applyAdjoint(re, im, matrices, lanes);
            step.applyAdjoint(dre, dim, matrices, lanes);
            if (step instanceof Step.Project project) {
                lost -= lanes * project.size();
                project.restore(re, lostRe, lost, lanes);
                project.restore(im, lostIm, lost, lanes);
            }
        }
        return value;
    }
}
