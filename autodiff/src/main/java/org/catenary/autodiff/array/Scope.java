package org.catenary.autodiff.array;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;

/// What stands around a term: the indices over which it is repeated, and on which of these each name depends.
public final class Scope {

    private final Names names;
    private final Map<String, Integer> sizes;
    private final Map<String, Set<String>> depends;

    private Scope(Names names, Map<String, Integer> sizes, Map<String, Set<String>> depends) {
        this.names = names;
        this.sizes = sizes;
        this.depends = depends;
    }

    static Scope outermost(Names names) { return new Scope(names, Map.of(), Map.of()); }

    Names names() { return names; }

    /// {@return the indices that run around the term}
    Set<String> indices() { return sizes.keySet(); }

    /// {@return whether an index that runs around the term takes several values}
    boolean repeats(String index) { return sizes.getOrDefault(index, 0) > 1; }

    /// {@return whether an index term is known to be one of so many}
    boolean isWithin(Term index, int size) {
        return switch (index.form()) {
            case Form.Position(int at) -> at >= 0 && at < size;
            case Form.Variable(String name) -> sizes.getOrDefault(name, Integer.MAX_VALUE) <= size;
            default -> false;
        };
    }

    /// {@return the indices around that a term depends on}
    Set<String> indices(Term term) {
        Set<String> all = new HashSet<>();
        Uses.names(term).forEach(name -> all.addAll(depends.getOrDefault(name, Set.of())));
        return all;
    }

    /// {@return what stands around a part of a term}
    Scope inside(Term term, int part) {
        if (term.form().binds(part).isEmpty()) {
            return this;
        }
        Map<String, Integer> counted = new HashMap<>(sizes);
        Map<String, Set<String>> more = new HashMap<>(depends);
        switch (term.form()) {
            case Form.Build(int size, String index) -> {
                counted.put(index, size);
                more.put(index, Set.of(index));
            }
            case Form.Let(String name) -> more.put(name, indices(term.part(0)));
            default -> term.form().binds(part).forEach(name -> more.put(name, sizes.keySet()));
        }
        return new Scope(names, counted, more);
    }
}
