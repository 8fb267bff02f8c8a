package org.catenary.autodiff.compile;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;

/// How many operations on numbers a program takes, and its value and gradient together; counted, branches at their dearest.
///
/// A power is three, a logarithm, a product and an exponential; what is added in place is one.
///
/// @param value    operations of the program
/// @param gradient operations of value and derivatives
public record Operations(long value, long gradient) {

    /// {@return the operations of a program}
    /// @throws IllegalArgumentException if it is not compiled
    public static Operations of(Program program) {
        try {
            var all = new HashSet<>(IntStream.range(0, program.parameters().size()).boxed().toList());
            return new Operations(count(Compiler.pruned(program, new HashSet<>(), false)), count(Compiler.pruned(program, all, true)));
        } catch (TooLarge e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static long count(Block block) { return block.statements().stream().mapToLong(Operations::count).sum(); }

    private static long count(Statement statement) {
        return switch (statement) {
            case Statement.Let(Reg reg) -> switch (reg.op()) {
                case Op.Apply(Primitive p, List<Reg> _) -> p.word().equals("pow") ? 3 : 1;
                case Op.Test _ -> 1;
                case Op.Constant _, Op.Read _, Op.Fetch _, Op.OfIndex _, Op.Hold _, Op.Given _ -> 0;
            };
            case Statement.Accumulate _ -> 1;
            case Statement.Store _, Statement.Zero _ -> 0;
            case Statement.Lower(Access _, Access _, Access _, int size) -> (long) size * (size - 1);
            case Statement.LowerBack back -> (long) size(back) * back.size() * (back.size() - 1);
            case Statement.Loop loop -> loop.index().size() * (count(loop.body()) + loop.sums().size());
            case Statement.If branch -> Math.max(count(branch.then()), count(branch.otherwise()));
        };
    }

    private static int size(Statement.LowerBack back) { return List.of(back.dl(), back.dx()).stream().mapToInt(List::size).sum(); }
}
