package org.catenary.qnlp.discocirc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Link;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.text.Sentence;

/// A reduction as a tree: every word hangs on the word that takes what it gives.
///
/// The root is the word with the open wire; the others hang on the word by which it is first reached. A verb has its nouns below
/// it, an adjective its noun. Links that would close a cycle are left out.
///
/// {@snippet class="org.catenary.qnlp.discocirc.PregroupTreeTest" region="tree"}
///
/// @param nodes a node a word, in the order of the sentence
public record PregroupTree(List<Node> nodes) {

    /// A word in a tree.
    ///
    /// @param word     the word
    /// @param type     what it gives, one object without adjoints
    /// @param parent   the place of the word on which it hangs, −1 for the root
    /// @param borrowed how many nouns before it the word on which it hangs hands down to it: `trying` in `she likes trying recipes`
    ///                 has the subject of `likes`
    public record Node(String word, Ty type, int parent, int borrowed) {

        /// A word to which no noun is handed down.
        public Node(String word, Ty type, int parent) { this(word, type, parent, 0); }

        /// What it needs of the word on which it hangs, and gives to it.
        private Ty offered() { return N.r().power(borrowed).tensor(type); }
    }

    private static final Ty N = Ty.of("n");

    /// A reduction that is no tree.
    public static final class NoTree extends Mistake {
        NoTree(String message) { super(message); }
    }

    /// @throws NoTree if there is not one root, below which all are, or a subtree does not stand together
    public PregroupTree {
        nodes = List.copyOf(nodes);
        checkTree(nodes);
    }

    private static void checkTree(List<Node> nodes) {
        long roots = nodes.stream().filter(node -> node.parent < 0).count();
        if (roots != 1 || nodes.stream().anyMatch(node -> node.parent >= nodes.size())) {
            throw new NoTree("a tree has one root, here are %d of %d words".formatted(roots, nodes.size()));
        }
        nodes.stream().filter(node -> node.parent < 0 && node.borrowed > 0).findFirst().ifPresent(node -> {
            throw new NoTree("to the root '%s' no word hands nouns down".formatted(node.word));
        });
        int[] order = order(nodes);
        if (order.length != nodes.size()) {
            throw new NoTree("the words %s hang on each other in a circle".formatted(nodes.stream().map(Node::word).toList()));
        }
        var first = IntStream.range(0, nodes.size()).toArray();
        int[] last = first.clone(), size = new int[nodes.size()];
        Arrays.fill(size, 1);
        for (int k = order.length - 1; k > 0; k--) {
            int at = order[k], parent = nodes.get(at).parent;
            first[parent] = Math.min(first[parent], first[at]);
            last[parent] = Math.max(last[parent], last[at]);
            size[parent] += size[at];
        }
        for (int at = 0; at < size.length; at++) {
            if (last[at] - first[at] + 1 != size[at]) {
                throw new NoTree("what hangs on '%s' does not stand together".formatted(nodes.get(at).word));
            }
        }
    }

    /// The nodes that hang on the root, each behind its parent.
    private static int[] order(List<Node> nodes) {
        List<List<Integer>> children = children(nodes);
        var order = IntStream.builder();
        var open = new ArrayDeque<Integer>();
        IntStream.range(0, nodes.size()).filter(at -> nodes.get(at).parent < 0).forEach(open::add);
        while (!open.isEmpty()) {
            int at = open.remove();
            order.add(at);
            open.addAll(children.get(at));
        }
        return order.build().toArray();
    }

    private static List<List<Integer>> children(List<Node> nodes) {
        List<List<Integer>> children = new ArrayList<>();
        nodes.forEach(_ -> children.add(new ArrayList<>()));
        for (int at = 0; at < nodes.size(); at++) {
            if (nodes.get(at).parent >= 0) {
                children.get(nodes.get(at).parent).add(at);
            }
        }
        return children;
    }

    /// {@return the nodes, each behind its parent, the root first}
    public List<Integer> downwards() { return IntStream.of(order(nodes)).boxed().toList(); }

    /// {@return the children of every node, from left to right}
    public List<List<Integer>> children() { return children(nodes); }

    /// {@return the place of the root}
    public int root() { return downwards().getFirst(); }

