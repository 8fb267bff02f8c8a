package org.catenary.autodiff.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.catenary.autodiff.language.Partial;
import org.catenary.autodiff.language.Primitive;

/// Writes, after a program, its statements backward: cotangents go from results to what these were computed from.
///
/// A loop that only adds up is gone through once more, forward and backward turn by turn; where the cotangent of its sums does not
/// depend on them, the first going through is left out. Other loops are gone through backward; what is cheap is computed again, the
/// rest, and what loops carry, is kept on tapes, which have a place for each turn. The cotangents of arrays are added up in place.
final class Adjoint {

    private static final Set<String> CHEAP = Set.of("add", "sub", "mul", "neg", "square", "relu", "step", "sign", "max", "min", "abs", "atleast", "powi 2");

    /// A block that is gone through backward.
    private static final class Frame {
        private final Map<Reg, Reg> cotangents = new LinkedHashMap<>();
        private final Map<Reg, Reg> again = new HashMap<>();
    }

    /// A loop and the one that goes through it again.
    private record Twice(Statement.Loop first, Statement.Loop again) {}

    private final Emitter emitter;
    private final Map<Buffer, Buffer> cotangents = new HashMap<>();
    private final Set<Index.Variable> taped = new HashSet<>();
    private final Map<Reg, Access> tapes = new HashMap<>();
    private final Map<Index.Variable, Index> turns = new HashMap<>();
    private final List<Twice> twice = new ArrayList<>();
    private Frame frame = new Frame();

    Adjoint(Emitter emitter) { this.emitter = emitter; }

    /// {@return the loops of which every turn is kept}
    Set<Index.Variable> taped() { return taped; }

    /// Goes backward through a whole program.
    ///
    /// @param seed   the cotangents of numbers of the results
    /// @param inputs what it is differentiated by
    /// @param into   takes the cotangents of these
    /// @param top    whether the program is not run at many points
    void backward(List<Statement> program, Map<Reg, Reg> seed, List<Buffer> inputs, List<Buffer> into, boolean top) {
        cotangents.clear();
        frame = new Frame();
        for (int k = 0; k < inputs.size(); k++) {
            cotangents.put(inputs.get(k), into.get(k));
        }
        zero(emitter.block());
        seed.forEach(this::add);
        statements(program, top);
    }

    private void zero(Block made) {
        for (Buffer buffer : List.copyOf(made.buffers())) {
            if (buffer.moves() && buffer.role() == Buffer.Role.ARRAY) {
                emitter.add(new Statement.Zero(cotangent(buffer)));
            }
        }
    }

    private Buffer cotangent(Buffer of) {
        return cotangents.computeIfAbsent(of, _ -> emitter.buffer(Buffer.Role.COTANGENT, of.around(), of.dims()));
    }

    private void add(Reg reg, Reg cotangent) {
        if (reg.moves() && !cotangent.is(0)) {
            Reg before = frame.cotangents.get(reg);
            frame.cotangents.put(reg, before == null ? cotangent : emitter.add(before, cotangent));
        }
    }

    private Optional<Reg> taken(Reg reg) { return Optional.ofNullable(frame.cotangents.remove(reg)); }

    private void statements(List<Statement> forward, boolean top) {
        for (Statement statement : forward.reversed()) {
            switch (statement) {
                case Statement.Let(Reg reg) -> taken(reg).ifPresent(cotangent -> let(reg, cotangent));
                case Statement.Store(Access at, Reg value) -> {
                    if (value.moves() && at.buffer().role() == Buffer.Role.ARRAY) {
                        add(value, emitter.let(new Op.Fetch(at.with(turns).in(cotangent(at.buffer())))));
                    }
                }
                case Statement.Lower(Access y, Access l, Access x, int size) -> {
                    if (y.buffer().moves()) {
                        emitter.add(new Statement.LowerBack(y.with(turns).in(cotangent(y.buffer())), l.with(turns), x.with(turns),
                                moving(l), moving(x), size));
                    }
                }
                case Statement.If branch -> branch(branch);
                case Statement.Loop loop when top && isFusable(loop) && loop.sums().stream().allMatch(this::isKnownBefore) -> again(loop);
                case Statement.Loop loop -> loop(loop);
                case Statement.Accumulate _, Statement.Zero _, Statement.LowerBack _ -> { }
            }
        }
    }

    private List<Access> moving(Access at) {
        return at.buffer().moves() ? List.of(at.with(turns).in(cotangent(at.buffer()))) : List.of();
    }

