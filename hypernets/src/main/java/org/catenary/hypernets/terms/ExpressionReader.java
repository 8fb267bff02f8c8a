package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.terms.Lexer.Kind;

/// Reads terms written as s-expressions: the forms that are open stand on a stack, so that depth is no matter.
final class ExpressionReader {

    /// A form that is open.
    ///
    /// @param head the word that it begins with, empty for a function and its arguments
    /// @param name what it binds, where it does
    private record Form(int start, String head, String name, Optional<Type> type, List<Term> parts) {
        static Form of(int start, String head) { return new Form(start, head, "", Optional.empty(), new ArrayList<>()); }
    }

    private final Lexer lexer;
    private final Deque<Form> forms = new ArrayDeque<>();
    private final IdentityHashMap<Term, Integer> places = new IdentityHashMap<>();

    ExpressionReader(String text) throws NotationException { this.lexer = new Lexer(text); }

    /// {@return where each term begins}
    IdentityHashMap<Term, Integer> places() { return places; }

    Term read() throws NotationException {
        while (true) {
            int start = lexer.start();
            if (lexer.take(Kind.OPEN)) {
                if (!lexer.at(Kind.CLOSE)) {
                    forms.push(opened(start));
                    continue;
                }
                forms.push(Form.of(start, "()"));
            }
            Term done;
            if (!forms.isEmpty() && lexer.at(Kind.CLOSE)) {
                Form form = forms.pop();
                done = closed(form);
                start = form.start;
                lexer.advance();
            } else {
                done = atom();
            }
            places.put(done, start);
            if (forms.isEmpty()) {
                lexer.expect(Kind.END);
                return done;
            }
            add(done);
        }
    }

    private void add(Term done) throws NotationException {
        Form form = forms.element();
        form.parts.add(done);
        if (form.head.equals("let") && form.parts.size() == 1) {
            lexer.expect(Kind.CLOSE);
        }
    }

    private Term atom() throws NotationException {
        if (lexer.at(Kind.NUMBER) || lexer.at(Kind.MINUS) && lexer.isBeforeDigit()) {
            int sign = lexer.take(Kind.MINUS) ? -1 : 1;
            Term constant = Term.constant(sign * lexer.number());
            lexer.advance();
            return constant;
        }
        return Term.variable(lexer.name("a term"));
    }

    private Form opened(int start) throws NotationException {
        if (!lexer.at(Kind.WORD)) {
            return Form.of(start, "");
        }
        String head = lexer.name();
        lexer.advance();
        return switch (head) {
            case "lam" -> {
                boolean typed = lexer.take(Kind.OPEN);
                String name = lexer.name("a variable");
                Optional<Type> type = typed ? Optional.of(TypeReader.expression(lexer)) : Optional.empty();
                if (typed) {
                    lexer.expect(Kind.CLOSE);
                }
                yield new Form(start, head, name, type, new ArrayList<>());
            }
            case "let" -> {
                lexer.expect(Kind.OPEN);
                yield new Form(start, head, lexer.name("a variable"), Optional.empty(), new ArrayList<>());
            }
            case "in" -> throw lexer.error(start, "expected a term, found in; as a name it is written 'in'");
            default -> Form.of(start, head);
        };
    }

    private Term closed(Form form) throws NotationException {
        List<Term> parts = form.parts;
        return switch (form.head) {
            case "()" -> Term.unit();
            case "" -> {
                require(form, parts.size() >= 2, "a function wants an argument");
                Term applied = parts.getFirst();
                for (Term argument : parts.subList(1, parts.size())) {
                    applied = applied.apply(argument);
                    places.put(applied, form.start);
                }
                yield applied;
            }
            case "lam" -> {
                require(form, parts.size() == 1, "lam wants a variable and one term");
                yield form.type.map(type -> Term.lambda(form.name, type, parts.getFirst()))
                        .orElseGet(() -> Term.lambda(form.name, parts.getFirst()));
            }
            case "let" -> {
                require(form, parts.size() == 2, "let wants a variable with its term, and one term more");
                yield Term.let(form.name, parts.getFirst(), parts.getLast());
            }
            case "pair" -> {
                require(form, parts.size() == 2, "pair wants two terms");
                yield Term.pair(parts.getFirst(), parts.getLast());
            }
            case "fst", "snd" -> {
                require(form, parts.size() == 1, form.head + " wants one term");
                yield form.head.equals("fst") ? parts.getFirst().first() : parts.getFirst().second();
            }
            default -> {
                Primitive primitive = Primitive.of(form.head).orElseThrow();
                require(form, parts.size() == primitive.arity(), "%s wants %d %s".formatted(
                        form.head, primitive.arity(), primitive.arity() == 1 ? "term" : "terms"));
                yield Term.operation(primitive, parts.toArray(new Term[0]));
            }
        };
    }

    private void require(Form form, boolean satisfied, String wish) throws NotationException {
        if (!satisfied) {
            int found = form.head.isEmpty() ? form.parts.size() - 1 : form.parts.size();
            throw lexer.error(form.start, "%s, found %s".formatted(wish, found == 0 ? "none" : found));
        }
    }
}
