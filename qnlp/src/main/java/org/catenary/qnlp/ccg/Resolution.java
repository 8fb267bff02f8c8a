package org.catenary.qnlp.ccg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.catenary.qnlp.ccg.Category.Slash;

/// Categories handed down from a phrase to its parts, so that unary rules are not needed.
final class Resolution {

    private final Tree tree;
    private final Category[] wanted;
    private final boolean[] dropped;

    Resolution(List<Derivation.Node> nodes) {
        this.tree = new Tree(nodes);
        this.wanted = nodes.stream().map(Derivation.Node::category).toArray(Category[]::new);
        this.dropped = new boolean[nodes.size()];
        for (int at = tree.root(); at >= 0; at--) {
            hand(at);
        }
    }

    Derivation derivation() {
        var nodes = new ArrayList<Derivation.Node>();
        for (int at = 0; at < wanted.length; at++) {
            if (!dropped[at]) {
                nodes.add(switch (tree.node(at)) {
                    case Derivation.Leaf(String text, Category _) -> new Derivation.Leaf(text, wanted[at]);
                    case Derivation.Phrase(Combinator rule, Category _) -> new Derivation.Phrase(
                            rule == Combinator.CONJ ? Combinator.FA : rule, wanted[at]);
                });
            }
        }
        return Derivation.ofNodes(nodes);
    }

    private void hand(int at) {
        List<Integer> parts = tree.parts(at);
        Category cod = wanted[at];
        if (tree.node(at).rule() == Combinator.U) {
            int part = parts.getFirst();
            if (takes(part, cod)) {
                wanted[part] = cod;
                dropped[at] = true;
            }
        } else if (!parts.isEmpty()) {
            List<Category> doms = doms(at, cod).orElseThrow();
            for (int k = 0; k < doms.size(); k++) {
                wanted[parts.get(k)] = doms.get(k);
            }
        }
    }

    /// Whether a phrase can have a category in place of its own, and its parts those that follow.
    private boolean takes(int phrase, Category category) {
        record Wish(int at, Category cod) {}
        var wishes = new ArrayDeque<Wish>();
        wishes.push(new Wish(phrase, category));
        while (!wishes.isEmpty()) {
            Wish wish = wishes.pop();
            Derivation.Node node = tree.node(wish.at);
            List<Integer> parts = tree.parts(wish.at);
            if (node.rule() == Combinator.U) {
                wishes.push(new Wish(parts.getFirst(), wish.cod));
            } else if (node.rule() != Combinator.L && !wish.cod.equals(node.category())) {
                Optional<List<Category>> doms = doms(wish.at, wish.cod);
                if (doms.isEmpty()) {
                    return false;
                }
                for (int k = 0; k < parts.size(); k++) {
                    wishes.push(new Wish(parts.get(k), doms.get().get(k)));
                }
            }
        }
        return true;
    }

    /// The categories of the parts by which a phrase has a category, if there are such.
    private Optional<List<Category>> doms(int at, Category cod) {
        List<Category> own = tree.parts(at).stream().map(part -> tree.node(part).category()).toList();
        Category first = own.getFirst(), last = own.getLast();
        return switch (tree.node(at).rule()) {
            case L, U -> Optional.of(own);
            case FA, CONJ -> Optional.of(List.of(cod.over(last), last));
            case BA -> Optional.of(List.of(first, cod.under(first)));
            case LP -> Optional.of(List.of(first, cod));
            case RP -> Optional.of(List.of(cod, last));
            case FTR -> raised(cod, Slash.FORWARD);
            case BTR -> raised(cod, Slash.BACKWARD);
            case FC, FX, GFC, GFX -> composed(first, last, cod).map(Arrays::asList);
            case BC, BX, GBC, GBX -> composed(last, first, cod).map(both -> List.of(both[1], both[0]));
        };
    }

    private static Optional<List<Category>> raised(Category cod, Slash slash) {
        return cod.lacks(slash) && cod.argument().isFunction() && cod.argument().slash() != slash
                && cod.argument().result().equals(cod.result()) ? Optional.of(List.of(cod.argument().argument())) : Optional.empty();
    }

    /// The function and the other of a composition, with the same sides but perhaps other arguments.
    private static Optional<Category[]> composed(Category function, Category other, Category cod) {
        Spine spine = Spine.of(other), found = Spine.of(cod);
        for (int n = 1; n <= spine.size(); n++) {
            if (spine.head(n).equals(function.argument()) && n <= found.size() && spine.slashes(n).equals(found.slashes(n))) {
                return Optional.of(new Category[] {found.head(n).lacking(function.slash(), function.argument()),
                    found.onto(function.argument(), n)});
            }
        }
        return Optional.empty();
    }
}
