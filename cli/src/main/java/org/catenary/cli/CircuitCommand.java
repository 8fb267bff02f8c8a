package org.catenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.functors.circuit.CircuitPicture;
import org.catenary.functors.circuit.CircuitStatistics;
import org.catenary.functors.circuit.Flattening;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.families.Family;
import org.catenary.functors.network.Budget;
import org.catenary.functors.qasm.Qasm;
import org.catenary.functors.qasm.UnreadableQasm;
import org.catenary.functors.simulation.Auto;
import org.catenary.functors.simulation.PauliSum;
import org.catenary.functors.simulation.Trial;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary circuit bell.qasm --run`: a circuit simulated, drawn or counted.
@Command(name = "circuit", mixinStandardHelpOptions = true, description = {"Simulate, draw or measure up a circuit.",
    "FILE is OpenQASM 2 or 3, or the JSON file of a circuit without inputs when its name ends in .json."})
final class CircuitCommand implements Callable<Integer> {

    private static final int MOST_LINES = 1 << 16;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the circuit")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--generate", paramLabel = "FAMILY:SIZE", converter = Member.Reader.class,
            description = {"the circuit of a family in the place of FILE, written as OpenQASM 2 unless something is asked of it;",
                "FAMILY is one of ${COMPLETION-CANDIDATES}"}, completionCandidates = Member.Words.class)
    private Optional<Member> generated = Optional.empty();

    @ArgGroup(multiplicity = "0..1") private Wish wish = new Wish();

    @Option(names = "--by", paramLabel = "SIMULATOR", converter = SimulatorName.Reader.class, completionCandidates = SimulatorName.All.class,
            description = {"what evaluates it: ${COMPLETION-CANDIDATES}", "(default: auto, which takes the one that should be fastest and says why)"})
    private Auto simulators = Auto.STANDARD;

    @Option(names = "--seed", paramLabel = "N", description = "where the chance of --counts and --generate comes from (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--set", paramLabel = "NAME=TURNS", description = "the value of a parameter, in turns")
    private Map<String, Double> values = new HashMap<>();

    @Option(names = "--budget", paramLabel = "SIZE", converter = EvalCommand.Limit.class,
            description = "the memory that a simulation may take, as in 2GiB (default: half of what the JVM may use)")
    private Budget budget = Budget.standard();

    @Option(names = {"-o", "--out"}, paramLabel = "FILE",
            description = "where the answer, the picture or the program goes (default: standard output)")
    private Optional<Path> out = Optional.empty();

    /// What is asked for, one thing at a time.
    static final class Wish {
        @Option(names = "--run", description = "print the probability of each outcome: of the bits, or of all qubits if nothing is measured")
        private boolean run;

        @Option(names = "--counts", paramLabel = "N", description = "run it N times and print how often each outcome came")
        private Optional<Integer> counts = Optional.empty();

        @Option(names = "--expect", paramLabel = "OBSERVABLE",
                description = "print the expectation of a sum of words of Pauli matrices, as in '0.5 XX - ZI', a letter for each qubit")
        private Optional<String> expect = Optional.empty();

        @Option(names = "--draw", description = "draw it as SVG")
        private boolean draw;

        @Option(names = "--stats", description = "print how large and how deep it is (the default)")
        private boolean stats;
    }

    /// A circuit of a family.
    record Member(Family family, int size) {

        /// Reads `qft:5`.
        static final class Reader implements CommandLine.ITypeConverter<Member> {
            @Override public Member convert(String text) {
                int colon = text.indexOf(':');
                Optional<Family> family = Family.named(colon < 0 ? text : text.substring(0, colon));
                if (family.isEmpty() || !text.substring(colon + 1).matches("[0-9]{1,9}")) {
                    throw new CommandLine.TypeConversionException("'%s' is no family with a size, as in qft:5; there are %s"
                            .formatted(text, String.join(", ", new Words())));
                }
                return new Member(family.get(), Integer.parseInt(text.substring(colon + 1)));
            }
        }

        /// The names of the families.
        static final class Words extends ArrayList<String> {
            Words() { super(Arrays.stream(Family.values()).map(Family::word).toList()); }
        }
    }

    /// A circuit that cannot be looked at in this way.
    static final class BadRequest extends Mistake {
        BadRequest(String message) { super(message); }
    }

    /// The circuit of a file.
    private sealed interface Source {
        record Listed(GateList list) implements Source {}

        record Drawn(Diagram diagram) implements Source {}
    }

    @Override public Integer call() throws IOException, UnreadableQasm, UnreadableJson {
        Source source = source();
        if (wish.draw) {
            draw(source);
        } else if (wish.counts.isPresent()) {
            int shots = wish.counts.get();
            if (shots < 1) {
                throw new BadRequest("%d runs; at least one is needed".formatted(shots));
            }
            var counts = simulators.counts(trial(source), shots, random());
            tell(counts);
            print(counts.value().entrySet().stream().map(entry -> "%s %d\n".formatted(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining()));
        } else if (wish.run) {
            var distribution = simulators.distribution(trial(source));
            tell(distribution);
            print(lines(distribution.value()));
        } else if (wish.expect.isPresent()) {
            var expectation = simulators.expectation(trial(source), PauliSum.parse(wish.expect.get()));
            tell(expectation);
            print(String.format(Locale.ROOT, "%.6f\n", expectation.value() + 0.0));
        } else if (generated.isPresent() && !wish.stats && source instanceof Source.Listed(GateList list)) {
            print(Qasm.writeVersion2(list));
        } else {
            GateList list = switch (source) {
                case Source.Listed(GateList given) -> given;
                case Source.Drawn(Diagram diagram) -> Flattening.of(diagram).list();
            };
            print(CircuitStatistics.of(list) + "\n");
        }
        return 0;
    }

    private Source source() throws IOException, UnreadableQasm, UnreadableJson {
        if (generated.isPresent() == file.isPresent()) {
            throw new BadRequest("a circuit is wanted: either FILE or --generate FAMILY:SIZE");
        }
        if (generated.isPresent()) {
            Member member = generated.get();
            return new Source.Listed(member.family.circuit(member.size, random()));
        }
        Path existing = UserFile.existing(file.get());
        return existing.toString().endsWith(".json") ? new Source.Drawn(Board.json().load(existing)) : new Source.Listed(Qasm.read(existing));
    }

    private RandomGenerator random() { return RandomGeneratorFactory.of("L64X128MixRandom").create(seed); }

    private Trial trial(Source source) {
        Trial trial = switch (source) {
            case Source.Listed(GateList list) -> Trial.of(list, values, budget);
            case Source.Drawn(Diagram diagram) -> Trial.of(diagram, values, budget);
        };
        values.keySet().stream().filter(name -> !trial.parameters().contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new BadRequest("--set %s: the circuit has %s".formatted(name, trial.parameters().isEmpty() ? "no parameters"
                    : "the parameters " + String.join(", ", trial.parameters())));
        });
        return trial;
    }

    private void tell(Auto.Answer<?> answer) {
        spec.commandLine().getErr().println("%s: %s".formatted(answer.simulator(), answer.because()));
    }

    private void draw(Source source) throws IOException {
        print(Svg.write(switch (source) {
            case Source.Listed(GateList list) -> CircuitPicture.of(list);
            case Source.Drawn(Diagram diagram) -> Drawing.of(diagram);
        }));
    }

    private void print(String text) throws IOException {
        if (out.isPresent()) {
            WholeFile.write(out.get(), text);
        } else {
            spec.commandLine().getOut().print(text);
        }
    }

    private static String lines(SortedMap<String, Double> distribution) {
        if (distribution.size() > MOST_LINES) {
            throw new BadRequest("%d outcomes are too many to print, at most %d; --counts draws some of them".formatted(
                    distribution.size(), MOST_LINES));
        }
        return distribution.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.6f\n", entry.getKey(), entry.getValue())).collect(Collectors.joining());
    }
}
