package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// A term whose variables are known by how many others are bound between.
///
/// @param term  what it does
/// @param index for a variable, how many others are bound between its binding and here
/// @param parts the code of its parts
record Code(Term term, int index, List<Code> parts) {

    /// {@return the code of a term, the variables of its context bound in order}
    static Code of(Map<String, Type> context, Term term) {
        var compilation = new Compilation();
        context.keySet().forEach(compilation::bind);
        compilation.over(term);
        return compilation.done.pop();
    }

    private static final class Compilation implements Walk {
        private final Scope<Integer> levels = new Scope<>();
        private final Deque<Code> done = new ArrayDeque<>();
        private int depth;

        void bind(String name) { levels.bind(name, depth++); }

        @Override public void before(Term term, int part) { Walk.bound(term, part).ifPresent(this::bind); }

        @Override public void leave(Term term) {
            term.binds().ifPresent(name -> {
                levels.unbind(name);
                depth--;
            });
            int index = term instanceof Term.Variable variable ? depth - 1 - levels.find(variable.name()).orElseThrow() : 0;
            var parts = new Code[term.parts().size()];
            for (int k = parts.length - 1; k >= 0; k--) {
                parts[k] = done.pop();
            }
            done.push(new Code(term, index, List.of(parts)));
        }
    }
}
