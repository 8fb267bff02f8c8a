package org.catenary.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.hypernets.proof.ProofChecker;
import org.catenary.hypernets.proof.ProofLibrary;
import org.catenary.hypernets.proof.ProofPage;
import org.catenary.hypernets.proof.ProofReport;
import org.catenary.hypernets.proof.ReportJson;
import org.catenary.hypernets.proof.Theorem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary prove monoid.chyp`: each theorem of a theory file with its steps, accepted or not.
@Command(name = "prove", mixinStandardHelpOptions = true, description = {
    "Check the proofs in theory files.",
    "Exit status: 0 all accepted, 1 some not, 2 a file cannot be read."})
final class ProveCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "theory files (.chyp)")
    private List<Path> files = List.of();

    @Option(names = "--library", description = "check the theories that come with the program")
    private boolean library;

    @Option(names = "--brief", description = "print only what is not accepted, and the count")
    private boolean brief;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Option(names = "--html", paramLabel = "OUT", description = "write a page that shows every step as a picture")
    private Optional<Path> html = Optional.empty();

    @Override public Integer call() throws Exception {
        if (files.isEmpty() && !library) {
            throw new ParameterException(spec.commandLine(), "prove what? name a theory file, or --library");
        }
        for (Path file : files) {
            UserFile.existing(file);
        }
        var checker = new ProofChecker();
        Set<ProofReport> asked = new LinkedHashSet<>(), told = new LinkedHashSet<>();
        for (Path file : files) {
            asked.add(checker.check(file));
        }
        if (library) {
            ProofLibrary.names().forEach(module -> asked.add(checker.checkLibrary(module)));
        }
        for (ProofReport report : asked) {
            report.imports().stream().filter(imported -> !imported.isAccepted()).forEach(told::add);
            told.add(report);
        }
        if (html.isPresent()) {
            WholeFile.write(html.get(), ProofPage.write(List.copyOf(asked), Look.STANDARD));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ReportJson.of(List.copyOf(told)));
        } else {
            told.forEach(report -> print(report, asked.contains(report), out));
            out.println(total(told));
        }
        return told.stream().allMatch(ProofReport::isAccepted) ? 0 : 1;
    }

    /// A file that is asked for is printed as a whole, one that is imported only what is wrong with it.
    private void print(ProofReport report, boolean asked, PrintWriter out) {
        String text = asked && !brief ? report.toString() : report.faultsText();
        if (!text.isEmpty()) {
            out.println(report.file());
            out.println(text.indent(2));
        }
    }

    private static String total(Set<ProofReport> reports) {
        List<Theorem> theorems = new ArrayList<>();
        reports.forEach(report -> theorems.addAll(report.theorems()));
        long accepted = theorems.stream().filter(Theorem::isAccepted).count();
        long errors = reports.stream().mapToLong(report -> report.faults().size()).sum();
        return "%d of %s accepted%s".formatted(accepted, counted(theorems.size(), "theorem"),
                errors == 0 ? "" : ", " + counted(errors, "error"));
    }

    private static String counted(long n, String what) { return "%d %s%s".formatted(n, what, n == 1 ? "" : "s"); }
}
