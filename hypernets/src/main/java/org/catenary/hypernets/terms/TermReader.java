package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.terms.Lexer.Kind;

/// Reads terms in the readable notation: operands and what waits for more of them stand on two stacks, so that depth is no
/// matter.
final class TermReader {

    /// What waits for operands.
    private sealed interface Waiting {
        /// A parenthesis, after so many commas.
        record Open(int start, int commas) implements Waiting {}

        /// A function whose body follows.
        record Lambda(int start, String name, Optional<Type> type) implements Waiting {}

        /// A `let` whose bound term follows.
        record Bound(int start, String name) implements Waiting {}

        /// A `let` whose body follows.
        record Body(int start, String name, Term bound) implements Waiting {}

        /// An operator between two operands.
        record Infix(int start, Primitive primitive) implements Waiting {}

        /// A sign before an operand.
        record Minus(int start) implements Waiting {}

        /// A function whose argument follows.
        record Argument(int start) implements Waiting {}

        /// A word, as `fst` or `sin`, that takes so many arguments, of which so many are there.
        record Prefix(int start, String word, int takes, int has) implements Waiting {}
    }

    private final Lexer lexer;
    private final Deque<Term> terms = new ArrayDeque<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final IdentityHashMap<Term, Integer> places = new IdentityHashMap<>();

    TermReader(String text) throws NotationException { this.lexer = new Lexer(text); }

    /// {@return where each term begins}
    IdentityHashMap<Term, Integer> places() { return places; }

    Term read() throws NotationException {
        operand();
        while (!lexer.at(Kind.END)) {
            switch (lexer.kind()) {
                case PLUS -> infix(Primitive.ADD);
                case MINUS -> infix(Primitive.SUB);
                case TIMES -> infix(Primitive.MUL);
                case OVER -> infix(Primitive.DIV);
                case COMMA -> comma();
                case CLOSE -> close();
                case NAME, WORD, NUMBER, OPEN, LAMBDA -> {
                    if (lexer.at("in")) {
                        in();
                    } else {
                        waiting.push(new Waiting.Argument(lexer.start()));
                        operand();
                    }
                }
                case DOT, COLON, EQUALS, ARROW, END -> throw lexer.expected("an operator or an operand");
            }
        }
        reduceAll();
        if (!waiting.isEmpty()) {
            throw lexer.expected(waiting.element() instanceof Waiting.Bound ? "in" : Kind.CLOSE.toString());
        }
        return terms.pop();
    }

    private void made(Term term, int start) {
        places.put(term, start);
        terms.push(term);
    }

    private int place(Term term) { return places.getOrDefault(term, 0); }

    // ---- operands

    /// Reads on until an operand is complete.
    private void operand() throws NotationException {
        boolean complete = false;
        while (!complete) {
            int start = lexer.start();
            switch (lexer.kind()) {
                case NAME -> {
                    made(Term.variable(lexer.name()), start);
                    lexer.advance();
                    complete = true;
                }
                case NUMBER -> {
                    number(start, 1);
                    complete = true;
                }
                case OPEN -> {
                    lexer.advance();
                    complete = lexer.take(Kind.CLOSE);
                    if (complete) {
                        made(Term.unit(), start);
                    } else {
                        waiting.push(new Waiting.Open(start, 0));
                    }
                }
                case LAMBDA -> lambda(start);
                case MINUS -> complete = minus(start);
                case WORD -> word(start);
                case CLOSE, COMMA, DOT, COLON, EQUALS, PLUS, TIMES, OVER, ARROW, END -> throw lexer.expected("a term");
            }
            complete = complete && !goesOn();
        }
    }

    private void number(int start, int sign) throws NotationException {
        made(Term.constant(sign * lexer.number()), start);
        lexer.advance();
    }

    private void lambda(int start) throws NotationException {
        lexer.advance();
        do {
            boolean parentheses = lexer.take(Kind.OPEN);
            String name = lexer.name("a variable");
            Optional<Type> type = lexer.take(Kind.COLON) ? Optional.of(TypeReader.read(lexer)) : Optional.empty();
            if (parentheses) {
                lexer.expect(Kind.CLOSE);
            }
            waiting.push(new Waiting.Lambda(start, name, type));
        } while (!lexer.take(Kind.DOT));
    }

    /// A sign right before a digit is part of the number.
    private boolean minus(int start) throws NotationException {
        if (waiting.peek() instanceof Waiting.Prefix) {
            throw lexer.expected("an argument");
        }
        boolean number = lexer.isBeforeDigit();
        lexer.advance();
        if (number) {
            number(start, -1);
        } else {
            waiting.push(new Waiting.Minus(start));
        }
        return number;
    }

