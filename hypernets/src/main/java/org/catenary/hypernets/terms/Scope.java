package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What names stand for at a place in a term; the innermost binding of a name hides the others.
final class Scope<T> {

    private final Map<String, Deque<T>> bindings = new HashMap<>();

    void bind(String name, T value) { bindings.computeIfAbsent(name, _ -> new ArrayDeque<>()).push(value); }

    void unbind(String name) {
        Deque<T> hidden = bindings.get(name);
        if (hidden != null) {
            hidden.pop();
            if (hidden.isEmpty()) {
                bindings.remove(name);
            }
        }
    }

    Optional<T> find(String name) {
        Deque<T> found = bindings.get(name);
        return found == null ? Optional.empty() : Optional.of(found.element());
    }

    boolean binds(String name) { return bindings.containsKey(name); }
}
