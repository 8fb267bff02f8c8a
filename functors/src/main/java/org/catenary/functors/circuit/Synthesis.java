package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;

/// A unitary that is given by its matrix as rotations on one qubit and CX.
///
/// The [sine and cosine][SineCosine] of the first qubit split the matrix into halves for its two values and a rotation between them
/// that the other qubits select; by their eigenvalues two halves become one that comes before and one that comes after another
/// such rotation. So `n` qubits take fewer than `4ⁿ` CX: Shende, Bullock and Markov, *Synthesis of quantum logic circuits*,
/// IEEE Trans. CAD 25 (2006), theorem 10. Selected rotations are those of Möttönen et al., *Quantum circuits for general multiqubit
/// gates*, Phys. Rev. Lett. 93 (2004).
final class Synthesis {

    private static final double TINY = 1e-13;
    private static final long PARTS = 3 << 10;

    private final List<Placed> gates = new ArrayList<>();

    private Synthesis() {}

    /// The gates of a matrix on at least one qubit, in order; their product is the matrix within 1e-12, its phase included.
    static List<Placed> of(double[] matrix) {
        var synthesis = new Synthesis();
        synthesis.write(matrix, IntStream.range(0, Integer.numberOfTrailingZeros(Dense.size(matrix))).toArray());
        return List.copyOf(synthesis.gates);
    }

    /// The same under controls, which come before its wires: the matrix is diagonal in a basis, and its phases alone are controlled.
    static Expansion controlled(int controls, double[] matrix) {
        int n = Integer.numberOfTrailingZeros(Dense.size(matrix));
        Spectrum spectrum = Spectrum.of(matrix);
        List<Integer> wires = IntStream.range(controls, controls + n).boxed().toList();
        var around = of(Dense.adjoint(spectrum.vectors())).stream().map(placed -> placed.along(wires)).toList();
        double[] angles = spectrum.turns();
        for (int bit = 1; bit < angles.length; bit *= 2) {
            for (int word = 0; word < angles.length; word++) {
                angles[word] -= (word & bit) == 0 ? 0 : angles[word ^ bit];
            }
        }
        var core = new ArrayList<Placed>();
        for (int word = 0; word < angles.length; word++) {
            int asked = word;
            int[] on = IntStream.concat(IntStream.range(0, controls),
                    IntStream.range(0, n).filter(k -> (asked >> n - 1 - k & 1) == 1).map(k -> k + controls)).toArray();
            if (Math.abs(angles[word]) > TINY) {
                core.add(Placed.of(Controlled.by(on.length - 1, Gates.u1(phase(angles[word]))), on));
            }
        }
        return new Expansion(controls + n, around, core);
    }

    /// An angle, exactly where it is 3072nds of a turn as far as one can tell.
    private static Phase phase(double turns) {
        double parts = Math.rint(turns * PARTS);
        return Math.abs(turns - parts / PARTS) < TINY ? Phase.of((long) parts, PARTS) : Phase.of(turns);
    }

    private void write(double[] u, int... wires) {
        if (wires.length < 2) {
            IntStream.of(wires).forEach(wire -> one(u, wire));
            return;
        }
        SineCosine parts = SineCosine.of(u);
        halves(Dense.adjoint(parts.right0), Dense.adjoint(parts.right1), wires);
        selected(Rotation.Family.RY, parts.turns, wires);
        halves(parts.left0, parts.left1, wires);
    }

    /// `V D W` where the first wire is 0 and `V D† W` where it is 1.
    private void halves(double[] zero, double[] one, int... wires) {
        int[] rest = Arrays.copyOfRange(wires, 1, wires.length);
        if (Dense.distance(zero, one) < TINY) {
            write(zero, rest);
            return;
        }
        Spectrum spectrum = Spectrum.of(Dense.product(zero, Dense.adjoint(one)));
        double[] angles = spectrum.turns(), first = Dense.product(Dense.adjoint(spectrum.vectors()), one);
        int size = angles.length;
        for (int row = 0; row < size; row++) {
            double c = Math.cos(Math.PI * angles[row]), s = Math.sin(Math.PI * angles[row]);
            for (int at = 2 * row * size; at < 2 * (row + 1) * size; at += 2) {
                double x = first[at];
                first[at] = c * x - s * first[at + 1];
                first[at + 1] = c * first[at + 1] + s * x;
            }
        }
        write(first, rest);
        selected(Rotation.Family.RZ, Arrays.stream(angles).map(angle -> -angle).toArray(), wires);
        write(spectrum.vectors(), rest);
    }

    /// A rotation of the first wire by an angle that the others select.
    private void selected(Rotation.Family family, double[] turns, int... wires) {
        int size = turns.length;
        double[] sums = turns.clone();
        for (int bit = 1; bit < size; bit *= 2) {
            for (int k = 0; k < size; k++) {
                if ((k & bit) == 0) {
                    double x = sums[k], y = sums[k | bit];
                    sums[k] = (x + y) / 2;
                    sums[k | bit] = (x - y) / 2;
                }
            }
        }
        if (Arrays.stream(sums).allMatch(sum -> Math.abs(sum) < TINY)) {
            return;
        }
        for (int k = 0; k < size; k++) {
            rotate(family, sums[k ^ k >> 1], wires[0]);
            int changed = k + 1 == size ? wires.length - 2 : Integer.numberOfTrailingZeros(k + 1);
            Placed not = Placed.of(Gates.CX, wires[wires.length - 1 - changed], wires[0]);
            if (!gates.isEmpty() && gates.getLast().equals(not)) {
                gates.removeLast();
            } else {
                gates.add(not);
            }
        }
    }

    private void rotate(Rotation.Family family, double turns, int wire) {
        if (Math.abs(turns) > TINY) {
            gates.add(Placed.of(new Rotation(family, phase(turns)), wire));
        }
    }

    /// `U1(λ) ; Ry(θ) ; U1(φ)` with a phase, which is a rotation about Z and another one back.
    private void one(double[] u, int wire) {
        double cos = Math.hypot(u[0], u[1]), sin = Math.hypot(u[4], u[5]);
        double top = turns(u[0], u[1]), low = turns(u[4], u[5]), far = turns(-u[2], -u[3]), end = turns(u[6], u[7]);
        double whole = cos > TINY ? top : 0, after = sin > TINY ? low - whole : 0;
        double before = cos < sin ? far - whole : end - whole - after;
        rotate(Rotation.Family.RZ, -2 * whole, wire);
        rotate(Rotation.Family.U1, 2 * whole + before, wire);
        rotate(Rotation.Family.RY, 2 * turns(cos, sin), wire);
        rotate(Rotation.Family.U1, after, wire);
    }

    private static double turns(double re, double im) { return Math.atan2(im, re) / (2 * Math.PI); }
}
