package org.catenary.hypernets.saturation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.catenary.hypernets.isomorphism.Alphabet;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// A net with alternatives: classes of wires that are known to be equal, and for each the edges that produce it.
///
/// A loop of the net is cut at a wire, which becomes an input whose value comes back from the class that feeds it.
final class EquivalenceNet implements Alternatives {

    private static final int GIVEN = 1 << 30;

    /// An edge that stays as it is, with the classes of its sources; its targets are like inputs.
    record Fixed(int edge, List<Integer> sources) { }

    /// A target of an edge: its label, which target, and the classes of its sources.
    ///
    /// @param letter the number of its label; for an input, `-1` less its place; for a target of a fixed edge far less, by its wire
    record Node(int letter, int port, List<Integer> sources) { }

    private final Hypernet net;
    private final Alphabet alphabet = new Alphabet();
    private final Map<Integer, Label> labels = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> homes = new ArrayList<>();
    private final Map<Node, Integer> known = new HashMap<>();
    private int[] parent = new int[16];
    private int classes;
    private Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    private Map<Integer, List<Node>> before = Map.of();
    private Set<Integer> changed = Set.of();
    private final int[] classOf;
    private final List<Integer> loops = new ArrayList<>();
    private final List<Fixed> fixed = new ArrayList<>();
    private final List<Integer> fed = new ArrayList<>();
    private final Set<Integer> dropped = new LinkedHashSet<>();
    private final Map<Integer, Integer> produced = new HashMap<>();

    EquivalenceNet(Hypernet net) {
        this.net = net;
        this.classOf = new int[net.wires()];
        Arrays.fill(classOf, -1);
        int[] inputs = net.inputs();
        for (int k = 0; k < inputs.length; k++) {
            classOf[inputs[k]] = add(new Node(-1 - k, 0, List.of()));
        }
        var waiting = new LinkedHashSet<Integer>(IntStream.range(0, net.edges()).boxed().toList());
        var ready = new ArrayList<>(waiting);
        var consumers = net.incidence();
        while (!waiting.isEmpty()) {
            for (int i = 0; i < ready.size(); i++) {
                int e = ready.get(i);
                if (waiting.contains(e) && IntStream.of(net.sources(e)).allMatch(w -> classOf[w] >= 0)) {
                    waiting.remove(e);
                    read(e);
                    for (int w : net.targets(e)) {
                        IntStream.range(0, consumers.consumers(w)).map(j -> consumers.consumer(w, j)).forEach(ready::add);
                    }
                }
            }
            ready.clear();
            if (!waiting.isEmpty()) {
                ready.add(cut(waiting.iterator().next()));
            }
        }
        loops.forEach(w -> fed.add(Objects.requireNonNull(produced.get(w))));
        rebuild();
    }

    /// Makes the first source of an edge that is missing an input.
    private int cut(int e) {
        int wire = IntStream.of(net.sources(e)).filter(w -> classOf[w] < 0).findFirst().orElseThrow();
        classOf[wire] = add(new Node(-1 - net.inputs().length - loops.size(), 0, List.of()));
        loops.add(wire);
        return e;
    }

    private void read(int e) {
        List<Integer> sources = IntStream.of(net.sources(e)).mapToObj(w -> classOf[w]).toList();
        int letter = letter(net.label(e));
        boolean stays = !net.wiring().allowsBranching() && net.coarity(e) != 1;
        if (stays) {
            fixed.add(new Fixed(e, sources));
        }
        for (int k = 0; k < net.coarity(e); k++) {
            int wire = net.target(e, k);
            int made = add(stays ? new Node(-GIVEN - wire, 0, List.of()) : new Node(letter, k, sources));
            produced.put(wire, made);
            classOf[wire] = classOf[wire] < 0 ? made : classOf[wire];
        }
    }

    @Override public Hypernet net() { return net; }

    @Override public int classes() { return members.size(); }

    @Override public boolean areEqual(int wire, int other) { return classOf(wire) == classOf(other); }

    /// Of an edge there is one for each consumer, where wires have only one.
    @Override public Hypernet cheapest(ToDoubleFunction<Label> cost) {
        return new Extraction(this, cost).net(!net.wiring().allowsBranching());
    }

    /// {@return the number of a label}
    int letter(Label label) {
        int letter = alphabet.letter(label);
        labels.putIfAbsent(letter, label);
        return letter;
    }

    Label label(int letter) { return Objects.requireNonNull(labels.get(letter)); }

