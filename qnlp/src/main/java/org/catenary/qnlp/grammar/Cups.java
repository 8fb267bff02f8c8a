package org.catenary.qnlp.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Cups over a row of wires, level by level: a cup comes right below the cups inside it.
public final class Cups {

    private Cups() {}

    /// {@return the diagram of the cups, from all wires to those without partner}
    /// @param wires    the wires in a row
    /// @param partners for each wire the wire that it meets, −1 for none; pairs do not cross, nothing open lies below a pair
    public static Diagram of(Ty wires, int[] partners) {
        int[] levels = levels(partners);
        List<Integer> left = IntStream.range(0, partners.length).boxed().toList();
        Diagram diagram = Diagram.id(wires);
        int height = IntStream.of(levels).max().orElse(0);
        for (int level = 1; level <= height; level++) {
            Diagram cups = Diagram.id(Ty.unit());
            var passing = new ArrayList<Integer>();
            for (int wire : left) {
                if (levels[wire] != level) {
                    passing.add(wire);
                } else if (partners[wire] > wire) {
                    cups = cups.tensor(through(wires, passing))
                            .tensor(new Diagram.Cup(wires.get(wire), wires.get(partners[wire])));
                    passing.clear();
                }
            }
            diagram = diagram.then(cups.tensor(through(wires, passing)));
            int done = level;
            left = left.stream().filter(wire -> levels[wire] == 0 || levels[wire] > done).toList();
        }
        return diagram;
    }

    private static Diagram through(Ty wires, List<Integer> passing) {
        return Diagram.id(Ty.of(passing.stream().map(wires::get).toList()));
    }

    /// {@return whether pairs do not cross, and nothing without a partner lies below a pair}
    /// @param partners for each wire the wire that it meets, −1 for none
    public static boolean isPlanar(int... partners) {
        var closes = new ArrayDeque<Integer>();
        for (int wire = 0; wire < partners.length; wire++) {
            if (partners[wire] > wire) {
                closes.push(partners[wire]);
            } else if (!closes.isEmpty() && closes.pop() != wire) {
                return false;
            }
        }
        return true;
    }

    /// {@return for each wire of a pair one more than the highest level inside, from 1; 0 for wires without partner}
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
}
