package org.catenary.autodiff.stochastic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.catenary.autodiff.diagram.Gradient;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.reverse.NotScalar;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;

/// A program that draws: parameters, draws that may depend on them and on earlier outcomes, and a loss, whose expectation it means.
///
/// {@snippet class="org.catenary.autodiff.stochastic.StochasticProgramTest" region="program"}
///
/// It is written as a program is, and begins with a row of `let`s: `let x = normal(mean, deviation) in` draws, any other `let` names
/// a term. A distribution may carry a [Estimation], as in `flip_enum(p)`.
public final class StochasticProgram {

    private final List<Program.Parameter> parameters;
    private final List<Draw> draws;
    private final List<List<String>> reads;
    private final Effect.Reading loss;
    private final List<String> lossReads;

    private StochasticProgram(List<Program.Parameter> parameters, List<Draw> draws, List<List<String>> reads, Effect.Reading loss,
            List<String> lossReads) {
        this.parameters = parameters;
        this.draws = List.copyOf(draws);
        this.reads = List.copyOf(reads);
        this.loss = loss;
        this.lossReads = lossReads;
    }

    /// {@return the program that a text is, as `(p: real) => let b = flip(p) in if 0.5 < b then 0 else -p`}
    /// @throws NotationException if the text is no program
    /// @throws org.catenary.autodiff.language.IllTyped if types do not fit, or a name is bound nowhere
    /// @throws Biased if a strategy is written that its distribution does not have
    public static StochasticProgram parse(String text) throws NotationException {
        return of(parameters(text), body(text));
    }

    /// {@return whether a text is a program that draws, if it is one at all}
    /// @throws NotationException if the text is no program
    public static boolean draws(String text) throws NotationException {
        List<Program.Parameter> parameters = parameters(text);
        var reading = new Reading(parameters);
        for (Term term = body(text); term.form() instanceof Form.Let; term = term.part(1)) {
            if (reading.drawn(term.part(0))) {
                return true;
            }
            reading.named.add(term);
        }
        return false;
    }

    private static List<Program.Parameter> parameters(String text) throws NotationException {
        try {
            return Program.parse(text.substring(0, arrow(text)) + " 0").parameters();
        } catch (NotationException e) {
            Program.parse(text);
            throw e;
        }
    }

    /// {@return the term, with its places in the text}
    private static Term body(String text) throws NotationException {
        return Term.parse(text.substring(0, arrow(text)).replaceAll("\\V", " ") + text.substring(arrow(text)));
    }

    private static int arrow(String text) throws NotationException {
        int arrow = text.indexOf("=>");
        if (arrow < 0) {
            throw NotationException.at(text, text.length(), "expected =>");
        }
        return arrow + 2;
    }

    /// {@return the program of a term}
    /// @throws org.catenary.autodiff.language.IllTyped if types do not fit, or a name is bound nowhere
    /// @throws Biased if a strategy is written that its distribution does not have
    public static StochasticProgram of(List<Program.Parameter> parameters, Term term) { return new Reading(parameters).read(term); }

    /// Goes along the row of `let`s.
    private static final class Reading {
        private final List<Program.Parameter> parameters;
        private final List<Draw> draws = new ArrayList<>();
        private final List<List<String>> reads = new ArrayList<>();
        private final Map<String, Integer> outcomes = new HashMap<>();
        private final List<Term> named = new ArrayList<>();

        Reading(List<Program.Parameter> parameters) {
            this.parameters = List.copyOf(parameters);
        }

        StochasticProgram read(Term whole) {
            Term term = whole;
            while (term.form() instanceof Form.Let(String name)) {
                if (drawn(term.part(0))) {
                    draw(name, term.part(0));
                } else {
                    named.add(term);
                }
                term = term.part(1);
            }
            List<String> used = used(term);
            Program program = program(term, used);
            NotScalar.checked(program, term);
            return new StochasticProgram(parameters, draws, reads, new Effect.Reading("loss", program, 0, wires(used)), used);
        }

