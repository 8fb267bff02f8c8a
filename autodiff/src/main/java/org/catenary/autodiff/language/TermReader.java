package org.catenary.autodiff.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.NotationException;

/// Reads terms by precedence, with a stack of what has begun: terms may be nested to any depth.
final class TermReader {

    /// Something that has begun: it waits for a term.
    ///
    /// @param binding how tightly it binds on the right; [#CLOSED] if a sign ends it
    private record Open(What what, Place place, Form form, List<Term> parts, int binding) {}

    private enum What { PREFIX, PAREN, CALL, APPLY, ARRAY, INDEX, LET, CONDITION, THEN, CASE, LEFT }

    private record Infix(int binding, Form form) {}

    private static final int CLOSED = -1;
    private static final Map<String, Form.Word> WORDS = Arrays.stream(Form.Word.values())
            .collect(Collectors.toMap(Form.Word::word, Function.identity()));
    private static final Map<String, Infix> INFIX = Map.of(
            "or", new Infix(1, Form.Word.OR), "and", new Infix(2, Form.Word.AND),
            "<", new Infix(4, Form.Word.LESS), "<=", new Infix(4, Form.Word.LESS_EQUAL),
            "+", new Infix(5, operation("add")), "-", new Infix(5, operation("sub")),
            "*", new Infix(6, operation("mul")), "/", new Infix(6, operation("div")), "^", new Infix(8, operation("pow")));

    private final Lexer lexer;
    private final Deque<Open> open = new ArrayDeque<>();

    TermReader(String text) throws NotationException { this.lexer = new Lexer(text); }

    private static Form operation(String word) { return new Form.Operation(Primitives.named(word)); }

    /// {@return the term that the whole text is}
    Term whole() throws NotationException {
        Term term = term();
        if (lexer.kind() != Lexer.Kind.END) {
            throw lexer.expected("the end");
        }
        return term;
    }

