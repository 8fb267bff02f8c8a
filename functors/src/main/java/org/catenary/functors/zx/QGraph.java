package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// ZX graphs as `.qgraph` files, the JSON of Quantomatic and PyZX: ends of wires, nodes and edges by name.
///
/// A Hadamard edge is a node of the type `hadamard` with `is_edge`; an H-box is one without, its number beside it as `entry`. The scalar
/// has `power2`, its `phase`, `phasenodes` and `floatfactor`, angles as multiples of π.
public final class QGraph {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private QGraph() {}

    // ---- writing

    /// {@return the JSON text of a graph}
    /// @throws WrongArgument if a phase has parameters
    public static String write(ZxGraph graph) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode wires = root.putObject("wire_vertices"), nodes = root.putObject("node_vertices"), edges = root.putObject("undir_edges");
        var names = new HashMap<Integer, String>();
        int[] inputs = graph.inputs(), outputs = graph.outputs();
        for (Layout.Place place : Layout.of(graph)) {
            int v = place.vertex();
            boolean end = graph.isBoundary(v);
            names.put(v, (end ? "b" : "v") + v);
            ObjectNode node = (end ? wires : nodes).putObject(names.get(v));
            ObjectNode annotation = node.putObject("annotation");
            annotation.putArray("coord").add(place.x()).add(-place.y());
            if (end) {
                annotation.put("boundary", true);
                index(inputs, v, "input", annotation);
                index(outputs, v, "output", annotation);
            } else {
                ObjectNode data = node.putObject("data");
                data.put("type", graph.kind(v) == Kind.H ? "hadamard" : graph.kind(v).name());
                if (graph.kind(v) == Kind.H) {
                    data.put("is_edge", "false");
                    data.putArray("entry").add(graph.parameter(v).re()).add(graph.parameter(v).im());
                } else {
                    data.put("value", PiText.write(graph.phase(v), "\\pi"));
                }
            }
        }
        int count = 0;
        for (int[] edge : Tikz.edges(graph)) {
            String from = names.get(edge[0]), to = names.get(edge[1]);
            if (graph.isHadamard(edge[0], edge[1])) {
                String middle = "h" + count;
                nodes.putObject(middle).putObject("data").put("type", "hadamard").put("is_edge", "true").put("value", "\\pi");
                edges.putObject("e" + count++).put("src", from).put("tgt", middle);
                edges.putObject("e" + count++).put("src", middle).put("tgt", to);
            } else {
                edges.putObject("e" + count++).put("src", from).put("tgt", to);
            }
        }
        scalar(root.putObject("scalar"), graph.scalar());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void index(int[] ends, int v, String field, ObjectNode annotation) {
        for (int k = 0; k < ends.length; k++) {
            if (ends[k] == v) {
                annotation.put(field, k);
            }
        }
    }

    private static void scalar(ObjectNode node, ZxScalar scalar) {
        node.put("power2", scalar.power());
        node.put("phase", PiText.write(scalar.phase(), ""));
        var spiders = node.putArray("phasenodes");
        scalar.spiders().forEach(phase -> spiders.add(PiText.write(phase, "\\pi")));
        Complex rest = scalar.rest().times(new ZxScalar(0, Phase.ZERO, List.of(), scalar.pairs(), Complex.ONE).value());
        node.putArray("floatfactor").add(rest.re()).add(rest.im());
    }

    // ---- reading

    /// {@return the graph of a JSON text}
    /// @throws UnreadableJson if the text holds none
    public static ZxGraph read(String text) throws UnreadableJson {
        try {
            return new Reading(MAPPER.readTree(text)).graph();
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new UnreadableJson(e.getOriginalMessage(), "", place.getLineNr(), place.getColumnNr());
        }
    }

    private static final class Reading {
        private final JsonNode root;
        private final ZxGraph graph = ZxGraph.empty();
        private final Map<String, Integer> names = new HashMap<>();
        private final TreeMap<Integer, Integer> inputs = new TreeMap<>();
        private final TreeMap<Integer, Integer> outputs = new TreeMap<>();

        Reading(JsonNode root) { this.root = root; }

        private static UnreadableJson wrong(String problem, String pointer) { return new UnreadableJson(problem, pointer, 1, 1); }

