package org.catenary.hypernets.proof;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.syntax.Box;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Rule;

/// A symmetric monoidal theory: generators, diagrams that have names, and rules, those that were proved among them.
///
/// {@snippet class="org.catenary.hypernets.proof.FirstProof" region="presentation"}
public final class Presentation {

    private final Map<String, Box> generators = new LinkedHashMap<>();
    private final Map<String, Statement.Colours> colours = new LinkedHashMap<>();
    private final Map<String, Sketch> diagrams = new LinkedHashMap<>();
    private final Map<String, Law> laws = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    Presentation() {}

    // ---- what a theory has

    /// {@return the generators by their names, in the order of their declarations}
    public Map<String, Box> generators() { return Collections.unmodifiableMap(generators); }

    /// {@return the rule of a name, from left to right, whether it was assumed or proved}
    public Optional<Rule> rule(String name) { return law(name).map(Law::rule); }

    /// {@return the net of a term in the generators and diagrams of this theory, as in `m * id ; m`}
    ///
    /// Wires whose sort is open are plain.
    ///
    /// @throws Refused if it is no term, or what it names is not there
    public Hypernet net(String term) throws Refused {
        return Elaboration.sketch(TheoryReader.term(new Source("term", term)), this::find).net();
    }

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(generators.get(name)).map(Sketch::of).or(() -> Optional.ofNullable(diagrams.get(name)));
    }

    Map<String, Sketch> diagrams() { return diagrams; }

    Collection<Law> laws() { return laws.values(); }

    Optional<Law> law(String name) { return Optional.ofNullable(laws.get(name)); }

    Statement.Colours colours(String generator) {
        return colours.getOrDefault(generator, Statement.Colours.NONE);
    }

    // ---- adding; what is said twice must be said the same

    void add(Box generator, Statement.Colours fill, Place place) throws Refused {
        if (isNew(generator.name(), Sketch.of(generator), place)) {
            generators.put(generator.name(), generator);
            colours.put(generator.name(), fill);
            places.put(generator.name(), place);
        }
    }

    void add(String name, Sketch diagram, Place place) throws Refused {
        if (isNew(name, diagram, place)) {
            diagrams.put(name, diagram);
            places.put(name, place);
        }
    }

    private boolean isNew(String name, Sketch diagram, Place place) throws Refused {
        Optional<Sketch> before = find(name);
        if (before.isPresent()) {
            Hypernet here = diagram.net(), there = before.get().net();
            boolean typed = here.dom().equals(there.dom()) && here.cod().equals(there.cod());
            if (!typed || !isomorphic(here, there)) {
                throw new Refused(place, "%s is %s here, %s at %s".formatted(name, said(here, typed), said(there, typed),
                        places.get(name)));
            }
        }
        return before.isEmpty();
    }

    private static String said(Hypernet net, boolean typed) {
        return typed ? NetText.of(net) : Sorts.text(net.dom(), net.cod());
    }

    void add(Law law) throws Refused {
        Law before = laws.putIfAbsent(law.name(), law);
        if (before != null && !(before.relation() == law.relation() && isomorphic(before.rule().lhs(), law.rule().lhs())
                && isomorphic(before.rule().rhs(), law.rule().rhs()))) {
            throw new Refused(law.place(), "%s here, but %s at %s".formatted(law, before, before.place()));
        }
    }

    private static boolean isomorphic(Hypernet f, Hypernet g) { return Isomorphism.between(f, g) instanceof Isomorphism; }
}
