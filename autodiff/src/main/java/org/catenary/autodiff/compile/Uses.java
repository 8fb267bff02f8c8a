package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.List;

/// What statements use.
final class Uses {

    private Uses() {}

    /// {@return the numbers that a statement uses itself, not those that its blocks use}
    static List<Reg> of(Statement statement) {
        return switch (statement) {
            case Statement.Let(Reg reg) -> reg.op().arguments();
            case Statement.Store(Access _, Reg value) -> List.of(value);
            case Statement.Accumulate(Access _, Reg value) -> List.of(value);
            case Statement.Zero _, Statement.Lower _, Statement.LowerBack _ -> List.of();
            case Statement.Loop loop -> {
                List<Reg> used = new ArrayList<>();
                loop.states().forEach(state -> {
                    used.add(state.start());
                    used.add(state.next());
                });
                loop.sums().forEach(sum -> used.add(sum.of()));
                yield used;
            }
            case Statement.If branch -> {
                List<Reg> used = new ArrayList<>(List.of(branch.condition()));
                branch.joins().forEach(join -> {
                    used.add(join.then());
                    used.add(join.otherwise());
                });
                yield used;
            }
        };
    }

    /// {@return the blocks of a statement}
    static List<Block> blocks(Statement statement) {
        return switch (statement) {
            case Statement.Loop loop -> List.of(loop.body());
            case Statement.If branch -> List.of(branch.then(), branch.otherwise());
            case Statement.Let _, Statement.Store _, Statement.Accumulate _, Statement.Zero _, Statement.Lower _, Statement.LowerBack _ -> List.of();
        };
    }

    /// {@return how often a number is used in a block and those inside}
    static int count(Block block, Reg reg) {
        int count = 0;
        for (Statement statement : block.statements()) {
            for (Reg used : of(statement)) {
                count += used == reg ? 1 : 0;
            }
            for (Block inner : blocks(statement)) {
                count += count(inner, reg);
            }
        }
        return count;
    }
}
