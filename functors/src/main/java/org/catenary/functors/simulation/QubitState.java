package org.catenary.functors.simulation;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.catenary.functors.scalar.Complex;

/// The amplitudes of some qubits, which gates and measurements change; not shared by threads.
///
/// Qubit 0 is the most significant bit of an index. An amplitude takes 16 bytes.
public final class QubitState {

    private static final int MOST_QUBITS = 30;
    private static final int PARTS = 64;

    private final int qubits;
    private final double[] re;
    private final double[] im;

    private QubitState(int qubits, double[] re, double[] im) {
        this.qubits = qubits;
        this.re = re;
        this.im = im;
    }

    /// {@return the state |0…0⟩}
    /// @throws OverBudget if the amplitudes do not fit in the budget, or there are more than 30 qubits
    public static QubitState zero(int qubits, Budget budget) {
        check(qubits, 1, budget);
        var state = new QubitState(qubits, new double[1 << qubits], new double[1 << qubits]);
        state.re[0] = 1;
        return state;
    }

    /// {@return the state with given amplitudes}
    /// @throws WrongArgument if their number is no power of two, or there are not as many imaginary as real parts
    public static QubitState of(double[] re, double[] im) {
        if (re.length != im.length || Integer.bitCount(re.length) != 1) {
            throw new WrongArgument("%d real and %d imaginary parts of amplitudes".formatted(re.length, im.length));
        }
        return new QubitState(Integer.numberOfTrailingZeros(re.length), re.clone(), im.clone());
    }

    /// Whether some states at once fit in a budget, which is an error where it must be.
    static boolean fit(int qubits, long states, Budget budget) {
        return qubits <= MOST_QUBITS && Math.scalb(16.0 * states, qubits) <= budget.bytes();
    }

    static void check(int qubits, long states, Budget budget) {
        if (!fit(qubits, states, budget)) {
            throw new OverBudget("the amplitudes of %d qubits need %s, the limit is %s; fewer qubits would help".formatted(
                    qubits, Budget.text(Math.scalb(16.0 * states, qubits)), budget));
        }
    }

    /// {@return the number of qubits}
    public int qubits() { return qubits; }

    /// {@return the number of amplitudes}
    public int size() { return re.length; }

    /// {@return an amplitude}
    public Complex amplitude(int index) { return new Complex(re[index], im[index]); }

    /// {@return the real parts of all amplitudes}
    public double[] re() { return re.clone(); }

    /// {@return the imaginary parts of all amplitudes}
    public double[] im() { return im.clone(); }

    /// {@return the squared modulus of an amplitude}
    public double probability(int index) { return re[index] * re[index] + im[index] * im[index]; }

    QubitState copy() { return new QubitState(qubits, re.clone(), im.clone()); }

    void apply(Stage stage) { stage.run(re, im); }

    /// {@return the probability that a measurement of a qubit yields 1}
    public double probabilityOfOne(int qubit) {
        double[] weights = new double[2];
        int bit = 1 << qubits - 1 - qubit;
        for (double[] part : parts(bit)) {
            weights[0] += part[0];
            weights[1] += part[1];
        }
        return Math.clamp(weights[1] / (weights[0] + weights[1]), 0, 1);
    }

    /// The weights of 0 and of 1 in parts of the amplitudes, whatever thread sums them.
    private double[][] parts(int bit) {
        int parts = Math.min(PARTS, size()), length = size() / parts;
        return IntStream.range(0, parts).parallel().mapToObj(part -> {
            var weights = new double[2];
            for (int i = part * length; i < (part + 1) * length; i++) {
                weights[(i & bit) == 0 ? 0 : 1] += re[i] * re[i] + im[i] * im[i];
            }
            return weights;
        }).toArray(double[][]::new);
    }

    /// Keeps what agrees with an outcome, and divides by the root of its probability.
    void collapse(int qubit, boolean one, double probability) {
        int bit = 1 << qubits - 1 - qubit;
        double scale = 1 / Math.sqrt(probability);
        for (int i = 0; i < size(); i++) {
            double kept = (i & bit) != 0 == one ? scale : 0;
            re[i] *= kept;
            im[i] *= kept;
        }
    }

    /// Exchanges the two values of a qubit.
    void flip(int qubit) {
        int bit = 1 << qubits - 1 - qubit;
        for (int i = 0; i < size(); i++) {
            if ((i & bit) == 0) {
                double x = re[i], y = im[i];
                re[i] = re[i | bit];
                im[i] = im[i | bit];
                re[i | bit] = x;
                im[i | bit] = y;
            }
        }
    }

    /// {@return the outcomes of measuring all qubits some times, ascending: indices of amplitudes}
    public int[] sample(int shots, RandomGenerator random) {
        double total = 0;
        for (int i = 0; i < size(); i++) {
            total += probability(i);
        }
        double[] at = random.doubles(shots).sorted().toArray();
        var outcomes = new int[shots];
        double sum = 0;
        int shot = 0, last = 0;
        for (int i = 0; i < size() && shot < shots; i++) {
            sum += probability(i);
            last = probability(i) > 0 ? i : last;
            for (; shot < shots && at[shot] * total < sum; shot++) {
                outcomes[shot] = i;
            }
        }
        Arrays.fill(outcomes, shot, shots, last);
        return outcomes;
    }
}
