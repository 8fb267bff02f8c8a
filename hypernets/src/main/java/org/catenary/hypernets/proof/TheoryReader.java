package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.proof.Statement.Argument;
import org.catenary.hypernets.proof.Statement.Binding;
import org.catenary.hypernets.proof.Statement.Colours;
import org.catenary.hypernets.proof.Statement.Command;
import org.catenary.hypernets.proof.Statement.Proof;
import org.catenary.hypernets.proof.Statement.Reason;
import org.catenary.hypernets.proof.Statement.Step;
import org.catenary.hypernets.proof.Token.Kind;

/// The statements of a theory file. After a mistake reading goes on at the next line that begins with a statement.
final class TheoryReader {

    private static final Set<String> STATEMENTS = Set.of(
            "gen", "let", "def", "rule", "rewrite", "theorem", "lemma", "proposition", "show", "import");

    private final Tokens tokens;
    private final TermReader terms;

    private TheoryReader(Source source) {
        this.tokens = new Tokens(source);
        this.terms = new TermReader(tokens);
    }

    /// {@return the statements of a text, in order}
    static List<Statement> read(Source source) {
        var reader = new TheoryReader(source);
        var statements = new ArrayList<Statement>();
        while (!reader.tokens.at(Kind.END)) {
            int before = reader.tokens.index();
            try {
                statements.add(reader.statement());
            } catch (Refused refused) {
                statements.add(new Statement.Unreadable(refused.fault()));
                reader.recover(before);
            }
        }
        return statements;
    }

    /// {@return a text that is a term and nothing else}
    static Term term(Source source) throws Refused {
        var reader = new TheoryReader(source);
        Term term = reader.terms.term();
        if (!reader.tokens.at(Kind.END)) {
            throw reader.tokens.expected("; or * or the end");
        }
        return term;
    }

    private void recover(int begin) {
        while (!tokens.at(Kind.END) && (tokens.index() == begin || !beginsStatement())) {
            tokens.pass();
        }
    }

    private boolean beginsStatement() {
        Token token = tokens.now(), next = tokens.next();
        return token.first() && token.kind() == Kind.NAME && STATEMENTS.contains(token.text())
                && !(token.is("rewrite") && (next.is("LHS") || next.is("RHS"))) && !(token.is("rule") && next.is("("));
    }

    private Statement statement() throws Refused {
        Place place = tokens.place();
        int start = tokens.now().start();
        String word = tokens.now().kind() == Kind.NAME ? tokens.now().text() : "";
        if (!STATEMENTS.contains(word)) {
            throw tokens.expected("a statement");
        }
        tokens.pass();
        return switch (word) {
            case "gen" -> generator(place);
            case "let" -> {
                String name = tokens.name("the name of a diagram");
                tokens.expect("=");
                yield new Statement.Let(name, terms.term(), place);
            }
            case "def" -> {
                String name = tokens.name("the name of a generator");
                tokens.expect("=");
                yield new Statement.Definition(name, terms.term(), colours(), place);
            }
            case "rule" -> {
                String name = named("the name of a rule");
                Term left = terms.term();
                yield new Statement.Axiom(name, left, relation(), terms.term(), place);
            }
            case "rewrite" -> {
                boolean converse = tokens.take("-");
                String name = named("the name of a rule");
                yield new Statement.Rewriting(name, converse, terms.term(), steps(), place);
            }
            case "show" -> new Statement.Show(tokens.name("the name of a rule"), place);
            case "import" -> imported(start);
            default -> {
                String name = named("the name of a theorem");
                Term left = terms.term();
                Relation relation = relation();
                yield new Statement.Claim(name, left, relation, terms.term(), proof(), place);
            }
        };
    }

    private String named(String what) throws Refused {
        String name = tokens.name(what);
        tokens.expect(":");
        return name;
    }