        private boolean isTaken(String name) {
            return outcomes.containsKey(name) || parameters.stream().anyMatch(p -> p.name().equals(name))
                    || named.stream().anyMatch(let -> ((Form.Let) let.form()).name().equals(name));
        }

        private static Term head(Term term) {
            Term head = term;
            while (head.form() == Form.Word.APPLY) {
                head = head.part(0);
            }
            return head;
        }

        private boolean drawn(Term term) {
            return term.form() == Form.Word.APPLY && head(term).form() instanceof Form.Variable(String word) && !isTaken(word)
                    && Distributions.of(word.contains("_") ? word.substring(0, word.indexOf('_')) : word, 1).isPresent();
        }

        private void draw(String name, Term term) {
            if (isTaken(name)) {
                throw new WrongArgument("%sa draw is called %s, and something before it, too".formatted(head(term).place().prefix(), name));
            }
            Deque<Term> arguments = new ArrayDeque<>();
            for (Term t = term; t.form() == Form.Word.APPLY; t = t.part(0)) {
                arguments.push(t.part(1));
            }
            String word = ((Form.Variable) head(term).form()).name();
            int bar = word.indexOf('_');
            String family = bar < 0 ? word : word.substring(0, bar);
            Term whole = family.equals("categorical") && arguments.size() == 1 ? arguments.element() : Term.of(Form.Word.ARRAY, List.copyOf(arguments));
            List<String> used = used(whole);
            Program program = program(whole, used);
            Distribution distribution = Distributions.of(family, program.outputs()).orElseThrow();
            Type wanted = Type.array(distribution.parameters(), Type.REAL);
            if (!program.type().equals(wanted)) {
                throw new WrongArgument("%s%s takes %d numbers, got %s in %s".formatted(head(term).place().prefix(), family, distribution.parameters(),
                        family.equals("categorical") ? program.type() : arguments.size(), term));
            }
            Optional<Estimation> strategy = Optional.empty();
            if (bar >= 0) {
                strategy = Estimation.of(word.substring(bar + 1));
                if (strategy.isEmpty()) {
                    throw new Biased("%s%s: there is no strategy %s; there are %s".formatted(head(term).place().prefix(), word, word.substring(bar + 1),
                            Arrays.stream(Estimation.values()).map(Estimation::word).toList()));
                }
            }
            draws.add(new Draw(name, distribution, strategy, program, wires(used)));
            reads.add(used);
            outcomes.put(name, draws.size() - 1);
        }

        private Ty wires(List<String> used) {
            return Ty.of(used.stream().map(name -> draws.get(outcomes.getOrDefault(name, -1)).distribution().wire()).toList());
        }

        /// {@return the outcomes that a term depends on, by names of terms, too}
        private List<String> used(Term term) {
            Set<String> free = new HashSet<>(names(term));
            for (Term let : named.reversed()) {
                if (free.contains(((Form.Let) let.form()).name())) {
                    free.addAll(names(let.part(0)));
                }
            }
            return draws.stream().map(Draw::name).filter(free::contains).toList();
        }

        private static Set<String> names(Term whole) {
            Set<String> names = new HashSet<>();
            Deque<Term> open = new ArrayDeque<>(List.of(whole));
            while (!open.isEmpty()) {
                Term term = open.pop();
                if (term.form() instanceof Form.Variable(String name)) {
                    names.add(name);
                }
                term.parts().forEach(open::push);
            }
            return names;
        }

        /// {@return a term as a program over the parameters and the outcomes that it depends on, the names of terms in front}
        private Program program(Term term, List<String> used) {
            List<Program.Parameter> all = new ArrayList<>(parameters);
            used.forEach(name -> all.add(new Program.Parameter(name, Type.REAL)));
            Set<String> free = names(term);
            Term whole = term;
            for (Term let : named.reversed()) {
                if (free.contains(((Form.Let) let.form()).name())) {
                    free.addAll(names(let.part(0)));
                    whole = let.with(List.of(let.part(0), whole));
                }
            }
            return Program.of(all, whole);
        }
    }

    /// {@return the parameters}
    public List<Program.Parameter> parameters() { return parameters; }

