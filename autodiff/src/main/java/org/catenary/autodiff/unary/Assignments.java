package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.catenary.autodiff.language.Form;

/// Writes slices as static single assignments, a line each; wires are numbered in order.
final class Assignments {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Assignments() {}

    static String of(List<Atom> inputs, Slice.Body body) {
        var writing = new Assignments();
        writing.line(0, writing.named(inputs) + " = input");
        writing.body(body, 0, "result");
        return writing.text.toString();
    }

    private void line(int depth, String line) { text.append("  ".repeat(depth)).append(line.strip()).append('\n'); }

    private String named(List<Atom> wires) {
        List<String> names = new ArrayList<>();
        for (Atom wire : wires) {
            numbers.putIfAbsent(wire.name(), numbers.size());
            names.add(atom(wire));
        }
        return String.join(" ", names);
    }

    private String atom(Atom atom) { return atom.isNamed() ? "%" + numbers.getOrDefault(atom.name(), -1) : atom.term().toString(); }

    private String atoms(List<Atom> atoms) { return atoms.stream().map(this::atom).collect(Collectors.joining(" ")); }

    private void body(Slice.Body body, int depth, String gives) {
        body.slices().forEach(slice -> slice(slice, depth));
        line(depth, gives + " " + atoms(body.results()));
    }

    private void slice(Slice slice, int depth) {
        switch (slice) {
            case Slice.Op op -> {
                String of = atoms(op.of());
                line(depth, "%s = %s %s".formatted(named(op.outs()), word(op.form()), of));
            }
            case Slice.Build build -> {
                line(depth, "%s = build %d %s".formatted(named(build.outs()), build.size(), named(List.of(build.index()))));
                body(build.body(), depth + 1, "give");
            }
            case Slice.Scan scan -> {
                String starts = atoms(scan.starts()), outs = named(scan.outs());
                line(depth, "%s = scan %d %s, %s from %s".formatted(outs, scan.size(), named(List.of(scan.index())), named(scan.states()), starts));
                body(scan.body(), depth + 1, "give");
            }
            case Slice.Reduce reduce -> {
                String of = atoms(List.of(reduce.unit(), reduce.of()));
                line(depth, "%s = reduce %d %s with %s".formatted(named(reduce.outs()), reduce.size(), of, named(List.of(reduce.left(), reduce.right()))));
                body(reduce.body(), depth + 1, "give");
            }
            case Slice.If branch -> {
                line(depth, "%s = if %s".formatted(named(branch.outs()), atom(branch.condition())));
                body(branch.then(), depth + 1, "give");
                line(depth, "else");
                body(branch.otherwise(), depth + 1, "give");
            }
        }
    }

    private static String word(Form form) {
        return form instanceof Form.Operation(var p) ? p.word() : form instanceof Form.Word word ? word.word() : form.toString();
    }
}
