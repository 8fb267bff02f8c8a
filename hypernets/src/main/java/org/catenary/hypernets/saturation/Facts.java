package org.catenary.hypernets.saturation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// What is true of the values on the wires of a net with alternatives.
///
/// All alternatives of a class produce one value, so what any of them says is true: the facts of a class are those of all its
/// nodes together. They are found from knowing nothing. Only the wire at which a loop is cut begins with the best, that
/// there is no value, and takes in what comes round until nothing new does: then it is true at every turn.
///
/// To begin with the best everywhere would be wrong. Equations make classes that are produced from themselves, `x = x + 0`,
/// and such a class would show by itself that it has no value; a loop is corrected by the edges that feed it, an equation by
/// nothing. Equally wrong would be to write new edges before the loops have come to their end.
///
/// @param <F> the facts
public final class Facts<F> {

    private static final int ROUNDS = 1000;

    private final EquivalenceNet classes;
    private final Analysis<F> analysis;
    private final Map<Integer, F> facts = new HashMap<>();
    private final Map<Integer, Ob> sorts = new HashMap<>();

    Facts(EquivalenceNet classes, Analysis<F> analysis) {
        this(classes, analysis, Set.copyOf(classes.loops()));
    }

    private Facts(EquivalenceNet classes, Analysis<F> analysis, Set<Integer> best) {
        this.classes = classes;
        this.analysis = analysis;
        Hypernet net = classes.net();
        for (int home : classes.all()) {
            for (EquivalenceNet.Node node : classes.of(home)) {
                sorts.putIfAbsent(home, sort(net, node));
            }
        }
        Map<Integer, F> loops = new HashMap<>();
        for (int k = 0; k < classes.loops().size(); k++) {
            int wire = classes.loops().get(k);
            loops.put(k, best.contains(wire) ? analysis.none() : analysis.any(net.sort(wire)));
        }
        boolean changed = true;
        for (int round = 0; changed; round++) {
            changed = false;
            find(loops);
            for (int k = 0; k < classes.loops().size(); k++) {
                F before = Objects.requireNonNull(loops.get(k));
                F after = round < ROUNDS ? analysis.either(before, of(classes.fed(k))) : analysis.any(net.sort(classes.loops().get(k)));
                changed |= !after.equals(before);
                loops.put(k, after);
            }
        }
    }

    private Ob sort(Hypernet net, EquivalenceNet.Node node) {
        int input = -1 - node.letter(), inputs = net.inputs().length;
        return input < 0 ? classes.label(node.letter()).cod().get(node.port())
                : net.sort(input < inputs ? net.inputs()[input] : classes.loops().get(input - inputs));
    }

    /// Finds facts from knowing nothing but those of the loops, until there are no more.
    private void find(Map<Integer, F> loops) {
        facts.clear();
        sorts.forEach((home, sort) -> facts.put(home, analysis.any(sort)));
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (int home : classes.all()) {
                F fact = of(home);
                for (EquivalenceNet.Node node : classes.of(home)) {
                    fact = analysis.both(fact, fact(node, loops));
                }
                changed |= !fact.equals(of(home));
                facts.put(home, fact);
            }
        }
    }

    private F fact(EquivalenceNet.Node node, Map<Integer, F> loops) {
        int input = -1 - node.letter(), inputs = classes.net().inputs().length;
        if (input >= inputs) {
            return Objects.requireNonNull(loops.get(input - inputs));
        }
        return input >= 0 ? analysis.any(sort(classes.net(), node))
                : analysis.edge(classes.label(node.letter()), node.port(), node.sources().stream().map(this::of).toList());
    }

    private F of(int c) { return Objects.requireNonNull(facts.get(classes.find(c))); }

    /// {@return what is true of a wire of the net}
    public F at(int wire) { return of(classes.classOf(wire)); }

    /// {@return the facts with another choice of wires that begin with the best}
    /// @throws NotSaturable if one is no wire at which a loop is cut: its own alternatives could then show that it has no value
    public Facts<F> assuming(Set<Integer> wires) {
        wires.stream().filter(wire -> !classes.loops().contains(wire)).sorted().findFirst().ifPresent(wire -> {
            throw NotSaturable.assumption(wire);
        });
        return new Facts<>(classes, analysis, new HashSet<>(wires));
    }

    /// {@return the wires at which loops are cut, which begin with the best}
    public List<Integer> loops() { return List.copyOf(classes.loops()); }

    /// Adds the constants that facts tell.
    ///
    /// @return whether there was one
    boolean write() {
        boolean changed = false;
        for (int home : List.copyOf(classes.all())) {
            Optional<Label> constant = analysis.constant(of(home));
            if (constant.isPresent()) {
                int c = classes.add(new EquivalenceNet.Node(classes.letter(constant.get()), 0, List.of()));
                changed |= classes.union(home, c);
                classes.drop(home);
            }
        }
        return changed;
    }
}
