package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// A program in unary form: slices, each one box on the whole context of what is known so far; differentiated backward by
/// composition. The gradient is a program again.
///
/// {@snippet class="org.catenary.autodiff.unary.UnaryTest" region="gradient"}
///
/// Functions, pairs, choices and lists are gone; what remains is in single assignment, numbers, arrays, loops and branches, and is
/// written so by [#toString].
///
/// Huot and Shaikhha, *Denotationally correct, purely functional, efficient reverse-mode automatic differentiation*,
/// arXiv:2212.09801.
public final class Unary {

    private final Program program;
    private final List<Program.Parameter> parameters;
    private final Type type;
    private final List<Atom> inputs;
    private final Slice.Body body;

    private Unary(Program program, List<Program.Parameter> parameters, Type type, List<Atom> inputs, Slice.Body body) {
        this.program = program;
        this.parameters = parameters;
        this.type = type;
        this.inputs = inputs;
        this.body = body;
    }

    /// {@return the unary form of a program}
    /// @throws NotUnary if functions do not go away before it runs
    /// @throws org.catenary.autodiff.language.IllTyped if a parameter or the result is not made of reals alone
    public static Unary of(Program program) {
        program.inputs();
        program.outputs();
        Specialization.Written written = Specialization.of(program);
        return new Unary(program, program.parameters(), program.type(), written.inputs(),
                Pruning.pruned(new Slice.Body(written.context().slices(), written.results())));
    }

    /// {@return value and gradient of a program, in unary form: a pair of the value and the cotangents of the parameters, paired to the
    /// right}
    ///
    /// For a result that is not one real there is one parameter more, its cotangent.
    ///
    /// @throws NotUnary if functions do not go away before it runs
    /// @throws org.catenary.autodiff.language.IllTyped if a parameter or the result is not made of reals alone
    public static Unary gradient(Program program) {
        program.inputs();
        program.outputs();
        Specialization.Written written = Specialization.of(program);
        Context context = written.context();
        List<Program.Parameter> parameters = new ArrayList<>(program.parameters());
        List<Atom> inputs = new ArrayList<>(written.inputs());
        boolean real = program.type().equals(Type.REAL);
        List<Atom> given = real ? List.of(Atom.constant(1)) : Leaves.of(program.type()).stream().map(context::fresh).toList();
        if (!real) {
            String name = "w";
            while (named(program, name)) {
                name += "'";
            }
            parameters.add(new Program.Parameter(name, program.type()));
            inputs.addAll(given);
        }
        var cotangents = new Cotangents();
        var reverse = new Reverse(written.inputs(), context.slices());
        for (int k = 0; k < given.size(); k++) {
            cotangents.add(written.results().get(k), given.get(k));
        }
        reverse.back(context.slices(), cotangents, context);
        List<Atom> results = new ArrayList<>(written.results());
        written.inputs().forEach(input -> results.add(cotangents.take(input, context).orElseGet(() -> context.zero(input.type()))));
        Type type = Type.pair(program.type(), paired(program.parameters().stream().map(Program.Parameter::type).toList()));
        return new Unary(program, List.copyOf(parameters), program.parameters().isEmpty() ? program.type() : type, inputs,
                Pruning.pruned(new Slice.Body(context.slices(), results)));
    }

    private static boolean named(Program program, String name) { return program.parameters().stream().anyMatch(p -> p.name().equals(name)); }

    private static Type paired(List<Type> types) {
        Type pair = types.isEmpty() ? Type.REAL : types.getLast();
        for (Type type : types.isEmpty() ? types : types.subList(0, types.size() - 1).reversed()) {
            pair = Type.pair(type, pair);
        }
        return pair;
    }

    /// {@return the program that this is a form of}
    public Program of() { return program; }

    /// {@return this as a program}
    public Program program() {
        List<Term> parts = new ArrayList<>();
        String index = inputs.isEmpty() ? "i" : inputs.getFirst().name() + "p";
        parameters.forEach(p -> parts.addAll(Terms.leaves(Term.variable(p.name()), p.type(), index)));
        Term result = Terms.joined(body.results().stream().map(Atom::term).toList(), type, index);
        return Program.of(parameters, Terms.of(inputs, parts, body, result));
    }

    /// {@return the slices, a line each, in static single assignment}
    @Override public String toString() { return Assignments.of(inputs, body); }

    /// {@return the number of slices, those of bodies counted in}
    public int size() { return size(body); }

    private static int size(Slice.Body body) {
        return body.slices().stream().mapToInt(slice -> 1 + switch (slice) {
            case Slice.Op _ -> 0;
            case Slice.Build build -> size(build.body());
            case Slice.Scan scan -> size(scan.body());
            case Slice.Reduce reduce -> size(reduce.body());
            case Slice.If branch -> IntStream.of(size(branch.then()), size(branch.otherwise())).sum();
        }).sum();
    }
}
