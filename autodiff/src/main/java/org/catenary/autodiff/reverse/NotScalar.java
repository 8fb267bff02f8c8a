package org.catenary.autodiff.reverse;

import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.diagrams.category.Mistake;

/// The gradient was asked for of a program whose result is not one real.
public final class NotScalar extends Mistake {

    private NotScalar(Program program) {
        super("a gradient is of a program whose result is real; the result here is %s: ask for the Jacobian".formatted(program.type()));
    }

    /// {@return what was given, if the result of a program is one real}
    /// @throws NotScalar if it is not
    public static <T> T checked(Program program, T what) {
        if (!program.type().equals(Type.REAL)) {
            throw new NotScalar(program);
        }
        return what;
    }
}
