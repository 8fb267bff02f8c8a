package org.catenary.autodiff.language;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.NotationException;

/// A well-typed program: a term, its parameters with their types, and its type.
///
/// {@snippet class="org.catenary.autodiff.language.FirstProgram" region="program"}
///
/// It is run on flat lists of numbers: those of all parameters in order, arrays row by row.
public final class Program {

    /// A parameter.
    public record Parameter(String name, Type type) {}

    private final List<Parameter> parameters;
    private final Term body;
    private final Type type;
    private final Code code;

    private Program(List<Parameter> parameters, Term body, Type type, List<Type> types) {
        this.parameters = List.copyOf(parameters);
        this.body = body;
        this.type = type;
        this.code = new Coding(types).of(parameters, body);
    }

    /// {@return the program of a term}
    /// @throws IllTyped if types do not fit, or a name is bound nowhere
    public static Program of(List<Parameter> parameters, Term body) {
        var inference = new Inference(parameters);
        Type type = inference.run(body);
        return new Program(parameters, body, type, inference.types());
    }

    /// {@return the program that a text is, as `(x: real, v: [3]real) => sum(map(\t. sin(x * t), v))`}
    ///
    /// The grammar stands in `docs/programs.md`.
    ///
    /// @throws NotationException if the text is no program
    /// @throws IllTyped          if types do not fit, or a name is bound nowhere
    public static Program parse(String text) throws NotationException { return new TermReader(text).program(); }

    /// {@return the parameters, in order}
    public List<Parameter> parameters() { return parameters; }

    /// {@return the term}
    public Term body() { return body; }

    /// {@return the type of the term}
    public Type type() { return type; }

    /// {@return the steps that it takes}
    public Code code() { return code; }

    /// {@return the number of reals that all parameters are}
    /// @throws IllTyped if a parameter is not made of reals alone
    public int inputs() {
        parameters.stream().filter(parameter -> !parameter.type.isFlat()).findFirst().ifPresent(parameter -> {
            throw new IllTyped(body, "the parameter %s : %s is not made of reals alone".formatted(parameter.name, parameter.type));
        });
        return parameters.stream().mapToInt(parameter -> parameter.type.reals()).sum();
    }

    /// {@return the number of reals that the result is}
    /// @throws IllTyped if it is not made of reals alone
    public int outputs() {
        if (!type.isFlat()) {
            throw new IllTyped(body, "the result, of type %s, is not made of reals alone".formatted(type));
        }
        return type.reals();
    }

    /// {@return the value: the reals of the result}
    /// @param at the reals of all parameters
    public double[] value(double... at) {
        return new Evaluator<>(Reals.IEEE).run(this, Arrays.stream(at).boxed().toList()).stream().mapToDouble(v -> v).toArray();
    }

    @Override public boolean equals(Object object) {
        return object instanceof Program other && parameters.equals(other.parameters) && body.equals(other.body);
    }

    @Override public int hashCode() { return 31 * parameters.hashCode() + body.hashCode(); }

    /// {@return the program as [#parse] reads it}
    @Override public String toString() {
        return parameters.stream().map(p -> TermWriter.name(p.name) + ": " + p.type).collect(Collectors.joining(", ", "(", ") => ")) + body;
    }
}
