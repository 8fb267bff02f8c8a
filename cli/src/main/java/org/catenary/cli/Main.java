package org.catenary.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.catenary.diagrams.category.Mistake;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `catenary`: the command with all others below it.
@Command(name = "catenary", mixinStandardHelpOptions = true, version = "Catenary 0.1.0",
        description = "Computing with string diagrams: parse, draw, convert, evaluate, and train models of meaning.",
        subcommands = {
            TrainCommand.class,
            TrainParserCommand.class,
            ParseCommand.class,
            DrawCommand.class,
            PredictCommand.class,
            ConvertCommand.class,
            ProveCommand.class,
            EvalCommand.class,
            CircuitCommand.class,
            GradCommand.class,
            OptimiseCommand.class,
            ZxCommand.class,
            ExperimentCommand.class, DeriveCommand.class
        },
        footer = {"", "catenary jshell opens JShell with the library imported.",
            "Exit status: 0 done, 1 failed, 2 a mistake in what was asked for."})
public final class Main {

    private static final int MISTAKE = 2;

    private Main() {}

    /// Runs a command and ends the program with its exit status.
    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err, true, StandardCharsets.UTF_8),
                args));
    }

    /// {@return the exit status of a command: 0 done, 1 failed, 2 a mistake in what was asked for}
    /// @param out what the command is asked for goes here, and nothing else
    /// @param err progress and messages go here
    static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new Main()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, _, _) -> told(e, err))
                .setParameterExceptionHandler((e, _) -> {
                    err.println(e.getMessage());
                    err.printf("Try: %s --help%n", e.getCommandLine().getCommandSpec().qualifiedName());
                    return MISTAKE;
                });
        int status = args.length == 0 ? usage(line, out) : line.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    private static int usage(CommandLine line, PrintWriter out) {
        line.usage(out);
        return 0;
    }

    private static int told(Exception e, PrintWriter err) {
        return switch (e) {
            case Mistake mistake -> mistake(mistake, err);
            case UncheckedIOException unchecked -> mistake(Objects.requireNonNull(unchecked.getCause()), err);
            case RuntimeException bug -> {
                err.println("This should not happen; please report it with what you typed:");
                bug.printStackTrace(err);
                yield 1;
            }
            default -> mistake(e, err);
        };
    }

    private static int mistake(Exception e, PrintWriter err) {
        err.println(e.getMessage());
        return MISTAKE;
    }
}
