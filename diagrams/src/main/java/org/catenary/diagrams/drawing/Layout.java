package org.catenary.diagrams.drawing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A diagram arranged and measured: everything about its picture but the ink.
final class Layout {

    /// How often boxes are drawn wider, each time for those that became wider before.
    private static final int STRETCHES = 4;

    private final Signs signs;
    private final Plan plan;
    private final Across across;
    private final Along along;
    private final double width;

    private Layout(Signs signs, Plan plan, Across across, Along along, double width) {
        this.signs = signs;
        this.plan = plan;
        this.across = across;
        this.along = along;
        this.width = width;
    }

    static Layout of(Diagram diagram, Signs signs) { return of(Plan.of(diagram, signs, signs.rise()), signs); }

    /// The layout of a diagram whose wires come from outside, where they show their types.
    static Layout continued(Diagram diagram, Signs signs) {
        return of(Plan.of(diagram, signs, signs.rise()).continued(), signs);
    }

    static Layout of(Plan arranged, Signs signs) {
        Plan plan = arranged;
        Look look = signs.look();
        var labels = new double[plan.tracks().size()];
        for (Node node : plan.nodes()) {
            if (node.sign() instanceof Sign.Curl && look.ribbon() == 0) {
                labels[node.ins()[0]] = Math.max(labels[node.ins()[0]], Curl.WIDTH * look.unit());
            }
        }
        double width = 0;
        for (int t = 0; t < labels.length; t++) {
            Track track = plan.tracks().get(t);
            labels[t] = labelled(plan, track) ? signs.labelWidth(track.ob()) : 0;
        }
        var across = Across.of(plan, look, labels);
        for (int round = 0; round < STRETCHES && !signs.circuit(); round++) {
            Plan wider = Stretch.of(plan, across, look.unit());
            if (wider == plan) {
                break;
            }
            plan = wider;
            across = Across.of(plan, look, labels);
        }
        for (int t = 0; t < labels.length; t++) {
            width = Math.max(width, across.tracks()[t] + labels[t]);
        }
        for (int n = 0; n < plan.nodes().size(); n++) {
            width = Math.max(width, across.nodes()[n] + plan.nodes().get(n).sign().breadth() / 2);
        }
        var along = Along.of(plan, across, look, look.types() && !signs.circuit(), signs.circuit());
        return new Layout(signs, plan, across, along, width);
    }

    /// Whether the wire that begins a track shows its type there: a spider's legs below repeat the type of those above.
    static boolean labelled(Plan plan, Track track) {
        return track.source() == Track.BORDER ? !plan.silent() : switch (plan.nodes().get(track.source()).sign()) {
            case Sign.Bubble bubble -> !bubble.below();
            case Sign.Solid _ -> true;
            case Sign.Bend(int silent) -> track.out() != silent;
            case Sign.Legs _ -> plan.nodes().get(track.source()).ins().length == 0;
            case Sign.Crossing _, Sign.Curl _, Sign.Later _, Sign.Gate _, Sign.End _, Sign.Note _ -> false;
        };
    }

    /// The size along the rows.
    double width() { return width; }

    /// The size across the rows.
    double height() { return along.height(); }

    Ty cod() { return plan.cod(); }

    /// Where the wires of the upper border stand along the row.
    double[] upperWires() {
        var wires = new double[Math.toIntExact(plan.dom().size())];
        for (int t = 0; t < plan.tracks().size(); t++) {
            Track track = plan.tracks().get(t);
            if (track.source() == Track.BORDER) {
                wires[track.out()] = across.tracks()[t];
            }
        }
        return wires;
    }

    /// Where the wires of the lower border stand along the row.
    double[] lowerWires() {
        var wires = new double[Math.toIntExact(plan.cod().size())];
        for (int t = 0; t < plan.tracks().size(); t++) {
            Track track = plan.tracks().get(t);
            if (track.target() == Track.BORDER) {
                wires[track.in()] = across.tracks()[t];
            }
        }
        return wires;
    }

    List<String> notes() { return plan.notes(); }

    private record Placed(Layout layout, double x, double y, Seams seams) {}

    /// Draws the layout and, inside its frames, those of the terms.
    void draw(Ink ink) {
        var open = new ArrayDeque<>(List.of(new Placed(this, 0, 0, loose())));
        while (!open.isEmpty()) {
            Placed next = open.pop();
            ink.moveTo(next.x, next.y);
            next.layout.drawHere(ink, next, open);
        }
    }

    private Seams loose() { return Seams.loose(plan.dom().size(), plan.cod().size()); }

    private void drawHere(Ink ink, Placed here, ArrayDeque<Placed> open) {
        double x = here.x, y = here.y;
        var wiring = new Wiring(plan, across, along, signs, ink, here.seams);
        wiring.draw();
        var stamp = new Stamp(signs.look(), ink);
        for (int n = 0; n < plan.nodes().size(); n++) {
            Node node = plan.nodes().get(n);
            double middle = across.nodes()[n], top = top(node), u = signs.look().unit();
            switch (node.sign()) {
                case Sign.Name name -> stamp.box(name, middle, top);
                case Sign.Terms terms -> {
                    stamp.frame(terms, middle, top);
                    double at = middle - terms.width() / 2 + terms.margin(u);
                    for (Layout term : terms.terms()) {
                        open.add(new Placed(term, x + at, y + top + (terms.height() - term.height()) / 2, term.loose()));
                        at += term.width() + u;
                    }
                }
                case Sign.Bubble bubble -> {
                    Seams within = bubble.within(ink);
                    Ty walls = signs.coloured() ? node.cell().dom() : Ty.unit();
                    stamp.bubble(bubble, middle, top, wiring.seams(n), within, walls);
                    double at = middle - bubble.width() / 2 + bubble.left();
                    for (Layout inside : bubble.inside()) {
                        open.add(new Placed(inside, x + at, y + top + bubble.top(),
                                bubble.inside().size() == 1 ? within : inside.loose()));
                        at += inside.width() + u;
                    }
                }
                case Sign.Legs legs -> stamp.heart(legs, middle, Wiring.spiderHeart(node, along, across, n, u));
                case Sign.Later later -> stamp.later(later, tracks(node.ins())[0], middleOf(node));
                case Sign.Gate gate -> stamp.gate(gate.glyph(), gate.length(), tracks(node.ins()), middleOf(node));
                case Sign.End end -> {
                    if (node.outs().length > 0) {
                        double bottom = along.rows()[node.row()] + along.heights()[node.row()];
                        stamp.end(end, tracks(node.outs()), bottom - end.length() / 2);
                    } else {
                        stamp.end(end, tracks(node.ins()), along.rows()[node.row()] + end.length() / 2);
                    }
                }
                case Sign.Bend _, Sign.Crossing _, Sign.Curl _, Sign.Note _ -> { }
            }
        }
    }

    private double[] tracks(int[] tracks) { return Arrays.stream(tracks).mapToDouble(t -> across.tracks()[t]).toArray(); }

    private double middleOf(Node node) { return along.rows()[node.row()] + along.heights()[node.row()] / 2; }

    private double top(Node node) { return Wiring.top(node, along); }
}
