package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;

/// ZX graphs as TikZiT pictures: nodes with the styles `Z dot`, `X dot`, `hadamard` and `none`, edges plain or `hadamard edge`.
///
/// Ends of wires in the left half of the picture are inputs, the others outputs, from top to bottom; where all nodes stand in one column
/// they are outputs. The scalar is not drawn.
public final class Tikz {

    private static final Pattern NODE =
            Pattern.compile("\\\\node\\s*\\[style=\\{?([^],}]*)}?[^]]*]\\s*\\((\\w+)\\)\\s*at\\s*\\(([-.\\d]+),\\s*([-.\\d]+)\\)\\s*\\{(.*)};");
    private static final Pattern EDGE =
            Pattern.compile("\\\\draw\\s*(?:\\[([^]]*)])?\\s*\\((\\w+)(?:\\.center)?\\)\\s*to\\s*\\((\\w+)(?:\\.center)?\\);");

    private Tikz() {}

    private record End(int vertex, double x, double y, int line) {}

    /// {@return the graph of a picture}
    /// @throws UnreadableZx if there is no picture, or it has a node or an edge of another kind
    public static ZxGraph read(String text) throws UnreadableZx {
        if (!text.contains("\\begin{tikzpicture}")) {
            throw new UnreadableZx("no picture: nothing says \\begin{tikzpicture}", 1);
        }
        ZxGraph graph = ZxGraph.empty();
        var names = new HashMap<String, Integer>();
        var ends = new ArrayList<End>();
        double left = Double.POSITIVE_INFINITY, right = Double.NEGATIVE_INFINITY;
        int line = 0;
        for (String row : text.lines().toList()) {
            line++;
            Matcher node = NODE.matcher(row.strip()), edge = EDGE.matcher(row.strip());
            if (node.matches()) {
                int v = vertex(graph, node.group(1).strip(), node.group(5), line);
                if (names.putIfAbsent(node.group(2), v) != null) {
                    throw new UnreadableZx("two nodes are called %s".formatted(node.group(2)), line);
                }
                double x = number(node.group(3), line), y = number(node.group(4), line);
                left = Math.min(left, x);
                right = Math.max(right, x);
                if (graph.isBoundary(v)) {
                    ends.add(new End(v, x, y, line));
                }
            } else if (edge.matches()) {
                Integer u = names.get(edge.group(2)), v = names.get(edge.group(3));
                if (u == null || v == null) {
                    throw new UnreadableZx("an edge from %s to %s, one of which is no node".formatted(edge.group(2), edge.group(3)), line);
                }
                graph.connect(u, v, edge.group(1) != null && edge.group(1).contains("hadamard"));
            } else if (row.strip().startsWith("\\node") || row.strip().startsWith("\\draw")) {
                throw new UnreadableZx("no node or edge that is understood: " + row.strip(), line);
            }
        }
        for (End end : ends) {
            if (graph.degree(end.vertex) != 1) {
                throw new UnreadableZx("an end of a wire with %d edges".formatted(graph.degree(end.vertex)), end.line);
            }
        }
        double middle = (left + right) / 2;
        ends.sort(Comparator.comparingDouble(End::y).reversed());
        graph.setInputs(ends.stream().filter(end -> end.x < middle).mapToInt(End::vertex).toArray());
        graph.setOutputs(ends.stream().filter(end -> end.x >= middle).mapToInt(End::vertex).toArray());
        graph.forget();
        return graph;
    }

    private static double number(String text, int line) throws UnreadableZx {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new UnreadableZx("%s is no number".formatted(text), line);
        }
    }

    private static int vertex(ZxGraph graph, String style, String label, int line) throws UnreadableZx {
        String lower = style.toLowerCase(Locale.ROOT);
        if (lower.equals("none")) {
            return graph.add(Kind.BOUNDARY);
        }
        if (lower.equals("hadamard") || lower.equals("h box")) {
            return graph.addBox(new Complex(-1, 0));
        }
        Phase phase = PiText.read(label).orElseThrow(() -> new UnreadableZx("%s is no angle".formatted(label), line));
        if (lower.startsWith("z ") || lower.startsWith("green")) {
            return graph.add(Kind.Z, phase);
        }
        if (lower.startsWith("x ") || lower.startsWith("red")) {
            return graph.add(Kind.X, phase);
        }
        throw new UnreadableZx("a node of the style %s".formatted(style), line);
    }

    /// {@return the picture of a graph, inputs on the left, outputs on the right}
    /// @throws WrongArgument if a phase has parameters, or an H-box a number other than -1
    public static String write(ZxGraph graph) {
        var text = new StringBuilder("\\begin{tikzpicture}\n\t\\begin{pgfonlayer}{nodelayer}\n");
        for (Layout.Place place : Layout.of(graph)) {
            int v = place.vertex();
            String label = graph.kind(v).isSpider() ? PiText.write(graph.phase(v), "\\pi") : "";
            if (graph.kind(v) == Kind.H && !graph.parameter(v).equals(new Complex(-1, 0))) {
                throw new WrongArgument("an H-box with the number %s, for which TikZiT has no style".formatted(graph.parameter(v)));
            }
            text.append("\t\t\\node [style=%s] (%d) at (%d.00, %d.00) {%s};\n".formatted(switch (graph.kind(v)) {
                case BOUNDARY -> "none";
                case H -> "hadamard";
                case Z, X -> graph.kind(v) + (label.isEmpty() ? " dot" : " phase dot");
            }, v, place.x(), -place.y(), label.isEmpty() ? "" : "$" + label + "$"));
        }
        text.append("\t\\end{pgfonlayer}\n\t\\begin{pgfonlayer}{edgelayer}\n");
        for (int[] edge : edges(graph)) {
            text.append("\t\t\\draw %s(%d) to (%d);\n".formatted(graph.isHadamard(edge[0], edge[1]) ? "[style=hadamard edge] " : "",
                    edge[0], edge[1]));
        }
        return text.append("\t\\end{pgfonlayer}\n\\end{tikzpicture}\n").toString();
    }

    static List<int[]> edges(ZxGraph graph) {
        var edges = new ArrayList<int[]>();
        for (int v : graph.vertices()) {
            for (int u : graph.neighbours(v)) {
                if (v < u) {
                    edges.add(new int[] {v, u});
                }
            }
        }
        return edges;
    }
}
