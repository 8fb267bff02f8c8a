package org.catenary.autodiff.compile;

import java.util.List;
import java.util.stream.Collectors;

/// Writes blocks as text, a statement a line.
final class Printing {

    private final StringBuilder text = new StringBuilder();

    @Override public String toString() { return text.toString(); }

    Printing block(Block block, int depth) {
        block.statements().forEach(statement -> statement(statement, depth));
        return this;
    }

    private void line(int depth, Object... parts) {
        text.append("  ".repeat(depth));
        for (Object part : parts) {
            text.append(part);
        }
        text.append('\n');
    }

    private void statement(Statement statement, int depth) {
        switch (statement) {
            case Statement.Let(Reg reg) -> {
                if (!(reg.op() instanceof Op.Constant)) {
                    line(depth, reg, " = ", op(reg.op()));
                }
            }
            case Statement.Store(Access at, Reg value) -> line(depth, at, " := ", value);
            case Statement.Accumulate(Access at, Reg value) -> line(depth, at, " += ", value);
            case Statement.Zero(Buffer buffer) -> line(depth, buffer, " := 0");
            case Statement.Lower(Access y, Access l, Access x, int size) -> line(depth, y, " := lower ", size, " ", l, " ", x);
            case Statement.LowerBack b -> line(depth, list(b.dl()) + " " + list(b.dx()), " += lower* ", b.size(), " ", b.dy(), " ", b.l(), " ", b.x());
            case Statement.Loop loop -> {
                line(depth, "for i", loop.index().id(), " = ", range(loop));
                loop.states().forEach(s -> line(depth + 1, s.phi(), " = first ", s.start(), " then ", s.next()));
                block(loop.body(), depth + 1);
                loop.states().forEach(s -> line(depth, s.out(), " = last ", s.phi()));
                loop.sums().forEach(s -> line(depth, s.out(), " = sum ", s.of()));
            }
            case Statement.If branch -> {
                line(depth, "if ", branch.condition());
                block(branch.then(), depth + 1);
                line(depth, "else");
                block(branch.otherwise(), depth + 1);
                branch.joins().forEach(j -> line(depth, j.out(), " = ", j.then(), " or ", j.otherwise()));
            }
        }
    }

    private static String range(Statement.Loop loop) {
        int last = loop.index().size() - 1;
        return loop.down() ? last + " down to 0" : "0 to " + last;
    }

    private static String list(List<Access> all) { return all.stream().map(Access::toString).collect(Collectors.joining(" ")); }

    private static String op(Op op) {
        return switch (op) {
            case Op.Apply(var p, List<Reg> arguments) -> p.word() + arguments.stream().map(a -> " " + a).collect(Collectors.joining());
            case Op.Read(Access at) -> at.toString();
            case Op.Fetch(Access at) -> at.toString();
            case Op.OfIndex(Index index) -> "real " + index;
            case Op.Test(var relation, List<Reg> arguments) ->
                relation.name().toLowerCase(java.util.Locale.ROOT) + arguments.stream().map(a -> " " + a).collect(Collectors.joining());
            case Op.Hold(Reg of) -> "hold " + of;
            case Op.Constant(double value) -> Double.toString(value);
            case Op.Given _ -> "given";
        };
    }
}
