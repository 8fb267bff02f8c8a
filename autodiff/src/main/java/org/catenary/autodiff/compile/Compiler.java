package org.catenary.autodiff.compile;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;

/// Compiles programs and their derivatives.
final class Compiler {

    private static final int LIMIT = 100_000;

    private final Program program;
    private final Emitter emitter = new Emitter(LIMIT);
    private final List<Layout> parameters = new ArrayList<>();
    private final List<Layout> results = new ArrayList<>();
    private final List<Reg> numbers = new ArrayList<>();
    private final List<List<Buffer>> derivatives = new ArrayList<>();
    private final List<Statement> zeros = new ArrayList<>();
    private final Adjoint adjoint = new Adjoint(emitter);
    private final Set<Integer> by;
    private final List<Integer> points;

    /// @param by     the parameters that are differentiated by
    /// @param points the number of points it is run at, nothing for one
    private Compiler(Program program, Set<Integer> by, List<Integer> points) {
        this.program = program;
        this.by = by;
        this.points = points;
    }

    /// {@return a program whose result is flat, with its derivatives: the outputs are its value, then for each number of the result
    /// the derivatives by the parameters}
    /// @throws TooLarge if it cannot be compiled
    static Compiled derivatives(Program program, Set<Integer> by) {
        var compiler = new Compiler(program, by, List.of());
        compiler.forward();
        compiler.backward();
        return compiler.finished();
    }

    /// {@return a program at many points side by side, with its derivatives at each}
    /// @throws TooLarge if it cannot be compiled
    static Compiled derivatives(Program program, Set<Integer> by, int points) {
        var compiler = new Compiler(program, by, List.of(points));
        Index.Variable point = compiler.emitter.variable(points);
        compiler.forward(point);
        return compiler.finished();
    }

    /// {@return what is compiled, as text}
    static String text(Program program, Set<Integer> by) {
        return new Printing().block(pruned(program, by, true), 0).toString();
    }

    /// {@return a program, with its derivatives if these are asked for, as statements}
    static Block pruned(Program program, Set<Integer> by, boolean derivatives) {
        var compiler = new Compiler(program, by, List.of());
        compiler.forward();
        if (derivatives) {
            compiler.backward();
        }
        compiler.prune();
        return compiler.emitter.top();
    }

    private void forward() {
        declare();
        run(List.of());
    }

    /// Runs forward and backward at each point.
    private void forward(Index.Variable point) {
        declare();
        Block body = emitter.inside(Optional.of(point), () -> {
            run(List.of(Index.of(point)));
            backward();
        });
        emitter.top().statements().addAll(zeros);
        emitter.add(new Statement.Loop(point, false, body));
    }

    private void declare() {
        program.inputs();
        program.outputs();
        for (int k = 0; k < program.parameters().size(); k++) {
            Layout layout = layout(program.parameters().get(k).type(), points, Buffer.Role.INPUT);
            if (by.contains(k)) {
                layout.buffers().forEach(Buffer::move);
            }
            parameters.add(layout);
        }
        results.add(layout(program.type(), points, Buffer.Role.RESULT));
        for (int k = 0; program.outputs() <= UNROLLED && k < program.outputs(); k++) {
            List<Buffer> row = new ArrayList<>();
            by.stream().sorted().forEach(p -> parameters.get(p).buffers().forEach(of ->
                    row.add(emitter.buffer(Buffer.Role.COTANGENT, of.around(), of.dims()))));
            derivatives.add(row);
        }
        derivatives.forEach(row -> row.forEach(buffer -> zeros.add(new Statement.Zero(buffer))));
    }

    private void run(List<Index> at) {
        Sym result = new Specializer(emitter).run(program.code(), List.of(), parameters.stream().map(layout -> layout.value(emitter, at)).toList());
        new Storage(emitter).store(result, results.getFirst(), at);
        if (program.outputs() <= UNROLLED) {
            numbers(result);
        }
    }

