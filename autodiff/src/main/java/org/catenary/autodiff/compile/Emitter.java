package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Primitive;

/// Writes statements into blocks. Numbers are hash-consed: what is known is not computed again, and what does not depend on a
/// loop is computed before it.
final class Emitter implements Arithmetic<Reg> {

    /// How many values are looked at, at most.
    private static final int LOOKS = 500_000;

    private final int limit;
    private int looks;
    private final Block top = new Block(Optional.empty(), Optional.empty());
    private Block block = top;
    private int regs;
    private int buffers;
    private int variables;

    /// @param limit the number of statements above which a program is too large
    Emitter(int limit) { this.limit = limit; }

    Block top() { return top; }

    Block block() { return block; }

    int buffers() { return buffers; }

    // ---- blocks

    /// Runs something that writes into a new block.
    Block inside(Optional<Index.Variable> index, Runnable body) {
        var inner = new Block(Optional.of(block), index);
        into(inner, body);
        return inner;
    }

    void into(Block other, Runnable body) {
        Block outer = block;
        block = other;
        try {
            body.run();
        } finally {
            block = outer;
        }
    }

    Index.Variable variable(int size) { return new Index.Variable(variables++, size); }

    Buffer buffer(Buffer.Role role, List<Integer> dims) {
        var buffer = new Buffer(buffers++, role, block.around(), dims);
        block.buffers().add(buffer);
        return buffer;
    }

    Buffer buffer(Buffer.Role role, List<Index.Variable> around, List<Integer> dims) { return new Buffer(buffers++, role, around, dims); }

    /// Counts a value that is looked at; those that unfold from others are not bounded by the statements that they need.
    void look() {
        if (++looks > LOOKS) {
            throw new TooLarge("functions and choices that unfold to more than %d values".formatted(LOOKS));
        }
    }

    void add(Statement statement) { block.statements().add(statement); }

    /// {@return a number that a loop or conditional of this block will give}
    Reg given(Block home) {
        if (regs > limit) {
            throw new TooLarge("more than %d steps".formatted(limit));
        }
        return new Reg(regs, home, new Op.Given(regs++));
    }

    Reg given() { return given(block); }

    // ---- numbers

    /// {@return the number computed so: known already, or computed in the outermost loop that it depends on}
    Reg let(Op op) {
        Block home = op instanceof Op.Fetch ? block : home(op);
        for (Optional<Block> now = Optional.of(block); now.isPresent() && !(op instanceof Op.Fetch); now = now.get().parent()) {
            Reg known = now.get().known().get(op);
            if (known != null) {
                return known;
            }
        }
        if (regs > limit) {
            throw new TooLarge("more than %d steps".formatted(limit));
        }
        var reg = new Reg(regs++, home, op);
        home.statements().add(new Statement.Let(reg));
        if (!(op instanceof Op.Fetch)) {
            home.known().put(op, reg);
        }
        return reg;
    }

    private Block home(Op op) {
        Block now = block;
        while (now.parent().isPresent() && now.index().isPresent() && isFree(op, now)) {
            now = now.parent().get();
        }
        return now;
    }

    /// {@return whether an operation does not depend on the loop that a block is the body of}
    private static boolean isFree(Op op, Block body) {
        Index.Variable index = body.index().orElseThrow();
        return switch (op) {
            case Op.Constant _ -> true;
            case Op.OfIndex(Index i) -> !i.uses(index);
            case Op.Read(Access at) -> at.at().stream().noneMatch(i -> i.uses(index)) && at.around().stream().noneMatch(i -> i.uses(index))
                    && !body.buffers().contains(at.buffer());
            case Op.Apply _, Op.Test _, Op.Hold _ -> op.arguments().stream().noneMatch(a -> a.home().isWithin(body));
            case Op.Fetch _, Op.Given _ -> false;
        };
    }

    @Override public Reg constant(double value) { return let(new Op.Constant(value)); }

    @Override public Reg apply(Primitive p, Reg x) {
        if (x.op() instanceof Op.Constant(double value)) {
            return constant(p.value(value, 0));
        }
        boolean twice = p.word().equals("neg") && x.op() instanceof Op.Apply(Primitive q, List<Reg> _) && q.word().equals("neg");
        return twice ? x.op().arguments().getFirst() : let(new Op.Apply(p, List.of(x)));
    }

    @Override public Reg apply(Primitive p, Reg x, Reg y) {
        if (x.id() > y.id() && (p.word().equals("add") || p.word().equals("mul"))) {
            return apply(p, y, x);
        }
        if (x.op() instanceof Op.Constant(double a) && y.op() instanceof Op.Constant(double b)) {
            return constant(p.value(a, b));
        }
        return switch (p.word()) {
            case "add" -> x.is(0) ? y : y.is(0) ? x : let(new Op.Apply(p, List.of(x, y)));
            case "sub" -> y.is(0) ? x : let(new Op.Apply(p, List.of(x, y)));
            case "mul" -> x.is(1) ? y : y.is(1) ? x : x.is(-1) ? apply(NEG, y) : y.is(-1) ? apply(NEG, x) : let(new Op.Apply(p, List.of(x, y)));
            case "div" -> y.is(1) ? x : let(new Op.Apply(p, List.of(x, y)));
            default -> let(new Op.Apply(p, List.of(x, y)));
        };
    }

    private static final Primitive NEG = Primitive.of("neg").orElseThrow();

    @Override public double value(Reg x) { throw new TooLarge("a condition on what is not known yet"); }

    Reg read(Access at) { return let(new Op.Read(at)); }

    /// Writes a loop whose body gives numbers to add up.
    ///
    /// @return the sums
    List<Reg> sums(int size, java.util.function.Function<Index, List<Reg>> body) {
        Index.Variable index = variable(size);
        List<Reg> of = new ArrayList<>();
        Block inner = inside(Optional.of(index), () -> of.addAll(body.apply(Index.of(index))));
        var loop = new Statement.Loop(index, false, inner);
        List<Reg> outs = new ArrayList<>();
        for (Reg reg : of) {
            Reg out = given();
            loop.sums().add(new Statement.Sum(reg, out));
            outs.add(out);
        }
        add(loop);
        return outs;
    }

    /// Writes a loop for what its body does.
    void each(int size, java.util.function.Consumer<Index> body) {
        Index.Variable index = variable(size);
        Block inner = inside(Optional.of(index), () -> body.accept(Index.of(index)));
        add(new Statement.Loop(index, false, inner));
    }
}
