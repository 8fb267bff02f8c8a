package org.catenary.qnlp.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.dependency.FunctionHeads.Role;

/// The pregroup types of the words of a dependency tree.
///
/// A phrase has a *result*: `n` for noun phrases, `s` for clauses, `nʳ s` for clauses without their subject. A head with
/// arguments `a₁ … aₖ` on its left and `b₁ … bₘ` on its right, the first ones leftmost, has the type
/// `aₖʳ ⋯ a₁ʳ · result · bₘˡ ⋯ b₁ˡ`. A word that modifies its head has the result `x · xˡ` on the left of it and `xʳ · x` on the
/// right, where `x` is the result of the head with the arguments still missing on that side. A coordinator has `xʳ · x` and
/// takes a phrase `x` on its right. Punctuation has the empty type.
///
/// So subjects come out as `n`, transitive verbs as `nʳ s nˡ`, adjectives as `n nˡ`, adverbs as `sʳ s`, the pronouns of
/// relative clauses as `nʳ n sˡ n` and `nʳ n nˡˡ sˡ`.
///
/// Lambek, *From word to sentence* (2008), chapters 5 to 9; the treebank's relations are those of Universal Dependencies 2.
public final class PregroupTypes {

    private static final int LONGEST = 12;
    private static final Ty N = Ty.of("n");
    private static final Ty S = Ty.of("s");
    private static final Ty VERB_PHRASE = N.r().tensor(S);

    private final FunctionHeads tree;
    private final Ty[] types;
    private boolean fits = true;

    private PregroupTypes(DependencyTree dependencies) {
        tree = new FunctionHeads(dependencies);
        types = new Ty[tree.size()];
    }

    /// {@return the type of each word; none where a word would have a type of more than twelve wires}
    ///
    /// They need not reduce: of crossing dependencies they do not.
    public static Optional<List<Ty>> of(DependencyTree tree) {
        var conversion = new PregroupTypes(tree);
        for (int word = 0; word < conversion.types.length; word++) {
            if (conversion.tree.roleOf(word) == Role.ROOT) {
                conversion.assign(word, conversion.rootResult(word));
            }
        }
        var types = new ArrayList<Ty>();
        for (Ty type : conversion.types) {
            if (type == null || type.size() > LONGEST) {
                return Optional.empty();
            }
            types.add(type);
        }
        return conversion.fits ? Optional.of(types) : Optional.empty();
    }

    private Ty rootResult(int word) {
        boolean subject = tree.children(word).stream().anyMatch(child -> tree.kind(child).endsWith("subj"));
        String upos = tree.node(word).upos();
        return subject || upos.equals("VERB") || upos.equals("AUX") || upos.equals("SCONJ") ? S : N;
    }

    /// Gives a word its type, and then its dependents theirs.
    private void assign(int word, Ty result) {
        if (result.size() > LONGEST) {
            fits = false;
            return;
        }
        List<Integer> left = new ArrayList<>(), right = new ArrayList<>();
        tree.children(word).forEach(child -> (child < word ? left : right).add(child));
        Ty before = Ty.unit(), behind = Ty.unit();
        for (int child : left) {
            if (tree.roleOf(child) == Role.ARGUMENT) {
                before = wanted(child, result).r().tensor(before);
            }
        }
        for (int child : right) {
            if (tree.roleOf(child) == Role.ARGUMENT) {
                behind = wanted(child, result).l().tensor(behind);
            }
        }
        types[word] = before.tensor(result).tensor(behind);
        dependents(result, left, right);
    }

    private void dependents(Ty result, List<Integer> left, List<Integer> right) {
        Ty pending = Ty.unit();
        for (int child : left) {
            Ty phrase = pending.tensor(result);
            switch (tree.roleOf(child)) {
                case ARGUMENT -> {
                    Ty type = wanted(child, result);
                    assign(child, type);
                    pending = type.r().tensor(pending);
                }
                case MODIFIER, COORDINATOR -> assign(child, phrase.tensor(phrase.l()));
                case SILENT, ROOT -> silence(child);
            }
        }
        Ty subject = pending;
        pending = Ty.unit();
        for (int child : right.reversed()) {
            Ty phrase = result.tensor(pending);
            switch (tree.roleOf(child)) {
                case ARGUMENT -> {
                    Ty type = wanted(child, result);
                    assign(child, type);
                    pending = pending.tensor(type.l());
                }
                case MODIFIER -> assign(child, phrase.r().tensor(phrase));
                case COORDINATOR -> coordinate(child, phrase, subject);
                case SILENT, ROOT -> silence(child);
            }
        }
    }

    /// The phrase that is coordinated lacks the subject where the conjunct does.
    private void coordinate(int coordinator, Ty phrase, Ty subject) {
        int conjunct = tree.children(coordinator).stream().filter(child -> tree.kind(child).equals("conjunct")).findFirst().orElse(-1);
        boolean own = conjunct < 0 || tree.children(conjunct).stream().anyMatch(child -> tree.kind(child).endsWith("subj"));
        Ty like = own || !phrase.equals(S) ? phrase : subject.tensor(phrase);
        assign(coordinator, like.r().tensor(like));
    }

    private void silence(int word) {
        types[word] = Ty.unit();
        tree.children(word).forEach(this::silence);
    }

    /// {@return the result that a head wants of an argument}
    private Ty wanted(int child, Ty result) {
        boolean subject = tree.children(child).stream().anyMatch(c -> tree.kind(c).endsWith("subj"));
        return switch (tree.kind(child)) {
            case "csubj", "ccomp" -> S;
            case "xcomp" -> tree.isNominal(child) ? N : VERB_PHRASE;
            case "clause" -> subject ? S : VERB_PHRASE;
            case "without-subject" -> VERB_PHRASE;
            case "without-object" -> S.tensor(N.l());
            case "conjunct" -> result.slice(result.size() / 2, result.size());
            default -> N;
        };
    }
}
