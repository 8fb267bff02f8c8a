package org.catenary.autodiff.compile;

import java.util.List;
import org.catenary.autodiff.language.Primitive;

/// How a number is computed.
sealed interface Op {

    /// The numbers that it is computed from.
    default List<Reg> arguments() { return List.of(); }

    record Constant(double value) implements Op {
        @Override public boolean equals(Object object) {
            return object instanceof Constant(double other) && Double.doubleToLongBits(other) == Double.doubleToLongBits(value);
        }

        @Override public int hashCode() { return Double.hashCode(value); }
    }

    record Apply(Primitive primitive, List<Reg> arguments) implements Op {}

    /// What was written to a place, once.
    record Read(Access at) implements Op {}

    /// What has been added to a place so far.
    record Fetch(Access at) implements Op {}

    record OfIndex(Index index) implements Op {}

    /// A condition, as 0 or 1.
    record Test(Relation relation, List<Reg> arguments) implements Op {}

    /// A number, as one that does not move.
    record Hold(Reg of) implements Op {
        @Override public List<Reg> arguments() { return List.of(of); }
    }

    /// What a loop or conditional gives.
    record Given(int number) implements Op {}

    enum Relation { LESS, LESS_EQUAL, AND, OR, NOT }
}
