package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.syntax.Box;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Rule;

/// A theory taken into another: some of its generators stand for terms of the other, the rest take a namespace before
/// their names.
///
/// Proofs are checked where they stand, before generators are replaced: this is a functor, which keeps what was proved.
final class Import {

    private final Presentation into;
    private final Statement.Import statement;
    private final Presentation from;
    private final Map<Box, Sketch> images = new HashMap<>();
    private final List<Fault> refused = new ArrayList<>();

    private Import(Presentation into, Statement.Import statement, Presentation from) {
        this.into = into;
        this.statement = statement;
        this.from = from;
    }

    static void into(Presentation theory, Statement.Import statement, ProofReport module) throws Refused {
        var all = new Import(theory, statement, module.theory());
        for (Statement.Binding binding : statement.bindings()) {
            all.bind(binding);
        }
        all.take();
    }

    private void bind(Statement.Binding binding) throws Refused {
        Box box = from.generators().get(binding.name());
        if (box == null) {
            throw new Refused(binding.place(), "%s has no generator %s; it has %s".formatted(
                    statement.module(), binding.name(), String.join(", ", from.generators().keySet())));
        }
        var elaboration = new Elaboration(into::find);
        var part = elaboration.part(binding.term());
        Optional<String> difference = elaboration.difference(part, box.dom(), box.cod());
        if (difference.isPresent()) {
            throw new Refused(binding.place(), "%s : %s cannot stand for the generator %s : %s of %s; %s".formatted(
                    binding.term().text(), elaboration.type(part), box.name(), Sorts.text(box.dom(), box.cod()),
                    statement.module(), difference.get()));
        }
        if (images.putIfAbsent(box, elaboration.sketch(part)) != null) {
            throw new Refused(binding.place(), "%s is given twice".formatted(binding.name()));
        }
    }

    /// Takes all that can be taken; what cannot is told afterwards, the first of it.
    private void take() throws Refused {
        for (Box box : from.generators().values()) {
            Sketch image = images.get(box);
            attempt(() -> {
                if (image == null) {
                    into.add(renamed(box), from.colours(box.name()), statement.place());
                } else {
                    into.add(inNamespace(box.name()), image, statement.place());
                }
            });
        }
        from.diagrams().forEach((name, diagram) ->
                attempt(() -> into.add(inNamespace(name), image(diagram), statement.place())));
        for (Law law : from.laws()) {
            Rule rule = law.rule();
            attempt(() -> into.add(new Law(Rule.of(inNamespace(rule.name()), image(rule.lhs()), image(rule.rhs())),
                    law.relation(), statement.place())));
        }
        if (!refused.isEmpty()) {
            throw new Refused(refused.getFirst());
        }
    }

    /// Something that may be refused.
    @FunctionalInterface
    private interface Attempt {
        void run() throws Refused;
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (Refused e) {
            refused.add(e.fault());
        }
    }

    private Hypernet image(Hypernet net) throws Refused { return image(Sketch.of(net)).net(); }

    private Sketch image(Sketch sketch) throws Refused { return Elaboration.substituted(sketch, this::image, statement.span()); }

    private Optional<Sketch> image(Box box) {
        Optional<Sketch> image = Optional.ofNullable(images.get(box));
        return image.isPresent() || !from.generators().containsKey(box.name()) ? image : Optional.of(Sketch.of(renamed(box)));
    }

    private Box renamed(Box box) { return Box.of(inNamespace(box.name()), box.dom(), box.cod()); }

    private String inNamespace(String name) {
        return statement.namespace().isEmpty() ? name : statement.namespace() + "." + name;
    }
}
