package org.catenary.hypernets.rewrite;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.hypernets.net.Hypernet;

/// A rewrite rule: two nets with the same boundary, of which the one may stand for the other.
///
/// {@snippet class="org.catenary.hypernets.rewrite.FirstRewriting" region="rule"}
///
/// Two rules are equal when they are the same object.
public final class Rule {

    private final String name;
    private final Hypernet lhs;
    private final Hypernet rhs;
    private final boolean leftConnected;

    private Rule(String name, Hypernet lhs, Hypernet rhs) {
        this.name = name;
        this.lhs = lhs;
        this.rhs = rhs;
        this.leftConnected = Reach.everyInputReachesEveryOutput(lhs);
    }

    /// {@return the rule that replaces `lhs` by `rhs`}
    ///
    /// @throws NotARule if their boundaries or their wirings differ
    public static Rule of(String name, Hypernet lhs, Hypernet rhs) {
        if (lhs.wiring() != rhs.wiring()) {
            throw NotARule.wirings(name, lhs, rhs);
        }
        if (!lhs.dom().equals(rhs.dom()) || !lhs.cod().equals(rhs.cod())) {
            throw NotARule.boundaries(name, lhs, rhs);
        }
        return new Rule(name, lhs, rhs);
    }

    /// {@return what it is called}
    public String name() { return name; }

    /// {@return what is replaced}
    public Hypernet lhs() { return lhs; }

    /// {@return what takes its place}
    public Hypernet rhs() { return rhs; }

    /// {@return the rule from right to left}
    public Rule reversed() { return new Rule(name + "⁻¹", rhs, lhs); }

    /// {@return whether a path leads from each input of the left side to each of its outputs}
    ///
    /// Each match of such a rule in a monogamous net is convex: a path that left it and came back would close a cycle.
    public boolean isLeftConnected() { return leftConnected; }

    /// {@return whether each wire of the left side stands at most once on its boundary, so that the complement of a match in
    /// a Frobenius net is unique}
    public boolean isLeftLinear() {
        int[] boundary = IntStream.concat(Arrays.stream(lhs.inputs()), Arrays.stream(lhs.outputs())).toArray();
        return Arrays.stream(boundary).distinct().count() == boundary.length;
    }

    /// {@return the matches of the left side in a net, convex or not, found one after the other as they are asked for}
    ///
    /// The left side is searched component by component, each from the edge whose label is rarest in the host, the first
    /// among equals, then from edge to neighbour. Matches come in the lexicographic order of the host's edges that this
    /// order of edges goes to, and last of the wires that those without edges go to; edges that compete for one wire of a
    /// Frobenius net come as the wire lists them.
    ///
    /// @throws NotARule if the net is of another wiring
    public Stream<Match> matches(Hypernet host) {
        var matching = new Matching(this, host, Long.MAX_VALUE);
        return Stream.generate(matching::next).takeWhile(Optional::isPresent).map(Optional::get);
    }

    /// {@return all that one step makes of a net: for each convex match, in the order of [#matches], the result of each of its
    /// [complements][Match#complements], in their order}
    ///
    /// Strategies take the first complement, that with the fewest wires; here are all, as in [Rewriter#ways].
    /// Each is linear in the net, and they may be exponentially many; they are made as they are asked for. Results may be
    /// isomorphic.
    ///
    /// @throws NotARule if the net is of another wiring
    public Stream<Hypernet> results(Hypernet host) {
        return matches(host).filter(Match::isConvex).flatMap(Match::complements).map(Complement::result);
    }

    /// {@return the same matches, looked for until so many edges and wires of the net have been tried}
    ///
    /// @throws NotARule if the net is of another wiring
    public Matching matching(Hypernet host, long tries) { return new Matching(this, host, tries); }

    @Override public String toString() { return "%s : %s → %s".formatted(name, lhs, rhs); }
}
