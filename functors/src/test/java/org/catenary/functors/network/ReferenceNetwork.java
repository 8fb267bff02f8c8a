package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.functors.scalar.Numbers;
import tools.jackson.databind.JsonNode;

/// A network of the reference data `tensor/…`, with its numbers made anew from the seed.
///
/// @param network its shape, the indices numbered in the order of the file
/// @param tensors its numbers
record ReferenceNetwork(Network network, List<Numbers> tensors) {

    static ReferenceNetwork read(JsonNode reference) {
        Network network = network(reference);
        JsonNode data = reference.get("data");
        return new ReferenceNetwork(network, switch (data.get("source").asString()) {
            case "splitmix64" -> random(network, data);
            case "inline" -> inline(data);
            default -> throw new IllegalArgumentException("data from " + data.get("source"));
        });
    }

    static Network network(JsonNode reference) {
        Map<String, Integer> names = new HashMap<>();
        List<Integer> sizes = new ArrayList<>();
        reference.get("sizes").properties().forEach(index -> {
            names.put(index.getKey(), names.size());
            sizes.add(index.getValue().asInt());
        });
        List<int[]> tensors = stream(reference.get("tensors")).map(axes -> indices(axes, names)).toList();
        return Network.of(sizes.stream().mapToInt(Integer::intValue).toArray(), tensors, indices(reference.get("output"), names));
    }

    private static int[] indices(JsonNode axes, Map<String, Integer> names) {
        return stream(axes).mapToInt(name -> Objects.requireNonNull(names.get(name.asString()))).toArray();
    }

    private static List<Numbers> random(Network network, JsonNode data) {
        var random = new SplitMix(data.get("seed").asLong());
        var tensors = new ArrayList<Numbers>();
        for (int k = 0; k < network.tensors(); k++) {
            double scale = data.get("scales").get(k).asDouble();
            var numbers = new double[Math.toIntExact(Reindexing.volume(network.axes(k), network.sizes()))];
            Arrays.setAll(numbers, _ -> random.next() * scale);
            tensors.add(Numbers.real(numbers));
        }
        return tensors;
    }

    private static List<Numbers> inline(JsonNode data) {
        List<Numbers> table = stream(data.get("table")).map(tensor -> Numbers.complex(
                part(tensor.get("values"), 0), part(tensor.get("values"), 1))).toList();
        return stream(data.get("refs")).map(place -> table.get(place.asInt())).toList();
    }

    private static double[] part(JsonNode values, int part) {
        return stream(values).mapToDouble(value -> value.get(part).asDouble()).toArray();
    }

    static Stream<JsonNode> stream(JsonNode list) { return StreamSupport.stream(list.spliterator(), false); }

    /// The generator of the reference data.
    private static final class SplitMix {
        private long state;

        SplitMix(long seed) { this.state = seed; }

        /// {@return a number between −1 and 1}
        double next() {
            state += 0x9E3779B97F4A7C15L;
            long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            return 2 * (((z ^ z >>> 31) >>> 11) * 0x1p-53) - 1;
        }
    }
}
