package org.catenary.qnlp.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A dependency tree in which the words that take phrases stand above them: prepositions, conjunctions, the copula before a
/// noun, relative pronouns, coordinators.
///
/// Universal Dependencies hang function words from content words; types are the other way round.
final class FunctionHeads {

    /// How a word stands to its head when function words are on top.
    enum Role {
        /// The word on top.
        ROOT,
        /// The head's type asks for it.
        ARGUMENT,
        /// It asks for the head.
        MODIFIER,
        /// It asks for the head and for a phrase like it.
        COORDINATOR,
        /// It means nothing.
        SILENT
    }

    private static final Set<String> ARGUMENTS = Set.of("nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "expl");
    private static final Set<String> SILENT = Set.of("punct", "fixed", "goeswith", "reparandum");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM", "SYM");
    private static final Set<String> OF_THE_NOUN = Set.of("det", "amod", "nmod", "nummod", "compound", "flat", "appos", "acl", "fixed",
            "goeswith", "conj", "cc", "case");
    private static final Set<String> RELATIVE = Set.of("that", "who", "whom", "which");

    private final List<Node> nodes;
    private final int[] heads;
    private final String[] kinds;
    private final Role[] roles;

    FunctionHeads(DependencyTree tree) {
        nodes = tree.nodes();
        heads = tree.heads();
        kinds = nodes.stream().map(Node::kind).toArray(String[]::new);
        roles = new Role[nodes.size()];
        for (int word = 0; word < nodes.size(); word++) {
            cases(word);
        }
        for (int word = 0; word < nodes.size(); word++) {
            copula(word);
        }
        for (int word = 0; word < nodes.size(); word++) {
            marker(word);
        }
        for (int word = 0; word < nodes.size(); word++) {
            relative(word);
        }
        for (int word = 0; word < nodes.size(); word++) {
            coordination(word);
        }
        for (int word = 0; word < nodes.size(); word++) {
            roles[word] = roles[word] == null ? role(word) : roles[word];
        }
    }

    int size() { return nodes.size(); }

    int head(int word) { return heads[word]; }

    Role roleOf(int word) { return roles[word]; }

    String kind(int word) { return kinds[word]; }

    Node node(int word) { return nodes.get(word); }

    boolean isNominal(int word) { return NOMINAL.contains(nodes.get(word).upos()); }

    /// {@return the words that hang from a word, from left to right}
    List<Integer> children(int word) {
        var children = new ArrayList<Integer>();
        for (int other = 0; other < heads.length; other++) {
            if (heads[other] == word) {
                children.add(other);
            }
        }
        return children;
    }

    private Role role(int word) {
        if (heads[word] < 0) {
            return Role.ROOT;
        }
        if (SILENT.contains(kinds[word])) {
            return Role.SILENT;
        }
        return ARGUMENTS.contains(kinds[word]) ? Role.ARGUMENT : Role.MODIFIER;
    }

    /// `house ← in` becomes `in ← house`; the last preposition before the noun, or the first behind it, goes on top.
    private void cases(int word) {
        int before = -1, behind = -1;
        for (int child : children(word)) {
            if (kinds[child].equals("case")) {
                before = child < word ? child : before;
                behind = child > word && behind < 0 ? child : behind;
            }
        }
        int top = before >= 0 ? before : behind;
        if (top >= 0) {
            raise(top, word, "case");
        }
    }

    /// `doctor ← is` becomes `is ← doctor`; before an adjective the copula stays a modifier, as an auxiliary is.
    private void copula(int word) {
        for (int child : children(word)) {
            if (kinds[child].equals("cop") && isNominal(word) && roles[word] != Role.ARGUMENT) {
                raise(child, word, "pred");
                return;
            }
        }
    }

    /// `left ← because` becomes `because ← left`; `to` stays a modifier of its verb.
    private void marker(int word) {
        for (int child : children(word)) {
            if (kinds[child].equals("mark") && child < word && !nodes.get(child).form().equalsIgnoreCase("to")) {
                raise(child, word, "clause");
                return;
            }
        }
    }

    /// `saw ← that` becomes `that ← saw` in a relative clause whose pronoun is the subject or the object.
    private void relative(int word) {
        if (!nodes.get(word).relation().equals("acl:relcl") || !kinds[word].equals("acl")) {
            return;
        }
        for (int child : children(word)) {
            boolean pronoun = RELATIVE.contains(nodes.get(child).form().toLowerCase(Locale.ROOT)) && children(child).isEmpty();
            if (pronoun && child < word && (kinds[child].equals("nsubj") || kinds[child].equals("obj"))) {
                String gap = kinds[child].equals("nsubj") ? "without-subject" : "without-object";
                raise(child, word, gap);
                return;
            }
        }
    }

    /// `cat ← dogs ← and` becomes `cat ← and ← dogs`; a comma will do where there is no conjunction.
    private void coordination(int word) {
        if (!kinds[word].equals("conj") || heads[word] < 0 || heads[word] > word) {
            return;
        }
        int first = heads[word], coordinator = -1;
        for (int child : children(word)) {
            if (child > first && child < word && (kinds[child].equals("cc") || coordinator < 0 && kinds[child].equals("punct"))) {
                coordinator = child;
            }
        }
        if (coordinator >= 0) {
            heads[coordinator] = first;
            heads[word] = coordinator;
            roles[coordinator] = Role.COORDINATOR;
            roles[word] = Role.ARGUMENT;
            kinds[word] = "conjunct";
            for (int child : children(word)) {
                if (child < coordinator) {
                    heads[child] = coordinator;
                }
            }
        }
    }

    /// Puts a function word above the word it hangs from, which becomes its argument. What belongs to the phrase as a whole
    /// goes with it: everything outside the two words, and what does not belong to a noun.
    private void raise(int function, int word, String kind) {
        heads[function] = heads[word];
        kinds[function] = kinds[word];
        heads[word] = function;
        kinds[word] = kind;
        roles[function] = roles[word];
        roles[word] = Role.ARGUMENT;
        boolean clause = kind.equals("clause") || kind.startsWith("without");
        for (int child : children(word)) {
            boolean outside = function < word ? child < function : child > function;
            boolean ofTheClause = !clause && !OF_THE_NOUN.contains(kinds[child]) && (isNominal(word) || outside);
            if (outside || ofTheClause && !(child > Math.min(function, word) && child < Math.max(function, word))) {
                heads[child] = function;
            }
        }
    }
}
