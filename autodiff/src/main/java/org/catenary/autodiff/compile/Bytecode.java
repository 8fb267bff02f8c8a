package org.catenary.autodiff.compile;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.catenary.autodiff.language.Elementary;
import org.catenary.autodiff.language.Primitive;

/// Writes loops as the bytecode of a class: methods of about 300 statements over arrays of doubles.
///
/// Numbers stay in local variables; those that several methods use have a place in memory beside. Rows of arrays that do not
/// change in a loop are fetched before it, so that all arrays in a loop have the same index expressions.
final class Bytecode {

    /// Methods have no more statements: HotSpot compiles none of more than 8000 bytes.
    private static final int LARGEST = 300;

    private static final ClassDesc ROW = CD_double.arrayType();
    private static final ClassDesc MEMORY = ROW.arrayType().arrayType();
    private static final ClassDesc OWN = ClassDesc.of("org.catenary.autodiff.compile.Loops");
    private static final ClassDesc KERNEL = ClassDesc.of(Kernel.class.getName());
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc ELEMENTARY = ClassDesc.of(Elementary.class.getName());

    /// Statements that stand in one method; `inline` in that of the block around.
    private record Group(int method, boolean inline, List<Statement> statements) {}

    private record Written(int method, List<Statement> statements, List<Index.Variable> indices) {}

    private final Memory memory;
    private final int spill;
    private final IdentityHashMap<Block, List<Group>> groups = new IdentityHashMap<>();
    private final Map<Reg, Integer> home = new HashMap<>();
    private final Map<Reg, Integer> spilled = new HashMap<>();
    private final IdentityHashMap<Statement, Integer> sizes = new IdentityHashMap<>();
    private final List<Written> methods = new ArrayList<>();

    /// @param spill the number of the buffer of numbers that several methods use
    Bytecode(Memory memory, int spill) {
        this.memory = memory;
        this.spill = spill;
    }

    /// {@return how many numbers several methods use}
    int spilled() { return spilled.size(); }

    int methods() { return methods.size(); }

    byte[] write(Block top) {
        List<Statement> start = new ArrayList<>();
        methods.add(new Written(0, start, List.of()));
        plan(top, 0, List.of());
        uses(top, 0);
        return ClassFile.of().build(OWN, builder -> {
            builder.withFlags(AccessFlag.FINAL, AccessFlag.SYNTHETIC);
            for (Written method : List.copyOf(methods)) {
                var type = MethodTypeDesc.of(CD_void, parameters(method.indices.size()));
                builder.withMethodBody("m" + method.method, type, ClassFile.ACC_STATIC, code -> {
                    var writing = new Writing(code, method.indices);
                    if (method.method == 0) {
                        writing.block(top);
                    } else {
                        writing.hoisted(method.statements, method.indices);
                        method.statements.forEach(writing::statement);
                    }
                    code.return_();
                });
            }
        });
    }

    private static List<ClassDesc> parameters(int indices) {
        List<ClassDesc> types = new ArrayList<>(List.of(MEMORY));
        types.addAll(Collections.nCopies(indices, CD_int));
        return types;
    }

    // ---- which statements stand in which method

    private int size(Statement statement) {
        Integer known = sizes.get(statement);
        if (known != null) {
            return known;
        }
        int size = 1 + 2 * Uses.of(statement).size();
        for (Block block : Uses.blocks(statement)) {
            size += size(block.statements());
        }
        sizes.put(statement, size);
        return size;
    }

    private int size(List<Statement> statements) { return statements.stream().mapToInt(this::size).sum(); }

