package org.catenary.autodiff.array;

import java.util.List;
import org.catenary.hypernets.rewrite.Strategy;

/// The strategy that takes gradients by dual numbers from as many runs as there are numbers to a few.
///
/// First all rules that only simplify, until none fits: tangents that are zero but at one place meet the sums that they are summed in, and
/// are gone. Then what is left in a loop though a loop around does not change it gets a name, and an array of its own, which the first
/// rules take out; and so on.
public final class Linear {

    /// How many steps [ForwardGradient#linear] makes at most.
    public static final long BUDGET = 1_000_000;

    private static final List<ArrayRule> SIMPLE = ArrayRule.all().stream().filter(rule -> rule != LetRule.FISSION && rule != LetRule.NAME).toList();

    /// All rules but naming and fission, wherever they fit, until none does.
    public static final Strategy<Focus> SIMPLIFY = Strategy.normalize(Focus.once(SIMPLE));

    /// Rules used until none fits, loops parted where that lets something be computed once.
    public static final Strategy<Focus> STRATEGY =
            SIMPLIFY.then(Strategy.repeat(Strategy.topDown(Focus.once(List.of(LetRule.NAME, LetRule.FISSION))).then(SIMPLIFY)));

    private Linear() {}
}
