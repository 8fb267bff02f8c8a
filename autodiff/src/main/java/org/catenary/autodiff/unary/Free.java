package org.catenary.autodiff.unary;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The wires that slices use but do not make.
final class Free {

    private final Map<String, Atom> free = new LinkedHashMap<>();
    private final Set<String> made = new HashSet<>();

    private Free() {}

    /// {@return the wires, by their names, in the order of their first use}
    static Map<String, Atom> of(List<Slice> slices, List<Atom> results) {
        var found = new Free();
        found.slices(slices);
        found.use(results);
        return found.free;
    }

    private void use(List<Atom> atoms) {
        atoms.stream().filter(Atom::isNamed).filter(atom -> !made.contains(atom.name())).forEach(atom -> free.putIfAbsent(atom.name(), atom));
    }

    private void make(List<Atom> atoms) { atoms.forEach(atom -> made.add(atom.name())); }

    private void body(Slice.Body body) {
        slices(body.slices());
        use(body.results());
    }

    private void slices(List<Slice> slices) {
        for (Slice slice : slices) {
            switch (slice) {
                case Slice.Op op -> use(op.of());
                case Slice.Build build -> {
                    make(List.of(build.index()));
                    body(build.body());
                }
                case Slice.Scan scan -> {
                    use(scan.starts());
                    make(scan.states());
                    make(List.of(scan.index()));
                    body(scan.body());
                }
                case Slice.Reduce reduce -> {
                    use(List.of(reduce.unit(), reduce.of()));
                    make(List.of(reduce.left(), reduce.right()));
                    body(reduce.body());
                }
                case Slice.If branch -> {
                    use(List.of(branch.condition()));
                    body(branch.then());
                    body(branch.otherwise());
                }
            }
            make(slice.outs());
        }
    }
}
