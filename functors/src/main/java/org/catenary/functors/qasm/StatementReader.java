package org.catenary.functors.qasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the statements of a program one after another.
final class StatementReader {

    private static final int DEEPEST = 100;
    private static final Set<String> NUMBERS = Set.of("int", "uint", "float", "angle", "bool");
    private static final Set<String> BEYOND = Set.of("def", "extern", "cal", "defcal", "defcalgrammar", "while", "box",
            "delay",
            "stretch", "duration", "let", "array", "complex", "return", "break", "continue", "end", "switch", "output",
                    "pragma",
            "int", "uint", "float", "angle", "bool", "mutable", "readonly");
    private static final Set<String> RESERVED = Set.of("OPENQASM", "include", "qreg", "creg", "gate", "opaque",
            "measure", "reset",
            "barrier", "if", "pi");
    private static final Set<String> RESERVED_IN_3 = Set.of("qubit", "bit", "const", "input", "else", "for", "in", "ctrl",
            "negctrl", "inv", "pow", "tau", "euler", "π", "τ", "ℇ", "true", "false");

    private final Lexer lexer;
    private final int version;
    private final ExpressionReader expressions;
    private int depth;

    /// Reads the version, with which a program begins; 3 where it does not.
    StatementReader(String text) throws UnreadableQasm {
        this.lexer = new Lexer(text);
        this.version = lexer.peek().isWord("OPENQASM") ? readVersion() : 3;
        this.expressions = new ExpressionReader(lexer, version == 2 ? "^" : "**");
    }

    private int readVersion() throws UnreadableQasm {
        lexer.take();
        Token number = lexer.take();
        boolean two = number.text().equals("2.0") || number.text().equals("2");
        boolean three = number.text().equals("3") || number.text().matches("3\\.[0-9]{1,3}");
        if (!two && !three) {
            throw number.place().error("%s is no version of OpenQASM that is read; 2.0 and 3.0 are"
                    .formatted(number.shown()));
        }
        expect(";");
        return two ? 2 : 3;
    }

    /// 2 or 3.
    int version() { return version; }

    /// The next statement, none at the end of the text.
    Optional<Statement> next() throws UnreadableQasm {
        while (lexer.peek().is(";")) {
            lexer.take();
        }
        return lexer.peek().kind() == Token.Kind.END ? Optional.empty() : Optional.of(statement());
    }

    private Statement statement() throws UnreadableQasm {
        Token token = lexer.peek();
        if (token.kind() != Token.Kind.NAME) {
            throw token.place().error("%s where a statement is expected".formatted(token.shown()));
        }
        return switch (token.text()) {
            case "include" -> include();
            case "qreg" -> register(true);
            case "creg" -> register(false);
            case "gate" -> definition();
            case "measure" -> measurement();
            case "reset" -> reset();
            case "barrier" -> barrier();
            case "if" -> conditional();
            case "opaque" -> {
                if (version == 3) {
                    throw token.place().error("opaque gates are of OpenQASM 2");
                }
                yield opaque();
            }
            default -> version == 3 ? statementOf3(token) : call();
        };
    }

    private Statement statementOf3(Token token) throws UnreadableQasm {
        return switch (token.text()) {
            case "qubit", "bit" -> typed();
            case "const" -> constant();
            case "let" -> alias();
            case "output" -> output();
            case "input" -> input();
            case "for" -> loop();
            default -> {
                if (BEYOND.contains(token.text())) {
                    throw token.place().error("%s is not read: %s".formatted(token.shown(), switch (token.text()) {
                        case "while", "break", "continue", "end" -> "loops have bounds here, as in 'for int i in [0:3]'";
                        case "def", "return", "extern" -> "there are no subroutines here, but gates, which 'gate' defines";
                        case "int", "uint", "float", "angle", "bool", "array", "complex" ->
                                "numbers do not change here; 'const' declares them, and 'input' parameters";
                        default -> "of OpenQASM 3, circuits of gates are";
                    }));
                }
                yield call();
            }
        };
    }

