package org.catenary.qnlp.model;

import java.util.ArrayList;
import java.util.List;
import org.catenary.autodiff.compile.Derivative;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.qnlp.training.Interval;

/// A dense network of two layers as a differentiable program: `v · relu(w · x + b) + c`.
///
/// @param inputs  how many numbers it takes
/// @param hidden  how many units it has
/// @param outputs how many numbers it gives
/// @param program the program with its derivatives
record Head(int inputs, int hidden, int outputs, Derivative program) {

    static Head of(int inputs, int hidden, int outputs) {
        try {
            return new Head(inputs, hidden, outputs, Derivative.of(Program.parse("""
                    (x: [%1$d]real, w: [%2$d][%1$d]real, b: [%2$d]real, v: [%3$d][%2$d]real, c: [%3$d]real) =>
                    map2(\\s. \\t. s + t, matvec(v, map(\\t. relu(t), map2(\\s. \\t. s + t, matvec(w, x), b))), c)
                    """.formatted(inputs, hidden, outputs))));
        } catch (NotationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /// {@return the names of the weights, in the order of the program}
    List<String> parameters() {
        var names = new ArrayList<String>();
        layer(names, 1, inputs, hidden);
        layer(names, 2, hidden, outputs);
        return names;
    }

    private static void layer(List<String> names, int layer, int from, int to) {
        for (int row = 0; row < to; row++) {
            for (int column = 0; column < from; column++) {
                names.add("head %d weight %d %d".formatted(layer, row, column));
            }
        }
        for (int row = 0; row < to; row++) {
            names.add("head %d bias %d".formatted(layer, row));
        }
    }

    /// {@return where each weight begins: within one over the square root of the number of inputs of its layer}
    List<Interval> starts() {
        var starts = new ArrayList<Interval>();
        for (int k = 0; k < parameters().size(); k++) {
            double bound = 1 / Math.sqrt(k < hidden * (inputs + 1) ? inputs : hidden);
            starts.add(new Interval(-bound, bound));
        }
        return starts;
    }
}
