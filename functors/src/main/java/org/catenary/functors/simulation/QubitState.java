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
    private static final double ROUNDING = 1e-28;

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

    /// The same for any outcome, to all figures; 0 where all amplitudes are.
    double probabilityOf(int qubit, boolean one) {
        double[] weights = new double[2];
        for (double[] part : parts(1 << qubits - 1 - qubit)) {
            weights[0] += part[0];
            weights[1] += part[1];
        }
        double whole = weights[0] + weights[1];
        return whole > 0 ? Math.clamp(weights[one ? 1 : 0] / whole, 0, 1) : 0;
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

    /// Keeps what agrees with an outcome, as it is; nothing where its probability is below the square of a rounding error.
    void project(int qubit, boolean one) {
        if (probabilityOf(qubit, one) < ROUNDING) {
            Arrays.fill(re, 0);
            Arrays.fill(im, 0);
        } else {
            collapse(qubit, one, 1);
        }
    }

    /// {@return the squared length}
    public double norm() {
        double norm = 0;
        for (double[] part : parts(0)) {
            norm += part[0];
        }
        return norm;
    }

    /// {@return the density of some qubits, the others thrown away: row-major, the real part of each entry before its imaginary part}
    double[] reduced(int... on) {
        int n = on.length, words = 1 << n, all = 0;
        var offsets = new int[words];
        for (int k = 0; k < n; k++) {
            int bit = 1 << qubits - 1 - on[k];
            all |= bit;
            for (int word = 0; word < words; word++) {
                offsets[word] |= (word >> n - 1 - k & 1) == 0 ? 0 : bit;
            }
        }
        int taken = all, parts = Math.min(PARTS, size()), length = size() / parts;
        double[][] sums = IntStream.range(0, parts).parallel().mapToObj(part -> {
            var sum = new double[2 * words * words];
            for (int i = part * length; i < (part + 1) * length; i++) {
                if ((i & taken) == 0) {
                    addProducts(i, offsets, sum);
                }
            }
            return sum;
        }).toArray(double[][]::new);
        var density = new double[2 * words * words];
        for (double[] sum : sums) {
            for (int k = 0; k < sum.length; k++) {
                density[k] += sum[k];
            }
        }
        return density;
    }

    private void addProducts(int at, int[] offsets, double[] sum) {
        for (int row = 0, k = 0; row < offsets.length; row++) {
            double a = re[at + offsets[row]], b = im[at + offsets[row]];
            for (int column = 0; column < offsets.length; column++, k += 2) {
                double c = re[at + offsets[column]], d = im[at + offsets[column]];
                sum[k] += a * c + b * d;
                sum[k + 1] += b * c - a * d;
            }
        }
    }

    /// {@return the number ⟨ψ|P|ψ⟩ for a word of Pauli matrices, the squared length for the word without letters}
    /// @param on   the qubits that the letters are on
    /// @param word letters I, X, Y, Z
    double expectation(int[] on, String word) {
        int flips = 0, signs = 0;
        for (int k = 0; k < on.length; k++) {
            int bit = 1 << qubits - 1 - on[k];
            char letter = word.charAt(k);
            flips |= letter == 'X' || letter == 'Y' ? bit : 0;
            signs |= letter == 'Z' || letter == 'Y' ? bit : 0;
        }
        int flipped = flips, signed = signs, quarters = Integer.bitCount(flips & signs) & 3, parts = Math.min(PARTS, size());
        int length = size() / parts;
        double[] sums = IntStream.range(0, parts).parallel().mapToDouble(part -> {
            double sum = 0;
            for (int i = part * length; i < (part + 1) * length; i++) {
                int j = i ^ flipped;
                double real = re[j] * re[i] + im[j] * im[i], imaginary = re[j] * im[i] - im[j] * re[i];
                double term = quarters == 0 ? real : quarters == 1 ? -imaginary : quarters == 2 ? -real : imaginary;
                sum += Integer.bitCount(i & signed) % 2 == 0 ? term : -term;
            }
            return sum;
        }).toArray();
        double sum = 0;
        for (double each : sums) {
            sum += each;
        }
        return sum;
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
    /// @throws ImpossibleOutcome if all amplitudes are zero
    public int[] sample(int shots, RandomGenerator random) {
        double total = 0;
        for (int i = 0; i < size(); i++) {
            total += probability(i);
        }
        if (!(total > 0)) {
            throw new ImpossibleOutcome();
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
