package org.catenary.autodiff.compile;

import java.util.HashSet;
import java.util.Set;

/// Leaves out what no output needs.
final class Liveness {

    private final Set<Reg> regs = new HashSet<>();
    private final Set<Buffer> buffers = new HashSet<>();
    private boolean news;

    private Liveness() {}

    /// Removes the statements of a program that do not lead to what is written to these buffers.
    static void prune(Block top, Set<Buffer> outputs) {
        var liveness = new Liveness();
        liveness.buffers.addAll(outputs);
        do {
            liveness.news = false;
            liveness.mark(top);
        } while (liveness.news);
        liveness.sweep(top);
    }

    private void use(Reg reg) { news |= regs.add(reg); }

    private void use(Access at) { news |= buffers.add(at.buffer()); }

    /// @return whether a statement of the block is live
    private boolean mark(Block block) {
        boolean live = false;
        for (Statement statement : block.statements().reversed()) {
            live |= mark(statement);
        }
        return live;
    }

    private boolean mark(Statement statement) {
        return switch (statement) {
            case Statement.Let(Reg reg) -> {
                if (regs.contains(reg)) {
                    reg.op().arguments().forEach(this::use);
                    switch (reg.op()) {
                        case Op.Read(Access at) -> use(at);
                        case Op.Fetch(Access at) -> use(at);
                        case Op.Constant _, Op.Apply _, Op.OfIndex _, Op.Test _, Op.Hold _, Op.Given _ -> { }
                    }
                }
                yield regs.contains(reg);
            }
            case Statement.Store(Access at, Reg value) -> stored(at, value);
            case Statement.Accumulate(Access at, Reg value) -> stored(at, value);
            case Statement.Zero(Buffer buffer) -> buffers.contains(buffer);
            case Statement.Lower(Access y, Access l, Access x, int _) -> {
                if (buffers.contains(y.buffer())) {
                    use(l);
                    use(x);
                }
                yield buffers.contains(y.buffer());
            }
            case Statement.LowerBack back -> {
                boolean live = isLive(back);
                if (live) {
                    use(back.dy());
                    use(back.l());
                    use(back.x());
                }
                yield live;
            }
            case Statement.Loop loop -> {
                boolean live = false;
                for (Statement.State state : loop.states()) {
                    if (regs.contains(state.out()) || regs.contains(state.phi())) {
                        use(state.start());
                        use(state.next());
                        live = true;
                    }
                }
                for (Statement.Sum sum : loop.sums()) {
                    if (regs.contains(sum.out())) {
                        use(sum.of());
                        live = true;
                    }
                }
                boolean inside = mark(loop.body());
                yield inside || live;
            }
            case Statement.If branch -> {
                boolean live = false;
                for (Statement.Join join : branch.joins()) {
                    if (regs.contains(join.out())) {
                        use(join.then());
                        use(join.otherwise());
                        live = true;
                    }
                }
                live |= mark(branch.then());
                live |= mark(branch.otherwise());
                if (live) {
                    use(branch.condition());
                }
                yield live;
            }
        };
    }

    private boolean isLive(Statement.LowerBack back) {
        return back.dl().stream().anyMatch(at -> buffers.contains(at.buffer())) || back.dx().stream().anyMatch(at -> buffers.contains(at.buffer()));
    }

    private boolean stored(Access at, Reg value) {
        if (buffers.contains(at.buffer())) {
            use(value);
        }
        return buffers.contains(at.buffer());
    }

    private void sweep(Block block) {
        block.statements().removeIf(statement -> !mark(statement));
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Loop loop) {
                loop.states().removeIf(state -> !regs.contains(state.out()) && !regs.contains(state.phi()));
                loop.sums().removeIf(sum -> !regs.contains(sum.out()));
            } else if (statement instanceof Statement.If branch) {
                branch.joins().removeIf(join -> !regs.contains(join.out()));
            }
            Uses.blocks(statement).forEach(this::sweep);
        }
    }
}
