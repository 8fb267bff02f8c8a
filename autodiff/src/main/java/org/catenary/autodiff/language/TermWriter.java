package org.catenary.autodiff.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes terms as [TermReader] reads them, with no more brackets than it needs.
final class TermWriter {

    /// A term that is to stand where one is expected that binds at least so tightly.
    private record Pending(Term term, int binding) {}

    private record Operator(String sign, int binding) {}

    private static final Map<String, Operator> OPERATIONS = Map.of("add", new Operator("+", 5), "sub", new Operator("-", 5), "mul",
            new Operator("*", 6), "div", new Operator("/", 6));
    private static final Map<Form.Word, Operator> WORDS = Map.of(Form.Word.OR, new Operator("or", 1), Form.Word.AND, new Operator("and", 2),
            Form.Word.LESS, new Operator("<", 4), Form.Word.LESS_EQUAL, new Operator("<=", 4), Form.Word.INDEX_ADD, new Operator("+", 5),
            Form.Word.INDEX_SUB, new Operator("-", 5), Form.Word.INDEX_MUL, new Operator("*", 6));
    private static final int TIGHT = 9;

    private final StringBuilder text = new StringBuilder();
    private final Deque<Object> pending = new ArrayDeque<>();

    TermWriter term(Term term) {
        pending.push(new Pending(term, 0));
        while (!pending.isEmpty()) {
            switch (pending.pop()) {
                case String piece -> text.append(piece);
                case Pending(Term now, int binding) -> write(now, binding);
                case Object other -> throw new AssertionError(other);
            }
        }
        return this;
    }

    @Override public String toString() { return text.toString(); }

    static String name(String name) {
        boolean plain = !name.isEmpty() && !Lexer.WORDS.contains(name) && !name.contains("λ")
                && (Character.isUnicodeIdentifierStart(name.codePointAt(0)) || name.charAt(0) == '_')
                && name.codePoints().allMatch(c -> Character.isUnicodeIdentifierPart(c) || c == '\'');
        return plain ? name : "`" + name + "`";
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0) ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void write(Term term, int within) {
        switch (term.form()) {
            case Form.Constant(double value) -> {
                boolean wrap = value < 0 && within > 5 || 1 / value < 0 && within > 5;
                text.append(wrap ? "(" : "").append(number(value)).append(wrap ? ")" : "");
            }
            case Form.Position(int value) -> text.append(value);
            case Form.Variable(String name) -> text.append(name(name));
            case Form.Let(String name) -> low(within, "let %s = ".formatted(name(name)), term.part(0), " in ", term.part(1));
            case Form.Lambda(String name, var type) ->
                low(within, "\\%s%s. ".formatted(name(name), type.map(t -> ": " + t).orElse("")), term.part(0));
            case Form.Case(String left, String right) -> low(within, "case ", term.part(0), " of inl %s. ".formatted(name(left)), term.part(1),
                    " | inr %s. ".formatted(name(right)), term.part(2));
            case Form.ListRec(String head, String result) -> call("listrec(", term.part(0), ", ", term.part(1),
                    ", %s %s. ".formatted(name(head), name(result)), term.part(2), ")");
            case Form.Build(int size, String index) -> call("build(%d, %s. ".formatted(size, name(index)), term.part(0), ")");
            case Form.Iterate(int times) -> call("iterate(%d, ".formatted(times), term.part(0), ", ", term.part(1), ")");
            case Form.Left(var type) -> call("inl" + type.map("[%s]"::formatted).orElse("") + "(", term.part(0), ")");
            case Form.Right(var type) -> call("inr" + type.map("[%s]"::formatted).orElse("") + "(", term.part(0), ")");
            case Form.Nil(var type) -> text.append("nil").append(type.map("[%s]"::formatted).orElse(""));
            case Form.Operation(Primitive p) -> operation(term, p, within);
            case Form.Word word -> word(term, word, within);
        }
    }

    private void operation(Term term, Primitive p, int within) {
        int space = p.word().indexOf(' ');
        if (OPERATIONS.containsKey(p.word())) {
            infix(term, Optional.ofNullable(OPERATIONS.get(p.word())).orElseThrow(), within);
        } else if (p.word().equals("neg") && !(term.part(0).form() instanceof Form.Constant)) {
            boolean wrap = within > 7;
            later(wrap ? "(-" : "-", new Pending(term.part(0), 8), wrap ? ")" : "");
        } else if (p.word().startsWith("powi ")) {
            boolean wrap = within > TIGHT;
            later(wrap ? "(" : "", new Pending(term.part(0), TIGHT), " ^ " + p.word().substring(space + 1) + (wrap ? ")" : ""));
        } else if (space > 0) {
            call("%s(%s, ".formatted(p.word().substring(0, space), p.word().substring(space + 1)), term.part(0), ")");
        } else {
            list(p.word() + "(", term.parts(), ")");
        }
    }

    private void word(Term term, Form.Word word, int within) {
        switch (word) {
            case OR, AND, LESS, LESS_EQUAL, INDEX_ADD, INDEX_SUB, INDEX_MUL -> infix(term, Optional.ofNullable(WORDS.get(word)).orElseThrow(), within);
            case NOT -> {
                boolean wrap = within > 3;
                later(wrap ? "(not " : "not ", new Pending(term.part(0), 3), wrap ? ")" : "");
            }
            case IF -> low(within, "if ", term.part(0), " then ", term.part(1), " else ", term.part(2));
            case PAIR -> list("(", term.parts(), ")");
            case ARRAY -> list("[", term.parts(), "]");
            case APPLY -> apply(term);
            case GET -> later(new Pending(term.part(0), TIGHT + 1), "[", new Pending(term.part(1), 0), "]");
            case INDEX_REAL -> call("real(", term.part(0), ")");
            case FIRST, SECOND, CONS, MAP, MAP2, ZIP, CONCAT, REDUCE, FOLDL, FOLDR, SCAN, SUM, PROD, MAXARR, LOGSUMEXP, DOT, MATVEC, MATMUL,
                    TRANSPOSE, OUTER, LOWER -> list(word.word() + "(", term.parts(), ")");
        }
    }

    private void apply(Term term) {
        Deque<Term> arguments = new ArrayDeque<>();
        Term head = term;
        while (head.form() == Form.Word.APPLY) {
            arguments.push(head.part(1));
            head = head.part(0);
        }
        list("(", List.copyOf(arguments), ")");
        pending.push(new Pending(head, TIGHT + 1));
    }

    private void infix(Term term, Operator operator, int within) {
        boolean wrap = within > operator.binding;
        int left = operator.binding == 4 ? 5 : operator.binding;
        later(wrap ? "(" : "", new Pending(term.part(0), left), " " + operator.sign + " ",
                new Pending(term.part(1), operator.binding + 1), wrap ? ")" : "");
    }

    private void list(String open, List<Term> parts, String close) {
        pending.push(close);
        for (int k = parts.size() - 1; k >= 0; k--) {
            pending.push(new Pending(parts.get(k), 0));
            if (k > 0) {
                pending.push(", ");
            }
        }
        pending.push(open);
    }

    private void call(Object... pieces) { low(0, pieces); }

    private void low(int within, Object... pieces) {
        if (within > 0) {
            pending.push(")");
        }
        for (int k = pieces.length - 1; k >= 0; k--) {
            pending.push(pieces[k] instanceof Term part ? new Pending(part, 0) : pieces[k]);
        }
        if (within > 0) {
            pending.push("(");
        }
    }

    private void later(Object... pieces) {
        for (int k = pieces.length - 1; k >= 0; k--) {
            pending.push(pieces[k]);
        }
    }
}