    private void plan(Block block, int method, List<Index.Variable> indices) {
        if (size(block.statements()) <= 3 * LARGEST) {
            groups.put(block, List.of(new Group(method, true, block.statements())));
            block.statements().forEach(s -> assign(s, method, indices));
            return;
        }
        List<Group> found = new ArrayList<>();
        List<Statement> now = new ArrayList<>();
        int size = 0;
        for (Statement statement : block.statements()) {
            boolean large = size(statement) > 3 * LARGEST;
            if (!now.isEmpty() && (large || size + size(statement) > 3 * LARGEST)) {
                found.add(separate(now, indices));
                now = new ArrayList<>();
                size = 0;
            }
            if (large) {
                found.add(new Group(method, true, List.of(statement)));
                assign(statement, method, indices);
            } else {
                now.add(statement);
                size += size(statement);
            }
        }
        if (!now.isEmpty()) {
            found.add(separate(now, indices));
        }
        groups.put(block, found);
    }

    private Group separate(List<Statement> statements, List<Index.Variable> indices) {
        int method = methods.size();
        methods.add(new Written(method, statements, indices));
        statements.forEach(s -> assign(s, method, indices));
        return new Group(method, false, statements);
    }

    private void assign(Statement statement, int method, List<Index.Variable> indices) {
        switch (statement) {
            case Statement.Let(Reg reg) -> home.put(reg, method);
            case Statement.Loop loop -> {
                loop.states().forEach(state -> {
                    home.put(state.phi(), method);
                    home.put(state.out(), method);
                });
                loop.sums().forEach(sum -> home.put(sum.out(), method));
                List<Index.Variable> inner = new ArrayList<>(indices);
                inner.add(loop.index());
                plan(loop.body(), method, inner);
            }
            case Statement.If branch -> {
                branch.joins().forEach(join -> home.put(join.out(), method));
                plan(branch.then(), method, indices);
                plan(branch.otherwise(), method, indices);
            }
            case Statement.Store _, Statement.Accumulate _, Statement.Zero _, Statement.Lower _, Statement.LowerBack _ -> { }
        }
    }

    /// Finds the numbers that are used in another method than they are computed in.
    private void uses(Block block, int method) {
        for (Group group : groups.getOrDefault(block, List.of())) {
            int at = group.inline ? method : group.method;
            for (Statement statement : group.statements) {
                for (Reg reg : Uses.of(statement)) {
                    if (!(reg.op() instanceof Op.Constant) && home.getOrDefault(reg, at) != at) {
                        spilled.computeIfAbsent(reg, _ -> spilled.size());
                    }
                }
                Uses.blocks(statement).forEach(inner -> uses(inner, at));
            }
        }
    }

    // ---- methods

    private record RowKey(Buffer buffer, Index row) {}

    private final class Writing {
        private final CodeBuilder code;
        private final Map<Index.Variable, Integer> indices = new HashMap<>();
        private final Map<Reg, Integer> local = new HashMap<>();
        private Map<RowKey, Integer> rows = new HashMap<>();

        Writing(CodeBuilder code, List<Index.Variable> parameters) {
            this.code = code;
            for (int k = 0; k < parameters.size(); k++) {
                indices.put(parameters.get(k), code.parameterSlot(k + 1));
            }
        }

        void block(Block block) {
            for (Group group : groups.getOrDefault(block, List.of())) {
                if (group.inline) {
                    group.statements.forEach(this::statement);
                } else {
                    code.aload(0);
                    List<Index.Variable> passed = methods.get(group.method).indices;
                    passed.forEach(v -> code.iload(slot(v)));
                    code.invokestatic(OWN, "m" + group.method, MethodTypeDesc.of(CD_void, parameters(passed.size())));
                }
            }
        }

        private int slot(Index.Variable v) {
            Integer slot = indices.get(v);
            if (slot == null) {
                throw new AssertionError(v);
            }
            return slot;
        }

        /// Fetches the rows that do not depend on what is bound in the statements.
        void hoisted(List<Statement> statements, List<Index.Variable> known) {
            Set<RowKey> found = new java.util.LinkedHashSet<>();
            collect(statements, found);
            for (RowKey key : found) {
                if (!rows.containsKey(key) && new HashSet<>(known).containsAll(key.row.variables())) {
                    row(key);
                    int slot = code.allocateLocal(java.lang.classfile.TypeKind.REFERENCE);
                    code.astore(slot);
                    rows.put(key, slot);
                }
            }
        }

