package org.catenary.hypernets.saturation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.catenary.hypernets.isomorphism.Fingerprint;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.rewrite.Rule;

/// A net whose wires have one producer and one consumer, with e-boxes: edges that hold alternative nets of one interface,
/// with e-boxes in turn.
///
/// ```
///      │ │             │ │             │ │
///   ┌──┴─┴──┐        ┌─┴─┴─┐         ┌─┴─┴─┐
///   │ ⊔     │   =    │  f  │    ⊔    │  g  │
///   └──┬────┘        └──┬──┘         └──┬──┘
///      │                │               │
/// ```
///
/// Where a left side is, the least convex region around it becomes an e-box, and what the rule makes of it an alternative in
/// there. A left side may lie across e-boxes: as `;` and `⊗` distribute over `⊔`, the region is taken with one choice of what
/// they hold. E-boxes that begin with isomorphic nets are one, unless one were inside itself; so alternatives are well-founded,
/// and rules that lead to finitely many nets come to an end.
///
/// Barrett, Ghica and Tiurin, *Equivalence hypergraphs* (2024), arXiv:2406.15882.
final class EquivalenceHypergraph implements Alternatives {

    private static final long TRIES_PER_STEP = 1000;

    /// What the e-boxes of one number hold.
    private static final class Group {
        private final Label label;
        private final List<Option> options = new ArrayList<>();
        private final Set<Fingerprint> known = new HashSet<>();

        Group(Label label) { this.label = label; }
    }

    private final Hypernet net;
    private final Limits limits;
    private final BooleanSupplier late;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Fingerprint, Integer> beginnings = new HashMap<>();
    private List<Set<Label>> held = List.of();
    private long clock;
    private long steps;
    private long tries;
    private int size;

    EquivalenceHypergraph(Hypernet net, Limits limits) {
        this.net = net;
        this.limits = limits;
        this.late = limits.clock();
        begin(net, Fingerprint.of(net));
    }

    private int begin(Hypernet of, Fingerprint print) {
        int number = groups.size();
        groups.add(new Group(Label.of(new EBox(number, of.dom(), of.cod()))));
        beginnings.put(print, number);
        add(number, of, print);
        return number;
    }

    private boolean add(int group, Hypernet alternative, Fingerprint print) {
        boolean isNew = groups.get(group).known.add(print);
        if (isNew) {
            groups.get(group).options.add(new Option(alternative, ++clock));
            size += alternative.edges();
        }
        return isNew;
    }

    /// Uses rules until they add nothing, or a budget is spent.
    ///
    /// @return whether they add nothing
    boolean saturate(List<Rule> rules) {
        boolean goesOn = true;
        while (goesOn && !isSpent()) {
            goesOn = false;
            held = held();
            long[] newest = newest();
            for (int k = 0; k < groups.size(); k++) {
                for (Option option : List.copyOf(groups.get(k).options)) {
                    if (option.looked() < 0 || k < newest.length && option.looked() < newest[k]) {
                        goesOn |= look(k, option, rules);
                    }
                }
            }
        }
        return !isSpent();
    }

    /// Looks for all rules in an alternative, and again when a region of it became an e-box.
    private boolean look(int group, Option first, List<Rule> rules) {
        boolean changed = false;
        Option option = first;
        for (boolean again = true; again;) {
            long now = clock;
            Optional<Region> part = Optional.empty();
            for (int r = 0; r < rules.size() && part.isEmpty(); r++) {
                var occurrences = new Occurrences(this, rules.get(r), option);
                var found = occurrences.next();
                while (found.isPresent() && part.isEmpty() && !isSpent()) {
                    if (!found.get().region().isWhole()) {
                        part = Optional.of(found.get().region());
                    } else if (add(group, found.get().result(), Fingerprint.of(found.get().result()))) {
                        steps++;
                        changed = true;
                    }
                    found = occurrences.next();
                }
            }
            option.look(now);
            again = part.isPresent();
            if (again) {
                steps++;
                changed = true;
                Optional<Option> smaller = boxed(group, option, part.get());
                again = smaller.isPresent();
                option = smaller.orElse(option);
            }
        }
        return changed;
    }

    /// {@return the alternative with an e-box in place of a region, if it is not there already}
    private Optional<Option> boxed(int group, Option option, Region region) {
        Hypernet part = Unfolded.of(region, Instance.of(option), _ -> Optional.empty()).net();
        Fingerprint print = Fingerprint.of(part);
        Integer known = beginnings.get(print);
        int box = known != null && !holds(known, group) ? known : begin(part, print);
        Hypernet smaller = region.replaced(groups.get(box).label);
        List<Option> options = groups.get(group).options;
        size -= option.net().edges();
        if (!groups.get(group).known.add(Fingerprint.of(smaller))) {
            options.remove(option);
            return Optional.empty();
        }
        var replaced = new Option(smaller, ++clock);
        options.set(options.indexOf(option), replaced);
        size += smaller.edges();
        return Optional.of(replaced);
    }

