package org.catenary.autodiff.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The simply typed λ-terms of `hypernets/stlc_ad_cases` as programs.
public final class LambdaCases {

    private LambdaCases() {}

    /// {@return the program of a case}
    public static Program program(JsonNode reference) {
        List<Program.Parameter> parameters = new ArrayList<>();
        reference.get("params").forEach(p -> parameters.add(new Program.Parameter(p.get("name").asString(), type(p.get("type")))));
        return Program.of(parameters, term(reference.get("term")));
    }

    private static Type type(JsonNode type) {
        return !type.isArray() ? Type.REAL : type.get(0).asString().equals("->") ? Type.function(type(type.get(1)), type(type.get(2)))
                : Type.pair(type(type.get(1)), type(type.get(2)));
    }

    private static Term term(JsonNode term) {
        List<JsonNode> items = term.valueStream().collect(Collectors.toList());
        return switch (items.getFirst().asString()) {
            case "var" -> Term.variable(items.get(1).asString());
            case "const" -> Term.constant(items.get(1).asDouble());
            case "lam" -> Term.of(new Form.Lambda(items.get(1).asString(), Optional.of(type(items.get(2)))), term(items.get(3)));
            case "let" -> Term.let(items.get(1).asString(), term(items.get(2)), term(items.get(3)));
            case "app" -> Term.of(Form.Word.APPLY, term(items.get(1)), term(items.get(2)));
            case "pair" -> Term.of(Form.Word.PAIR, term(items.get(1)), term(items.get(2)));
            case "fst" -> Term.of(Form.Word.FIRST, term(items.get(1)));
            case "snd" -> Term.of(Form.Word.SECOND, term(items.get(1)));
            case "prim" -> Term.of(new Form.Operation(Primitive.of(items.get(1).asString()).orElseThrow()),
                    items.subList(2, items.size()).stream().map(LambdaCases::term).toList());
            default -> throw new IllegalArgumentException(term.toString());
        };
    }
}
