package org.catenary.autodiff.functional;

import java.util.Arrays;
import java.util.List;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.smooth.SmoothCodec;
import org.catenary.autodiff.smooth.SmoothMap;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;

/// Operators on functions in JSON: `{"kind": "operator", "operator": "integrate", "on": 0, "axis": 0, "points": 40}`, where `on` is the type of a wire.
///
/// The word is `local` with `name`, `on`, `in`, `out` and `map`; `given` with `name`, `on` and `program`; `nabla` with `on`, `axis` and `negative`;
/// `integrate` or `broadcast` with `on`, `axis` and `points`; `value` or `delta` with `on`, `axis` and `point`; `permute` with `on` and `order`; `compose` or
/// `push` with `outer` and `inner`.
public enum OperatorCodec implements BoxCodec<Operator> {
    /// All operators.
    OPERATORS;

    @Override public String kind() { return "operator"; }

    @Override public Class<Operator> boxes() { return Operator.class; }

    @Override public void write(Operator operator, BoxWriter fields) {
        switch (operator) {
            case Local(String name, Domain on, int in, int out, SmoothMap map) -> {
                begin("local", "on", on, fields);
                fields.text("name", name);
                fields.integer("in", in);
                fields.integer("out", out);
                fields.text("map", map.toString());
            }
            case Given(String name, Domain on, Program program) -> {
                begin("given", "on", on, fields);
                fields.text("name", name);
                fields.text("program", program.toString());
            }
            case Linear.Nabla(Domain on, int axis, boolean negative) -> {
                begin("nabla", "on", on, fields);
                fields.integer("axis", axis);
                fields.flag("negative", negative);
            }
            case Linear.Integrate(Domain on, int axis, int points) -> quadrature("integrate", on, axis, points, fields);
            case Linear.Broadcast(Domain on, int axis, int points) -> quadrature("broadcast", on, axis, points, fields);
            case Linear.At(Domain on, int axis, double point) -> value("value", on, axis, point, fields);
            case Linear.Delta(Domain on, int axis, double point) -> value("delta", on, axis, point, fields);
            case Linear.Permute(Domain on, List<Integer> order) -> {
                begin("permute", "on", on, fields);
                fields.integers("order", order.stream().mapToInt(k -> k).toArray());
            }
            case Compose(Domain outer, Domain inner) -> {
                begin("compose", "outer", outer, fields);
                fields.type("inner", inner.ty(1));
            }
            case Compose.Push(Domain outer, Domain inner) -> {
                begin("push", "outer", outer, fields);
                fields.type("inner", inner.ty(1));
            }
        }
    }

    private static void begin(String word, String field, Domain on, BoxWriter fields) {
        fields.text("operator", word);
        fields.type(field, on.ty(1));
    }

    private static void quadrature(String word, Domain on, int axis, int points, BoxWriter fields) {
        begin(word, "on", on, fields);
        fields.integer("axis", axis);
        fields.integer("points", points);
    }

    private static void value(String word, Domain on, int axis, double point, BoxWriter fields) {
        begin(word, "on", on, fields);
        fields.integer("axis", axis);
        fields.number("point", point);
    }

    @Override public Operator read(BoxReader fields) throws UnreadableJson {
        String word = fields.text("operator");
        return switch (word) {
            case "local" -> new Local(fields.text("name"), domain("on", fields), whole("in", fields), whole("out", fields), SmoothCodec.map("map", fields));
            case "given" -> new Given(fields.text("name"), domain("on", fields), program(fields));
            case "nabla" -> new Linear.Nabla(domain("on", fields), whole("axis", fields), fields.flag("negative"));
            case "integrate" -> new Linear.Integrate(domain("on", fields), whole("axis", fields), whole("points", fields));
            case "broadcast" -> new Linear.Broadcast(domain("on", fields), whole("axis", fields), whole("points", fields));
            case "value" -> new Linear.At(domain("on", fields), whole("axis", fields), fields.number("point"));
            case "delta" -> new Linear.Delta(domain("on", fields), whole("axis", fields), fields.number("point"));
            case "permute" -> new Linear.Permute(domain("on", fields), Arrays.stream(fields.integers("order")).boxed().toList());
            case "compose" -> new Compose(domain("outer", fields), domain("inner", fields));
            case "push" -> new Compose.Push(domain("outer", fields), domain("inner", fields));
            default -> throw fields.error("operator", "there is no operator %s".formatted(word));
        };
    }

    private static int whole(String field, BoxReader fields) throws UnreadableJson {
        return Math.clamp(fields.integer(field), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Domain domain(String field, BoxReader fields) throws UnreadableJson {
        Ty type = fields.type(field);
        if (type.size() != 1) {
            throw fields.error(field, "an operator is on the functions of one wire, here are %d".formatted(type.size()));
        }
        return Domain.of(type.get(0));
    }

    private static Program program(BoxReader fields) throws UnreadableJson {
        try {
            return Program.parse(fields.text("program"));
        } catch (NotationException e) {
            throw fields.error("program", "no program: " + e.getMessage());
        }
    }
}