        private void collect(List<Statement> statements, Set<RowKey> found) {
            for (Statement statement : statements) {
                switch (statement) {
                    case Statement.Let(Reg reg) when reg.op() instanceof Op.Read(Access at) -> found.add(key(at));
                    case Statement.Let(Reg reg) when reg.op() instanceof Op.Fetch(Access at) -> found.add(key(at));
                    case Statement.Store(Access at, Reg _) -> found.add(key(at));
                    case Statement.Accumulate(Access at, Reg _) -> found.add(key(at));
                    default -> Uses.blocks(statement).forEach(block -> groups.getOrDefault(block, List.of()).stream()
                            .filter(Group::inline).forEach(group -> collect(group.statements, found)));
                }
            }
        }

        private RowKey key(Access at) { return new RowKey(at.buffer(), memory.row(at)); }

        private void row(RowKey key) {
            Integer slot = rows.get(key);
            if (slot != null) {
                code.aload(slot);
                return;
            }
            code.aload(0).loadConstant(key.buffer.id()).aaload();
            index(key.row);
            code.aaload();
        }

        private void index(Index index) {
            boolean first = true;
            for (Map.Entry<List<Index.Variable>, Long> term : index.terms().entrySet()) {
                int c = Math.toIntExact(term.getValue());
                if (term.getKey().isEmpty()) {
                    code.loadConstant(c);
                } else {
                    code.iload(slot(term.getKey().getFirst()));
                    term.getKey().subList(1, term.getKey().size()).forEach(v -> code.iload(slot(v)).imul());
                    if (c != 1) {
                        code.loadConstant(c).imul();
                    }
                }
                if (!first) {
                    code.iadd();
                }
                first = false;
            }
            if (first) {
                code.iconst_0();
            }
        }

        private void place(Access at) {
            row(key(at));
            index(memory.column(at));
        }

        private void load(Reg reg) {
            if (reg.op() instanceof Op.Constant(double value)) {
                code.loadConstant(value);
                return;
            }
            Integer slot = local.get(reg);
            if (slot != null) {
                code.dload(slot);
            } else {
                Integer at = spilled.get(reg);
                if (at == null) {
                    throw new AssertionError("%s is nowhere".formatted(reg));
                }
                code.aload(0).loadConstant(spill).aaload().iconst_0().aaload().loadConstant(at).daload();
            }
        }

        /// Keeps the number on the stack.
        private void keep(Reg reg) {
            Integer slot = local.computeIfAbsent(reg, _ -> code.allocateLocal(java.lang.classfile.TypeKind.DOUBLE));
            code.dstore(slot);
            spill(reg);
        }

        private void spill(Reg reg) {
            Integer at = spilled.get(reg);
            if (at != null) {
                code.aload(0).loadConstant(spill).aaload().iconst_0().aaload().loadConstant(at);
                Integer slot = local.get(reg);
                code.dload(slot == null ? 0 : slot).dastore();
            }
        }

        void statement(Statement statement) {
            switch (statement) {
                case Statement.Let(Reg reg) when reg.op() instanceof Op.Constant -> { }
                case Statement.Let(Reg reg) -> {
                    compute(reg.op());
                    keep(reg);
                }
                case Statement.Store(Access at, Reg value) -> {
                    place(at);
                    load(value);
                    code.dastore();
                }
                case Statement.Accumulate(Access at, Reg value) -> {
                    place(at);
                    code.dup2().daload();
                    load(value);
                    code.dadd().dastore();
                }
                case Statement.Zero(Buffer buffer) -> code.aload(0).loadConstant(buffer.id()).aaload()
                        .invokestatic(ClassDesc.of(Compiled.class.getName()), "zero", MethodTypeDesc.of(CD_void, ROW.arrayType()));
                case Statement.Lower(Access y, Access l, Access x, int size) -> {
                    List.of(y, l, x).forEach(this::place);
                    kernel("lower", 3, size);
                }
                case Statement.LowerBack back -> lowerBack(back);
                case Statement.Loop loop -> loop(loop);
                case Statement.If branch -> branch(branch);
            }
        }

