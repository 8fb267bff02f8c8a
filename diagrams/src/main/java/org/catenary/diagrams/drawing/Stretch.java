package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.List;

/// Draws the ports of boxes apart, so that the wires between a wide box and the narrower ones that it feeds run straight.
///
/// The ports of a side stay evenly spaced. They go as far apart as the ends of their wires are, when those ends
/// are evenly spaced too.
final class Stretch {

    /// How many units ports may be apart.
    private static final double WIDEST = 4;
    /// By how many units an end may miss its place among evenly spaced ones.
    private static final double MISS = 0.25;
    private static final double LITTLE = 1e-3;

    private final Plan plan;
    private final Across across;
    private final double u;

    private Stretch(Plan plan, Across across, double u) {
        this.plan = plan;
        this.across = across;
        this.u = u;
    }

    /// {@return the plan with wider boxes, or itself if none would be wider}
    static Plan of(Plan plan, Across across, double u) { return new Stretch(plan, across, u).stretched(); }

    private Plan stretched() {
        List<Node> nodes = new ArrayList<>(plan.nodes());
        boolean changed = false;
        for (int n = 0; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            if (node.sign() instanceof Sign.Name name && (node.ins().length > 1 || node.outs().length > 1)) {
                double middle = across.nodes()[n];
                double in = wanted(middle, node.ins(), true, name.inPitch());
                double out = wanted(middle, node.outs(), false, name.outPitch());
                if (in > name.inPitch() || out > name.outPitch()) {
                    double ports = Math.max((node.ins().length - 1) * in, (node.outs().length - 1) * out);
                    nodes.set(n, node.as(name.drawnApart(in, out, ports + 0.5 * u)));
                    changed = true;
                }
            }
        }
        return changed ? plan.with(nodes) : plan;
    }

    /// The distance at which the wires on one side of a box would run straight, or the one that its ports have.
    private double wanted(double middle, int[] tracks, boolean above, double pitch) {
        var ends = new double[tracks.length];
        int first = -1, last = -1;
        for (int i = 0; i < tracks.length; i++) {
            double here = middle + Sign.Solid.port(pitch, i, ends.length), end = end(tracks[i], above, here);
            ends[i] = Double.isNaN(end) && 2 * i + 1 == ends.length ? here : end;
            if (!Double.isNaN(ends[i])) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first == last) {
            return first < 0 ? pitch : Math.min(alone(ends, first, middle, pitch), WIDEST * u);
        }
        double mean = (ends[last] - ends[first]) / (last - first), wanted = mean;
        for (int i = first + 1, before = first; i <= last; i++) {
            if (!Double.isNaN(ends[i])) {
                if (Math.abs(ends[first] + (i - first) * mean - ends[i]) > MISS * u) {
                    return pitch;
                }
                wanted = Math.max(wanted, (ends[i] - ends[before]) / (i - before));
                before = i;
            }
        }
        return wanted > pitch + LITTLE && wanted <= WIDEST * u ? wanted : pitch;
    }

    /// The distance for one wire that is held elsewhere, or bends, if the next one runs straight from where it is.
    private static double alone(double[] ends, int held, double middle, double pitch) {
        int next = held + 1 < ends.length ? held + 1 : held - 1;
        double wanted = Math.abs(ends[held] - middle - Sign.Solid.port(pitch, next, ends.length));
        return ends.length == 2 && wanted > pitch + LITTLE ? wanted : pitch;
    }

    /// Where a wire begins above, or ends below, if a box holds it there or it cannot run straight.
    private double end(int t, boolean above, double here) {
        Track track = plan.tracks().get(t);
        int n = above ? track.source() : track.target(), port = above ? track.out() : track.in();
        if (n == Track.BORDER || !(plan.nodes().get(n).sign() instanceof Sign.Solid solid)) {
            return Math.abs(across.tracks()[t] - here) < LITTLE ? Double.NaN : across.tracks()[t];
        }
        Node node = plan.nodes().get(n);
        return across.nodes()[n] + (above ? solid.out(port, node.outs().length) : solid.in(port, node.ins().length));
    }
}
