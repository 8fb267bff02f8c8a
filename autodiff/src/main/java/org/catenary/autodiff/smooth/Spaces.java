package org.catenary.autodiff.smooth;

import java.util.List;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The wires of smooth maps: each carries a type of reals alone, by whose name it goes, as `real` and `[3]real`.
public final class Spaces {

    /// A wire carries no numbers, or their number is not what was given.
    public static final class NotNumbers extends Mistake {
        NotNumbers(String message) { super(message); }

        static NotNumbers many(String what, Ty ty, int given) {
            return new NotNumbers("%s %s: these are %d numbers, got %d".formatted(what, brief(ty), Spaces.reals(ty), given));
        }
    }

    private Spaces() {}

    /// {@return the wire of a type}
    /// @throws NotNumbers if it is not made of reals alone
    public static Ob of(Type type) {
        if (!type.isFlat()) {
            throw new NotNumbers("no wire for %s, which is not made of reals alone".formatted(type));
        }
        return Ob.of(type.toString());
    }

    /// {@return a wire for each parameter of a program}
    /// @throws NotNumbers if one is not made of reals alone
    public static Ty dom(Program program) { return of(program.parameters().stream().map(Program.Parameter::type).toList()); }

    /// {@return a wire for each type}
    /// @throws NotNumbers if one is not made of reals alone
    public static Ty of(List<Type> types) { return Ty.of(types.stream().map(Spaces::of).toList()); }

    /// {@return how many reals a wire carries}
    /// @throws NotNumbers if its name is no type of reals alone
    public static int reals(Ob wire) {
        String name = wire instanceof Ob.Atom(String of, int _) ? of : wire.toString();
        try {
            Type type = Type.parse(name);
            if (type.isFlat()) {
                return type.reals();
            }
            throw new NotNumbers("the wire %s is not made of reals alone".formatted(name));
        } catch (NotationException e) {
            throw new NotNumbers("the wire %s carries no numbers: %s".formatted(name, e.getMessage()));
        }
    }

    /// {@return how many reals wires carry together}
    /// @throws NotNumbers if the name of one is no type of reals alone
    public static int reals(Ty ty) { return ty.toList().stream().mapToInt(Spaces::reals).sum(); }
}