        private void kernel(String name, int rows, int size) {
            code.loadConstant(size);
            List<ClassDesc> types = new ArrayList<>();
            for (int k = 0; k < rows; k++) {
                types.add(ROW);
                types.add(CD_int);
            }
            types.add(CD_int);
            code.invokestatic(KERNEL, name, MethodTypeDesc.of(CD_void, types));
        }

        private void lowerBack(Statement.LowerBack back) {
            place(back.dy());
            if (!back.dl().isEmpty() && !back.dx().isEmpty()) {
                List.of(back.l(), back.x(), back.dl().getFirst(), back.dx().getFirst()).forEach(this::place);
                kernel("lowerBack", 5, back.size());
            } else if (!back.dl().isEmpty()) {
                List.of(back.dl().getFirst(), back.x()).forEach(this::place);
                kernel("lowerBackL", 3, back.size());
            } else {
                List.of(back.l(), back.dx().getFirst()).forEach(this::place);
                kernel("lowerBackX", 3, back.size());
            }
        }

        private void compute(Op op) {
            switch (op) {
                case Op.Apply(Primitive p, List<Reg> arguments) -> apply(p, arguments);
                case Op.Read(Access at) -> {
                    place(at);
                    code.daload();
                }
                case Op.Fetch(Access at) -> {
                    place(at);
                    code.daload();
                }
                case Op.OfIndex(Index index) -> {
                    index(index);
                    code.i2d();
                }
                case Op.Test(Op.Relation relation, List<Reg> arguments) -> test(relation, arguments);
                case Op.Hold(Reg of) -> load(of);
                case Op.Constant _, Op.Given _ -> throw new AssertionError(op);
            }
        }

        private void apply(Primitive p, List<Reg> arguments) {
            String word = p.word();
            if (word.equals("recip")) {
                code.dconst_1();
            }
            arguments.forEach(this::load);
            switch (p.code()) {
                case "DADD" -> code.dadd();
                case "DSUB" -> code.dsub();
                case "DMUL" -> code.dmul();
                case "DDIV" -> code.ddiv();
                case "DNEG" -> code.dneg();
                default -> {
                    if (word.equals("square") || word.equals("powi 2")) {
                        code.dup2().dmul();
                    } else if (word.equals("recip")) {
                        code.ddiv();
                    } else {
                        call(p, word);
                    }
                }
            }
        }

        private void call(Primitive p, String word) {
            int dot = p.code().indexOf('.'), space = word.indexOf(' ');
            List<ClassDesc> types = new ArrayList<>(Collections.nCopies(p.arity(), CD_double));
            if (space > 0) {
                code.loadConstant(Integer.parseInt(word.substring(space + 1)));
                types.add(CD_int);
            }
            code.invokestatic(p.code().startsWith("Math.") ? MATH : ELEMENTARY, p.code().substring(dot + 1), MethodTypeDesc.of(CD_double, types));
        }

        private void test(Op.Relation relation, List<Reg> arguments) {
            switch (relation) {
                case LESS, LESS_EQUAL -> {
                    arguments.forEach(this::load);
                    code.dcmpg();
                    code.ifThenElse(relation == Op.Relation.LESS ? java.lang.classfile.Opcode.IFLT : java.lang.classfile.Opcode.IFLE,
                            CodeBuilder::dconst_1, CodeBuilder::dconst_0);
                }
                case AND -> {
                    arguments.forEach(this::load);
                    code.dmul();
                }
                case OR -> {
                    arguments.forEach(this::load);
                    code.invokestatic(MATH, "max", MethodTypeDesc.of(CD_double, CD_double, CD_double));
                }
                case NOT -> {
                    code.dconst_1();
                    load(arguments.getFirst());
                    code.dsub();
                }
            }
        }