    // ---- what the search asks

    /// {@return whether the budget allows one more try}
    boolean tries() { return ++tries <= mostTries() && !late.getAsBoolean(); }

    private boolean isSpent() {
        return size >= limits.nodes() || steps >= limits.steps() || tries > mostTries() || late.getAsBoolean();
    }

    private double mostTries() { return TRIES_PER_STEP * ((double) limits.steps() + limits.nodes()); }

    /// {@return what the e-boxes of a number hold}
    List<Option> options(int number) { return List.copyOf(groups.get(number).options); }

    /// {@return whether a plain edge of some label may be in an e-box; it is not where this says so}
    boolean mayHold(int number, Label label) { return number >= held.size() || held.get(number).contains(label); }

    private static IntStream boxes(Group group) {
        return group.options.stream().map(Option::net).flatMapToInt(net ->
                IntStream.range(0, net.labels()).map(i -> EBox.number(net.labelOf(i))).filter(number -> number >= 0));
    }

    private boolean holds(int group, int other) {
        var met = new BitSet();
        var open = new ArrayDeque<>(List.of(group));
        while (!open.isEmpty() && !met.get(other)) {
            int now = open.remove();
            if (!met.get(now)) {
                met.set(now);
                boxes(groups.get(now)).forEach(open::add);
            }
        }
        return met.get(other);
    }

    /// {@return the numbers of the e-boxes, each after those that it holds}
    private int[] insideFirst() {
        var order = new ArrayList<Integer>();
        var met = new BitSet();
        var open = new ArrayDeque<Integer>();
        for (int k = 0; k < groups.size(); k++) {
            open.push(k);
            while (!open.isEmpty()) {
                int now = open.pop();
                if (now < 0) {
                    order.add(-1 - now);
                } else if (!met.get(now)) {
                    met.set(now);
                    open.push(-1 - now);
                    boxes(groups.get(now)).filter(inside -> !met.get(inside)).forEach(open::push);
                }
            }
        }
        return order.stream().mapToInt(k -> k).toArray();
    }

    private long[] newest() {
        var newest = new long[groups.size()];
        for (int k : insideFirst()) {
            newest[k] = Math.max(groups.get(k).options.stream().mapToLong(Option::born).max().orElse(0),
                    boxes(groups.get(k)).mapToLong(inside -> newest[inside]).max().orElse(0));
        }
        return newest;
    }

    private List<Set<Label>> held() {
        List<Set<Label>> all = new ArrayList<>();
        groups.forEach(_ -> all.add(new HashSet<>()));
        for (int k : insideFirst()) {
            for (Option option : groups.get(k).options) {
                IntStream.range(0, option.net().labels()).mapToObj(option.net()::labelOf)
                        .filter(label -> EBox.number(label) < 0).forEach(all.get(k)::add);
            }
            boxes(groups.get(k)).forEach(inside -> all.get(k).addAll(all.get(inside)));
        }
        return all;
    }

    // ---- what the outside asks

    long steps() { return steps; }

    @Override public Hypernet net() { return net; }

    @Override public int size() { return size; }

    @Override public int classes() { return groups.size(); }

    @Override public boolean areEqual(int wire, int other) { return wire == other; }

    /// What e-boxes hold is settled from the inside out.
    @Override public Hypernet cheapest(ToDoubleFunction<Label> cost) {
        var least = new double[groups.size()];
        var chosen = new HashMap<Integer, Option>();
        for (int k : insideFirst()) {
            for (Option option : groups.get(k).options) {
                double sum = 0;
                for (int e = 0; e < option.net().edges(); e++) {
                    Label label = option.net().label(e);
                    sum += EBox.number(label) >= 0 ? least[EBox.number(label)] : Extraction.checked(label, cost);
                }
                if (!chosen.containsKey(k) || sum < least[k]) {
                    chosen.put(k, option);
                    least[k] = sum;
                }
            }
        }
        Option root = Objects.requireNonNull(chosen.get(0));
        return Unfolded.of(Region.whole(root.net()), Instance.of(root), spot ->
                Optional.ofNullable(chosen.get(spot.box())).map(option -> Instance.of(option, spot))).net();
    }
}
