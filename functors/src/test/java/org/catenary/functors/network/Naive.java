package org.catenary.functors.network;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;

/// The value of a small network by its definition: one sum over all indices at once.
final class Naive {

    private Naive() {}

    static Numbers value(Network network, List<Numbers> tensors) {
        int size = 1;
        for (int dimension : network.output()) {
            size *= network.size(dimension);
        }
        boolean real = tensors.stream().allMatch(Numbers::isReal);
        double[] re = new double[size], im = new double[real ? 0 : size];
        int all = IntStream.range(0, network.indices()).map(network::size).reduce(1, Math::multiplyExact);
        for (int n = 0; n < all; n++) {
            var at = new int[network.indices()];
            for (int i = at.length - 1, rest = n; i >= 0; rest /= network.size(i--)) {
                at[i] = rest % network.size(i);
            }
            Complex product = Complex.ONE;
            for (int k = 0; k < tensors.size(); k++) {
                product = product.times(tensors.get(k).get(place(network, network.tensor(k), at)));
            }
            int to = place(network, network.output(), at);
            re[to] += product.re();
            if (!real) {
                im[to] += product.im();
            }
        }
        return real ? Numbers.real(re) : Numbers.complex(re, im);
    }

    private static int place(Network network, int[] axes, int[] at) {
        int place = 0;
        for (int axis : axes) {
            place = place * network.size(axis) + at[axis];
        }
        return place;
    }
}
