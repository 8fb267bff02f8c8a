package org.catenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.autodiff.array.ForwardGradient;
import org.catenary.autodiff.array.Linear;
import org.catenary.autodiff.array.Trail;
import org.catenary.autodiff.chad.Chad;
import org.catenary.autodiff.compile.Derivative;
import org.catenary.autodiff.forward.Forward;
import org.catenary.autodiff.implicit.Implicit;
import org.catenary.autodiff.jet.Jet;
import org.catenary.autodiff.jet.Jets;
import org.catenary.autodiff.language.Checked;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ProgramJson;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.language.WrongInputs;
import org.catenary.autodiff.net.Watching;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.autodiff.reverse.NotScalar;
import org.catenary.autodiff.smooth.Derivatives;
import org.catenary.autodiff.stochastic.StochasticProgram;
import org.catenary.autodiff.unary.Unary;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.drawing.FilmPage;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.functors.scalar.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary grad "(x: real) => x * sin(x)" --at 2`: value and derivatives of a program.
@Command(name = "grad", mixinStandardHelpOptions = true, description = {"Differentiate a program: print its value and derivatives.",
    "PROGRAM is the program itself, as in \"(x: real, v: [3]real) => x * sum(v)\", or a file with it, as text or as JSON."})
final class GradCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "a program, or a file with it")
    private String source = "";

    @Option(names = "--at", paramLabel = "VALUES", description = "the numbers of all parameters in order; brackets and commas are optional")
    private String at = "";

    @Option(names = "--along", paramLabel = "VALUES", description = "the direction of forward and hvp; default: all ones")
    private Optional<String> along = Optional.empty();

    @Option(names = "--mode", paramLabel = "MODE", description = "reverse (default), forward, jet=k,r, hessian or hvp; "
            + "jet=k,r: all derivatives up to order r by the first k numbers")
    private String mode = "reverse";

    @Option(names = "--show", paramLabel = "FORM", description = "instead of running it: net, a page of pictures, of the program and of each step "
            + "that differentiates it; ssa or bytecode, what is run; unary, the derivative as a program in single assignment; "
            + "program, the derivative as a program; rewriting, the gradient by dual numbers as a program, made cheap step by step")
    private Optional<String> show = Optional.empty();

    @Option(names = "--solve", paramLabel = "KIND", description = "root, fixedPoint or argmin: PROGRAM is an equation for its first parameter, "
            + "or to be least by it; print the solution and its derivatives by the others")
    private Optional<String> solve = Optional.empty();

    @Option(names = "--from", paramLabel = "VALUES", description = "where the search of --solve begins; default: zeros")
    private Optional<String> from = Optional.empty();

    @Option(names = "--check", description = "where a number is infinite or none, say which primitive made it")
    private boolean check;

    @Option(names = "--diagnose", description = "instead of derivatives: whether there is a gradient here, what it tends to nearby, whether what "
            + "differentiation gives is admissible, and how derivatives grow along each iteration")
    private boolean diagnose;

    @Option(names = "--samples", paramLabel = "N", description = "of a program that draws: the means of N estimates with their errors, instead of "
            + "the exact expectation and gradient")
    private int samples;

    @Option(names = "--seed", paramLabel = "SEED", description = "of these estimates; default: 1")
    private long seed = 1;

    private static final int LONGEST = 110;

    /// Something asked for that cannot be.
    static final class BadQuestion extends Mistake {
        BadQuestion(String message) { super(message); }
    }

    @Override public Integer call() throws IOException, NotationException, UnreadableJson {
        String text = text();
        if (!isJson(text) && StochasticProgram.draws(text)) {
            refuse("a program that draws", "--mode", "--along", "--show", "--solve", "--from", "--check", "--diagnose");
            if (samples < 1 && spec.commandLine().getParseResult().hasMatchedOption("--samples")) {
                throw new BadQuestion("--samples is a number of estimates, at least 1, got " + samples);
            }
            new GradExpectation(out()).print(StochasticProgram.parse(text), samples, seed, numbers(at));
            return 0;
        }
        refuse("a program that draws nothing", "--samples", "--seed");
        Program program = isJson(text) ? ProgramJson.read(text) : Program.parse(text);
        if (show.isPresent()) {
            refuse("--show", "--along", "--solve", "--from", "--check", "--diagnose");
            if (!mode.equals("reverse")) {
                refuse("--show, which shows mode reverse", "--mode");
            }
            show(program, show.get());
            return 0;
        }
        double[] point = numbers(at);
        if (diagnose) {
            refuse("--diagnose", "--mode", "--along", "--solve", "--from");
        }
        if (!mode.equals("forward") && !mode.equals("hvp")) {
            refuse("mode " + mode, "--along");
        }
        if (solve.isPresent()) {
            refuse("--solve", "--check");
            solution(program, solve.get(), point);
            return 0;
        }
        refuse("a program that is not solved", "--from");
        if (point.length != program.inputs()) {
            throw new WrongInputs(program, point.length);
        }
        if (check) {
            Backward.check(program, point);
        }
        if (diagnose) {
            new GradDiagnosis(out()).print(program, point);
            return 0;
        }
        if (mode.startsWith("jet=")) {
            jets(program, point);
            return 0;
        }
        switch (mode) {
            case "reverse" -> reverse(program, point);
            case "forward" -> {
                double[] derivative = Forward.derivative(program, point, direction(point.length));
                value(program, point);
                print("along", program.type(), derivative);
            }
            case "hessian" -> {
                NotScalar.checked(program, point);
                double[][] hessian = Backward.hessian(program, point);
                value(program, point);
                rows("hessian", hessian);
            }
            case "hvp" -> {
                NotScalar.checked(program, point);
                double[] product = Backward.hessianVector(program, point, direction(point.length));
                value(program, point);
                parameters(program.parameters(), product);
            }
            default -> throw new BadQuestion("there is no mode %s: reverse, forward, jet=k,r, hessian or hvp".formatted(mode));
        }
        return 0;
    }

    /// Refuses options that would say nothing where another thing is asked for.
    private void refuse(String where, String... options) {
        for (String option : options) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new BadQuestion("%s does not go with %s".formatted(option, where));
            }
        }
    }

    private PrintWriter out() { return spec.commandLine().getOut(); }

    private String text() throws IOException {
        return source.contains("=>") || isJson(source) ? source : Files.readString(UserFile.existing(Path.of(source)));
    }

    private static boolean isJson(String text) { return text.stripLeading().startsWith("{"); }

    private static double[] numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String word : text.split("[\\s,\\[\\]()]+", -1)) {
            if (!word.isEmpty()) {
                try {
                    numbers.add(Double.parseDouble(word));
                } catch (NumberFormatException e) {
                    throw new BadQuestion("%s is no number".formatted(word));
                }
            }
        }
        return numbers.stream().mapToDouble(v -> v).toArray();
    }

    private double[] direction(int size) {
        double[] direction = along.map(GradCommand::numbers).orElseGet(() -> IntStream.range(0, size).mapToDouble(_ -> 1).toArray());
        if (direction.length != size) {
            throw new BadQuestion("the directions of --along are %d numbers, got %d".formatted(size, direction.length));
        }
        return direction;
    }

    private void show(Program program, String form) {
        out().print(switch (form) {
            case "net" -> FilmPage.write(Watching.film(program, Look.STANDARD), Look.STANDARD);
            case "ssa" -> Derivative.of(program).loops();
            case "bytecode" -> Derivative.of(program).bytecode();
            case "unary" -> Unary.gradient(program).toString();
            case "program" -> Chad.of(program) + "\n";
            case "rewriting" -> rewriting(program);
            default -> throw new BadQuestion("there is no form %s: net, ssa, unary, bytecode, program or rewriting".formatted(form));
        });
    }

    private static String rewriting(Program program) {
        Trail trail = ForwardGradient.rewritten(program, Linear.BUDGET);
        String steps = trail.uses().stream().map(use -> "%s\n    %s\n  → %s\n".formatted(use.rule().law().replaceFirst(":.*", ""),
                brief(use.before()), brief(use.after()))).collect(Collectors.joining());
        return "%s\n\n%s\n%s\n".formatted(ForwardGradient.of(program), steps, Program.of(program.parameters(), trail.end()));
    }

    private static String brief(Term term) {
        String text = term.toString();
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private void reverse(Program program, double[] point) {
        Derivative derivative = Derivative.of(program);
        if (!derivative.fallback().isEmpty()) {
            spec.commandLine().getErr().println("not compiled, run over a tape: " + derivative.fallback());
        }
        var value = new double[program.outputs()];
        var rows = new double[value.length][point.length];
        derivative.derivatives(point, value, rows);
        print("value", program.type(), value);
        if (program.type().equals(Type.REAL)) {
            parameters(program.parameters(), rows[0]);
        } else {
            rows("jacobian", rows);
        }
    }

    private void solution(Program program, String kind, double... point) {
        int unknowns = program.inputs() - program.parameters().stream().skip(1).mapToInt(p -> p.type().reals()).sum();
        double[] start = from.map(GradCommand::numbers).orElseGet(() -> new double[unknowns]);
        Implicit box = switch (kind) {
            case "root" -> Implicit.root(program, start);
            case "fixedPoint" -> Implicit.fixedPoint(program, start);
            case "argmin" -> Implicit.argmin(program, start);
            default -> throw new BadQuestion("there is no way to solve by %s: root, fixedPoint or argmin".formatted(kind));
        };
        if (point.length != program.inputs() - unknowns) {
            throw new BadQuestion("the parameters beside %s are %d numbers, got %d".formatted(program.parameters().getFirst().name(),
                    program.inputs() - unknowns, point.length));
        }
        if (!mode.equals("reverse") && !mode.equals("forward")) {
            throw new BadQuestion("a solution has no mode %s: reverse or forward".formatted(mode));
        }
        Program.Parameter first = program.parameters().getFirst();
        double[] value = Derivatives.value(box, point);
        switch (mode) {
            case "forward" -> {
                double[] derivative = Derivatives.derivative(box, point, direction(point.length));
                print(first.name(), first.type(), value);
                print("along", first.type(), derivative);
            }
            default -> {
                double[][] rows = Derivatives.jacobian(box, point);
                print(first.name(), first.type(), value);
                if (first.type().equals(Type.REAL)) {
                    parameters(program.parameters().subList(1, program.parameters().size()), rows[0]);
                } else {
                    rows("jacobian", rows);
                }
            }
        }
    }

    private void rows(String name, double[][] rows) {
        out().println(name + ": " + Arrays.stream(rows).map(Arrays::toString).collect(Collectors.joining(", ", "[", "]")));
    }

    private void value(Program program, double[] point) { print("value", program.type(), program.value(point)); }

    private void parameters(List<Program.Parameter> parameters, double... derivatives) {
        int begin = 0;
        for (Program.Parameter parameter : parameters) {
            int size = parameter.type().reals();
            print(parameter.name(), parameter.type(), Arrays.copyOfRange(derivatives, begin, begin + size));
            begin += size;
        }
    }

    private void print(String name, Type type, double[] numbers) {
        List<Integer> shape = new ArrayList<>();
        Type inner = type;
        while (inner.kind() == Type.Kind.ARRAY && inner.reals() > 0) {
            shape.add(inner.size());
            inner = inner.left();
        }
        int[] dims = inner.equals(Type.REAL) ? shape.stream().mapToInt(d -> d).toArray() : new int[] {numbers.length};
        out().println(name + ": " + NestedArray.text(dims, Numbers.real(numbers)));
    }

    private void jets(Program program, double[] point) {
        NotScalar.checked(program, point);
        String[] sizes = mode.substring("jet=".length()).split(",", -1);
        if (sizes.length != 2 || !Arrays.stream(sizes).allMatch(s -> s.matches("[0-9]{1,3}"))) {
            throw new BadQuestion("a jet is written jet=k,r: variables and order");
        }
        int k = Integer.parseInt(sizes[0]), r = Integer.parseInt(sizes[1]);
        if (k < 1 || k > point.length) {
            throw new BadQuestion("jets in %d variables of a program of %d numbers".formatted(k, point.length));
        }
        var jets = new Jets(k, r);
        List<Jet> moving = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            var unit = new double[k];
            if (i < k) {
                unit[i] = 1;
            }
            moving.add(jets.moving(point[i], unit));
        }
        Jet result = new Evaluator<>(jets).run(program, moving).getFirst();
        for (List<Integer> exponents : jets.exponents()) {
            out().println("%s: %s".formatted(exponents.stream().map(String::valueOf).collect(Collectors.joining(" ")), jets.partial(result, exponents)));
        }
    }
}