        private void branch(Statement.If branch) {
            load(branch.condition());
            code.dconst_0().dcmpl();
            List<Integer> outs = branch.joins().stream().map(_ -> code.allocateLocal(java.lang.classfile.TypeKind.DOUBLE)).toList();
            var otherwise = code.newLabel();
            var end = code.newLabel();
            code.ifeq(otherwise);
            Map<RowKey, Integer> outer = rows;
            rows = new HashMap<>(outer);
            block(branch.then());
            for (int k = 0; k < outs.size(); k++) {
                load(branch.joins().get(k).then());
                code.dstore(outs.get(k));
            }
            code.goto_(end);
            code.labelBinding(otherwise);
            rows = new HashMap<>(outer);
            block(branch.otherwise());
            for (int k = 0; k < outs.size(); k++) {
                load(branch.joins().get(k).otherwise());
                code.dstore(outs.get(k));
            }
            code.labelBinding(end);
            rows = outer;
            for (int k = 0; k < outs.size(); k++) {
                local.put(branch.joins().get(k).out(), outs.get(k));
                spill(branch.joins().get(k).out());
            }
        }

        private void loop(Statement.Loop loop) {
            Map<RowKey, Integer> outer = rows;
            rows = new HashMap<>(outer);
            hoisted(List.of(loop), List.copyOf(indices.keySet()));
            int n = loop.index().size();
            for (Statement.State state : loop.states()) {
                load(state.start());
                keep(state.phi());
            }
            int copies = isSimple(loop) ? 4 : 1;
            List<int[]> sums = new ArrayList<>();
            for (int k = 0; k < loop.sums().size(); k++) {
                var slots = new int[copies];
                for (int c = 0; c < copies; c++) {
                    slots[c] = code.allocateLocal(java.lang.classfile.TypeKind.DOUBLE);
                    code.dconst_0().dstore(slots[c]);
                }
                sums.add(slots);
            }
            int i = code.allocateLocal(java.lang.classfile.TypeKind.INT);
            indices.put(loop.index(), i);
            code.loadConstant(loop.down() ? n - 1 : 0).istore(i);
            if (copies > 1) {
                turns(loop, i, n - 3, sums, copies);
            }
            turns(loop, i, n, sums, 1);
            indices.remove(loop.index());
            rows = outer;
            for (Statement.State state : loop.states()) {
                code.dload(local.getOrDefault(state.phi(), 0));
                keep(state.out());
            }
            for (int k = 0; k < loop.sums().size(); k++) {
                int[] slots = sums.get(k);
                code.dload(slots[0]);
                if (copies > 1) {
                    code.dload(slots[1]).dadd().dload(slots[2]).dload(slots[3]).dadd().dadd();
                }
                keep(loop.sums().get(k).out());
            }
        }

        /// Whether the turns of a loop may be added up four at a time.
        private boolean isSimple(Statement.Loop loop) {
            return loop.states().isEmpty() && !loop.sums().isEmpty() && loop.index().size() >= 8 && !loop.down() && loop.body().statements().size() <= 24
                    && loop.body().statements().stream().allMatch(s -> Uses.blocks(s).isEmpty());
        }

        private void turns(Statement.Loop loop, int i, int n, List<int[]> sums, int copies) {
            var start = code.newLabel();
            var end = code.newLabel();
            code.labelBinding(start);
            code.iload(i);
            if (loop.down()) {
                code.iflt(end);
            } else {
                code.loadConstant(n).if_icmpge(end);
            }
            for (int c = 0; c < copies; c++) {
                block(loop.body());
                for (int k = 0; k < sums.size(); k++) {
                    code.dload(sums.get(k)[c]);
                    load(loop.sums().get(k).of());
                    code.dadd().dstore(sums.get(k)[c]);
                }
                for (Statement.State state : loop.states()) {
                    load(state.next());
                }
                for (Statement.State state : loop.states().reversed()) {
                    keep(state.phi());
                }
                code.iinc(i, loop.down() ? -1 : 1);
            }
            code.goto_(start);
            code.labelBinding(end);
        }
    }
}