    private void let(Reg reg, Reg cotangent) {
        switch (reg.op()) {
            case Op.Apply(Primitive p, List<Reg> arguments) -> apply(reg, p, arguments, cotangent);
            case Op.Read(Access at) -> {
                if (at.buffer().moves()) {
                    emitter.add(new Statement.Accumulate(at.with(turns).in(cotangent(at.buffer())), cotangent));
                }
            }
            case Op.Constant _, Op.Fetch _, Op.OfIndex _, Op.Test _, Op.Hold _, Op.Given _ -> { }
        }
    }

    private void apply(Reg reg, Primitive p, List<Reg> arguments, Reg cotangent) {
        Reg x = arguments.getFirst(), y = arguments.getLast();
        if (p.word().equals("div")) {
            Reg scaled = emitter.apply(p, cotangent, known(y));
            add(x, scaled);
            if (y.moves()) {
                add(y, emitter.apply(NEG, emitter.mul(scaled, known(reg))));
            }
            return;
        }
        if ((p.word().equals("max") || p.word().equals("min")) && x.moves() && y.moves()) {
            Reg first = emitter.mul(p.partial(0).in(emitter, known(x), known(y), reg), cotangent);
            add(x, first);
            add(y, emitter.sub(cotangent, first));
            return;
        }
        for (int k = 0; k < arguments.size(); k++) {
            Partial partial = p.partial(k);
            if (arguments.get(k).moves() && !partial.is(0)) {
                Reg by = partial.in(emitter, partial.uses(Partial.Name.X) ? known(x) : x, partial.uses(Partial.Name.Y) ? known(y) : y,
                        partial.uses(Partial.Name.R) ? known(reg) : reg);
                add(arguments.get(k), emitter.mul(by, cotangent));
            }
        }
    }

    private static final Primitive NEG = Primitive.of("neg").orElseThrow();

    // ---- numbers that were computed forward

    /// {@return a number of the program where it is needed backward}
    private Reg known(Reg reg) {
        if (emitter.block().isWithin(reg.home())) {
            return reg;
        }
        Reg again = frame.again.get(reg);
        if (again == null || !emitter.block().isWithin(again.home())) {
            again = computed(reg);
            frame.again.put(reg, again);
        }
        return again;
    }

    private Reg computed(Reg reg) {
        return switch (reg.op()) {
            case Op.Constant _ -> emitter.let(reg.op());
            case Op.OfIndex(Index index) -> emitter.let(new Op.OfIndex(index.with(turns)));
            case Op.Read(Access at) -> emitter.let(new Op.Read(at.with(turns)));
            case Op.Apply(Primitive p, List<Reg> arguments) when CHEAP.contains(p.word()) ->
                arguments.size() == 1 ? emitter.apply(p, known(arguments.getFirst()))
                        : emitter.apply(p, known(arguments.getFirst()), known(arguments.getLast()));
            case Op.Test(Op.Relation relation, List<Reg> arguments) ->
                emitter.let(new Op.Test(relation, arguments.stream().map(this::known).toList()));
            case Op.Apply _, Op.Hold _, Op.Given _ -> emitter.read(written(reg).with(turns));
            case Op.Fetch _ -> throw new AssertionError(reg);
        };
    }

    /// {@return where a number was written forward: an array that it is an element of, or a tape}
    private Access written(Reg reg) {
        return tapes.computeIfAbsent(reg, _ -> {
            Optional<Access> element = reg.home().statements().stream().filter(s -> s instanceof Statement.Store(Access _, Reg value) && value == reg)
                    .map(s -> ((Statement.Store) s).at()).findFirst();
            return element.orElseGet(() -> {
                Access tape = Access.of(emitter.buffer(Buffer.Role.TAPE, reg.home().around(), List.of()), List.of());
                reg.home().statements().add(new Statement.Store(tape, reg));
                return tape;
            });
        });
    }

    // ---- conditionals

    private void branch(Statement.If branch) {
        Map<Reg, Reg> cotangents = new LinkedHashMap<>();
        branch.joins().forEach(join -> taken(join.out()).ifPresent(c -> cotangents.put(join.out(), c)));
        Reg condition = known(branch.condition());
        Frame outer = frame, left = new Frame(), right = new Frame();
        Block then = side(branch, branch.then(), true, left, cotangents), otherwise = side(branch, branch.otherwise(), false, right, cotangents);
        var backward = new Statement.If(condition, then, otherwise, new ArrayList<>());
        Map<Reg, Reg> all = new LinkedHashMap<>(left.cotangents);
        all.putAll(right.cotangents);
        frame = outer;
        Map<Reg, Reg> outs = new LinkedHashMap<>();
        for (Reg reg : all.keySet()) {
            Reg out = emitter.given();
            backward.joins().add(new Statement.Join(side(left, reg, then), side(right, reg, otherwise), out));
            outs.put(reg, out);
        }
        emitter.add(backward);
        outs.forEach(this::add);
    }