    /// {@return the program `(x: real, y: [3]real) => term` that the whole text is}
    Program program() throws NotationException {
        lexer.expect("(");
        List<Program.Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!lexer.take(")")) {
            if (!parameters.isEmpty()) {
                lexer.expect(",");
            }
            String name = lexer.name();
            if (!names.add(name)) {
                throw lexer.error("two parameters are called " + name);
            }
            lexer.expect(":");
            parameters.add(new Program.Parameter(name, new TypeReader(lexer).type()));
        }
        lexer.expect("=>");
        return Program.of(parameters, whole());
    }

    private Term term() throws NotationException {
        while (true) {
            Optional<Term> done = Optional.of(operand());
            while (done.isPresent()) {
                Term now = done.get();
                if (open.isEmpty() && !goesOn()) {
                    return now;
                }
                done = continued(now);
            }
        }
    }

    /// {@return whether the token continues a term}
    private boolean goesOn() {
        return lexer.kind() != Lexer.Kind.NAME && (lexer.at("(") || lexer.at("[") || INFIX.containsKey(lexer.word()));
    }

    /// Goes on after a term.
    ///
    /// @return the larger term that is now complete, or nothing where another operand is to come
    private Optional<Term> continued(Term term) throws NotationException {
        if (lexer.at("(")) {
            push(What.APPLY, Form.Word.APPLY, CLOSED, term);
            lexer.advance();
            return Optional.empty();
        }
        if (lexer.at("[")) {
            push(What.INDEX, Form.Word.GET, CLOSED, term);
            lexer.advance();
            return Optional.empty();
        }
        Optional<Infix> infix = Optional.ofNullable(lexer.kind() == Lexer.Kind.NAME ? null : INFIX.get(lexer.word()));
        int binding = infix.map(Infix::binding).orElse(0);
        if (!open.isEmpty() && open.element().binding >= (binding == 8 ? 9 : Math.max(binding, 0)) && open.element().binding != CLOSED) {
            Open done = open.pop();
            done.parts.add(term);
            return Optional.of(Term.at(done.place, done.form, done.parts));
        }
        if (infix.isPresent()) {
            return infix(term, infix.get());
        }
        return closed(term);
    }

    private Optional<Term> infix(Term left, Infix infix) throws NotationException {
        Place place = lexer.place();
        lexer.advance();
        if (infix.binding == 8 && (lexer.kind() == Lexer.Kind.NUMBER || lexer.at("-"))) {
            return Optional.of(Term.at(place, new Form.Operation(Primitives.power(lexer.whole())), List.of(left)));
        }
        open.push(new Open(What.PREFIX, place, infix.form, parts(left), infix.binding == 8 ? 8 : infix.binding));
        return Optional.empty();
    }

    private static List<Term> parts(Term... first) { return new ArrayList<>(List.of(first)); }

    private void push(What what, Form form, int binding, Term... parts) {
        open.push(new Open(what, lexer.place(), form, parts(parts), binding));
    }

    /// Ends, or continues, what a sign ends.
    private Optional<Term> closed(Term term) throws NotationException {
        Open now = open.element();
        now.parts.add(term);
        return switch (now.what) {
            case PREFIX -> throw new AssertionError(now);
            case PAREN -> {
                if (now.parts.size() == 1 && lexer.take(",")) {
                    yield Optional.empty();
                }
                lexer.expect(")");
                open.pop();
                yield Optional.of(now.parts.size() == 1 ? term : Term.at(now.place, Form.Word.PAIR, now.parts));
            }
            case CALL, ARRAY -> list(now);
            case APPLY -> {
                open.pop();
                Term applied = Term.at(now.place, Form.Word.APPLY, now.parts);
                if (lexer.take(",")) {
                    open.push(new Open(What.APPLY, now.place, Form.Word.APPLY, parts(applied), CLOSED));
                    yield Optional.empty();
                }
                lexer.expect(")");
                yield Optional.of(applied);
            }
            case INDEX -> {
                lexer.expect("]");
                open.pop();
                yield Optional.of(Term.at(now.place, Form.Word.GET, List.of(now.parts.getFirst(), index(term))));
            }
            case LET -> prefixed(now, "in", now.form);
            case CONDITION -> {
                lexer.expect("then");
                open.pop();
                open.push(new Open(What.THEN, now.place, now.form, now.parts, CLOSED));
                yield Optional.empty();
            }
            case THEN -> prefixed(now, "else", now.form);
            case CASE -> {
                lexer.expect("of");
                lexer.expect("inl");
                String left = lexer.name();
                lexer.expect(".");
                open.pop();
                open.push(new Open(What.LEFT, now.place, new Form.Case(left, ""), now.parts, CLOSED));
                yield Optional.empty();
            }
            case LEFT -> {
                lexer.expect("|");
                lexer.expect("inr");
                String right = lexer.name();
                yield prefixed(now, ".", new Form.Case(((Form.Case) now.form).left(), right));
            }
        };
    }

    private Optional<Term> prefixed(Open now, String sign, Form form) throws NotationException {
        lexer.expect(sign);
        open.pop();
        open.push(new Open(What.PREFIX, now.place, form, now.parts, 0));
        return Optional.empty();
    }

    private Optional<Term> list(Open now) throws NotationException {
        if (lexer.take(",")) {
            if (now.form instanceof Form.ListRec && now.parts.size() == 2) {
                String head = lexer.name(), result = lexer.name();
                lexer.expect(".");
                open.pop();
                open.push(new Open(now.what, now.place, new Form.ListRec(head, result), now.parts, CLOSED));
            }
            return Optional.empty();
        }
        lexer.expect(now.what == What.ARRAY ? "]" : ")");
        open.pop();
        if (now.form.parts() >= 0 && now.form.parts() != now.parts.size()) {
            throw lexer.error("%s takes %d arguments, here are %d".formatted(word(now.form), now.form.parts(), now.parts.size()));
        }
        List<Term> parts = now.form == Form.Word.INDEX_REAL || now.form == Form.Word.GET
                ? List.of(now.form == Form.Word.GET ? now.parts.getFirst() : index(now.parts.getFirst()), index(now.parts.getLast()))
                        .subList(now.form == Form.Word.GET ? 0 : 1, 2)
                : now.parts;
        return Optional.of(Term.at(now.place, now.form, parts));
    }

    private static String word(Form form) {
        return form instanceof Form.Word word ? word.word() : form instanceof Form.Operation(Primitive p) ? p.word()
                : form.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /// {@return an operand, or the first operand of what begins here}
    private Term operand() throws NotationException {
        while (true) {
            Place place = lexer.place();
            String word = lexer.word();
            switch (lexer.kind()) {
                case NUMBER -> { return Term.at(place, new Form.Constant(lexer.number()), List.of()); }
                case NAME -> { return Term.at(place, new Form.Variable(lexer.name()), List.of()); }
                case END -> throw lexer.expected("a term");
                case SIGN, WORD -> {
                    Optional<Term> leaf = begun(place, word);
                    if (leaf.isPresent()) {
                        return leaf.get();
                    }
                }
            }
        }
    }

    /// Begins what a sign or word begins.
    private Optional<Term> begun(Place place, String word) throws NotationException {
        switch (word) {
            case "-" -> {
                lexer.advance();
                if (lexer.kind() == Lexer.Kind.NUMBER) {
                    return Optional.of(Term.at(place, new Form.Constant(-lexer.number()), List.of()));
                }
                open.push(new Open(What.PREFIX, place, operation("neg"), parts(), 7));
            }
            case "(" -> begin(What.PAREN, Form.Word.PAIR, CLOSED);
            case "[" -> {
                begin(What.ARRAY, Form.Word.ARRAY, CLOSED);
                if (lexer.take("]")) {
                    return Optional.of(Term.at(place, open.pop().form, List.of()));
                }
            }
            case "\\", "λ" -> {
                lexer.advance();
                String name = lexer.name();
                Optional<Type> type = lexer.take(":") ? Optional.of(new TypeReader(lexer).type()) : Optional.empty();
                lexer.expect(".");
                open.push(new Open(What.PREFIX, place, new Form.Lambda(name, type), parts(), 0));
            }
            case "let" -> {
                lexer.advance();
                Form form = new Form.Let(lexer.name());
                lexer.expect("=");
                open.push(new Open(What.LET, place, form, parts(), CLOSED));
            }
            case "if" -> begin(What.CONDITION, Form.Word.IF, CLOSED);
            case "case" -> begin(What.CASE, new Form.Case("", ""), CLOSED);
            case "not" -> begin(What.PREFIX, Form.Word.NOT, 3);
            case "nil" -> {
                lexer.advance();
                return Optional.of(Term.at(place, new Form.Nil(written()), List.of()));
            }
            case "inl" -> call(place, written -> new Form.Left(written));
            case "inr" -> call(place, written -> new Form.Right(written));
            case "real" -> call(place, _ -> Form.Word.INDEX_REAL);
            case "listrec" -> call(place, _ -> new Form.ListRec("", ""));
            case "build" -> {
                int size = counted();
                lexer.expect(",");
                String index = lexer.name();
                lexer.expect(".");
                open.push(new Open(What.CALL, place, new Form.Build(size, index), parts(), CLOSED));
            }
            case "iterate" -> {
                int times = counted();
                lexer.expect(",");
                open.push(new Open(What.CALL, place, new Form.Iterate(times), parts(), CLOSED));
            }
            case "polygamma" -> {
                int n = counted();
                lexer.expect(",");
                open.push(new Open(What.CALL, place, new Form.Operation(Primitives.polygamma(Math.max(1, n))), parts(), CLOSED));
            }
            default -> {
                Optional<Form> form = Optional.<Form>ofNullable(WORDS.get(word)).or(() -> Primitive.of(word).map(Form.Operation::new));
                if (lexer.kind() != Lexer.Kind.WORD || form.isEmpty()) {
                    throw lexer.expected("a term");
                }
                call(place, _ -> form.get());
            }
        }
        return Optional.empty();
    }

    private void begin(What what, Form form, int binding) throws NotationException {
        push(what, form, binding);
        lexer.advance();
    }

    private void call(Place place, Function<Optional<Type>, Form> form) throws NotationException {
        lexer.advance();
        Form of = form.apply(written());
        lexer.expect("(");
        open.push(new Open(What.CALL, place, of, parts(), CLOSED));
    }

    /// {@return the type in brackets after a word}
    private Optional<Type> written() throws NotationException {
        if (!lexer.take("[")) {
            return Optional.empty();
        }
        Type type = new TypeReader(lexer).type();
        lexer.expect("]");
        return Optional.of(type);
    }

    private int counted() throws NotationException {
        lexer.advance();
        lexer.expect("(");
        int count = lexer.whole();
        if (count < 0) {
            throw lexer.error("expected a number of at least 0, found %d".formatted(count));
        }
        return count;
    }

    /// {@return an index that was read as a term}
    private Term index(Term term) throws NotationException {
        Deque<Term> results = new ArrayDeque<>();
        Deque<Term> pending = new ArrayDeque<>(List.of(term)), order = new ArrayDeque<>();
        while (!pending.isEmpty()) {
            Term now = pending.pop();
            order.push(now);
            now.parts().forEach(pending::push);
        }
        for (Term now : order) {
            results.push(switch (now.form()) {
                case Form.Constant(double value) when value == Math.rint(value) -> Term.at(now.place(), new Form.Position((int) value), List.of());
                case Form.Variable _ -> now;
                case Form.Operation(Primitive p) when INDEX.containsKey(p.word()) -> {
                    Term right = results.pop(), left = results.pop();
                    yield Term.at(now.place(), INDEX.get(p.word()), List.of(left, right));
                }
                case Form _ -> throw lexer.error("an index is made of whole numbers, names, +, - and *");
            });
        }
        return results.pop();
    }

    private static final Map<String, Form> INDEX = Map.of("add", Form.Word.INDEX_ADD, "sub", Form.Word.INDEX_SUB, "mul",
            Form.Word.INDEX_MUL);
}
