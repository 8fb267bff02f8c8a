package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.catenary.autodiff.language.Code;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// Programs as nets: a wire for each value, an edge for each step.
///
/// What is named is a wire that branches: sharing is kept. Functions, branches and bodies of loops are edges that hold the net of
/// their code and take the wires that it captures, after the wires that they look at themselves.
public final class ProgramNet {

    /// Code with the types of what it captures and binds.
    private record Level(Code code, List<Type> captured, List<Type> bound) {
        Type type(int at) { return at < 0 ? captured.get(~at) : at < bound.size() ? bound.get(at) : code.steps().get(at - bound.size()).type(); }
    }

    private ProgramNet() {}

    /// {@return the net of a program: an input for each parameter, one output}
    public static Hypernet of(Program program) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(program.code(), List.of(), program.parameters().stream().map(Program.Parameter::type).toList()));
        for (int k = 0; k < levels.size(); k++) {
            Level level = levels.get(k);
            for (Code.Step step : level.code.steps()) {
                for (int i = 0; i < step.inner().size(); i++) {
                    levels.add(new Level(step.inner().get(i), step.captured().get(i).stream().map(level::type).toList(), bound(level, step, i)));
                }
            }
        }
        var nets = new IdentityHashMap<Code, Hypernet>();
        levels.reversed().forEach(level -> nets.put(level.code, net(level, nets)));
        return Optional.ofNullable(nets.get(program.code())).orElseThrow();
    }

    private static List<Type> bound(Level level, Code.Step step, int inner) {
        Type first = step.arguments().isEmpty() ? step.type() : level.type(step.arguments().getFirst());
        return switch (step.form()) {
            case Form.Lambda _ -> List.of(step.type().left());
            case Form.Build _ -> List.of(Type.INDEX);
            case Form.Case _ -> List.of(inner == 0 ? first.left() : first.right());
            case Form.ListRec _ -> List.of(first.left(), step.type());
            default -> List.of();
        };
    }

    private static Hypernet net(Level level, IdentityHashMap<Code, Hypernet> nets) {
        var builder = new HypernetBuilder(Wiring.LEFT_MONOGAMOUS);
        int[] captured = level.captured.stream().mapToInt(type -> builder.wire(wire(type))).toArray();
        List<Integer> local = new ArrayList<>(level.bound.stream().map(type -> builder.wire(wire(type))).toList());
        builder.inputs(captured).inputs(local.stream().mapToInt(w -> w).toArray());
        for (Code.Step step : level.code.steps()) {
            List<Integer> places = new ArrayList<>(step.arguments());
            step.captured().forEach(places::addAll);
            Ty dom = Ty.of(places.stream().map(at -> wire(level.type(at))).toList());
            Box box = Box.of(name(step.form()), dom, Ty.of(wire(step.type())));
            List<Hypernet> inside = step.inner().stream().map(code -> Optional.ofNullable(nets.get(code)).orElseThrow()).toList();
            Label label = inside.isEmpty() ? Label.of(box) : new Label.Nest(new Border.Bubble(box, 0, false), inside);
            local.add(builder.edge(label, places.stream().mapToInt(at -> at < 0 ? captured[~at] : local.get(at)).toArray()));
        }
        int result = level.code.result();
        return builder.outputs(result < 0 ? captured[~result] : local.get(result)).freeze();
    }

    static Ob wire(Type type) { return Ob.of(type.toString()); }

    /// {@return the name of the edge of a form}
    static String name(Form form) {
        return switch (form) {
            case Form.Constant(double value) -> Double.toString(value);
            case Form.Position(int at) -> Integer.toString(at);
            case Form.Variable(String name) -> name;
            case Form.Let _ -> "let";
            case Form.Lambda _ -> "λ";
            case Form.Case _ -> "case";
            case Form.ListRec _ -> "listrec";
            case Form.Build(int size, String _) -> "build " + size;
            case Form.Iterate(int times) -> "iterate " + times;
            case Form.Left _ -> "inl";
            case Form.Right _ -> "inr";
            case Form.Nil _ -> "nil";
            case Form.Operation(var p) -> p.word();
            case Form.Word.APPLY -> "ev";
            case Form.Word word -> word.word();
        };
    }
}