    private Reg side(Frame side, Reg reg, Block block) {
        Reg found = side.cotangents.get(reg);
        if (found != null) {
            return found;
        }
        List<Reg> zero = new ArrayList<>();
        emitter.into(block, () -> zero.add(emitter.constant(0)));
        return zero.getFirst();
    }

    private Block side(Statement.If branch, Block forward, boolean then, Frame side, Map<Reg, Reg> cotangents) {
        return emitter.inside(Optional.empty(), () -> {
            frame = side;
            zero(forward);
            for (Statement.Join join : branch.joins()) {
                Reg cotangent = cotangents.get(join.out());
                if (cotangent != null) {
                    add(then ? join.then() : join.otherwise(), cotangent);
                }
            }
            statements(List.copyOf(forward.statements()), false);
        });
    }

    // ---- loops

    /// Goes backward through the turns of a loop.
    private void loop(Statement.Loop loop) {
        boolean any = loop.states().stream().anyMatch(s -> frame.cotangents.containsKey(s.out()))
                || loop.sums().stream().anyMatch(s -> frame.cotangents.containsKey(s.out()));
        if (!any && !writes(loop.body())) {
            return;
        }
        taped.add(loop.index());
        Index.Variable index = emitter.variable(loop.index().size());
        Frame outer = frame, inner = new Frame();
        var body = new Block(Optional.of(emitter.block()), Optional.of(index));
        var backward = new Statement.Loop(index, !loop.down() && !loop.states().isEmpty(), body);
        List<Statement.State> moving = loop.states().stream().filter(s -> s.phi().moves()).toList();
        List<Reg> starts = moving.stream().map(s -> taken(s.out()).orElseGet(() -> emitter.constant(0))).toList();
        List<Reg> carried = moving.stream().map(_ -> emitter.given(body)).toList();
        Map<Reg, Reg> sums = new LinkedHashMap<>();
        loop.sums().forEach(sum -> taken(sum.out()).ifPresent(c -> sums.put(sum.of(), sums.containsKey(sum.of())
                ? emitter.add(Optional.ofNullable(sums.get(sum.of())).orElseThrow(), c) : c)));
        List<Reg> next = new ArrayList<>();
        turns.put(loop.index(), Index.of(index));
        emitter.into(body, () -> {
            frame = inner;
            zero(loop.body());
            sums.forEach(this::add);
            for (int k = 0; k < moving.size(); k++) {
                add(moving.get(k).next(), carried.get(k));
            }
            statements(List.copyOf(loop.body().statements()), false);
            for (Statement.State state : moving) {
                next.add(taken(state.phi()).orElseGet(() -> emitter.constant(0)));
            }
        });
        turns.remove(loop.index());
        frame = outer;
        List<Reg> outs = new ArrayList<>();
        for (int k = 0; k < moving.size(); k++) {
            outs.add(emitter.given());
            backward.states().add(new Statement.State(carried.get(k), starts.get(k), next.get(k), outs.get(k)));
        }
        collect(inner, backward);
        for (int k = 0; k < moving.size(); k++) {
            add(moving.get(k).start(), outs.get(k));
        }
    }

    /// Writes a loop; the cotangents of what lies outside it are added up over its turns.
    private void collect(Frame inner, Statement.Loop backward) {
        Map<Reg, Reg> outs = new LinkedHashMap<>();
        inner.cotangents.forEach((reg, cotangent) -> {
            Reg out = emitter.given();
            backward.sums().add(new Statement.Sum(cotangent, out));
            outs.put(reg, out);
        });
        emitter.add(backward);
        outs.forEach(this::add);
    }

    private static boolean writes(Block block) {
        return block.statements().stream().anyMatch(s -> s instanceof Statement.Store(Access at, Reg value) && value.moves()
                && at.buffer().role() == Buffer.Role.ARRAY || s instanceof Statement.Lower
                || Uses.blocks(s).stream().anyMatch(Adjoint::writes));
    }

    /// {@return whether the cotangent of a sum depends only on what is known before it is added up}
    private boolean isKnownBefore(Statement.Sum sum) {
        Set<Reg> seen = new HashSet<>();
        Deque<Reg> pending = new ArrayDeque<>(frame.cotangents.containsKey(sum.out()) ? List.of(frame.cotangents.get(sum.out())) : List.of());
        while (!pending.isEmpty()) {
            Reg reg = pending.pop();
            if (reg.op() instanceof Op.Fetch || reg.op() instanceof Op.Given && reg.id() >= sum.out().id()) {
                return false;
            }
            reg.op().arguments().stream().filter(seen::add).forEach(pending::push);
        }
        return true;
    }

    /// {@return whether a loop only adds up, and writes nothing that is used outside}
    private static boolean isFusable(Statement.Loop loop) {
        return loop.states().isEmpty() && !loop.sums().isEmpty() && loop.sums().stream().anyMatch(s -> s.of().moves())
                && writesInside(loop.body(), loop.body());
    }

