package org.catenary.qnlp.discocirc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds what a pronoun of English stands for, by rule: the nearest sentence before counts, in it the first noun that agrees.
///
/// `he` and `she` stand for people of their sex or of none that is known, `it` for what is no person, `they` for anything.
final class Pronouns {

    private enum Kind { MALE, FEMALE, THING, ANY }

    private static final Map<String, Kind> PRONOUNS = Map.ofEntries(Map.entry("he", Kind.MALE), Map.entry("him", Kind.MALE),
            Map.entry("himself", Kind.MALE), Map.entry("she", Kind.FEMALE), Map.entry("her", Kind.FEMALE),
            Map.entry("herself", Kind.FEMALE), Map.entry("it", Kind.THING), Map.entry("itself", Kind.THING),
            Map.entry("they", Kind.ANY), Map.entry("them", Kind.ANY), Map.entry("themselves", Kind.ANY));
    private static final Set<String> MEN = Set.of("man", "boy", "father", "son", "brother", "husband", "king", "uncle", "gentleman", "guy");
    private static final Set<String> WOMEN =
            Set.of("woman", "girl", "mother", "daughter", "sister", "wife", "queen", "aunt", "lady");
    private static final Set<String> PEOPLE = Set.of("person", "child", "friend", "student", "teacher", "programmer", "cook", "chef",
            "engineer", "professional", "coder", "baker", "doctor", "artist", "writer", "somebody", "someone");

    private Pronouns() {}

    static boolean isPronoun(String word) { return PRONOUNS.containsKey(word.toLowerCase(Locale.ROOT)); }

    /// {@return the place of the noun that a pronoun stands for}
    /// @param pronoun  the pronoun
    /// @param nouns    all nouns so far
    /// @param mentions the places of the nouns of each sentence, this one last
    static Optional<Integer> antecedent(String pronoun, List<String> nouns, List<List<Integer>> mentions) {
        Kind kind = PRONOUNS.getOrDefault(pronoun.toLowerCase(Locale.ROOT), Kind.ANY);
        Optional<Integer> certain = first(nouns, mentions, noun -> agrees(kind, noun, false));
        return certain.isPresent() ? certain : first(nouns, mentions, noun -> agrees(kind, noun, true));
    }

    private static Optional<Integer> first(List<String> nouns, List<List<Integer>> mentions, Predicate<String> agrees) {
        return mentions.reversed().stream().flatMap(List::stream).filter(place -> agrees.test(nouns.get(place).toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean agrees(Kind kind, String noun, boolean leniently) {
        boolean man = MEN.contains(noun), woman = WOMEN.contains(noun), person = man || woman || PEOPLE.contains(noun);
        return switch (kind) {
            case MALE -> man || person && !woman || leniently && !woman;
            case FEMALE -> woman || person && !man || leniently && !man;
            case THING -> !person;
            case ANY -> true;
        };
    }
}
