package org.catenary.autodiff.smooth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.Wires;

/// Random diagrams of smooth maps on reals and arrays of two, in which wires are copied, crossed and discarded.
final class RandomMaps {

    private static final List<String> PROGRAMS = List.of("(x: real) => sin(x)", "(x: real) => exp(-x * x)", "(x: real, y: real) => x * y",
            "(x: real, y: real) => x + y * tanh(y)", "(x: real) => [x, cos(x)]", "(v: [2]real) => v[0] * v[1]",
            "(v: [2]real, x: real) => map(\\t. t * x, v)", "() => 0.7");

    private RandomMaps() {}

    static Smooth box(String text) {
        try {
            return Smooth.of("f" + PROGRAMS.indexOf(text), Program.parse(text));
        } catch (NotationException e) {
            throw new AssertionError(text, e);
        }
    }

    /// {@return a diagram from reals and arrays to as many wires as is said}
    static Diagram next(Ty dom, int results, int boxes, RandomGenerator random) {
        return Diagram.of(Theory.COPY_DISCARD, dom, given -> {
            List<Wires> wires = new ArrayList<>();
            for (int k = 0; k < given.size(); k++) {
                wires.add(given.get(k));
            }
            for (int k = 0; k < boxes; k++) {
                Smooth any = box(PROGRAMS.get(random.nextInt(PROGRAMS.size())));
                boolean fits = any.dom().toList().stream().allMatch(ob -> wires.stream().anyMatch(wire -> wire.ty().equals(Ty.of(ob))));
                Smooth box = fits ? any : box(PROGRAMS.get(4));
                wires.add(box.on(box.dom().toList().stream().map(ob -> pick(wires, Ty.of(ob), random)).toArray(Wires[]::new)));
            }
            Wires[] picked = new Wires[results];
            for (int k = 0; k < results; k++) {
                picked[k] = pick(wires, Ty.of("real"), random);
            }
            return picked[0].and(Arrays.copyOfRange(picked, 1, results));
        });
    }

    /// {@return one of the latest wires of a type}
    private static Wires pick(List<Wires> wires, Ty ty, RandomGenerator random) {
        List<Wires> fit = wires.stream().filter(wire -> wire.ty().equals(ty)).toList();
        return fit.get(Math.max(0, fit.size() - 1 - random.nextInt(3)));
    }
}
