package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.functors.scalar.Numbers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A network with its numbers, as a JSON document tells it.
///
/// `sizes` gives the dimension of each index by name, `tensors` the names of the axes of each tensor, `output` those of the
/// result. `data` is `{"source": "inline", "table": [{"shape": […], "values": [[re, im], …]}, …], "refs": [0, …]}`, where
/// tensor `k` is row `refs[k]` of the table; or `{"source": "splitmix64", "seed": s, "scales": […]}`, pseudo-random numbers
/// between `-scale` and `scale`, one stream for all tensors in order. Further fields are not looked at.
///
/// @param network its shape, the indices numbered in the order of `sizes`
/// @param tensors its numbers
public record NetworkJson(Network network, List<Numbers> tensors) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Copies the list.
    public NetworkJson { tensors = List.copyOf(tensors); }

    /// {@return the network of a JSON text}
    /// @throws UnreadableJson if the text holds none
    public static NetworkJson read(String text) throws UnreadableJson {
        try {
            return read(MAPPER.readTree(text));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new UnreadableJson(e.getOriginalMessage(), "", place.getLineNr(), place.getColumnNr());
        } catch (Wrong e) {
            TokenStreamLocation place = place(text, e.pointer);
            throw new UnreadableJson(e.problem, e.pointer, place.getLineNr(), place.getColumnNr());
        }
    }

    private static TokenStreamLocation place(String text, String pointer) {
        try (JsonParser json = MAPPER.createParser(text)) {
            var wanted = JsonPointer.compile(pointer);
            while (json.nextToken() != null) {
                if (json.streamReadContext().pathAsPointer().equals(wanted)) {
                    return json.currentTokenLocation();
                }
            }
            return json.currentLocation();
        }
    }

    /// Something in the document that is not as it should be.
    private static final class Wrong extends Exception {
        private final String pointer;
        private final String problem;

        Wrong(String pointer, String problem) {
            super(problem);
            this.pointer = pointer;
            this.problem = problem;
        }
    }

    private static NetworkJson read(JsonNode document) throws Wrong {
        Map<String, Integer> names = new HashMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (var index : field(document, "", "sizes").properties()) {
            names.put(index.getKey(), names.size());
            sizes.add(integer(index.getValue(), "/sizes/" + index.getKey(), 1));
        }
        List<int[]> axes = new ArrayList<>();
        JsonNode tensors = field(document, "", "tensors");
        for (int k = 0; k < tensors.size(); k++) {
            axes.add(indices(tensors.get(k), "/tensors/" + k, names));
        }
        int[] output = indices(field(document, "", "output"), "/output", names);
        var network = Network.of(sizes.stream().mapToInt(Integer::intValue).toArray(), axes, output);
        JsonNode data = field(document, "", "data");
        String source = field(data, "/data", "source").asString();
        return new NetworkJson(network, switch (source) {
            case "splitmix64" -> random(network, data);
            case "inline" -> inline(network, data);
            default -> throw new Wrong("/data/source", "expected splitmix64 or inline, found " + source);
        });
    }

    private static JsonNode field(JsonNode node, String pointer, String name) throws Wrong {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new Wrong(pointer, "the field %s is missing".formatted(name));
        }
        return value;
    }

    private static int integer(JsonNode node, String pointer, int least) throws Wrong {
        if (!node.isInt() || node.asInt() < least) {
            throw new Wrong(pointer, "expected a whole number from %d on, found %s".formatted(least, node));
        }
        return node.asInt();
    }

    private static double number(JsonNode node, String pointer) throws Wrong {
        if (!node.isNumber()) {
            throw new Wrong(pointer, "expected a number, found " + node);
        }
        return node.asDouble();
    }

    private static int[] indices(JsonNode list, String pointer, Map<String, Integer> names) throws Wrong {
        var indices = new int[list.size()];
        for (int i = 0; i < indices.length; i++) {
            Integer index = names.get(list.get(i).asString());
            if (index == null) {
                throw new Wrong(pointer + "/" + i, "no index is called " + list.get(i).asString());
            }
            indices[i] = index;
        }
        return indices;
    }

    private static int volume(Network network, int k) throws Wrong {
        double volume = IntStream.of(network.axes(k)).mapToDouble(network::size).reduce(1, (x, y) -> x * y);
        if (volume > Compilation.LARGEST_ARRAY) {
            throw new Wrong("/tensors/" + k, "a tensor of %s numbers is more than an array holds".formatted(Plan.count(volume)));
        }
        return (int) volume;
    }

    private static List<Numbers> random(Network network, JsonNode data) throws Wrong {
        var random = new SplitMix(field(data, "/data", "seed").asLong());
        JsonNode scales = field(data, "/data", "scales");
        var tensors = new ArrayList<Numbers>();
        for (int k = 0; k < network.tensors(); k++) {
            if (!scales.has(k)) {
                throw new Wrong("/data/scales", "there is no scale for tensor " + k);
            }
            double scale = number(scales.get(k), "/data/scales/" + k);
            var numbers = new double[volume(network, k)];
            Arrays.setAll(numbers, _ -> random.next() * scale);
            tensors.add(Numbers.real(numbers));
        }
        return tensors;
    }

    private static List<Numbers> inline(Network network, JsonNode data) throws Wrong {
        JsonNode table = field(data, "/data", "table"), refs = field(data, "/data", "refs");
        List<Numbers> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            rows.add(numbers(field(table.get(row), "/data/table/" + row, "values"), "/data/table/" + row + "/values"));
        }
        var tensors = new ArrayList<Numbers>();
        for (int k = 0; k < network.tensors(); k++) {
            int row = refs.has(k) ? integer(refs.get(k), "/data/refs/" + k, 0) : rows.size();
            if (row >= rows.size()) {
                throw new Wrong("/data/refs", "there are no numbers for tensor " + k);
            }
            if (rows.get(row).size() != volume(network, k)) {
                throw new Wrong("/data/refs/" + k, "tensor %d of shape %s holds %d numbers, row %d of the table has %d".formatted(
                        k, Arrays.toString(network.shape(k)), volume(network, k), row, rows.get(row).size()));
            }
            tensors.add(rows.get(row));
        }
        return tensors;
    }

    private static Numbers numbers(JsonNode values, String pointer) throws Wrong {
        double[] re = new double[values.size()], im = new double[values.size()];
        for (int i = 0; i < re.length; i++) {
            JsonNode value = values.get(i);
            if (!value.isArray() || value.size() != 2) {
                throw new Wrong(pointer + "/" + i, "expected [re, im], found " + value);
            }
            re[i] = number(value.get(0), pointer + "/" + i + "/0");
            im[i] = number(value.get(1), pointer + "/" + i + "/1");
        }
        return Numbers.complex(re, im);
    }

    /// Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, OOPSLA (2014).
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
