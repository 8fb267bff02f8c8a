package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the statements of a block once more, with the same loops and buffers, into the block that is written.
final class Copying {

    private final Emitter emitter;
    private final Map<Reg, Reg> copies = new HashMap<>();

    Copying(Emitter emitter) { this.emitter = emitter; }

    /// {@return the copy of a number; itself if it lies outside}
    Reg of(Reg reg) { return copies.getOrDefault(reg, reg); }

    void block(Block block) {
        emitter.block().buffers().addAll(block.buffers());
        for (Statement statement : block.statements()) {
            switch (statement) {
                case Statement.Let(Reg reg) -> copies.put(reg, moved(reg, emitter.let(op(reg.op()))));
                case Statement.Store(Access at, Reg value) -> emitter.add(new Statement.Store(at, of(value)));
                case Statement.Accumulate(Access at, Reg value) -> emitter.add(new Statement.Accumulate(at, of(value)));
                case Statement.Zero _, Statement.Lower _, Statement.LowerBack _ -> emitter.add(statement);
                case Statement.Loop loop -> loop(loop);
                case Statement.If branch -> branch(branch);
            }
        }
    }

    private static Reg moved(Reg from, Reg to) {
        if (from.moves()) {
            to.move();
        }
        return to;
    }

    private Op op(Op op) {
        return switch (op) {
            case Op.Apply(var p, List<Reg> arguments) -> new Op.Apply(p, arguments.stream().map(this::of).toList());
            case Op.Test(var relation, List<Reg> arguments) -> new Op.Test(relation, arguments.stream().map(this::of).toList());
            case Op.Hold(Reg of) -> new Op.Hold(of(of));
            case Op.Constant _, Op.Read _, Op.Fetch _, Op.OfIndex _, Op.Given _ -> op;
        };
    }

    private void loop(Statement.Loop loop) {
        var body = new Block(Optional.of(emitter.block()), Optional.of(loop.index()));
        var copy = new Statement.Loop(loop.index(), loop.down(), body);
        loop.states().forEach(state -> copies.put(state.phi(), moved(state.phi(), emitter.given(body))));
        emitter.into(body, () -> block(loop.body()));
        for (Statement.State state : loop.states()) {
            copies.put(state.out(), moved(state.out(), emitter.given()));
            copy.states().add(new Statement.State(of(state.phi()), of(state.start()), of(state.next()), of(state.out())));
        }
        for (Statement.Sum sum : loop.sums()) {
            copies.put(sum.out(), moved(sum.out(), emitter.given()));
            copy.sums().add(new Statement.Sum(of(sum.of()), of(sum.out())));
        }
        emitter.add(copy);
    }

    private void branch(Statement.If branch) {
        Block then = emitter.inside(Optional.empty(), () -> block(branch.then()));
        Block otherwise = emitter.inside(Optional.empty(), () -> block(branch.otherwise()));
        var copy = new Statement.If(of(branch.condition()), then, otherwise, new ArrayList<>());
        for (Statement.Join join : branch.joins()) {
            copies.put(join.out(), moved(join.out(), emitter.given()));
            copy.joins().add(new Statement.Join(of(join.then()), of(join.otherwise()), of(join.out())));
        }
        emitter.add(copy);
    }
}
