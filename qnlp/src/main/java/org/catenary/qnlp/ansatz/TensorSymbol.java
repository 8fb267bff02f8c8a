package org.catenary.qnlp.ansatz;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Ty;

/// A box that stands for a tensor of free entries, between objects that are dimensions.
///
/// @param name the symbol, as in `loves__n.r@s@n.l`; boxes of one symbol share their entries
/// @param dom  the dimensions of the inputs
/// @param cod  the dimensions of the outputs
public record TensorSymbol(String name, Ty dom, Ty cod) implements Parametrised {

    /// {@return the names of the entries, as in `loves__n.r@s@n.l[0]`, row-major}
    @Override public List<String> parameters() {
        return IntStream.range(0, entries()).mapToObj(k -> "%s[%d]".formatted(name, k)).toList();
    }

    /// {@return the number of entries, row-major, inputs before outputs}
    /// @throws ArithmeticException if there are more than an array holds
    public int entries() {
        int entries = 1;
        for (var ob : dom.tensor(cod)) {
            entries = Math.multiplyExact(entries, TensorAnsatz.dimension(ob));
        }
        return entries;
    }
}
