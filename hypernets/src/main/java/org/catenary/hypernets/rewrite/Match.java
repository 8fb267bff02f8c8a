package org.catenary.hypernets.rewrite;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.hypernets.isomorphism.Alphabet;
import org.catenary.hypernets.net.Hypernet;

/// A place where a rule's left side occurs in a net: a homomorphism that satisfies the gluing condition.
///
/// It keeps labels, sorts and slots and is injective on edges. On wires it is injective in a monogamous net; in a Frobenius
/// net wires of the boundary may meet. Automorphic matches are different matches.
public final class Match {

    private final Rule rule;
    private final Hypernet host;
    private final Image image;
    private final boolean convex;

    Match(Rule rule, Hypernet host, Image image, boolean convex) {
        this.rule = rule;
        this.host = host;
        this.image = image;
        this.convex = convex;
    }

    /// {@return the rule whose left side occurs}
    public Rule rule() { return rule; }

    /// {@return where it occurs}
    public Hypernet host() { return host; }

    /// {@return the edge of the host that an edge of the left side goes to}
    public int edge(int edge) { return image.edges()[edge]; }

    /// {@return the wire of the host that a wire of the left side goes to}
    public int wire(int wire) { return image.wires()[wire]; }

    /// {@return whether no directed path leaves the image and comes back; always so unless the net is monogamous}
    public boolean isConvex() { return convex; }

    /// {@return what remains of the host: a net `dom ⊗ L.cod → cod ⊗ L.dom` that gives the host when the left side leads
    /// from its last outputs to its last inputs}
    ///
    /// @throws NotConvex if the match is not convex
    public Hypernet complement() {
        var net = new LiveNet(host, new Alphabet());
        Gluing gluing = cut(net);
        return net.freeze(gluing.outputs(), gluing.inputs());
    }

    /// {@return the host with the right side in place of the left; linear in the host}
    ///
    /// Where a rule for Frobenius nets is not left-linear, wires of its boundary that the left side makes one stay one; see
    /// [#complements] for the others.
    ///
    /// @throws NotConvex if the match is not convex
    public Hypernet result() {
        var net = new LiveNet(host, new Alphabet());
        cut(net).fill(new Ranks(net));
        return net.freeze();
    }

    /// {@return all that may remain of the host, so that gluing the left side in gives the host; found one after the other}
    ///
    /// There is one only where the rule is left-linear or wires have one producer and one consumer. Elsewhere places of the
    /// left side's boundary that are on one wire of the host may each have a wire of their own, and what else stands on that
    /// wire may be on any of these. The ways come in lexicographic order of the lists that say for these places and slots, wire
    /// by wire, on which new wire they are; the first has the fewest wires. In a left-monogamous net they are those that are
    /// left-monogamous and convex. Linear in the host for each, and exponential in number.
    ///
    /// @throws NotConvex if the match is one in a monogamous net, and not convex
    public Stream<Complement> complements() {
        return switch (host.wiring()) {
            case MONOGAMOUS, TRACED -> Stream.of(new Complement(complement(), rule, List.of()));
            case LEFT_MONOGAMOUS, FROBENIUS -> new Complements(rule, host, image).all();
        };
    }

    Image image() { return image; }

    private Gluing cut(LiveNet net) {
        if (!convex) {
            throw new NotConvex(this);
        }
        return new Gluing(net, new Pattern(rule, net), image, List.of(), _ -> { });
    }

    @Override public String toString() {
        return "%s at %s".formatted(rule.name(), image.edges().length == 0 ? wires() : edges());
    }

    private String wires() {
        return IntStream.of(image.wires()).mapToObj(w -> "wire " + w).collect(Collectors.joining(", "));
    }

    private String edges() {
        return IntStream.of(image.edges()).limit(8).mapToObj(e -> "%s (edge %d)".formatted(host.label(e).name(), e))
                .collect(Collectors.joining(", ", "", image.edges().length > 8 ? ", …" : ""));
    }
}
