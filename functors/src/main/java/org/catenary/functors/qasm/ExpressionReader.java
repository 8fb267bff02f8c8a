package org.catenary.functors.qasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads expressions: or, and, equality, order, sums, products, signs, powers, from the weakest to the strongest.
///
/// Levels are counted: parentheses, signs and powers of powers, not the lengths of sums.
final class ExpressionReader {

    private static final int DEEPEST = 200;
    private static final List<Set<String>> RANKS = List.of(
            Set.of("||"), Set.of("&&"), Set.of("==", "!="), Set.of("<", "<=", ">", ">="), Set.of("+", "-"),
            Set.of("*", "/", "%"));
    private static final Set<String> FUNCTIONS = Set.of(
            "sin", "cos", "tan", "exp", "ln", "log", "sqrt", "arcsin", "arccos", "arctan", "asin", "acos", "atan", "floor",
            "ceiling");

    private final Lexer lexer;
    private final String power;
    private int depth;

    /// @param power the operator of powers: `^` in OpenQASM 2, `**` in 3
    ExpressionReader(Lexer lexer, String power) {
        this.lexer = lexer;
        this.power = power;
    }

    Expression read() throws UnreadableQasm { return rank(0); }

    private void deeper() throws UnreadableQasm {
        depth++;
        if (depth > DEEPEST) {
            throw lexer.peek().place().error("the expression is nested more than %d levels deep".formatted(DEEPEST));
        }
    }

    private Expression rank(int rank) throws UnreadableQasm {
        if (rank == RANKS.size()) {
            return signed();
        }
        Expression first = rank(rank + 1);
        Token token = lexer.peek();
        if (token.kind() != Token.Kind.SYMBOL || !RANKS.get(rank).contains(token.text())) {
            return first;
        }
        var rest = new ArrayList<Expression.Link>();
        while (token.kind() == Token.Kind.SYMBOL && RANKS.get(rank).contains(token.text())) {
            lexer.take();
            rest.add(new Expression.Link(token.place(), token.text(), rank(rank + 1)));
            token = lexer.peek();
        }
        return new Expression.Chain(first, List.copyOf(rest));
    }

    private Expression signed() throws UnreadableQasm {
        Token token = lexer.peek();
        if (token.is("-") || token.is("+") || token.is("!") || token.is("~")) {
            lexer.take();
            deeper();
            Expression operand = signed();
            depth--;
            return token.is("-") ? new Expression.Minus(token.place(), operand)
                    : token.is("+") ? operand : new Expression.Not(token.place(), operand);
        }
        return powers();
    }

    private Expression powers() throws UnreadableQasm {
        Expression base = atom();
        Token token = lexer.peek();
        if (!token.is(power)) {
            return base;
        }
        lexer.take();
        deeper();
        Expression exponent = signed();
        depth--;
        return new Expression.Chain(base, List.of(new Expression.Link(token.place(), "**", exponent)));
    }

    private Expression atom() throws UnreadableQasm {
        Token token = lexer.take();
        return switch (token.kind()) {
            case INTEGER -> new Expression.Literal(token.place(), integer(token));
            case REAL -> new Expression.Literal(token.place(), Value.literal(token.text().replace("_", "")));
            case NAME -> named(token);
            case SYMBOL -> {
                if (!token.is("(")) {
                    throw expected(token);
                }
                yield closed();
            }
            case STRING, END -> throw expected(token);
        };
    }

    private static UnreadableQasm expected(Token token) {
        return token.place().error("%s where a number, a name or '(' is expected".formatted(token.shown()));
    }

    private Expression closed() throws UnreadableQasm {
        deeper();
        Expression inside = read();
        depth--;
        Token close = lexer.take();
        if (!close.is(")")) {
            throw close.place().error("%s where ')' is expected".formatted(close.shown()));
        }
        return inside;
    }

    private Expression named(Token name) throws UnreadableQasm {
        Token next = lexer.peek();
        if (next.is("(")) {
            if (!FUNCTIONS.contains(name.text())) {
                throw name.place().error("%s is no function of numbers; there are sin, cos, tan, exp, ln, sqrt"
                        .formatted(name.shown()));
            }
            lexer.take();
            return new Expression.Call(name.place(), name.text(), closed());
        }
        if (next.is("[")) {
            lexer.take();
            deeper();
            Expression index = read();
            depth--;
            Token close = lexer.take();
            if (!close.is("]")) {
                throw close.place().error("%s where ']' is expected".formatted(close.shown()));
            }
            return new Expression.Element(name.place(), name.text(), index);
        }
        return switch (name.text()) {
            case "pi", "π" -> new Expression.Literal(name.place(), Value.pi());
            case "tau", "τ" -> new Expression.Literal(name.place(), Value.pi().plus(Value.pi()));
            case "euler", "ℇ" -> new Expression.Literal(name.place(), new Value.Real(Math.E));
            case "true" -> new Expression.Literal(name.place(), new Value.Truth(true));
            case "false" -> new Expression.Literal(name.place(), new Value.Truth(false));
            default -> new Expression.Name(name.place(), name.text());
        };
    }

    static Value integer(Token token) throws UnreadableQasm {
        String text = token.text().replace("_", "");
        int radix = text.length() < 2 ? 10 : switch (text.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
        if (radix == 10) {
            return text.length() > 1000 ? new Value.Real(Double.parseDouble(text)) : Value.literal(text);
        }
        try {
            return new Value.Exact(Long.parseLong(text.substring(2), radix), 1);
        } catch (NumberFormatException _) {
            throw token.place().error("%s is no integer below 2^63".formatted(token.shown()));
        }
    }
}
