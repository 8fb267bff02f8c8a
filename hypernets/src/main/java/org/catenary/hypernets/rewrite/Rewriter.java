package org.catenary.hypernets.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.hypernets.isomorphism.Alphabet;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// A net being rewritten in place: a step costs the size of its rule, not of the net.
///
/// {@snippet class="org.catenary.hypernets.rewrite.FirstRewriting" region="rewriter"}
///
/// In a Frobenius net a rule that is not left-linear is used with the complement that has the fewest wires, if nothing else is
/// said: wires of its boundary that meet in the host stay one. [#ways] has all the others, too, and [#make] takes any.
///
/// Every step is kept, to be taken back or done again. Only convex matches are rewritten. When as many steps are made as
/// the budget allows, nothing matches any more.
public final class Rewriter implements Subject<Rewriter> {

    private final Hypernet start;
    private final Budget budget;
    private final long tries;
    private final Alphabet alphabet;
    private final LiveNet net;
    private final Occupied occupied = new Occupied();
    private final Convexity convexity;
    private final Map<Rule, Search> searches = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /// Begins with a net, and any number of steps.
    public Rewriter(Hypernet start) { this(start, Long.MAX_VALUE); }

    /// Begins with a net.
    ///
    /// @param budget the number of steps after which nothing is rewritten any more
    public Rewriter(Hypernet start, long budget) { this(start, budget, Long.MAX_VALUE); }

    /// Begins with a net.
    ///
    /// @param budget the number of steps after which nothing is rewritten any more
    /// @param tries  the number of edges and wires that a rule may be tried at before nothing is rewritten any more
    public Rewriter(Hypernet start, long budget, long tries) { this(start, new Budget(budget), tries, new Alphabet()); }

    Rewriter(Hypernet start, Alphabet alphabet) { this(start, new Budget(Long.MAX_VALUE), Long.MAX_VALUE, alphabet); }

    private Rewriter(Hypernet start, Budget budget, long tries, Alphabet alphabet) {
        this.start = start;
        this.budget = budget;
        this.tries = tries;
        this.alphabet = alphabet;
        this.net = new LiveNet(start, alphabet);
        this.convexity = new Convexity(net, occupied);
    }

    /// {@return the net as it is now; linear in the net}
    public Hypernet net() { return steps.isEmpty() ? start : net.freeze(); }

    /// {@return the steps so far}
    public Trace trace() { return new Trace(start, steps); }

    @Override public int steps() { return steps.size(); }

    /// {@return whether as many steps were made, also such as were taken back, or a rule was tried at as many places, as may be}
    @Override public boolean isSpent() { return budget.isSpent(); }

    /// Rewrites the first match of a rule, in the order of [Rule#matches].
    ///
    /// @return whether there was one
    /// @throws NotARule if the rule is for nets of another wiring
    public boolean once(Rule rule) { return once(rule, _ -> { }); }

    boolean once(Rule rule, IntConsumer touched) {
        Search search = search(rule);
        return rewriteFirst(search, search.pattern().anywhere(), Search.ANY, touched) == Found.CONVEX;
    }

    /// Rewrites a rule at a given place, which is looked at whether it is a convex match.
    ///
    /// @param edges where the edges of the left side go
    /// @param wires where its wires go
    /// @throws NotAStep if this is no match, or not a convex one
    /// @throws NotARule if the rule is for nets of another wiring
    public void rewrite(Rule rule, int[] edges, int[] wires) { rewrite(rule, edges, wires, List.of()); }

    /// Rewrites a rule at a given place with a given complement, both looked at whether they are.
    ///
    /// @param edges   where the edges of the left side go
    /// @param wires   where its wires go
    /// @param parting which complement, as [Complement#parting] has it, or empty for the one taken by itself
    /// @throws NotAStep if this is no match, or not a convex one, or there is no such complement
    /// @throws NotARule if the rule is for nets of another wiring
    public void rewrite(Rule rule, int[] edges, int[] wires, List<Integer> parting) {
        var image = new Image(edges.clone(), wires.clone());
        if (edges.length != rule.lhs().edges() || wires.length != rule.lhs().wires()) {
            throw NotAStep.size(rule, image);
        }
        Search search = search(rule);
        boolean match = search.startAt(image), convex = match && convexity.holds(search);
        search.close();
        if (!convex) {
            throw match ? NotAStep.notConvex(rule, image) : NotAStep.noMatch(rule, image);
        }
        rewrite(search.pattern(), image, parting, _ -> { });
    }

    /// {@return all steps that a rule can make now: for each convex match, in the order of [Rule#matches], one for each of its
    /// [complements][Match#complements], in their order; found one after the other as they are asked for}
    ///
    /// Linear in the net at the beginning, and for each step where there are several complements. They are steps of the net as
    /// it is now.
    ///
    /// @throws NotARule if the rule is for nets of another wiring
    public Stream<Step.Rewrite> ways(Rule rule) {
        int[] edges = IntStream.range(0, net.edgeLimit()).filter(net::hasEdge).toArray();
        int[] wires = IntStream.range(0, net.wireLimit()).filter(net::hasWire).toArray();
        return rule.matches(net.freeze()).filter(Match::isConvex).flatMap(match -> {
            var image = new Image(named(match.image().edges(), edges), named(match.image().wires(), wires));
            return net.wiring().allowsBranching() && !rule.isLeftLinear()
                    ? match.complements().map(complement -> new Step.Rewrite(rule, image, complement.parting()))
                    : Stream.of(new Step.Rewrite(rule, image, List.of()));
        });
    }

    private static int[] named(int[] numbers, int[] names) { return IntStream.of(numbers).map(i -> names[i]).toArray(); }

