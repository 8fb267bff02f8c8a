package org.catenary.autodiff.array;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Term;

/// A law of the array language, used from left to right.
///
/// A rule holds wherever the left side has a finite value: it may drop what is never looked at, and takes `0 · e` for zero. It looks
/// at the root of a term; strategies take it to the parts.
public sealed interface ArrayRule permits LetRule, FusionRule, SumRule, ZeroRule {

    /// {@return how it is called, with its law}
    String law();

    /// {@return what it makes of a term, nothing where it does not fit}
    Optional<Term> at(Term term, Scope scope);

    /// {@return all rules, in the order in which they are tried}
    static List<ArrayRule> all() {
        return Stream.<List<? extends ArrayRule>>of(List.of(LetRule.values()), List.of(ZeroRule.values()), List.of(FusionRule.values()),
                List.of(SumRule.values())).<ArrayRule>flatMap(List::stream).toList();
    }
}
