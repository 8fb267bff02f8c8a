package org.catenary.functors.qasm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The names that are known at a place: its own and those around it.
final class Scope {

    private final Optional<Scope> around;
    private final Map<String, Symbol> symbols = new HashMap<>();

    private Scope(Optional<Scope> around) { this.around = around; }

    static Scope outermost() { return new Scope(Optional.empty()); }

    Scope inner() { return new Scope(Optional.of(this)); }

    /// A scope with numbers of its own.
    Scope inner(Map<String, Value> numbers) {
        Scope inner = inner();
        numbers.forEach((name, value) -> inner.put(name, new Symbol.Constant(value)));
        return inner;
    }

    void put(String name, Symbol symbol) { symbols.put(name, symbol); }

    Optional<Symbol> own(String name) { return Optional.ofNullable(symbols.get(name)); }

    Optional<Symbol> find(String name) {
        for (Optional<Scope> scope = Optional.of(this); scope.isPresent(); scope = scope.get().around) {
            Optional<Symbol> symbol = scope.get().own(name);
            if (symbol.isPresent()) {
                return symbol;
            }
        }
        return Optional.empty();
    }
}