    private Token expect(String symbol) throws UnreadableQasm {
        Token token = lexer.take();
        if (!token.is(symbol)) {
            throw token.place().error("%s where '%s' is expected".formatted(token.shown(), symbol));
        }
        return token;
    }

    private boolean accept(String symbol) throws UnreadableQasm {
        boolean there = lexer.peek().is(symbol);
        if (there) {
            lexer.take();
        }
        return there;
    }

    private Token name() throws UnreadableQasm {
        Token token = lexer.take();
        if (token.kind() != Token.Kind.NAME) {
            throw token.place().error("%s where a name is expected".formatted(token.shown()));
        }
        if (isReserved(token.text(), version)) {
            throw token.place().error("%s is a word of the language, not a name".formatted(token.shown()));
        }
        return token;
    }

    static boolean isReserved(String word, int version) {
        return RESERVED.contains(word) || version == 3 && (RESERVED_IN_3.contains(word) || BEYOND.contains(word));
    }

    private Statement include() throws UnreadableQasm {
        lexer.take();
        Token file = lexer.take();
        if (file.kind() != Token.Kind.STRING) {
            throw file.place().error("%s where a file name in quotation marks is expected".formatted(file.shown()));
        }
        expect(";");
        return new Statement.Include(file.place(), file.text());
    }

    private Statement register(boolean quantum) throws UnreadableQasm {
        lexer.take();
        Token name = name();
        Optional<Expression> size = version == 2 || lexer.peek().is("[") ? Optional.of(designator()) : Optional.empty();
        expect(";");
        return new Statement.Declaration(name.place(), quantum, name.text(), size, Optional.empty());
    }

    private Expression designator() throws UnreadableQasm {
        expect("[");
        Expression size = expressions.read();
        expect("]");
        return size;
    }

    private Statement typed() throws UnreadableQasm {
        boolean quantum = lexer.take().text().equals("qubit");
        Optional<Expression> size = lexer.peek().is("[") ? Optional.of(designator()) : Optional.empty();
        Token name = name();
        Optional<Operand> measured = Optional.empty();
        if (!quantum && accept("=")) {
            Token word = lexer.take();
            if (!word.isWord("measure")) {
                throw word.place().error("%s where 'measure' is expected; bits begin as 0".formatted(word.shown()));
            }
            measured = Optional.of(operand());
        }
        expect(";");
        return new Statement.Declaration(name.place(), quantum, name.text(), size, measured);
    }

    private Token type() throws UnreadableQasm {
        Token type = lexer.take();
        if (type.kind() != Token.Kind.NAME || !NUMBERS.contains(type.text())) {
            throw type.place().error("%s where int, uint, float, angle or bool is expected".formatted(type.shown()));
        }
        if (lexer.peek().is("[")) {
            designator();
        }
        return type;
    }

    private Statement constant() throws UnreadableQasm {
        lexer.take();
        boolean integer = type().text().endsWith("int");
        Token name = name();
        expect("=");
        Expression value = expressions.read();
        expect(";");
        return new Statement.Constant(name.place(), name.text(), integer, value);
    }

    private Statement input() throws UnreadableQasm {
        lexer.take();
        Token type = type();
        if (!type.text().equals("angle") && !type.text().equals("float")) {
            throw type.place().error("an input of type %s; angles and floats are read".formatted(type.text()));
        }
        Token name = name();
        expect(";");
        return new Statement.Input(name.place(), name.text());
    }

    private Statement alias() throws UnreadableQasm {
        lexer.take();
        Token name = name();
        expect("=");
        var parts = new ArrayList<Operand>();
        do {
            parts.add(operand());
        } while (accept("++"));
        expect(";");
        return new Statement.Alias(name.place(), name.text(), List.copyOf(parts));
    }

    /// Every register of bits comes out.
    private Statement output() throws UnreadableQasm {
        lexer.take();
        Token type = lexer.peek();
        if (!type.isWord("bit")) {
            throw type.place().error("an output of type %s; bits are read".formatted(type.text()));
        }
        return typed();
    }

