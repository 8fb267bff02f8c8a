package org.catenary.qnlp.ansatz;

import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The names of the parameters of a box: `name_dom_cod_i`, with the objects of a type joined by `@` and adjoints as `.l`, `.r`.
///
/// A word has the empty domain, hence two underscores. Colon, comma and blank are escaped by a backslash.
final class Symbols {

    private Symbols() {}

    static String of(Box box, int i) { return of(box) + "_" + i; }

    static String of(Box box) {
        return "%s_%s_%s".formatted(box.name(), ty(box.dom()), ty(box.cod())).replaceAll("([:, ])", "\\\\$1");
    }

    private static String ty(Ty ty) { return ty.toList().stream().map(Symbols::ob).collect(Collectors.joining("@")); }

    private static String ob(Ob ob) {
        return switch (ob) {
            case Ob.Atom(String name, int z) -> name + (z < 0 ? ".l" : ".r").repeat(Math.abs(z));
            case Ob.Wall _, Ob.Exp _, Ob.Timed _ -> ob.toString();
        };
    }
}
