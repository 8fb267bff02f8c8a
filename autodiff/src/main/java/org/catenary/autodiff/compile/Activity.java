package org.catenary.autodiff.compile;

import java.util.List;

/// Finds what depends on the inputs that are differentiated by.
final class Activity {

    private boolean news;

    private Activity() {}

    /// Marks numbers and buffers of a block and those inside.
    static void mark(Block block) {
        var activity = new Activity();
        do {
            activity.news = false;
            activity.go(block);
        } while (activity.news);
    }

    private void go(Block block) {
        for (Statement statement : block.statements()) {
            switch (statement) {
                case Statement.Let(Reg reg) -> {
                    boolean moves = switch (reg.op()) {
                        case Op.Apply(var p, List<Reg> arguments) -> {
                            boolean any = false;
                            for (int k = 0; k < arguments.size(); k++) {
                                any |= arguments.get(k).moves() && !p.partial(k).is(0);
                            }
                            yield any;
                        }
                        case Op.Read(Access at) -> at.buffer().moves();
                        case Op.Constant _, Op.Fetch _, Op.OfIndex _, Op.Test _, Op.Hold _, Op.Given _ -> false;
                    };
                    mark(reg, moves);
                }
                case Statement.Store(Access at, Reg value) -> mark(at.buffer(), value.moves());
                case Statement.Lower(Access y, Access l, Access x, int _) -> mark(y.buffer(), l.buffer().moves() || x.buffer().moves());
                case Statement.Loop loop -> {
                    loop.states().forEach(state -> mark(state.phi(), state.start().moves() || state.next().moves()));
                    go(loop.body());
                    loop.states().forEach(state -> mark(state.phi(), state.next().moves()));
                    loop.states().forEach(state -> mark(state.out(), state.phi().moves()));
                    loop.sums().forEach(sum -> mark(sum.out(), sum.of().moves()));
                }
                case Statement.If branch -> {
                    go(branch.then());
                    go(branch.otherwise());
                    branch.joins().forEach(join -> mark(join.out(), join.then().moves() || join.otherwise().moves()));
                }
                case Statement.Accumulate _, Statement.Zero _, Statement.LowerBack _ -> { }
            }
        }
    }

    private void mark(Reg reg, boolean moves) { news |= moves && reg.move(); }

    private void mark(Buffer buffer, boolean moves) {
        if (moves && !buffer.moves()) {
            buffer.move();
            news = true;
        }
    }
}
