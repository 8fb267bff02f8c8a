package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.List;

/// A statement of a block.
sealed interface Statement {

    record Let(Reg reg) implements Statement {}

    record Store(Access at, Reg value) implements Statement {}

    record Accumulate(Access at, Reg value) implements Statement {}

    record Zero(Buffer buffer) implements Statement {}

    /// `y[r] = Σ_{c < r} l[…] x[c]`, `l` packed below the diagonal column by column; all three are rows, `l` from a place on.
    record Lower(Access y, Access l, Access x, int size) implements Statement {}

    /// The transpose of this: cotangents are added to those of `l` and `x` where there are such.
    record LowerBack(Access dy, Access l, Access x, List<Access> dl, List<Access> dx, int size) implements Statement {}

    /// Numbers that a loop carries from turn to turn.
    record State(Reg phi, Reg start, Reg next, Reg out) {}

    /// Numbers of all turns, added up.
    record Sum(Reg of, Reg out) {}

    record Join(Reg then, Reg otherwise, Reg out) {}

    /// A loop over all turns, or backward over them.
    record Loop(Index.Variable index, boolean down, Block body, List<State> states, List<Sum> sums) implements Statement {
        Loop(Index.Variable index, boolean down, Block body) { this(index, down, body, new ArrayList<>(), new ArrayList<>()); }
    }

    record If(Reg condition, Block then, Block otherwise, List<Join> joins) implements Statement {}
}