    private Statement generator(Place place) throws Refused {
        String name = named("the name of a generator");
        Ty dom = terms.type();
        tokens.expect("->");
        return new Statement.Generator(name, dom, terms.type(), colours(), place);
    }

    private Colours colours() throws Refused {
        String fill = colour();
        return fill.isEmpty() ? Colours.NONE : new Colours(fill, colour());
    }

    private String colour() throws Refused {
        String digits = tokens.at(Kind.COLOUR) ? tokens.now().text() : "";
        if (tokens.at(Kind.COLOUR)) {
            if (!digits.matches("[0-9a-fA-F]{6}")) {
                throw new Refused(tokens.place(), "a colour is six hexadecimal digits, not \"%s\"".formatted(digits));
            }
            tokens.pass();
        }
        return digits;
    }

    private boolean atRelation() { return tokens.at("=") || tokens.at("==") || tokens.at("<=") || tokens.at("~>"); }

    private Relation relation() throws Refused {
        if (tokens.take("=") || tokens.take("==")) {
            return Relation.EQUAL;
        }
        if (tokens.take("<=")) {
            return Relation.BELOW;
        }
        tokens.expect("~>", "=, <= or ~>");
        return Relation.LEADS;
    }

    private List<Step> steps() throws Refused {
        var steps = new ArrayList<Step>();
        while (atRelation()) {
            Place place = tokens.place();
            Relation relation = relation();
            Term term = terms.termOrHole();
            Reason reason = tokens.take("by") ? reason() : new Reason("refl", List.of(), "", place);
            steps.add(new Step(relation, term, reason, place));
        }
        return steps;
    }

    private Reason reason() throws Refused {
        int start = tokens.now().start();
        Place place = tokens.place();
        boolean converse = tokens.take("-");
        String name = tokens.anyName("a rule or a tactic");
        var arguments = new ArrayList<Argument>();
        if (!converse && tokens.take("(")) {
            while (!tokens.take(")")) {
                Place at = tokens.place();
                String sign = tokens.take("-") ? "-" : tokens.take("+") ? "+" : "";
                arguments.add(new Argument(sign, tokens.name("the name of a rule"), at));
                if (!tokens.at(")")) {
                    tokens.expect(",", ", or )");
                }
            }
        } else if (converse || !Tactics.NAMES.contains(name)) {
            arguments.add(new Argument(converse ? "-" : "", name, place));
            name = "rule";
        }
        return new Reason(name, List.copyOf(arguments), tokens.since(start), place);
    }

    private Optional<Proof> proof() throws Refused {
        if (!tokens.take("proof")) {
            return Optional.empty();
        }
        var commands = new ArrayList<Command>();
        while (!tokens.at("qed")) {
            Place place = tokens.place();
            if (tokens.take("apply")) {
                commands.add(new Statement.Apply(reason(), place));
            } else if (tokens.take("rewrite")) {
                int start = tokens.now().start();
                boolean left = tokens.take("LHS");
                if (!left) {
                    tokens.expect("RHS", "LHS or RHS");
                }
                Term.Span side = tokens.span(start);
                commands.add(new Statement.RewriteSide(left, steps(), side));
            } else {
                throw tokens.expected("apply, rewrite LHS, rewrite RHS or qed");
            }
        }
        Place end = tokens.place();
        tokens.pass();
        return Optional.of(new Proof(commands, end));
    }

    private Statement imported(int start) throws Refused {
        String module = tokens.name("the name of a module");
        String namespace = tokens.take("as") ? tokens.name("a namespace") : "";
        var bindings = new ArrayList<Binding>();
        if (tokens.take("(")) {
            do {
                Place at = tokens.place();
                String name = tokens.name("the name of a generator of " + module);
                tokens.expect("=");
                bindings.add(new Binding(name, terms.term(), at));
            } while (tokens.take(","));
            tokens.expect(")", ", or )");
        }
        return new Statement.Import(module, namespace, bindings, tokens.span(start));
    }
}