    private Statement definition() throws UnreadableQasm {
        lexer.take();
        Token name = name();
        List<String> parameters = accept("(") ? names(")") : List.of();
        List<String> qubits = names("{");
        if (qubits.isEmpty()) {
            throw name.place().error("the gate %s has no qubits".formatted(name.shown()));
        }
        return new Statement.Definition(name.place(), name.text(), parameters, qubits, statements());
    }

    private Statement opaque() throws UnreadableQasm {
        lexer.take();
        Token name = name();
        List<String> parameters = accept("(") ? names(")") : List.of();
        return new Statement.Opaque(name.place(), name.text(), parameters.size(), names(";").size());
    }

    /// Names with commas between, no two the same, up to a closing symbol, which is taken.
    private List<String> names(String close) throws UnreadableQasm {
        var names = new ArrayList<String>();
        var known = new HashSet<String>();
        while (!accept(close)) {
            if (!names.isEmpty()) {
                expect(",");
            }
            Token name = name();
            names.add(name.text());
            if (!known.add(name.text())) {
                throw name.place().error("the name %s comes twice".formatted(name.shown()));
            }
        }
        return List.copyOf(names);
    }

    /// The statements of a block whose opening brace was taken, up to the closing one.
    private List<Statement> statements() throws UnreadableQasm {
        deeper();
        var statements = new ArrayList<Statement>();
        while (!accept("}")) {
            if (lexer.peek().kind() == Token.Kind.END) {
                throw lexer.peek().place().error("the end of the text where '}' is expected");
            }
            if (!accept(";")) {
                statements.add(statement());
            }
        }
        depth--;
        return List.copyOf(statements);
    }

    private void deeper() throws UnreadableQasm {
        depth++;
        if (depth > DEEPEST) {
            throw lexer.peek().place().error("statements are nested more than %d levels deep".formatted(DEEPEST));
        }
    }

    private List<Statement> block() throws UnreadableQasm {
        if (accept("{")) {
            return statements();
        }
        deeper();
        List<Statement> body = List.of(statement());
        depth--;
        return body;
    }

    private Statement conditional() throws UnreadableQasm {
        Place place = lexer.take().place();
        expect("(");
        Expression condition = expressions.read();
        expect(")");
        if (version == 2) {
            deeper();
            List<Statement> then = List.of(statement());
            depth--;
            return new Statement.If(place, condition, then, List.of());
        }
        List<Statement> then = block();
        if (!lexer.peek().isWord("else")) {
            return new Statement.If(place, condition, then, List.of());
        }
        lexer.take();
        return new Statement.If(place, condition, then, block());
    }

    private Statement loop() throws UnreadableQasm {
        Place place = lexer.take().place();
        if (NUMBERS.contains(lexer.peek().text())) {
            type();
        }
        Token variable = name();
        Token in = lexer.take();
        if (!in.isWord("in")) {
            throw in.place().error("%s where 'in' is expected".formatted(in.shown()));
        }
        Token open = lexer.peek();
        Operand.Part values = open.is("{") ? members() : open.is("[") ? bracket() : new Operand.Whole();
        if (!(values instanceof Operand.Range) && !open.is("{")) {
            throw open.place().error("%s where a range '[first:last]' or a list '{…}' of integers is expected"
                    .formatted(open.shown()));
        }
        return new Statement.For(place, variable.text(), values, block());
    }

    private Operand.Members members() throws UnreadableQasm {
        expect("{");
        var members = new ArrayList<Expression>();
        do {
            members.add(expressions.read());
        } while (accept(","));
        expect("}");
        return new Operand.Members(List.copyOf(members));
    }

    /// `[i]`, `[i:j]`, `[i:k:j]`, `[{i, j}]` or `[i, j]`.
    private Operand.Part bracket() throws UnreadableQasm {
        expect("[");
        if (lexer.peek().is("{")) {
            Operand.Members members = members();
            expect("]");
            return members;
        }
        Optional<Expression> first = lexer.peek().is(":") ? Optional.empty() : Optional.of(expressions.read());
        if (version == 3 && accept(":")) {
            Optional<Expression> second = lexer.peek().is("]") ? Optional.empty() : Optional.of(expressions.read());
            boolean stepped = accept(":");
            Optional<Expression> third = !stepped || lexer.peek().is("]") ? Optional.empty()
                    : Optional.of(expressions.read());
            expect("]");
            return stepped ? new Operand.Range(first, second, third) : new Operand.Range(first, Optional.empty(), second);
        }
        if (first.isEmpty()) {
            throw lexer.peek().place().error("%s where an index is expected".formatted(lexer.peek().shown()));
        }
        var members = new ArrayList<>(List.of(first.get()));
        while (version == 3 && accept(",")) {
            members.add(expressions.read());
        }
        expect("]");
        return new Operand.Members(List.copyOf(members));
    }