    private void word(int start) throws NotationException {
        String word = lexer.name();
        Optional<Primitive> primitive = Primitive.of(word);
        if (word.equals("let")) {
            lexer.advance();
            String name = lexer.name("a variable");
            lexer.expect(Kind.EQUALS);
            waiting.push(new Waiting.Bound(start, name));
        } else if (primitive.isPresent() || word.equals("fst") || word.equals("snd")) {
            lexer.advance();
            waiting.push(new Waiting.Prefix(start, word, primitive.map(Primitive::arity).orElse(1), 0));
        } else {
            throw lexer.expected("a term");
        }
    }

    /// Gives a complete operand to what stands right before it.
    ///
    /// @return whether that takes another
    private boolean goesOn() {
        while (waiting.peek() instanceof Waiting.Prefix(int start, String word, int takes, int has)) {
            waiting.pop();
            if (has + 1 < takes) {
                waiting.push(new Waiting.Prefix(start, word, takes, has + 1));
                return true;
            }
            made(prefixed(word, popped(takes)), start);
        }
        if (waiting.peek() instanceof Waiting.Argument) {
            waiting.pop();
            Term argument = terms.pop(), function = terms.pop();
            made(function.apply(argument), place(function));
        }
        return false;
    }

    private Term[] popped(int count) {
        var list = new Term[count];
        for (int k = count - 1; k >= 0; k--) {
            list[k] = terms.pop();
        }
        return list;
    }

    private static Term prefixed(String word, Term... arguments) {
        return switch (word) {
            case "fst" -> arguments[0].first();
            case "snd" -> arguments[0].second();
            default -> Term.operation(Primitive.of(word).orElseThrow(), arguments);
        };
    }

    // ---- between operands

    private static int strength(Primitive primitive) {
        return primitive == Primitive.ADD || primitive == Primitive.SUB ? 1 : 2;
    }

    private void infix(Primitive primitive) throws NotationException {
        while (waiting.peek() instanceof Waiting.Minus
                || waiting.peek() instanceof Waiting.Infix(int _, Primitive before) && strength(before) >= strength(primitive)) {
            reduce();
        }
        waiting.push(new Waiting.Infix(lexer.start(), primitive));
        lexer.advance();
        operand();
    }

    private void comma() throws NotationException {
        reduceAll();
        if (!(waiting.poll() instanceof Waiting.Open(int start, int commas))) {
            throw lexer.expected("an operator or an operand");
        }
        waiting.push(new Waiting.Open(start, commas + 1));
        lexer.advance();
        operand();
    }

    private void close() throws NotationException {
        reduceAll();
        if (!(waiting.poll() instanceof Waiting.Open(int start, int commas))) {
            throw lexer.expected("an operator or an operand");
        }
        lexer.advance();
        Term[] parts = popped(commas + 1);
        Term pair = parts[commas];
        for (int k = commas - 1; k >= 0; k--) {
            pair = Term.pair(parts[k], pair);
            places.put(pair, start);
        }
        terms.push(pair);
        if (goesOn()) {
            operand();
        }
    }

    private void in() throws NotationException {
        reduceAll();
        if (!(waiting.poll() instanceof Waiting.Bound(int start, String name))) {
            throw lexer.expected("an operator or an operand");
        }
        waiting.push(new Waiting.Body(start, name, terms.pop()));
        lexer.advance();
        operand();
    }

    /// Completes what waits, up to a parenthesis or a `let` without its `in`.
    private void reduceAll() throws NotationException {
        while (!waiting.isEmpty() && !(waiting.element() instanceof Waiting.Open || waiting.element() instanceof Waiting.Bound)) {
            reduce();
        }
    }

    private void reduce() throws NotationException {
        Waiting last = waiting.pop();
        Term operand = terms.pop();
        switch (last) {
            case Waiting.Lambda(int start, String name, Optional<Type> type) -> made(
                    type.map(known -> Term.lambda(name, known, operand)).orElseGet(() -> Term.lambda(name, operand)), start);
            case Waiting.Body(int start, String name, Term bound) -> made(Term.let(name, bound, operand), start);
            case Waiting.Minus(int start) -> made(Term.operation(Primitive.NEG, operand), start);
            case Waiting.Infix(int _, Primitive primitive) -> {
                Term left = terms.pop();
                made(Term.operation(primitive, left, operand), place(left));
            }
            case Waiting.Prefix _, Waiting.Argument _ -> throw new AssertionError("not yet given to " + last);
            case Waiting.Open _, Waiting.Bound _ -> throw new AssertionError("not complete: " + last);
        }
        if (goesOn()) {
            throw lexer.expected("an argument");
        }
    }

}
