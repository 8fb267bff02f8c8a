package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.Plan;
import org.catenary.functors.network.Planner;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;

/// The tensor of a ZX graph, by contraction of a network: a spider is an index, a Hadamard edge a matrix of two indices.
///
/// The index of an X spider counts in the basis of `|+⟩` and `|−⟩`, so that its edges are those of a Z spider with Hadamard's
/// gate put on or taken off.
public final class ZxTensor {

    private static final double CHEAP = 1e7;
    private static final double R = Math.sqrt(0.5);
    private static final Numbers HADAMARD = Numbers.complex(new double[] {R, R, R, -R}, new double[4]);

    private final ZxGraph graph;
    private final Map<String, Double> values;
    private final int[] representative;
    private final int[] leg;
    private int indices;
    private final List<int[]> axes = new ArrayList<>();
    private final List<Numbers> entries = new ArrayList<>();

    private ZxTensor(ZxGraph graph, Map<String, Double> values) {
        this.graph = graph;
        this.values = values;
        this.indices = graph.bound();
        int ends = 0;
        for (int v : graph.vertices()) {
            ends += graph.code(v) == ZxGraph.H ? graph.degree(v) : 0;
        }
        this.representative = new int[indices + ends];
        this.leg = new int[graph.bound()];
        Arrays.setAll(representative, k -> k);
    }

    /// {@return the tensor of a graph without parameters, inputs first, its scalar included}
    /// @throws org.catenary.functors.network.OverBudget if the contraction would not fit in the standard budget
    public static Tensor of(ZxGraph graph) { return of(graph, Map.of(), Budget.standard()); }

    /// {@return the tensor of a graph, inputs first, its scalar included}
    /// @param values the parameters by name
    /// @throws org.catenary.diagrams.syntax.UnboundParameter if a parameter has no value
    /// @throws org.catenary.functors.network.OverBudget      if the contraction would not fit in the budget
    public static Tensor of(ZxGraph graph, Map<String, Double> values, Budget budget) {
        return new ZxTensor(graph, values).contract(budget);
    }

    private Tensor contract(Budget budget) {
        for (int v : graph.vertices()) {
            leg[v] = indices;
            indices += graph.code(v) == ZxGraph.H ? graph.degree(v) : 0;
        }
        for (int u : graph.vertices()) {
            for (int k = 0; k < graph.degree(u); k++) {
                int v = graph.at(u, k) >> 1;
                if (u < v) {
                    edge(end(u, v), end(v, u), (graph.at(u, k) & 1) + basis(u) + basis(v));
                }
            }
        }
        for (int v : graph.vertices()) {
            if (graph.isSpider(v) && (graph.degree(v) == 0 || !graph.hasNoPhase(v))) {
                spider(v);
            } else if (graph.code(v) == ZxGraph.H) {
                box(v);
            }
        }
        return value(budget);
    }

    private int basis(int v) { return graph.code(v) == ZxGraph.X ? 1 : 0; }

    /// The index of an edge at one of its ends.
    private int end(int v, int towards) {
        if (graph.code(v) != ZxGraph.H) {
            return v;
        }
        int k = 0;
        while (graph.at(v, k) >> 1 != towards) {
            k++;
        }
        return leg[v] + k;
    }

    private void edge(int i, int j, int hadamards) {
        if (hadamards % 2 == 0) {
            representative[find(i)] = find(j);
        } else {
            axes.add(new int[] {i, j});
            entries.add(HADAMARD);
        }
    }

    private int find(int i) {
        int at = i;
        while (representative[at] != at) {
            representative[at] = representative[representative[at]];
            at = representative[at];
        }
        return at;
    }

    private void spider(int v) {
        Phase phase = graph.phase(v);
        Complex one = Complex.turn(phase.evaluate(values));
        axes.add(new int[] {v});
        entries.add(Numbers.complex(new double[] {1, one.re()}, new double[] {0, one.im()}));
    }

    private void box(int v) {
        int legs = graph.degree(v);
        var re = new double[1 << legs];
        var im = new double[1 << legs];
        Arrays.fill(re, 1);
        re[re.length - 1] = graph.parameter(v).re();
        im[re.length - 1] = graph.parameter(v).im();
        var at = new int[legs];
        Arrays.setAll(at, k -> leg[v] + k);
        axes.add(at);
        entries.add(Numbers.complex(re, im));
    }

    private Tensor value(Budget budget) {
        var name = new int[representative.length];
        Arrays.fill(name, -1);
        int names = 0;
        for (int[] tensor : axes) {
            for (int k = 0; k < tensor.length; k++) {
                int index = find(tensor[k]);
                name[index] = name[index] < 0 ? names++ : name[index];
                tensor[k] = name[index];
            }
        }
        int[] inputs = graph.inputs(), outputs = graph.outputs();
        var open = Arrays.copyOf(inputs, inputs.length + outputs.length);
        System.arraycopy(outputs, 0, open, inputs.length, outputs.length);
        for (int k = 0; k < open.length; k++) {
            int index = find(open[k]);
            name[index] = name[index] < 0 ? names++ : name[index];
            open[k] = name[index];
        }
        var sizes = new int[names];
        Arrays.fill(sizes, 2);
        Numbers numbers = plan(Network.of(sizes, axes, open)).run(entries, budget).toComplex();
        Complex scalar = graph.scalar().value(values);
        int free = free(name);
        return Tensor.of(Dim.of(2).power(inputs.length), Dim.of(2).power(outputs.length),
                times(numbers, scalar.times(Math.scalb(1.0, free))));
    }

    /// A network that is cheap in the greedy order is not worth a search.
    private static Plan plan(Network network) {
        Plan greedy = Plan.of(network, Planner.GREEDY);
        return greedy.operations() < CHEAP ? greedy : Plan.of(network);
    }

    /// How many indices are summed over though no tensor has them.
    private int free(int[] name) {
        int free = 0;
        for (int v : graph.vertices()) {
            free += graph.code(v) != ZxGraph.H && find(v) == v && name[v] < 0 ? 1 : 0;
        }
        return free;
    }

    private static Numbers times(Numbers numbers, Complex z) {
        var re = new double[numbers.size()];
        var im = new double[re.length];
        for (int i = 0; i < re.length; i++) {
            re[i] = numbers.re()[i] * z.re() - numbers.im()[i] * z.im();
            im[i] = numbers.re()[i] * z.im() + numbers.im()[i] * z.re();
        }
        return Numbers.complex(re, im);
    }
}
