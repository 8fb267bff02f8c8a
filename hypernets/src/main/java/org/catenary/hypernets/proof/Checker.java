package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.catenary.diagrams.syntax.Box;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.proof.Elaboration.Part;
import org.catenary.hypernets.rewrite.Rule;

/// Goes through the statements of a file, one after the other; what is wrong with one does not keep from the next.
final class Checker {

    private final Modules modules;
    private final Shelf shelf;
    private final Presentation theory = new Presentation();
    private final Tactics tactics;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<ProofReport> imports = new LinkedHashSet<>();

    private Checker(Modules modules, Shelf shelf, List<Statement> statements) {
        this.modules = modules;
        this.shelf = shelf;
        Map<String, Place> stated = new HashMap<>();
        statements.forEach(statement -> statement.rule().ifPresent(name -> stated.putIfAbsent(name, statement.place())));
        this.tactics = new Tactics(theory, stated);
    }

    /// {@return what was found}
    ///
    /// @param shelf where its imports are looked for
    static ProofReport check(Source source, Shelf shelf, Modules modules) {
        return check(source.file(), TheoryReader.read(source), shelf, modules);
    }

    /// {@return what was found in statements that have been read}
    static ProofReport check(String file, List<Statement> statements, Shelf shelf, Modules modules) {
        var checker = new Checker(modules, shelf, statements);
        statements.forEach(checker::check);
        return new ProofReport(file, checker.findings, checker.theory, List.copyOf(checker.imports));
    }

    private void check(Statement statement) {
        try {
            switch (statement) {
                case Statement.Generator(var name, var dom, var cod, var colours, var place) ->
                        theory.add(Box.of(name, dom, cod), colours, place);
                case Statement.Let(var name, var term, var place) -> theory.add(name, sketch(term), place);
                case Statement.Definition definition -> define(definition);
                case Statement.Axiom(var name, var left, var relation, var right, var place) ->
                        theory.add(new Law(sides(name, left, right), relation, place));
                case Statement.Rewriting rewriting -> findings.add(rewriting(rewriting));
                case Statement.Claim claim -> findings.add(claim(claim));
                case Statement.Show show -> findings.add(shown(show));
                case Statement.Import imported -> {
                    ProofReport module = modules.load(imported, shelf);
                    imports.addAll(module.imports());
                    imports.add(module);
                    Import.into(theory, imported, module);
                }
                case Statement.Unreadable(Fault fault) -> findings.add(fault);
            }
        } catch (Refused refused) {
            findings.add(refused.fault());
        }
    }

    private Sketch sketch(Term term) throws Refused { return Elaboration.sketch(term, theory::find); }

    private void define(Statement.Definition definition) throws Refused {
        Hypernet net = sketch(definition.term()).net();
        Box box = Box.of(definition.name(), net.dom(), net.cod());
        Optional<Sketch> before = theory.find(definition.name());
        theory.add(box, definition.colours(), definition.place());
        Hypernet left = before.orElse(Sketch.of(box)).net();
        theory.add(new Law(Rule.of(definition.name() + "_def", left, net), Relation.EQUAL, definition.place()));
    }

    /// The rule between two terms, which infer their sorts from each other.
    private Rule sides(String name, Term left, Term right) throws Refused {
        var elaboration = new Elaboration(theory::find);
        Part l = elaboration.part(left), r = elaboration.part(right);
        Optional<String> difference = elaboration.difference(l, r);
        if (difference.isPresent()) {
            throw new Refused(left.place(), "the sides of %s differ in type: %s : %s, but %s : %s; %s".formatted(name,
                    left.text(), elaboration.type(l), right.text(), elaboration.type(r), difference.get()));
        }
        return Rule.of(name, elaboration.sketch(l).net(), elaboration.sketch(r).net());
    }

    private Finding shown(Statement.Show show) throws Refused {
        Law law = theory.law(show.name()).orElseThrow(() ->
                new Refused(show.place(), "no rule is called %s".formatted(show.name())));
        return new Shown(show.place(), law.name(), Side.of(law.rule().lhs()), law.relation(), Side.of(law.rule().rhs()));
    }

    // ---- proofs

    private Theorem rewriting(Statement.Rewriting rewriting) {
        String start = rewriting.start().text();
        var elaboration = new Elaboration(theory::find);
        List<ProofStep> steps;
        Side left;
        try {
            Part part = elaboration.part(rewriting.start());
            steps = new Chain(tactics, elaboration, part, start, rewriting.steps()).check(ProofStep.Kind.TERM, false);
            left = steps.isEmpty() ? Side.of(start, elaboration.sketch(part).net()) : steps.getFirst().left();
        } catch (Refused refused) {
            return new Theorem(rewriting.place(), rewriting.name(), Side.unknown(start), Relation.EQUAL,
                    Side.unknown(rewriting.steps().isEmpty() ? start : rewriting.steps().getLast().term().text()), List.of(),
                    Optional.of(refused.fault()));
        }
        Side right = steps.isEmpty() ? left : steps.getLast().right();
        Relation relation = rewriting.steps().stream().map(Statement.Step::relation).reduce(Relation.EQUAL, Relation::then);
        var theorem = rewriting.converse()
                ? new Theorem(rewriting.place(), rewriting.name(), right, relation, left, steps, problem(rewriting, relation))
                : new Theorem(rewriting.place(), rewriting.name(), left, relation, right, steps, problem(rewriting, relation));
        return stated(theorem);
    }

    private static Optional<Fault> problem(Statement.Rewriting rewriting, Relation relation) {
        String problem = rewriting.steps().isEmpty() ? "a stub: it has no steps"
                : rewriting.converse() && relation.isOneWay()
                ? "steps that go one way, %s, show nothing from the last term to the first".formatted(relation) : "";
        return problem.isEmpty() ? Optional.empty() : Optional.of(new Fault(rewriting.place(), problem));
    }

    /// Adds what a theorem states, proved or not: what follows from it is checked all the same.
    private Theorem stated(Theorem theorem) {
        if (theorem.left().net().isEmpty() || theorem.right().net().isEmpty()) {
            return theorem;
        }
        try {
            theory.add(new Law(Rule.of(theorem.name(), theorem.left().net().get(), theorem.right().net().get()),
                    theorem.relation(), theorem.place()));
            return theorem;
        } catch (Refused refused) {
            return new Theorem(theorem.place(), theorem.name(), theorem.left(), theorem.relation(), theorem.right(),
                    theorem.steps(), Optional.of(refused.fault()));
        }
    }

    private Theorem claim(Statement.Claim claim) {
        Rule rule;
        try {
            rule = sides(claim.name(), claim.left(), claim.right());
        } catch (Refused refused) {
            return new Theorem(claim.place(), claim.name(), Side.unknown(claim.left().text()), claim.relation(),
                    Side.unknown(claim.right().text()), List.of(), Optional.of(refused.fault()));
        }
        Side left = Side.of(claim.left().text(), rule.lhs()), right = Side.of(claim.right().text(), rule.rhs());
        List<ProofStep> steps = claim.proof().map(proof ->
                new ProofScript(theory, tactics, left, claim.relation(), right).check(proof)).orElse(List.of());
        Optional<Fault> problem = claim.proof().isPresent() ? Optional.empty()
                : Optional.of(new Fault(claim.place(), "a stub: it has no proof"));
        return stated(new Theorem(claim.place(), claim.name(), left, claim.relation(), right, steps, problem));
    }
}
