package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// Slices as terms of the language: a `let` for each wire.
final class Terms {

    private record Binding(String name, Term bound) {}

    private final List<Binding> bindings = new ArrayList<>();

    private void bind(String name, Term bound) { bindings.add(new Binding(name, bound)); }

    private Term in(Term body) {
        Term term = body;
        for (Binding binding : bindings.reversed()) {
            term = Term.let(binding.name, binding.bound, term);
        }
        return term;
    }

    /// {@return the term of slices whose first wires are parts of parameters}
    static Term of(List<Atom> inputs, List<Term> parts, Slice.Body body, Term result) {
        var terms = new Terms();
        for (int k = 0; k < inputs.size(); k++) {
            terms.bind(inputs.get(k).name(), parts.get(k));
        }
        body.slices().forEach(terms::slice);
        return terms.in(result);
    }

    private static Term body(Slice.Body body) {
        var terms = new Terms();
        body.slices().forEach(terms::slice);
        return terms.in(tuple(body.results().stream().map(Atom::term).toList()));
    }

    static Term tuple(List<Term> parts) {
        Term tuple = parts.getLast();
        for (Term part : parts.subList(0, parts.size() - 1).reversed()) {
            tuple = Term.of(Form.Word.PAIR, part, tuple);
        }
        return tuple;
    }

    private static Term part(Term tuple, int k, int size) {
        Term rest = tuple;
        for (int i = 0; i < k; i++) {
            rest = Term.of(Form.Word.SECOND, rest);
        }
        return k == size - 1 ? rest : Term.of(Form.Word.FIRST, rest);
    }

    private static Term lambda(String name, Term body) { return Term.of(new Form.Lambda(name, Optional.empty()), body); }

    private void slice(Slice slice) {
        switch (slice) {
            case Slice.Op(Atom out, Form form, List<Atom> of) -> bind(out.name(), Term.of(form, of.stream().map(Atom::term).toList()));
            case Slice.Build build -> give(build.outs(), true, Term.of(new Form.Build(build.size(), build.index().name()), body(build.body())));
            case Slice.Scan scan -> {
                String index = scan.index().name(), state = scan.outs().getFirst().name() + "s";
                var inner = new Terms();
                for (int k = 0; k < scan.states().size(); k++) {
                    inner.bind(scan.states().get(k).name(), part(Term.variable(state), k, scan.states().size()));
                }
                scan.body().slices().forEach(inner::slice);
                Term body = inner.in(tuple(scan.body().results().stream().map(Atom::term).toList()));
                Term places = Term.of(new Form.Build(scan.size(), index), Term.variable(index));
                give(scan.outs(), true, Term.of(Form.Word.SCAN, lambda(state, lambda(index, body)), tuple(scan.starts().stream().map(Atom::term).toList()), places));
            }
            case Slice.Reduce reduce -> bind(reduce.out().name(), Term.of(Form.Word.REDUCE,
                    lambda(reduce.left().name(), lambda(reduce.right().name(), body(reduce.body()))), reduce.unit().term(), reduce.of().term()));
            case Slice.If branch -> give(branch.outs(), false, Term.of(Form.Word.IF, branch.condition().term(), body(branch.then()), body(branch.otherwise())));
        }
    }

    private void give(List<Atom> outs, boolean arrays, Term term) {
        if (outs.size() == 1) {
            bind(outs.getFirst().name(), term);
            return;
        }
        String all = outs.getFirst().name() + "t", index = outs.getFirst().name() + "i";
        bind(all, term);
        for (int k = 0; k < outs.size(); k++) {
            Term one = arrays ? Term.of(new Form.Build(outs.get(k).type().size(), index),
                    part(Term.of(Form.Word.GET, Term.variable(all), Term.variable(index)), k, outs.size())) : part(Term.variable(all), k, outs.size());
            bind(outs.get(k).name(), one);
        }
    }

    // ---- values of types with pairs

    /// {@return the wires that a term of a flat type is, as terms}
    static List<Term> leaves(Term term, Type type, String index) {
        return switch (type.kind()) {
            case PAIR -> {
                List<Term> all = new ArrayList<>(leaves(Term.of(Form.Word.FIRST, term), type.left(), index));
                all.addAll(leaves(Term.of(Form.Word.SECOND, term), type.right(), index));
                yield all;
            }
            case ARRAY -> Leaves.of(type).size() == 1 && !hasPair(type) ? List.of(term)
                    : leaves(Term.of(Form.Word.GET, term, Term.variable(index)), type.left(), index + "_").stream()
                            .map(element -> Term.of(new Form.Build(type.size(), index), element)).toList();
            case REAL, INDEX, TRUTH, SUM, FUN, LIST -> List.of(term);
        };
    }

    private static boolean hasPair(Type type) { return type.kind() == Type.Kind.PAIR || type.parts().stream().anyMatch(Terms::hasPair); }

    /// {@return the term of a flat type that some wires are}
    static Term joined(List<Term> leaves, Type type, String index) {
        return switch (type.kind()) {
            case PAIR -> {
                int left = Leaves.of(type.left()).size();
                yield Term.of(Form.Word.PAIR, joined(leaves.subList(0, left), type.left(), index), joined(leaves.subList(left, leaves.size()), type.right(), index));
            }
            case ARRAY -> !hasPair(type) ? leaves.getFirst() : Term.of(new Form.Build(type.size(), index),
                    joined(leaves.stream().map(leaf -> Term.of(Form.Word.GET, leaf, Term.variable(index))).toList(), type.left(), index + "_"));
            case REAL, INDEX, TRUTH, SUM, FUN, LIST -> leaves.getFirst();
        };
    }
}
