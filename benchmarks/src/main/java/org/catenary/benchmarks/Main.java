package org.catenary.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.notation.UnwritableFile;
import org.catenary.diagrams.notation.WholeFile;

/// `benchmarks/run SUITE [--json FILE]`: measures a suite and prints each row as soon as it is known.
public final class Main {

    private Main() {}

    /// Ends with status 0 when every row was measured, met or not; with 2 when what was asked for does not exist
    /// or the file cannot be written.
    public static void main(String[] args) { System.exit(run(List.of(args), System.out, System.err)); }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        boolean plain = args.size() == 1;
        if (!plain && !(args.size() == 3 && args.get(1).equals("--json"))) {
            err.println("usage: benchmarks/run SUITE [--json FILE]");
            return 2;
        }
        List<Bench> all = Bench.all();
        List<Bench> benches = all.stream().filter(bench -> bench.suite().equals(args.getFirst())).toList();
        if (benches.isEmpty()) {
            err.printf("no suite is called %s; there are: %s%n", args.getFirst(), String.join(", ", Bench.suites(all)));
            return 2;
        }
        try {
            measure(benches, plain ? Optional.empty() : Optional.of(Path.of(args.get(2))), out);
            return 0;
        } catch (UnwritableFile e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void measure(List<Bench> benches, Optional<Path> json, PrintStream out) throws IOException {
        Report report = new Report(benches.stream().map(bench -> bench.work().value()).toList());
        out.println(Machine.here());
        out.println();
        out.println(report.header());
        List<Row> rows = new ArrayList<>();
        for (Bench bench : benches) {
            Row row = bench.run(1);
            out.println(report.line(row));
            rows.add(row);
        }
        if (benches.getFirst().suite().equals("zx")) {
            Path table = Path.of(System.getProperty("catenary.root", "")).resolve("docs/t-counts.md");
            PhaseCounts.write(table);
            out.println("T-counts: " + table);
        }
        if (json.isPresent()) { WholeFile.write(json.get(), Report.json(rows)); }
    }
}
