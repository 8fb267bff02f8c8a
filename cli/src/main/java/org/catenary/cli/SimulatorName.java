package org.catenary.cli;

import java.util.ArrayList;
import org.catenary.functors.simulation.Auto;
import picocli.CommandLine;

/// A simulator by its name, or `auto`.
final class SimulatorName {

    private static final String AUTO = "auto";

    private SimulatorName() {}

    /// Reads `state-vector`.
    static final class Reader implements CommandLine.ITypeConverter<Auto> {
        @Override public Auto convert(String text) {
            return text.equals(AUTO) ? Auto.STANDARD : Auto.STANDARD.named(text).map(Auto::of)
                    .orElseThrow(() -> new CommandLine.TypeConversionException("'%s' is no simulator; there are %s".formatted(
                            text, String.join(", ", new All()))));
        }
    }

    /// All names.
    static final class All extends ArrayList<String> {
        All() {
            super(Auto.STANDARD.words());
            addFirst(AUTO);
        }
    }
}