    /// How many results are differentiated one after the other in one program.
    static final int UNROLLED = 8;

    private void numbers(Sym value) {
        switch (value) {
            case Sym.Num(Reg reg) -> numbers.add(reg);
            case Sym.Pair(Sym left, Sym right) -> {
                numbers(left);
                numbers(right);
            }
            case Sym.Arr arr -> IntStream.range(0, arr.size()).forEach(k -> numbers(arr.at(Index.of(k))));
            default -> throw new AssertionError(value);
        }
    }

    private Layout layout(Type type, List<Integer> dims, Buffer.Role role) {
        return switch (type.kind()) {
            case REAL -> new Layout.Leaf(emitter.buffer(role, dims));
            case PAIR -> new Layout.PairOf(layout(type.left(), dims, role), layout(type.right(), dims, role));
            case ARRAY -> {
                List<Integer> longer = new ArrayList<>(dims);
                longer.add(type.size());
                yield new Layout.ArrayOf(type.size(), layout(type.left(), longer, role));
            }
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new AssertionError(type);
        };
    }

    private void backward() {
        if (by.isEmpty()) {
            return;
        }
        if (program.outputs() > UNROLLED) {
            throw new TooLarge("derivatives of %d results".formatted(program.outputs()));
        }
        Activity.mark(emitter.block());
        List<Statement> forward = List.copyOf(emitter.block().statements());
        List<Buffer> inputs = new ArrayList<>();
        by.stream().sorted().forEach(k -> inputs.addAll(parameters.get(k).buffers()));
        if (points.isEmpty()) {
            emitter.top().statements().addAll(zeros);
        }
        for (int k = 0; k < numbers.size(); k++) {
            Map<Reg, Reg> seed = new LinkedHashMap<>();
            seed.put(numbers.get(k), emitter.constant(1));
            adjoint.backward(forward, seed, inputs, derivatives.get(k), points.isEmpty());
        }
        if (points.isEmpty()) {
            if (numbers.size() == 1) {
                adjoint.merge(emitter.top());
            } else {
                adjoint.part();
            }
            adjoint.settle(emitter.top());
        }
    }

    private Set<Buffer> outputs() {
        Set<Buffer> outputs = new HashSet<>(results.getFirst().buffers());
        derivatives.forEach(outputs::addAll);
        return outputs;
    }

    private void prune() { Liveness.prune(emitter.top(), outputs()); }

    private Compiled finished() {
        prune();
        var memory = new Memory(adjoint.taped());
        Set<Buffer> used = new HashSet<>(outputs());
        parameters.forEach(layout -> used.addAll(layout.buffers()));
        buffers(emitter.top(), used);
        int count = emitter.buffers();
        var bytecode = new Bytecode(memory, count);
        byte[] bytes = bytecode.write(emitter.top());
        List<int[]> rows = new ArrayList<>();
        for (int k = 0; k <= count; k++) {
            rows.add(new int[] {k == count ? 1 : 0, k == count ? bytecode.spilled() : 0});
        }
        used.forEach(buffer -> rows.set(buffer.id(), new int[] {memory.rows(buffer), memory.columns(buffer)}));
        List<Compiled.Port> inputs = new ArrayList<>();
        int offset = 0;
        for (int k = 0; k < parameters.size(); k++) {
            Type type = program.parameters().get(k).type();
            ports(type, parameters.get(k).buffers(), offset, program.inputs(), inputs);
            offset += type.reals();
        }
        List<List<Compiled.Port>> outputs = new ArrayList<>();
        List<Compiled.Port> value = new ArrayList<>();
        ports(program.type(), results.getFirst().buffers(), 0, program.outputs(), value);
        outputs.add(value);
        int columns = by.stream().mapToInt(k -> program.parameters().get(k).type().reals()).sum();
        for (List<Buffer> row : derivatives) {
            List<Compiled.Port> ports = new ArrayList<>();
            int next = 0, at = 0;
            for (int k : by.stream().sorted().toList()) {
                Type type = program.parameters().get(k).type();
                int leaves = parameters.get(k).buffers().size();
                ports(type, row.subList(next, next + leaves), at, columns, ports);
                next += leaves;
                at += type.reals();
            }
            outputs.add(ports);
        }
        return new Compiled(defined(bytes), rows, inputs, outputs, bytes);
    }