    private static boolean writesInside(Block block, Block body) {
        return block.statements().stream().allMatch(s -> switch (s) {
            case Statement.Store(Access at, Reg _) -> at.buffer().around().contains(body.index().orElseThrow());
            case Statement.Lower(Access y, Access _, Access _, int _) -> y.buffer().around().contains(body.index().orElseThrow());
            case Statement.Loop loop -> writesInside(loop.body(), body);
            case Statement.If branch -> writesInside(branch.then(), body) && writesInside(branch.otherwise(), body);
            case Statement.Let _, Statement.Accumulate _, Statement.Zero _, Statement.LowerBack _ -> true;
        });
    }

    /// Goes through a loop again, forward and backward turn by turn.
    private void again(Statement.Loop loop) {
        Map<Reg, Reg> sums = new LinkedHashMap<>();
        loop.sums().forEach(sum -> taken(sum.out()).ifPresent(c -> sums.merge(sum.of(), c, emitter::add)));
        if (sums.isEmpty()) {
            return;
        }
        Frame outer = frame, inner = new Frame();
        var body = new Block(Optional.of(emitter.block()), Optional.of(loop.index()));
        var again = new Statement.Loop(loop.index(), false, body);
        var copy = new Copying(emitter);
        emitter.into(body, () -> {
            frame = inner;
            copy.block(loop.body());
            List<Statement> forward = List.copyOf(body.statements());
            zero(loop.body());
            sums.forEach((of, cotangent) -> add(copy.of(of), cotangent));
            statements(forward, false);
        });
        frame = outer;
        for (Statement.Sum sum : loop.sums()) {
            again.sums().add(new Statement.Sum(copy.of(sum.of()), sum.out()));
        }
        collect(inner, again);
        twice.add(new Twice(loop, again));
    }

    /// Cotangents to which only one number is added, once, are that number.
    void settle(Block top) {
        Map<Buffer, Integer> added = new HashMap<>();
        count(top, added);
        List<Statement> all = top.statements();
        Set<Buffer> once = new HashSet<>();
        for (Statement statement : List.copyOf(all)) {
            if (statement instanceof Statement.Accumulate(Access at, Reg value) && at.buffer().dims().isEmpty() && added.getOrDefault(at.buffer(), 0) == 1) {
                all.set(all.indexOf(statement), new Statement.Store(at, value));
                once.add(at.buffer());
            }
        }
        all.removeIf(statement -> statement instanceof Statement.Zero(Buffer buffer) && once.contains(buffer));
    }

    private static void count(Block block, Map<Buffer, Integer> added) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Accumulate(Access at, Reg _)) {
                added.merge(at.buffer(), 1, Integer::sum);
            }
            Uses.blocks(statement).forEach(inner -> count(inner, added));
        }
    }

    /// Leaves the first going through a loop out where nothing on the way to the second needs its sums; else the second does not
    /// compute them again.
    void merge(Block top) {
        for (Twice pair : twice) {
            List<Statement> all = top.statements();
            int from = all.indexOf(pair.first), to = all.indexOf(pair.again);
            Set<Reg> late = new HashSet<>();
            pair.first.sums().forEach(sum -> late.add(sum.out()));
            List<Statement> moved = new ArrayList<>();
            boolean possible = true;
            for (Statement between : all.subList(from + 1, to)) {
                if (uses(between, late)) {
                    switch (between) {
                        case Statement.Let(Reg reg) -> {
                            late.add(reg);
                            moved.add(between);
                        }
                        case Statement.Store(Access at, Reg _) when at.buffer().role() == Buffer.Role.TAPE || at.buffer().role() == Buffer.Role.RESULT ->
                            moved.add(between);
                        default -> possible = false;
                    }
                }
            }
            if (possible && !usesInside(pair.again, late)) {
                all.addAll(to + 1, moved);
                all.subList(from + 1, to).removeAll(moved);
                all.remove(from);
            } else {
                pair.again.sums().subList(0, pair.first.sums().size()).clear();
            }
        }
        twice.clear();
    }

    /// Leaves each loop that is gone through twice to compute its sums the first time only.
    void part() {
        twice.forEach(pair -> pair.again.sums().subList(0, pair.first.sums().size()).clear());
        twice.clear();
    }

    private static boolean uses(Statement statement, Set<Reg> regs) {
        return Uses.of(statement).stream().anyMatch(regs::contains) || usesInside(statement, regs);
    }

    private static boolean usesInside(Statement statement, Set<Reg> regs) {
        return Uses.blocks(statement).stream().anyMatch(block -> block.statements().stream().anyMatch(s -> uses(s, regs)));
    }
}
