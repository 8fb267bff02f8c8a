package org.catenary.functors.circuit;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;

/// A proposition about the bits that were measured so far, under which an operation of a [list of gates][GateList] is done.
public sealed interface Condition {

    /// {@return the condition that always holds}
    static Condition always() { return new All(List.of()); }

    /// {@return whether this holds of some bits}
    boolean holds(BitSet bits);

    /// {@return the bits that this asks for}
    IntStream bits();

    /// {@return the contrary}
    default Condition not() { return this instanceof Not(Condition inner) ? inner : new Not(this); }

    /// {@return that this holds and the other too}
    default Condition and(Condition other) {
        return equals(always()) ? other : other.equals(always()) ? this : new All(List.of(this, other));
    }

    /// Some bits have given values.
    ///
    /// @param wires  the bits
    /// @param values the value of each, 0 or 1
    record Match(List<Integer> wires, List<Integer> values) implements Condition {
        /// @throws WrongArgument if there are not as many values as bits, or one is no bit
        public Match {
            wires = List.copyOf(wires);
            values = Bits.checked(values);
            if (wires.size() != values.size()) {
                throw new WrongArgument("%d values for %d bits".formatted(values.size(), wires.size()));
            }
        }

        @Override public boolean holds(BitSet bits) {
            for (int k = 0; k < wires.size(); k++) {
                if (bits.get(wires.get(k)) != (values.get(k) == 1)) {
                    return false;
                }
            }
            return true;
        }

        @Override public IntStream bits() { return wires.stream().mapToInt(Integer::intValue); }

        @Override public String toString() {
            return IntStream.range(0, wires.size()).mapToObj(k -> "c%d = %d".formatted(wires.get(k), values.get(k)))
                    .collect(Collectors.joining(" ∧ "));
        }
    }

    /// The contrary of a condition.
    record Not(Condition condition) implements Condition {
        @Override public boolean holds(BitSet bits) { return !condition.holds(bits); }

        @Override public IntStream bits() { return condition.bits(); }

        @Override public String toString() { return "¬(%s)".formatted(condition); }
    }

    /// Every one of some conditions.
    record All(List<Condition> conditions) implements Condition {
        /// Copies the list.
        public All { conditions = List.copyOf(conditions); }

        @Override public boolean holds(BitSet bits) { return conditions.stream().allMatch(each -> each.holds(bits)); }

        @Override public IntStream bits() { return conditions.stream().flatMapToInt(Condition::bits); }

        @Override public String toString() {
            return conditions.isEmpty() ? "true"
                    : conditions.stream().map("(%s)"::formatted).collect(Collectors.joining(" ∧ "));
        }
    }

    /// At least one of some conditions.
    record Any(List<Condition> conditions) implements Condition {
        /// Copies the list.
        public Any { conditions = List.copyOf(conditions); }

        @Override public boolean holds(BitSet bits) { return conditions.stream().anyMatch(each -> each.holds(bits)); }

        @Override public IntStream bits() { return conditions.stream().flatMapToInt(Condition::bits); }

        @Override public String toString() {
            return conditions.isEmpty() ? "false"
                    : conditions.stream().map("(%s)"::formatted).collect(Collectors.joining(" ∨ "));
        }
    }
}