    private static MethodHandle defined(byte[] bytes) {
        try {
            MethodHandles.Lookup own = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return own.findStatic(own.lookupClass(), "m0", MethodType.methodType(void.class, double[][][].class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static void buffers(Block block, Set<Buffer> used) {
        for (Statement statement : block.statements()) {
            switch (statement) {
                case Statement.Let(Reg reg) when reg.op() instanceof Op.Read(Access at) -> used.add(at.buffer());
                case Statement.Let(Reg reg) when reg.op() instanceof Op.Fetch(Access at) -> used.add(at.buffer());
                case Statement.Let _ -> { }
                case Statement.Store(Access at, Reg _) -> used.add(at.buffer());
                case Statement.Accumulate(Access at, Reg _) -> used.add(at.buffer());
                case Statement.Zero(Buffer buffer) -> used.add(buffer);
                case Statement.Lower(Access y, Access l, Access x, int _) -> List.of(y, l, x).forEach(at -> used.add(at.buffer()));
                case Statement.LowerBack back -> {
                    List.of(back.dy(), back.l(), back.x()).forEach(at -> used.add(at.buffer()));
                    back.dl().forEach(at -> used.add(at.buffer()));
                    back.dx().forEach(at -> used.add(at.buffer()));
                }
                case Statement.Loop _, Statement.If _ -> Uses.blocks(statement).forEach(inner -> buffers(inner, used));
            }
        }
    }

    /// Adds where the numbers of a value stand in a flat list.
    ///
    /// @param stride the numbers of a point
    private void ports(Type type, List<Buffer> buffers, int offset, int stride, List<Compiled.Port> ports) {
        List<List<Integer>> positions = new ArrayList<>();
        buffers.forEach(_ -> positions.add(new ArrayList<>()));
        for (int k = 0; k < (points.isEmpty() ? 1 : points.getFirst()); k++) {
            positions(type, offset + k * stride, positions);
        }
        for (int k = 0; k < buffers.size(); k++) {
            int[] all = positions.get(k).stream().mapToInt(p -> p).toArray();
            List<Integer> dims = buffers.get(k).dims();
            int width = dims.isEmpty() ? 1 : dims.getLast();
            boolean ordered = IntStream.range(0, all.length).allMatch(i -> i % width == 0 || all[i] == all[i - 1] + 1);
            ports.add(new Compiled.Port(buffers.get(k).id(), ordered && width > 0
                    ? IntStream.range(0, all.length / width).map(i -> all[i * width]).toArray() : all, ordered && width > 0));
        }
    }

    private static void positions(Type type, int offset, List<List<Integer>> leaves) {
        switch (type.kind()) {
            case REAL -> leaves.getFirst().add(offset);
            case PAIR -> {
                int left = leaves(type.left());
                positions(type.left(), offset, leaves.subList(0, left));
                positions(type.right(), offset + type.left().reals(), leaves.subList(left, leaves.size()));
            }
            case ARRAY -> IntStream.range(0, type.size()).forEach(k -> positions(type.left(), offset + k * type.left().reals(), leaves));
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new AssertionError(type);
        }
    }

    private static int leaves(Type type) {
        return switch (type.kind()) {
            case PAIR -> leaves(type.left()) + leaves(type.right());
            case ARRAY -> leaves(type.left());
            case REAL, TRUTH, INDEX, SUM, FUN, LIST -> 1;
        };
    }
}
