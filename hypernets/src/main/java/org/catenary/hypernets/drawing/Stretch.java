package org.catenary.hypernets.drawing;

import java.util.List;
import org.catenary.hypernets.drawing.Node.Kind;
import org.catenary.hypernets.drawing.Node.Link;

/// Draws the ports of edges apart, so that their wires run straight to where they end.
///
/// The ports of a side stay evenly spaced. They go as far apart as the ends of their wires are, when those ends are evenly
/// spaced too.
final class Stretch {

    /// How many units ports may be apart.
    private static final double WIDEST = 4;
    /// By how many units an end may miss its place among evenly spaced ones.
    private static final double MISS = 0.25;
    private static final double LITTLE = 1e-3;

    private final double u;

    private Stretch(double u) { this.u = u; }

    /// {@return whether any edge became wider}
    static boolean widen(List<List<Node>> layers, double u) {
        var stretch = new Stretch(u);
        boolean changed = false;
        for (List<Node> layer : layers) {
            for (Node node : layer) {
                changed |= node.kind == Kind.EDGE && stretch.widen(node);
            }
        }
        return changed;
    }

    private boolean widen(Node node) {
        double above = wanted(ends(node, true), node.pitchAbove), below = wanted(ends(node, false), node.pitchBelow);
        boolean wider = above > node.pitchAbove || below > node.pitchBelow;
        node.pitchAbove = above;
        node.pitchBelow = below;
        double half = Math.max((node.portsAbove() - 1) * above, (node.portsBelow() - 1) * below) / 2 + 0.25 * u;
        node.right += Math.max(0, half - node.left);
        node.left = Math.max(node.left, half);
        return wider;
    }

    /// Where the wires at the ports end, where another edge holds them or they cannot run straight.
    private static double[] ends(Node node, boolean above) {
        var ends = new double[above ? node.portsAbove() : node.portsBelow()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = 2 * i + 1 == ends.length ? node.x : Double.NaN;
        }
        for (Link link : above ? node.up : node.down) {
            Node other = above ? link.from() : link.to();
            int port = above ? link.toPort() : link.fromPort();
            double there = above ? link.fromX() : link.toX(), here = above ? link.toX() : link.fromX();
            boolean held = other.kind == Kind.EDGE || other.kind == Kind.PASS;
            if (held || Math.abs(here - there) > LITTLE && !Columns.opensLikeAFan(link)) {
                ends[port] = there;
            }
        }
        return ends;
    }

    private double wanted(double[] ends, double pitch) {
        int first = -1, last = -1;
        for (int i = 0; i < ends.length; i++) {
            if (!Double.isNaN(ends[i])) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first == last) {
            return pitch;
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
}
