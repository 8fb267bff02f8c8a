package org.catenary.autodiff.diagnose;

import java.util.ArrayList;
import java.util.List;

/// A chain of layers of which some are trained, and what its backward pass needs of the forward pass.
///
/// A gradient flows into a layer where something before it, or its input, is to be differentiated; it flows through the whole
/// rest of the chain. Then a linear layer that is trained needs its input, and a frozen one nothing but its weights; a rectifier
/// needs the signs of its input, one bit each; `tanh` its output, the square its input, the sum nothing. What two layers need is
/// counted with each.
///
/// {@snippet class="org.catenary.autodiff.diagnose.ChainTest" region="chain"}
///
/// Griewank and Walther, *Evaluating derivatives* (2nd ed., 2008), section 4.1, for a chain.
///
/// @param inputs         how many numbers go in
/// @param differentiated whether the gradient by the input is wanted
/// @param layers         the layers, the first first
public record Chain(int inputs, boolean differentiated, List<Layer> layers) {

    /// Copies the list.
    public Chain { layers = List.copyOf(layers); }

    /// A layer.
    ///
    /// @param kind    what it computes
    /// @param outputs how many numbers come out
    /// @param trained whether its parameters are to be differentiated; only linear layers have any
    public record Layer(Kind kind, int outputs, boolean trained) {}

    /// What a layer computes.
    public enum Kind {
        /// A matrix times the input, and a bias.
        LINEAR,
        /// The positive part of each number.
        RELU,
        /// The hyperbolic tangent of each number.
        TANH,
        /// The square of each number.
        SQUARE,
        /// The sum of the numbers.
        SUM
    }

    /// What of a layer is kept.
    public enum What {
        /// The numbers that go in.
        INPUT,
        /// The numbers that come out.
        OUTPUT,
        /// One bit for each number that goes in.
        SIGNS
    }

    /// Something kept from the forward pass.
    ///
    /// @param layer    the layer, from 0
    /// @param what     what of it
    /// @param elements how many numbers, or bits
    public record Saved(int layer, What what, int elements) {}

    /// {@return what the backward pass needs, and nothing else, by layers}
    public List<Saved> saved() {
        var saved = new ArrayList<Saved>();
        boolean flows = differentiated;
        for (int k = 0; k < layers.size(); k++) {
            Layer layer = layers.get(k);
            int in = elements(k), out = layer.outputs;
            switch (layer.kind) {
                case LINEAR -> keep(saved, layer.trained, new Saved(k, What.INPUT, in));
                case RELU -> keep(saved, flows, new Saved(k, What.SIGNS, in));
                case TANH -> keep(saved, flows, new Saved(k, What.OUTPUT, out));
                case SQUARE -> keep(saved, flows, new Saved(k, What.INPUT, in));
                case SUM -> { }
            }
            flows |= layer.kind == Kind.LINEAR && layer.trained;
        }
        return saved;
    }

    /// {@return how many numbers are kept, bits not counted}
    public int elements() { return saved().stream().filter(s -> s.what != What.SIGNS).mapToInt(Saved::elements).sum(); }

    /// {@return how many bits are kept besides}
    public int bits() { return saved().stream().filter(s -> s.what == What.SIGNS).mapToInt(Saved::elements).sum(); }

    /// {@return how many numbers an engine keeps that does not ask what is trained: the input of every linear layer that a
    /// gradient reaches, and a whole array for each other layer but sums}
    public int agnostic() {
        int kept = 0;
        boolean flows = differentiated;
        for (int k = 0; k < layers.size(); k++) {
            Layer layer = layers.get(k);
            flows |= layer.kind == Kind.LINEAR && layer.trained;
            kept += flows && layer.kind != Kind.SUM ? elements(k) : 0;
        }
        return kept;
    }

    private static void keep(List<Saved> saved, boolean needed, Saved thing) {
        if (needed) {
            saved.add(thing);
        }
    }

    private int elements(int layer) { return layer == 0 ? inputs : layers.get(layer - 1).outputs; }
}
