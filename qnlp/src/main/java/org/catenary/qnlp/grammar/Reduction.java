package org.catenary.qnlp.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// The links of a parse as cups, level by level: a link comes right below the links inside it.
final class Reduction {

    private final Parse parse;
    private final Ty wires;
    private final int[] partners;
    private final int[] levels;

    Reduction(Parse parse) {
        this.parse = parse;
        this.wires = parse.wires();
        this.partners = parse.partners();
        this.levels = levels(partners);
    }

    /// {@return for each linked wire one more than the level of the links inside, from 1; 0 for open wires}
    static int[] levels(int[] partners) {
        var levels = new int[partners.length];
        var inside = new int[partners.length + 1];
        int depth = 0;
        for (int wire = 0; wire < partners.length; wire++) {
            if (partners[wire] > wire) {
                inside[++depth] = 0;
            } else if (partners[wire] >= 0) {
                levels[wire] = levels[partners[wire]] = inside[depth] + 1;
                depth--;
                inside[depth] = Math.max(inside[depth], levels[wire]);
            }
        }
        return levels;
    }

    Diagram diagram() {
        Diagram diagram = Diagram.id(Ty.unit());
        for (Lexeme word : parse.words()) {
            diagram = word.type().isUnit() ? diagram : diagram.tensor(word);
        }
        List<Integer> left = IntStream.range(0, partners.length).boxed().toList();
        int height = IntStream.of(levels).max().orElse(0);
        for (int level = 1; level <= height; level++) {
            diagram = diagram.then(cups(left, level));
            int done = level;
            left = left.stream().filter(wire -> levels[wire] == 0 || levels[wire] > done).toList();
        }
        return diagram;
    }

    /// The cups of one level between the other wires that are left.
    private Diagram cups(List<Integer> left, int level) {
        Diagram cups = Diagram.id(Ty.unit());
        var passing = new ArrayList<Integer>();
        for (int wire : left) {
            if (levels[wire] != level) {
                passing.add(wire);
            } else if (partners[wire] > wire) {
                cups = cups.tensor(through(passing)).tensor(new Diagram.Cup(wires.get(wire), wires.get(partners[wire])));
                passing.clear();
            }
        }
        return cups.tensor(through(passing));
    }

    private Diagram through(List<Integer> passing) { return Diagram.id(Ty.of(passing.stream().map(wires::get).toList())); }
}
