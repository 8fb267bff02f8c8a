package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes types and terms in the readable notation, with as few parentheses as it reads.
final class Writer {

    /// What an operand may be without parentheses: anything, an operand of `+`, of `*`, of `-`, of juxtaposition on the
    /// left, and on the right.
    private static final int ANY = 0, SUMMAND = 1, FACTOR = 2, NEGATED = 3, FUNCTION = 4, ATOM = 5;

    private record TypeAt(Type type, int least) {}

    private record TermAt(Term term, int least) {}

    private final StringBuilder text = new StringBuilder();
    private final Deque<Object> pending = new ArrayDeque<>();

    Writer type(Type type) { return write(new TypeAt(type, ANY)); }

    Writer term(Term term) { return write(new TermAt(term, ANY)); }

    private Writer write(Object first) {
        pending.push(first);
        while (!pending.isEmpty()) {
            switch (pending.pop()) {
                case TypeAt(Type type, int least) -> open(type, least);
                case TermAt(Term term, int least) -> open(term, least);
                case Object sign -> text.append(sign);
            }
        }
        return this;
    }

    private void next(Object... pieces) {
        for (int i = pieces.length - 1; i >= 0; i--) {
            pending.push(pieces[i]);
        }
    }

    private void open(Type type, int least) {
        int level = switch (type) {
            case Type.Arrow _ -> ANY;
            case Type.Product _ -> SUMMAND;
            case Type.Base _, Type.Unit _ -> ATOM;
        };
        if (level < least) {
            next("(", new TypeAt(type, ANY), ")");
            return;
        }
        switch (type) {
            case Type.Arrow arrow -> next(new TypeAt(arrow.from(), SUMMAND), " → ", new TypeAt(arrow.to(), ANY));
            case Type.Product product -> next(new TypeAt(product.left(), FACTOR), " × ", new TypeAt(product.right(), SUMMAND));
            case Type.Base base -> next(Name.written(base.name()));
            case Type.Unit _ -> next("1");
        }
    }

    private void open(Term term, int least) {
        if (level(term) < least) {
            next("(", new TermAt(term, ANY), ")");
            return;
        }
        switch (term) {
            case Term.Variable variable -> next(Name.written(variable.name()));
            case Term.Constant constant -> next(number(constant.value()));
            case Term.Unit _ -> next("()");
            case Term.Lambda lambda -> {
                next(". ", new TermAt(lambda.body(), ANY));
                lambda.type().ifPresent(type -> next(":", new TypeAt(type, ANY)));
                next("λ", Name.written(lambda.name()));
            }
            case Term.Let let -> next("let ", Name.written(let.name()), " = ", new TermAt(let.bound(), ANY), " in ",
                    new TermAt(let.body(), ANY));
            case Term.Apply apply -> next(new TermAt(apply.function(), FUNCTION), " ", new TermAt(apply.argument(), ATOM));
            case Term.Pair pair -> next("(", new TermAt(pair.left(), ANY), ", ", new TermAt(pair.right(), ANY), ")");
            case Term.First first -> next("fst ", new TermAt(first.pair(), ATOM));
            case Term.Second second -> next("snd ", new TermAt(second.pair(), ATOM));
            case Term.Operation operation -> open(operation);
        }
    }

    private void open(Term.Operation operation) {
        Term x = operation.parts().getFirst(), y = operation.parts().getLast();
        switch (operation.primitive()) {
            case ADD -> next(new TermAt(x, SUMMAND), " + ", new TermAt(y, FACTOR));
            case SUB -> next(new TermAt(x, SUMMAND), " - ", new TermAt(y, FACTOR));
            case MUL -> next(new TermAt(x, FACTOR), " * ", new TermAt(y, NEGATED));
            case DIV -> next(new TermAt(x, FACTOR), " / ", new TermAt(y, NEGATED));
            case NEG -> {
                boolean wouldBeNumber = x instanceof Term.Constant && level(x) == ATOM;
                next(wouldBeNumber ? "-(" : "-", new TermAt(x, ATOM), wouldBeNumber ? ")" : "");
            }
            case SIN, COS, EXP, LOG, SQRT, TANH, SIGMOID, RECIP ->
                    next(operation.primitive().word(), " ", new TermAt(x, ATOM));
        }
    }

    private static int level(Term term) {
        return switch (term) {
            case Term.Lambda _, Term.Let _ -> ANY;
            case Term.Apply _, Term.First _, Term.Second _ -> FUNCTION;
            case Term.Constant constant -> number(constant.value()).startsWith("-") ? NEGATED : ATOM;
            case Term.Variable _, Term.Unit _, Term.Pair _ -> ATOM;
            case Term.Operation operation -> switch (operation.primitive()) {
                case ADD, SUB -> SUMMAND;
                case MUL, DIV -> FACTOR;
                case NEG -> NEGATED;
                case SIN, COS, EXP, LOG, SQRT, TANH, SIGMOID, RECIP -> FUNCTION;
            };
        };
    }

    /// {@return a number as it is written: whole ones without a point}
    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15 && Double.doubleToLongBits(value) != 1L << 63;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    @Override public String toString() { return text.toString(); }
}