        ZxGraph graph() throws UnreadableJson {
            for (var entry : root.path("wire_vertices").properties()) {
                wire(entry.getKey(), entry.getValue().path("annotation"));
            }
            var hadamards = new TreeMap<String, List<String>>();
            for (var entry : root.path("node_vertices").properties()) {
                node(entry.getKey(), entry.getValue().path("data"), hadamards);
            }
            for (var entry : root.path("undir_edges").properties()) {
                edge("/undir_edges/" + entry.getKey(), entry.getValue(), hadamards);
            }
            for (var hadamard : hadamards.entrySet()) {
                String pointer = "/node_vertices/" + hadamard.getKey();
                List<String> ends = hadamard.getValue();
                if (ends.size() != 2) {
                    throw wrong("Hadamard's gate on an edge with %d ends".formatted(ends.size()), pointer);
                }
                graph.connect(vertex(ends.getFirst(), pointer), vertex(ends.getLast(), pointer), true);
            }
            if (names.isEmpty() && !root.path("node_vertices").isObject()) {
                throw wrong("there are no node_vertices", "");
            }
            for (int v : graph.vertices()) {
                if (graph.isBoundary(v) && graph.degree(v) != 1) {
                    throw wrong("an end of a wire with %d edges".formatted(graph.degree(v)), "/wire_vertices");
                }
            }
            graph.setInputs(inputs.values().stream().mapToInt(Integer::intValue).toArray());
            graph.setOutputs(outputs.values().stream().mapToInt(Integer::intValue).toArray());
            scalar(root.path("scalar"));
            graph.forget();
            return graph;
        }

        private void wire(String name, JsonNode annotation) throws UnreadableJson {
            int v = graph.add(Kind.BOUNDARY);
            names.put(name, v);
            boolean input = annotation.path("input").isInt(), output = annotation.path("output").isInt();
            if (input == output) {
                throw wrong("an end of a wire is an input or an output", "/wire_vertices/" + name);
            }
            Integer other = input ? inputs.putIfAbsent(annotation.path("input").asInt(), v)
                    : outputs.putIfAbsent(annotation.path("output").asInt(), v);
            if (other != null) {
                throw wrong("two ends of wires have this place", "/wire_vertices/" + name);
            }
        }

        private void node(String name, JsonNode data, Map<String, List<String>> hadamards) throws UnreadableJson {
            String type = data.path("type").asString("Z");
            switch (type) {
                case "hadamard" -> {
                    if (data.path("is_edge").asString("true").equals("true")) {
                        hadamards.put(name, new ArrayList<>());
                    } else {
                        JsonNode entry = data.path("entry");
                        names.put(name, graph.addBox(entry.size() == 2 ? new Complex(entry.get(0).asDouble(), entry.get(1).asDouble())
                                : new Complex(-1, 0)));
                    }
                }
                case "Z", "X" -> names.put(name, graph.add(Kind.valueOf(type), angle(data.path("value"), "/node_vertices/" + name)));
                default -> throw wrong("a node of the type " + type, "/node_vertices/" + name);
            }
        }

        private static Phase angle(JsonNode value, String pointer) throws UnreadableJson {
            String text = value.asString("");
            return PiText.read(text).orElseThrow(() -> wrong("%s is no angle".formatted(text), pointer));
        }

        private void edge(String pointer, JsonNode edge, Map<String, List<String>> hadamards) throws UnreadableJson {
            String from = edge.path("src").asString(""), to = edge.path("tgt").asString("");
            if (hadamards.containsKey(from) && hadamards.containsKey(to)) {
                throw wrong("two Hadamard edges in a row", pointer);
            }
            if (!hadamards.containsKey(from) && !hadamards.containsKey(to)) {
                graph.connect(vertex(from, pointer), vertex(to, pointer), false);
                return;
            }
            String middle = hadamards.containsKey(from) ? from : to, end = hadamards.containsKey(from) ? to : from;
            vertex(end, pointer);
            hadamards.getOrDefault(middle, new ArrayList<>()).add(end);
        }

        private int vertex(String name, String pointer) throws UnreadableJson {
            Integer v = names.get(name);
            if (v == null) {
                throw wrong("%s is no vertex".formatted(name), pointer);
            }
            return v;
        }

        private void scalar(JsonNode node) throws UnreadableJson {
            if (!node.isObject()) {
                return;
            }
            var spiders = new ArrayList<Phase>();
            for (JsonNode phase : node.path("phasenodes")) {
                spiders.add(angle(phase, "/scalar/phasenodes"));
            }
            JsonNode rest = node.path("floatfactor");
            Complex factor = rest.size() == 2 ? new Complex(rest.get(0).asDouble(), rest.get(1).asDouble())
                    : new Complex(rest.asDouble(1), 0);
            graph.multiply(new ZxScalar(node.path("power2").asInt(0), angle(node.path("phase"), "/scalar/phase"),
                    List.copyOf(spiders), node.path("is_zero").asBoolean(false) ? Complex.ZERO : factor));
        }
    }
}
