package org.catenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.notation.FunctorJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.notation.UnwritableFile;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.Einsum;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.NetworkJson;
import org.catenary.functors.network.Plan;
import org.catenary.functors.network.Slices;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorCodec;
import org.catenary.functors.tensor.TensorFunctor;
import org.catenary.functors.tensor.TensorNetwork;
import org.catenary.functors.tensor.Tensors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `catenary eval sentence.json --with meaning.json`, `catenary eval "ij,j->i" "[[1, 2], [3, 4]]" "[5, 6]"`: the tensor that
/// a diagram, a network or a sum of products means.
@Command(name = "eval", mixinStandardHelpOptions = true, description = {"Evaluate a diagram or a tensor network: print the tensor.",
    "WHAT is the JSON file of a diagram, with the functor that gives its boxes tensors in another; the JSON file of a network; "
        + "or an einsum, whose tensors follow as JSON arrays."})
final class EvalCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "WHAT", description = "a JSON file, or an einsum as in \"ij,jk->ik\" or \"row col, col -> row\"")
    private String what = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARRAY", description = "the tensors of an einsum, as in \"[[1, 2], [3, 4]]\"")
    private List<String> arrays = new ArrayList<>();

    @Option(names = "--with", paramLabel = "FILE", description = "the functor: tensors of a diagram's boxes")
    private Optional<Path> with = Optional.empty();

    @Option(names = "--plan", description = "print the order of contraction and its cost, and contract nothing")
    private boolean planOnly;

    @Option(names = "--budget", paramLabel = "SIZE", converter = Limit.class,
            description = "the memory that the contraction may take, as in 2GiB (default: half of what the JVM may use)")
    private Budget budget = Budget.standard();

    @Option(names = "--whole", description = "refuse what does not fit in the memory, where it is contracted in slices otherwise")
    private boolean whole;

    @Option(names = "--draw", paramLabel = "FILE", description = "write the order of contraction to an SVG file")
    private Optional<Path> drawn = Optional.empty();

    @Option(names = "--vectors", description = "multiply with the machine's vector instructions; the JVM announces their module")
    private boolean vectors;

    /// What is asked for is neither a file nor a sum that fits its arrays.
    static final class BadQuestion extends Mistake {
        BadQuestion(String message) { super(message); }
    }

    /// The budget of an option.
    static final class Limit implements ITypeConverter<Budget> {
        @Override public Budget convert(String value) {
            try {
                return Budget.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Override public Integer call() throws IOException, UnreadableJson, NotationException {
        if (vectors && ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            throw new BadQuestion("--vectors needs a JVM with --add-modules jdk.incubator.vector, as ./catenary starts it");
        }
        if (what.contains("->") || what.contains("→")) {
            einsum();
        } else if (with.isPresent()) {
            diagram(UserFile.existing(Path.of(what)), UserFile.existing(with.get()));
        } else {
            NetworkJson file = NetworkJson.read(Files.readString(UserFile.existing(Path.of(what))));
            network(file.network(), file.tensors());
        }
        return 0;
    }

    private void einsum() throws NotationException, UnreadableJson, UnwritableFile {
        List<NestedArray> tensors = new ArrayList<>();
        for (String array : arrays) {
            tensors.add(NestedArray.parse(array));
        }
        Network network = Einsum.parse(what).network(tensors.stream().map(NestedArray::shape).toList());
        network(network, tensors.stream().map(NestedArray::numbers).toList());
    }

    private void network(Network network, List<Numbers> tensors) throws UnwritableFile {
        var plan = Plan.of(network);
        print(List.of(plan), plan.diagram("tensor %d"::formatted), tensors.stream().allMatch(Numbers::isReal), plan.toString(),
                () -> NestedArray.text(network.outputShape(), plan.run(tensors, limit())));
    }

    private void diagram(Path file, Path values) throws IOException, UnreadableJson {
        Diagram diagram = Board.json().load(file);
        Functor<Dim, Tensor> images = functor(values);
        TensorFunctor functor = TensorFunctor.of(images).within(limit());
        TensorNetwork network = functor.network(diagram);
        print(network.levels().stream().map(TensorNetwork.Level::plan).toList(), network.planDiagram(),
                images.target() == Tensors.REAL, network.toString(), () -> {
                    Tensor value = functor.apply(diagram);
                    return NestedArray.text(value.dom().tensor(value.cod()).sizes(), value.numbers());
                });
    }

    private Budget limit() { return whole ? budget : budget.slicing(); }

    private static Functor<Dim, Tensor> functor(Path values) throws IOException, UnreadableJson {
        try {
            return new FunctorJson<>(Board.json().codecs(), TensorCodec.REAL, Board.json().extent()).load(values).functor();
        } catch (UnreadableJson e) {
            if (!e.pointer().equals("/target")) {
                throw e;
            }
            return new FunctorJson<>(Board.json().codecs(), TensorCodec.COMPLEX, Board.json().extent()).load(values).functor();
        }
    }

    private void print(List<Plan> plans, Diagram order, boolean real, String plan, Supplier<String> value) throws UnwritableFile {
        if (drawn.isPresent()) {
            WholeFile.write(drawn.get(), Svg.write(Drawing.of(order)));
        }
        if (!whole) {
            plans.forEach(part -> tellSlices(part.sliced(budget, real), real));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(planOnly ? plan : value.get());
    }

    private void tellSlices(Slices slices, boolean real) {
        if (slices.fixed().length > 0) {
            spec.commandLine().getErr().println("the limit is %s: %s take %s".formatted(budget, slices, slices.cost(real)));
        }
    }
}
