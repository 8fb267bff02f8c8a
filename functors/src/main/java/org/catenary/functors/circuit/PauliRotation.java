package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;

/// The rotation `exp(−iπφP)` about a word `P` of at least two Pauli matrices, as in `Rzz`.
///
/// @param word  the letters `X`, `Y` and `Z`, one a qubit
/// @param phase the angle `φ` in turns
public record PauliRotation(String word, Phase phase) implements OneParameter {

    private static final Phase QUARTER = Phase.of(1, 4);

    /// @throws WrongArgument if the word has other letters, or fewer than two
    public PauliRotation {
        if (!word.matches("[XYZ]{2,}")) {
            throw new WrongArgument("a rotation about the word '%s'; it has at least two letters X, Y, Z".formatted(word));
        }
    }

    @Override public String name() { return "R%s(%s)".formatted(word.toLowerCase(Locale.ROOT), phase); }

    @Override public int qubits() { return word.length(); }

    @Override public double[] spectrum() { return new double[] {-.5, .5}; }

    @Override public PauliRotation at(Phase other) { return new PauliRotation(word, other); }

    @Override public Pattern pattern() { return word.chars().allMatch(c -> c == 'Z') ? Pattern.DIAGONAL : Pattern.GENERAL; }

    /// `cos πφ − i sin πφ P`.
    @Override public double[] matrix(double... turns) {
        double c = Math.cos(Math.PI * turns[0]), s = Math.sin(Math.PI * turns[0]);
        int size = 1 << qubits();
        int flips = 0, signs = 0;
        for (int k = 0; k < qubits(); k++) {
            char letter = word.charAt(k);
            flips = 2 * flips + (letter == 'Z' ? 0 : 1);
            signs = 2 * signs + (letter == 'X' ? 0 : 1);
        }
        var matrix = new double[2 * size * size];
        for (int in = 0; in < size; in++) {
            matrix[2 * (in * size + in)] += c;
            int at = 2 * ((in ^ flips) * size + in);
            int quarters = Integer.bitCount(flips & signs) + 2 * Integer.bitCount(in & signs) + 3 & 3;
            matrix[at] += quarters == 0 ? s : quarters == 2 ? -s : 0;
            matrix[at + 1] += quarters == 1 ? s : quarters == 3 ? -s : 0;
        }
        return matrix;
    }

    /// Every letter is turned to Z, the parity is brought to the last qubit and turned there.
    @Override public Expansion expansion() {
        var around = new ArrayList<Placed>();
        for (int k = 0; k < qubits(); k++) {
            switch (word.charAt(k)) {
                case 'X' -> around.add(Placed.of(Fixed.H, k));
                case 'Y' -> around.add(Placed.of(new Rotation(Rotation.Family.RX, QUARTER), k));
                default -> { }
            }
        }
        for (int k = 1; k < qubits(); k++) {
            around.add(Placed.of(Gates.CX, k - 1, k));
        }
        return new Expansion(qubits(), around, List.of(Placed.of(new Rotation(Rotation.Family.RZ, phase), qubits() - 1)));
    }

    /// The word backwards; each Y is a sign.
    @Override public Diagram transpose() {
        boolean odd = word.chars().filter(c -> c == 'Y').count() % 2 == 1;
        return new PauliRotation(new StringBuilder(word).reverse().toString(), odd ? phase.negate() : phase);
    }

    @Override public Optional<String> qasm() {
        return switch (word) {
            case "XX", "YY", "ZZ" -> Optional.of("r" + word.toLowerCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    @Override public String toString() { return name(); }
}
