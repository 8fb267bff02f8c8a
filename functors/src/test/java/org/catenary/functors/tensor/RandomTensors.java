package org.catenary.functors.tensor;

import java.util.random.RandomGenerator;
import org.catenary.functors.scalar.Numbers;

/// Tensors with entries between −1 and 1.
public final class RandomTensors {

    private RandomTensors() {}

    /// {@return a real or a complex tensor}
    public static Tensor tensor(Dim dom, Dim cod, boolean real, RandomGenerator random) {
        int size = Math.toIntExact(dom.tensor(cod).product());
        double[] re = random.doubles(size, -1, 1).toArray();
        return Tensor.of(dom, cod, real ? Numbers.real(re) : Numbers.complex(re, random.doubles(size, -1, 1).toArray()));
    }
}