    private Operand operand() throws UnreadableQasm {
        Token name = name();
        return new Operand(name.place(), name.text(), lexer.peek().is("[") ? bracket() : new Operand.Whole());
    }

    private List<Operand> operands() throws UnreadableQasm {
        if (lexer.peek().is(";")) {
            return List.of();
        }
        var operands = new ArrayList<Operand>();
        do {
            operands.add(operand());
        } while (accept(","));
        return List.copyOf(operands);
    }

    private Statement measurement() throws UnreadableQasm {
        Place place = lexer.take().place();
        Operand source = operand();
        expect("->");
        Operand target = operand();
        expect(";");
        return new Statement.Measurement(place, source, target);
    }

    private Statement reset() throws UnreadableQasm {
        Place place = lexer.take().place();
        Operand target = operand();
        expect(";");
        return new Statement.Reset(place, target);
    }

    private Statement barrier() throws UnreadableQasm {
        Place place = lexer.take().place();
        List<Operand> operands = operands();
        expect(";");
        return new Statement.Barrier(place, operands);
    }

    private Statement call() throws UnreadableQasm {
        var modifiers = new ArrayList<Modifier>();
        Place place = lexer.peek().place();
        while (version == 3 && modifier(modifiers)) {
            expect("@");
        }
        Token gate = name();
        if (version == 3 && modifiers.isEmpty() && (lexer.peek().is("[") || lexer.peek().is("="))) {
            return assignment(gate);
        }
        var arguments = new ArrayList<Expression>();
        if (accept("(") && !accept(")")) {
            do {
                arguments.add(expressions.read());
            } while (accept(","));
            expect(")");
        }
        List<Operand> operands = operands();
        expect(";");
        return new Statement.Call(modifiers.isEmpty() ? gate.place() : place, List.copyOf(modifiers), gate.text(),
                List.copyOf(arguments), operands);
    }

    private boolean modifier(List<Modifier> modifiers) throws UnreadableQasm {
        Token word = lexer.peek();
        if (word.kind() != Token.Kind.NAME || !Set.of("ctrl", "negctrl", "inv", "pow").contains(word.text())) {
            return false;
        }
        lexer.take();
        if (modifiers.size() == DEEPEST) {
            throw word.place().error("more than %d modifiers of a gate".formatted(DEEPEST));
        }
        Optional<Expression> argument = Optional.empty();
        if (accept("(")) {
            argument = Optional.of(expressions.read());
            expect(")");
        }
        if (word.text().equals("pow") != argument.isPresent() && !word.text().endsWith("ctrl")) {
            throw word.place().error(argument.isPresent() ? "inv takes no number" : "pow takes an exponent, as in pow(2)");
        }
        modifiers.add(switch (word.text()) {
            case "inv" -> new Modifier.Inverse(word.place());
            case "pow" -> new Modifier.Power(word.place(), argument.orElseThrow());
            default -> new Modifier.Control(word.place(), word.text().equals("ctrl"), argument);
        });
        return true;
    }

    private Statement assignment(Token name) throws UnreadableQasm {
        var target = new Operand(name.place(), name.text(), lexer.peek().is("[") ? bracket() : new Operand.Whole());
        expect("=");
        if (lexer.peek().isWord("measure")) {
            Place place = lexer.take().place();
            Operand source = operand();
            expect(";");
            return new Statement.Measurement(place, source, target);
        }
        Expression value = expressions.read();
        expect(";");
        return new Statement.Assignment(name.place(), target, value);
    }
}
