package org.catenary.autodiff.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.CircuitProgram;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.RandomCircuits;
import org.catenary.functors.circuit.StateVector;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.junit.jupiter.api.Test;

class AdjointTest {

    private static final Map<String, Integer> POSITIONS = Map.of("α", 3, "β", 0, "γ", 2);

    /// A function without symmetry: `Σᵢ (i + 1) |aᵢ|² + (i - 2) Re aᵢ + Im aᵢ`.
    private static double loss(double[] re, double[] im, double[] dre, double[] dim, int size) {
        double value = 0;
        for (int i = 0; i < size; i++) {
            value += (i + 1) * (re[i] * re[i] + im[i] * im[i]) + (i - 2) * re[i] + im[i];
            dre[i] = 2 * (i + 1) * re[i] + i - 2;
            dim[i] = 2 * (i + 1) * im[i] + 1;
        }
        return value;
    }

    private static double value(CircuitProgram program, double[] values) {
        var state = new StateVector(program);
        state.run(values);
        double value = 0;
        for (int i = 0; i < state.size(); i++) {
            value += (i + 1) * state.probability(i) + (i - 2) * state.re(i) + state.im(i);
        }
        return value;
    }

    @Seeded
    void agreesWithCentralDifferences(long seed) {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 30; k++) {
            Diagram circuit = RandomCircuits.circuit(Qubits.of(0), Qubits.of(random.nextInt(4)), 40, random);
            var program = CircuitProgram.of(circuit, POSITIONS);
            var values = new double[] {random.nextDouble(), 7, random.nextDouble(), random.nextDouble()};
            var gradient = new double[4];
            var adjoint = new Adjoint(program);
            int size = 1 << program.outputs();
            double value = adjoint.valueAndPullback(values, (re, im, dre, dim) -> loss(re, im, dre, dim, size), gradient);
            assertEquals(value(program, values), value, 1e-12);
            for (int p = 0; p < values.length; p++) {
                assertEquals(difference(program, values, p), gradient[p], 1e-6 * Math.max(1, Math.abs(gradient[p])), circuit::toString);
            }
            var again = gradient.clone();
            adjoint.valueAndPullback(values, (re, im, dre, dim) -> loss(re, im, dre, dim, size), again);
            assertArrayEquals(new double[] {2 * gradient[0], 0, 2 * gradient[2], 2 * gradient[3]}, again, 1e-12);
        }
    }

    /// Circuits side by side have the values and gradients that each has alone.
    @Seeded
    void lanesAgreeWithOneByOne(long seed) {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 10; k++) {
            Diagram circuit = RandomCircuits.circuit(Qubits.of(0), Qubits.of(random.nextInt(4)), 40, random);
            var program = CircuitProgram.of(circuit, POSITIONS);
            int lanes = CircuitProgram.LANES * (1 + random.nextInt(3)), size = 1 << program.outputs();
            double[] values = random.doubles(4L * lanes).toArray();
            var gradient = new double[4 * lanes];
            var side = new Adjoint(program, lanes, Budget.standard());
            side.run(values);
            var probabilities = new double[size * lanes];
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] = side.probability(i);
            }
            side.pullback((re, im, dre, dim) -> laneLoss(re, im, dre, dim, size, lanes), gradient);
            for (int lane = 0; lane < lanes; lane++) {
                double[] own = column(values, lane, lanes);
                var alone = new double[4];
                new Adjoint(program).valueAndPullback(own, (re, im, dre, dim) -> loss(re, im, dre, dim, size), alone);
                assertArrayEquals(alone, column(gradient, lane, lanes), 1e-12, circuit::toString);
                var state = new StateVector(program);
                state.run(own);
                for (int i = 0; i < size; i++) {
                    assertEquals(state.probability(i), probabilities[i * lanes + lane], 1e-14, circuit::toString);
                }
            }
        }
    }

    private static double[] column(double[] rows, int lane, int lanes) {
        var column = new double[rows.length / lanes];
        for (int k = 0; k < column.length; k++) {
            column[k] = rows[k * lanes + lane];
        }
        return column;
    }

    private static double laneLoss(double[] re, double[] im, double[] dre, double[] dim, int size, int lanes) {
        double value = 0;
        for (int lane = 0; lane < lanes; lane++) {
            var r = new double[size];
            var i = new double[size];
            value += loss(column(Arrays.copyOf(re, size * lanes), lane, lanes), column(Arrays.copyOf(im, size * lanes), lane, lanes), r, i, size);
            for (int k = 0; k < size; k++) {
                dre[k * lanes + lane] = r[k];
                dim[k * lanes + lane] = i[k];
            }
        }
        return value;
    }

    private static double difference(CircuitProgram program, double[] values, int p) {
        double h = 1e-5;
        double[] plus = values.clone(), minus = values.clone();
        plus[p] += h;
        minus[p] -= h;
        return (value(program, plus) - value(program, minus)) / (2 * h);
    }

    @Test
    void probabilityOfOne() {
        // @start region="adjoint"
        Diagram circuit = Gates.ket(0).then(Gates.rx(Phase.parameter("α")));
        var adjoint = new Adjoint(CircuitProgram.of(circuit));
        var gradient = new double[1];
        double probability = adjoint.valueAndPullback(new double[] {0.25}, (re, im, dre, dim) -> {
            dre[1] = 2 * re[1];
            dim[1] = 2 * im[1];
            return re[1] * re[1] + im[1] * im[1];
        }, gradient);
        assertEquals(0.5, probability, 1e-15);
        assertEquals(Math.PI, gradient[0], 1e-14);
        // @end
    }

    @Test
    void refusals() {
        var open = CircuitProgram.of(Gates.H);
        assertThrows(IllegalArgumentException.class, () -> new Adjoint(open));
        assertThrows(IllegalArgumentException.class, () -> new Adjoint(CircuitProgram.of(Gates.ket(0)), 3, Budget.standard()));
        var wide = CircuitProgram.of(Gates.ket(new int[20]));
        assertThrows(OverBudget.class, () -> new Adjoint(wide, new Budget(1 << 20)));
    }
}
