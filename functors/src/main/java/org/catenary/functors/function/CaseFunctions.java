package org.catenary.functors.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.catenary.diagrams.category.Merging;
import org.catenary.diagrams.category.Traced;

/// The category of Java functions with coproducts: wires are alternatives, merged where it no longer matters which one was
/// taken. What leads back is a loop, run until it leaves by another wire.
///
/// @param rounds how often a loop may go round
public record CaseFunctions(long rounds) implements Merging<List<Sort>, CaseFunction>, Traced<List<Sort>, CaseFunction> {

    /// Functions whose loops may go on for ever.
    public static final CaseFunctions CATEGORY = new CaseFunctions(Long.MAX_VALUE);

    @Override public CaseFunction id(List<Sort> x) { return CaseFunction.plain(List.copyOf(x), List.copyOf(x), value -> value); }

    @Override public List<Sort> unit() { return List.of(); }

    @Override public List<Sort> tensor(List<Sort> x, List<Sort> y) { return JavaFunctions.joined(x, y); }

    @Override public CaseFunction swap(List<Sort> x, List<Sort> y) { return permute(List.of(x, y), new int[]{1, 0}); }

    @Override public CaseFunction permute(List<List<Sort>> objects, int[] order) {
        List<Sort> dom = tensorObjects(objects), cod = tensorObjects(Arrays.stream(order).mapToObj(objects::get).toList());
        var starts = new int[objects.size() + 1];
        for (int i = 0; i < objects.size(); i++) {
            starts[i + 1] = starts[i] + objects.get(i).size();
        }
        var to = new int[dom.size()];
        int next = 0;
        for (int i : order) {
            for (int wire = starts[i]; wire < starts[i + 1]; wire++) {
                to[wire] = next++;
            }
        }
        return CaseFunction.plain(dom, cod, value -> new Case(to[value.wire()], value.value()));
    }

    @Override public CaseFunction merge(List<Sort> x, int n) {
        var wires = new ArrayList<Sort>();
        Collections.nCopies(n, x).forEach(wires::addAll);
        return CaseFunction.plain(List.copyOf(wires), List.copyOf(x), value -> new Case(value.wire() % x.size(), value.value()));
    }

    @Override public CaseFunction trace(List<Sort> x, List<Sort> y, List<Sort> u, CaseFunction f) {
        return CaseFunction.plain(List.copyOf(x), List.copyOf(y), value -> {
            Case now = f.run(value);
            for (long round = 0; now.wire() >= y.size(); round++) {
                if (round >= rounds) {
                    throw new NoFixedPoint("a loop over %s was still running after %d rounds, at %s"
                            .formatted(Sort.text(u), rounds, now.value()));
                }
                now = f.run(new Case(now.wire() - y.size() + x.size(), now.value()));
            }
            return now;
        });
    }

    @Override public String toString() { return "the category of Java functions between alternatives"; }
}