    /// Makes a step by a rule, which is looked at whether it is one.
    ///
    /// @throws NotAStep if its match is none now, or not a convex one, or there is no such complement
    /// @throws NotARule if the rule is for nets of another wiring
    public void make(Step.Rewrite step) { rewrite(step.rule(), step.image().edges(), step.image().wires(), step.parting()); }

    /// Rewrites matches of a rule that lie in what is there now, from the first to the last that the ones before have left
    /// whole.
    ///
    /// @return whether there was one
    /// @throws NotARule if the rule is for nets of another wiring
    public boolean all(Rule rule) { return new Pass(this, net, convexity, search(rule)).run(); }

    /// Rewrites until no rule has a match. The rules that come first are tried first at each place.
    ///
    /// After a step only its surroundings are searched again, so this costs the size of the rules for each step and each
    /// edge at the beginning. It ends if the rules terminate or the budget is spent.
    ///
    /// @return whether there was a step
    /// @throws NotARule if a rule is for nets of another wiring
    public boolean normalize(List<Rule> rules) {
        return new Normalization(this, net, rules.stream().map(this::search).toList()).run();
    }

    /// Rewrites until no family has a rule for any edge. Families that come first are tried first at each edge.
    ///
    /// It ends if the families terminate or the budget is spent; it costs the size of the rules for each step, and of the net
    /// for each time that all edges are looked at again.
    ///
    /// @return whether there was a step
    public boolean normalizeBy(List<Family> families) {
        return new FamilyNormalization(this, net, List.copyOf(families)).run();
    }

    /// Rewrites the first match of a rule that takes the first edge of the left side to a given one. Rules like this are
    /// used once, so that no search is kept for them.
    boolean at(Rule rule, int edge, IntConsumer touched) {
        var search = new Search(new Pattern(rule, net), net, occupied);
        return rewriteFirst(search, search.pattern().from(0), edge, touched) == Found.CONVEX;
    }

    @Override public boolean undo() {
        if (steps.isEmpty()) {
            return false;
        }
        net.journal().undo();
        convexity.ranks().forget();
        steps.removeLast();
        return true;
    }

    // ---- what strategies and their passes are made of

    /// What a search came to.
    enum Found { NOTHING, OTHERS, CONVEX }

    Search search(Rule rule) {
        return searches.computeIfAbsent(rule, r -> {
            var search = new Search(new Pattern(r, net), net, occupied);
            search.limit(tries);
            return search;
        });
    }

    /// Rewrites the first convex match from a seed on.
    ///
    /// @return whether there was one, and if not whether there were others
    Found rewriteFirst(Search search, Plan plan, int seed, IntConsumer touched) {
        Found found = Found.NOTHING;
        search.start(plan, seed);
        while (!isSpent() && search.next()) {
            if (convexity.holds(search)) {
                rewrite(search, touched);
                return Found.CONVEX;
            }
            found = Found.OTHERS;
        }
        close(search);
        return found;
    }

    /// Ends a search, and with one that was given up all rewriting.
    void close(Search search) {
        search.close();
        if (search.isSpent()) {
            budget.exhaust();
        }
    }

    /// Rewrites the present match of a search, and ends the search.
    void rewrite(Search search, IntConsumer touched) {
        Image image = search.image();
        search.close();
        rewrite(search.pattern(), image, List.of(), touched);
    }

    private void rewrite(Pattern pattern, Image image, List<Integer> parting, IntConsumer touched) {
        net.journal().mark();
        glue(pattern, image, parting, touched);
        budget.spend();
        steps.add(new Step.Rewrite(pattern.rule(), image, parting));
    }

    private void glue(Pattern pattern, Image image, List<Integer> parting, IntConsumer touched) {
        try {
            new Gluing(net, pattern, image, parting, touched).fill(convexity.ranks());
        } catch (NotAStep wrong) {
            net.journal().undo();
            convexity.ranks().forget();
            throw wrong;
        }
    }

    void repeatStep(Step step) {
        switch (step) {
            case Step.Rewrite rewrite -> rewrite(search(rewrite.rule()).pattern(), rewrite.image(), rewrite.parting(), _ -> { });
            case Step.Inside(Label before, Label after, List<Trace> inner) -> relabel(before, after, inner);
        }
    }

    // ---- levels of nesting

    /// Runs a strategy on this net and on the nets inside its labels, which are rewritten once where several labels hold them.
    ///
    /// @param outerFirst whether on this net first, not last
    /// @return whether it succeeded anywhere
    @Override public boolean throughout(Strategy<Rewriter> strategy, boolean outerFirst) { return new Levels(strategy, outerFirst).run(this); }

    /// {@return a rewriter of a net inside a label, on the same budget}
    Rewriter inside(Hypernet inner) { return new Rewriter(inner, budget, tries, alphabet); }

    /// {@return the labels in use that hold nets, in the order of their numbers}
    List<Label> nests() {
        return IntStream.range(0, net.labels()).filter(number -> net.count(number) > 0).mapToObj(net::labelOf)
                .filter(label -> !label.inside().isEmpty()).toList();
    }

    /// {@return whether an edge has a label}
    boolean uses(Label label) { return net.count(net.number(label)) > 0; }

    /// Gives all edges of one label another.
    void relabel(Label before, Label after, List<Trace> inner) {
        int from = net.number(before), to = net.number(after);
        net.journal().mark();
        for (int e = net.firstEdge(from); from != to && e != LiveNet.NONE; e = net.firstEdge(from)) {
            net.relabel(e, to);
        }
        convexity.ranks().forget();
        steps.add(new Step.Inside(before, after, inner));
    }
}