    /// {@return the wires at which loops are cut}
    List<Integer> loops() { return loops; }

    /// {@return the edges that stay as they are: in a net whose wires have one consumer, those with several targets or none}
    List<Fixed> fixed() { return fixed; }

    /// {@return whether a node is a target of an edge that stays as it is}
    boolean isGiven(Node node) { return node.letter <= -GIVEN; }

    /// {@return the wire of the net that such a node is}
    int given(Node node) { return -GIVEN - node.letter; }

    /// {@return the loop whose cut a node is, negative for another node}
    int loop(Node node) { return isGiven(node) ? -1 : -1 - node.letter - net.inputs().length; }

    /// Takes what comes round a loop out of a class that is known without: it would else be made from itself alone.
    void drop(int c) {
        of(c).stream().filter(node -> loop(node) >= 0).forEach(node -> dropped.add(node.letter));
    }

    /// {@return the class that feeds a loop}
    int fed(int loop) { return find(fed.get(loop)); }

    /// {@return the class of a wire of the net}
    int classOf(int wire) { return find(classOf[wire]); }

    int find(int c) {
        int now = c;
        while (parent[now] != now) {
            parent[now] = parent[parent[now]];
            now = parent[now];
        }
        return now;
    }

    /// {@return the number of nodes}
    @Override public int size() { return nodes.size(); }

    /// {@return the classes that there are, the oldest first}
    Set<Integer> all() { return members.keySet(); }

    /// {@return the nodes of a class, the oldest first}
    List<Node> of(int c) { return members.getOrDefault(c, List.of()).stream().map(nodes::get).toList(); }

    /// {@return the class of a node, a new one where it is new}
    int add(Node node) {
        var canonical = canonical(node);
        Integer there = known.get(canonical);
        if (there != null) {
            return find(homes.get(there));
        }
        if (classes == parent.length) {
            parent = Arrays.copyOf(parent, 2 * classes);
        }
        parent[classes] = classes;
        known.put(canonical, nodes.size());
        nodes.add(canonical);
        homes.add(classes);
        return classes++;
    }

    private Node canonical(Node node) {
        return new Node(node.letter, node.port, node.sources.stream().map(this::find).toList());
    }

    /// Makes two classes one.
    ///
    /// @return whether they were two
    boolean union(int a, int b) {
        int x = find(a), y = find(b);
        parent[Math.max(x, y)] = Math.min(x, y);
        return x != y;
    }

    /// {@return the classes that are not as they were a round before, and those made of them in so many steps}
    Set<Integer> near(int steps) {
        var near = new LinkedHashSet<>(changed);
        for (int k = 0; k < steps && near.size() < members.size(); k++) {
            List<Integer> users = members.keySet().stream().filter(c -> of(c).stream().anyMatch(node ->
                    node.sources.stream().anyMatch(near::contains))).toList();
            near.addAll(users);
        }
        return near;
    }

    /// Takes the classes as they are now for those that the next round compares with.
    void remember() {
        Map<Integer, List<Node>> now = new LinkedHashMap<>();
        members.keySet().forEach(c -> now.put(c, of(c)));
        changed = new LinkedHashSet<>(now.keySet());
        changed.removeIf(c -> Objects.requireNonNull(now.get(c)).equals(before.get(c)));
        before = now;
    }

    /// Makes classes of equal nodes one, until there are none.
    void rebuild() {
        boolean changed = true;
        while (changed) {
            changed = false;
            known.clear();
            for (int i = 0; i < nodes.size(); i++) {
                Integer there = known.putIfAbsent(canonical(nodes.get(i)), i);
                changed |= there != null && union(homes.get(there), homes.get(i));
            }
        }
        List<Node> kept = new ArrayList<>();
        List<Integer> keptHomes = new ArrayList<>();
        members = new LinkedHashMap<>();
        IntStream.range(0, nodes.size()).filter(i -> known.getOrDefault(canonical(nodes.get(i)), -1) == i
                && !dropped.contains(nodes.get(i).letter)).forEach(i -> {
            kept.add(canonical(nodes.get(i)));
            keptHomes.add(find(homes.get(i)));
        });
        nodes.clear();
        homes.clear();
        known.clear();
        for (int i = 0; i < kept.size(); i++) {
            nodes.add(kept.get(i));
            homes.add(keptHomes.get(i));
            known.put(kept.get(i), i);
            members.computeIfAbsent(keptHomes.get(i), _ -> new ArrayList<>()).add(i);
        }
    }
}