    /// {@return the tree of a parse; words of empty type are no part of it}
    /// @throws NoTree if several words have open wires, or words are not linked to the others
    public static PregroupTree of(Parse parse) {
        int[] owners = parse.owners(), partners = parse.partners();
        List<Integer> open = parse.open();
        List<Integer> roots = open.stream().map(wire -> owners[wire]).distinct().toList();
        if (roots.size() != 1) {
            throw new NoTree("%d words of '%s' have open wires; a tree has one root".formatted(roots.size(), parse.sentence()));
        }
        int n = parse.words().size();
        var parents = new int[n];
        var borrowed = new int[n];
        var types = new Ty[n];
        Arrays.fill(parents, -2);
        parents[roots.getFirst()] = -1;
        types[roots.getFirst()] = plain(parse.wires().get(open.getFirst()));
        var queue = new ArrayDeque<Integer>(roots);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (int wire = 0; wire < owners.length; wire++) {
                int partner = partners[wire];
                if (owners[wire] == at && partner >= 0 && parents[owners[partner]] == -2) {
                    int child = owners[partner];
                    parents[child] = at;
                    types[child] = plain(given(parse, owners, partners, child, at, partner));
                    borrowed[child] = borrowed(parse, owners, partners, child, at);
                    queue.add(child);
                }
            }
        }
        return of(parse, parents, borrowed, types);
    }

    /// How many of a word's arguments on its left are wires of its parent.
    private static int borrowed(Parse parse, int[] owners, int[] partners, int child, int parent) {
        Ty wires = parse.wires();
        return (int) IntStream.range(0, owners.length).filter(wire -> owners[wire] == child && partners[wire] >= 0
                && owners[partners[wire]] == parent && wires.get(wire).equals(N.r().get(0))).count();
    }

    /// Of all wires by which a word hangs on its parent, one without adjoint if there is such.
    private static Ob given(Parse parse, int[] owners, int[] partners, int child, int parent, int otherwise) {
        Ty wires = parse.wires();
        return wires.get(IntStream.range(0, owners.length).filter(wire -> owners[wire] == child && partners[wire] >= 0
                && owners[partners[wire]] == parent && wires.get(wire).z() == 0).findFirst().orElse(otherwise));
    }

    private static Ty plain(Ob ob) { return Ty.of(ob.plain()); }

    private static PregroupTree of(Parse parse, int[] parents, int[] borrowed, Ty... types) {
        var places = new int[parents.length];
        var nodes = new ArrayList<Node>();
        int kept = 0;
        for (int at = 0; at < parents.length; at++) {
            places[at] = kept;
            kept += parents[at] == -2 ? 0 : 1;
            if (parents[at] == -2 && !parse.words().get(at).type().isUnit()) {
                throw new NoTree("'%s' is not linked to the rest of '%s'".formatted(parse.words().get(at).text(), parse.sentence()));
            }
        }
        for (int at = 0; at < parents.length; at++) {
            if (parents[at] != -2) {
                nodes.add(new Node(parse.words().get(at).text(), types[at], parents[at] < 0 ? -1 : places[parents[at]], borrowed[at]));
            }
        }
        return new PregroupTree(nodes);
    }

    /// {@return the parse whose tree this is: every word takes its children on either side and gives its type}
    public Parse parse() {
        List<List<Integer>> children = children();
        var words = new ArrayList<Lexeme>();
        var own = new int[nodes.size()];
        var taken = new int[nodes.size()];
        int wires = 0;
        for (int at = 0; at < nodes.size(); at++) {
            Ty left = Ty.unit(), right = Ty.unit();
            for (int child : children.get(at)) {
                taken[child] = Math.toIntExact(child < at ? left.size() : right.size());
                left = child < at ? left.tensor(nodes.get(child).offered()) : left;
                right = child < at ? right : right.tensor(nodes.get(child).offered());
            }
            Ty type = left.r().tensor(nodes.get(at).offered()).tensor(right.l());
            words.add(new Lexeme(nodes.get(at).word, type));
            own[at] = wires + Math.toIntExact(left.size());
            for (int child : children.get(at)) {
                taken[child] = wires + Math.toIntExact(child < at ? left.size() : type.size()) - 1 - taken[child];
            }
            wires += Math.toIntExact(type.size());
        }
        return new Parse(Sentence.ofTokens(String.join(" ", nodes.stream().map(Node::word).toList())), words, links(own, taken));
    }

    /// @param own   where each word's offer begins
    /// @param taken where its parent takes the first wire of it; the next ones stand before that
    private List<Link> links(int[] own, int... taken) {
        return IntStream.range(0, nodes.size()).filter(at -> nodes.get(at).parent >= 0).boxed()
                .flatMap(at -> IntStream.rangeClosed(0, nodes.get(at).borrowed).mapToObj(k ->
                        new Link(Math.min(own[at] + k, taken[at] - k), Math.max(own[at] + k, taken[at] - k))))
                .sorted(Comparator.comparingInt(Link::left)).toList();
    }

    /// {@return the tree without some words: the child that gives the same takes the place of its parent, and takes its other
    /// children; words without such a child stay}
    public PregroupTree without(Predicate<Node> word) {
        List<Node> left = new ArrayList<>(nodes);
        for (int at : downwards().reversed()) {
            Node node = left.get(at);
            var heir = IntStream.range(0, left.size()).filter(k -> left.get(k).parent == at && left.get(k).type.equals(node.type)).findFirst();
            if (word.test(node) && heir.isPresent()) {
                int child = heir.getAsInt();
                left.replaceAll(other -> other.parent == at ? new Node(other.word, other.type, child, other.borrowed) : other);
                left.set(child, new Node(left.get(child).word, node.type, node.parent, node.borrowed));
                left.set(at, new Node(node.word, Ty.unit(), -2));
            }
        }
        return compact(left);
    }

    /// {@return the tree with a word and the one it hangs on as one, `skillful man`, in the order of the sentence; their children
    /// are its own}
    /// @throws IllegalArgumentException if it is the root
    public PregroupTree merged(int at) {
        int parent = nodes.get(at).parent;
        if (parent < 0) {
            throw new IllegalArgumentException("the root '%s' hangs on no word".formatted(nodes.get(at).word));
        }
        List<Node> left = new ArrayList<>(nodes);
        Node above = nodes.get(parent);
        left.replaceAll(other -> other.parent == at ? new Node(other.word, other.type, parent, other.borrowed) : other);
        left.set(parent, new Node(nodes.get(Math.min(at, parent)).word + " " + nodes.get(Math.max(at, parent)).word, above.type, above.parent, above.borrowed));
        left.set(at, new Node("", Ty.unit(), -2));
        return compact(left);
    }

    private static PregroupTree compact(List<Node> nodes) {
        var places = new int[nodes.size()];
        int kept = 0;
        for (int at = 0; at < nodes.size(); at++) {
            places[at] = kept;
            kept += nodes.get(at).parent == -2 ? 0 : 1;
        }
        return new PregroupTree(nodes.stream().filter(node -> node.parent != -2)
                .map(node -> new Node(node.word, node.type, node.parent < 0 ? -1 : places[node.parent], node.borrowed)).toList());
    }
}
