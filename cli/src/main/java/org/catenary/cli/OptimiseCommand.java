package org.catenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.qasm.Qasm;
import org.catenary.functors.qasm.UnreadableQasm;
import org.catenary.functors.zx.Comparison;
import org.catenary.functors.zx.Cost;
import org.catenary.functors.zx.Elementary;
import org.catenary.functors.zx.ElementaryCircuit;
import org.catenary.functors.zx.Optimisation;
import org.catenary.functors.zx.OptimisedList;
import org.catenary.functors.zx.Simplification;
import org.catenary.functors.zx.ZxGraph;
import org.catenary.functors.zx.ZxPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary optimise in.qasm -o out.qasm --cost t --verify`: a cheaper circuit, told before and after.
@Command(name = "optimise", mixinStandardHelpOptions = true,
        description = {"Make a circuit cheaper by the ZX-calculus, and print what it cost before and after.",
            "What is between barriers, measurements, resets and conditions is optimised; the circuits are equal up to a phase."},
        footer = {"", "With --verify nothing is written unless the circuits are known to be equal; exit status 1 where they are not."})
final class OptimiseCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "the circuit in OpenQASM 2 or 3")
    private Path file = Path.of("");

    @Option(names = "--cost", paramLabel = "COST", defaultValue = "T",
            description = "what should be small: t (phases that are no quarter turns), twoqubit or depth (default: t)")
    private Cost cost = Cost.T;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE",
            description = "where the circuit goes, in OpenQASM 2, or 3 if version 2 has no words for it")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--draw", paramLabel = "FILE", description = "where a picture goes, SVG, of the ZX graph that full reduction makes of the circuit")
    private Optional<Path> picture = Optional.empty();

    @Option(names = "--verify",
            description = "show that the circuits are equal: by tableau, ZX reduction, phase polynomials or tensor")
    private boolean verify;

    @Override public Integer call() throws IOException, UnreadableQasm {
        GateList list = Qasm.read(UserFile.existing(file));
        return tell(list, OptimisedList.of(list, cost));
    }

    /// Prints and writes what came of a list.
    int tell(GateList list, OptimisedList optimised) throws IOException {
        String text = Qasm.write(optimised.list());
        Optional<String> drawn = picture.map(_ -> Svg.write(ZxPicture.of(reduced(list))));
        table(optimised);
        if (verify && !verified(optimised)) {
            return 1;
        }
        if (out.isPresent()) {
            WholeFile.write(out.get(), text);
        }
        if (picture.isPresent()) {
            WholeFile.write(picture.get(), drawn.orElseThrow());
        }
        return 0;
    }

    private static ZxGraph reduced(GateList list) {
        ZxGraph graph = Optimisation.graph(Elementary.of(list));
        Simplification.full(graph);
        return graph;
    }

    private void table(OptimisedList optimised) {
        line("", "before", "after");
        figure(optimised, "gates", ElementaryCircuit::size);
        figure(optimised, "t", ElementaryCircuit::nonClifford);
        figure(optimised, "twoqubit", ElementaryCircuit::twoQubit);
        figure(optimised, "hadamard", ElementaryCircuit::hadamards);
        figure(optimised, "depth", ElementaryCircuit::depth);
    }

    private void figure(OptimisedList optimised, String name, ToIntFunction<ElementaryCircuit> figure) {
        line(name, Integer.toString(optimised.before(figure)), Integer.toString(optimised.after(figure)));
    }

    private void line(String name, String before, String after) {
        spec.commandLine().getOut().print(String.format(Locale.ROOT, "%-9s %8s %8s%n", name, before, after).replace("\r", ""));
    }

    private boolean verified(OptimisedList optimised) {
        boolean all = true;
        for (OptimisedList.Part part : optimised.parts()) {
            Comparison comparison = part.comparison();
            all &= comparison.equal();
            spec.commandLine().getOut().println("%s by %s: %s".formatted(switch (comparison.answer()) {
                case EQUAL -> "equal";
                case DIFFERENT -> "different";
                case UNKNOWN -> "unknown";
            }, comparison.step().words(), comparison.reason()));
        }
        return all;
    }
}
