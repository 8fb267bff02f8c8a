package org.catenary.autodiff.smooth;

import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.diagrams.syntax.Ty;

/// A smooth map as a box.
///
/// @param name what stands in the box
/// @param dom  the wires whose numbers it takes
/// @param cod  the wires whose numbers it gives
/// @param map  what it does
public record Smooth(String name, Ty dom, Ty cod, SmoothMap map) implements SmoothBox {

    /// @throws Spaces.NotNumbers if the map takes or gives more or fewer numbers than the wires carry
    public Smooth {
        check("the box %s takes".formatted(name), dom, map.inputs());
        check("the box %s gives".formatted(name), cod, map.outputs());
    }

    private static void check(String what, Ty ty, int numbers) {
        if (Spaces.reals(ty) != numbers) {
            throw Spaces.NotNumbers.many(what, ty, numbers);
        }
    }

    /// {@return the box of a program: a wire for each parameter, one for the result}
    /// @throws Spaces.NotNumbers if a parameter or the result is not made of reals alone
    public static Smooth of(String name, Program program) {
        return new Smooth(name, Spaces.dom(program), Ty.of(Spaces.of(program.type())), SmoothMap.of(program));
    }

    /// {@return the box of a program whose result is a nest of pairs: a wire for each of its last parts}
    /// @throws Spaces.NotNumbers if a parameter or the result is not made of reals alone
    public static Smooth several(String name, Program program) {
        Ty cod = Ty.unit();
        Type rest = program.type();
        for (; rest.kind() == Type.Kind.PAIR; rest = rest.right()) {
            cod = cod.tensor(Ty.of(Spaces.of(rest.left())));
        }
        return new Smooth(name, Spaces.dom(program), cod.tensor(Ty.of(Spaces.of(rest))), SmoothMap.of(program));
    }

    @Override public Linearisation linearised() {
        int n = map.inputs();
        return Linearisation.keeping(this, new Smooth("∂" + name, dom.tensor(dom), cod, map.forward(0, n)),
                new Smooth("∂" + name + "*", dom.tensor(cod), dom, map.backward(0, n)));
    }

    @Override public double[] compute(double... inputs) { return map.at(inputs); }
}