    /// {@return the numbers that it depends on by name: that of a parameter, with a place where it has several, as `v[0]`}
    public List<String> coordinates() { return Coordinates.of(parameters); }

    /// {@return the draws, in order}
    public List<Draw> draws() { return draws; }

    /// {@return the loss}
    public Effect.Reading loss() { return loss; }

    /// {@return the names of the outcomes that a draw, or after the last of them the loss, depends on}
    List<String> reads(int draw) { return draw < draws.size() ? reads.get(draw) : lossReads; }

    /// {@return this program with a strategy for some draws}
    /// @param names those of the draws; none for all
    /// @throws Biased if a distribution does not have it
    public StochasticProgram with(Estimation strategy, String... names) {
        List<String> known = draws.stream().map(Draw::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new WrongArgument("no draw is called %s; there are %s".formatted(name, known));
            }
        }
        return new StochasticProgram(parameters, draws.stream().map(draw -> names.length > 0 && !List.of(names).contains(draw.name()) ? draw
                : draw.by(strategy)).toList(), reads, loss, lossReads);
    }

    /// {@return this program with a constant taken from the loss}
    StochasticProgram minus(double constant) {
        if (constant == 0) {
            return this;
        }
        Program program = loss.program();
        Term less = Term.operation(Primitive.of("sub").orElseThrow(), program.body(), Term.constant(constant));
        return new StochasticProgram(parameters, draws, reads, new Effect.Reading(loss.name(), Program.of(program.parameters(), less), 0,
                loss.dom()), lossReads);
    }

    /// {@return the diagram of the draws alone, from nothing to all outcomes}
    public Diagram outcomes() {
        Diagram diagram = Diagram.id(Ty.unit());
        List<String> names = new ArrayList<>();
        for (int k = 0; k < draws.size(); k++) {
            diagram = diagram.then(read(diagram.cod(), names, reads.get(k), draws.get(k)));
            names.add(draws.get(k).name());
        }
        return diagram;
    }

    /// {@return the diagram, from nothing to nothing, whose scalar is the expectation}
    public Diagram diagram() {
        Diagram outcomes = outcomes();
        return outcomes.then(read(outcomes.cod(), draws.stream().map(Draw::name).toList(), lossReads, loss))
                .then(Diagram.discard(outcomes.cod()));
    }

    /// {@return the derivative of the diagram by one of the coordinates: a sum of diagrams of draws and effects}
    /// @throws Biased if a distribution has no derivative as a difference
    /// @throws WrongArgument if no coordinate has the name
    public Diagram gradient(String coordinate) {
        if (!coordinates().contains(coordinate)) {
            throw new WrongArgument("no coordinate %s among %s".formatted(coordinate, coordinates()));
        }
        return new Gradient(List.of(WeakDerivative.DRAWS)).by(diagram(), coordinate);
    }

    /// {@return a box on copies of some of the wires, the wires themselves kept to its left}
    private static Diagram read(Ty wires, List<String> names, List<String> used, Diagram box) {
        int n = names.size();
        Diagram copies = Diagram.id(Ty.unit());
        List<Integer> kept = new ArrayList<>(), copied = new ArrayList<>();
        int at = 0;
        for (int k = 0; k < n; k++) {
            boolean is = used.contains(names.get(k));
            copies = copies.tensor(Diagram.copy(wires.slice(k, k + 1), is ? 2 : 1));
            kept.add(at++);
            if (is) {
                copied.add(at++);
            }
        }
        List<Integer> order = new ArrayList<>(kept);
        order.addAll(copied);
        return copies.then(Diagram.permutation(copies.cod(), order.stream().mapToInt(k -> k).toArray())).then(Diagram.id(wires).tensor(box));
    }

    /// {@return as the row of its draws and its loss}
    @Override public String toString() {
        StringBuilder text = new StringBuilder();
        for (Draw draw : draws) {
            text.append("%s ~ %s%s of %s%n".formatted(draw.name(), draw.distribution().word(), draw.strategy().map(s -> "_" + s.word()).orElse(""),
                    draw.arguments()));
        }
        return text.append("loss ").append(loss.program()).toString();
    }
}
