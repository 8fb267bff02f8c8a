package org.catenary.hypernets.proof;

import org.catenary.hypernets.net.Hypernet;

/// A way to show that two nets are related.
sealed interface Tactic permits Reflexivity, Application, Simplification {

    /// What remains to be shown, nothing where the two sides of it are isomorphic; and what was rewritten on either side.
    record Progress(Goal rest, Change left, Change right) { }

    /// {@return what remains to be shown}
    /// @throws Failure if the tactic has nothing to say
    Progress on(Goal goal) throws Failure;

    /// {@return what the tactic makes of a net alone}
    /// @throws Failure if it makes nothing of it
    Hypernet of(Hypernet net) throws Failure;

    /// Why a tactic fails.
    final class Failure extends Exception {
        Failure(String reason) { super(reason, null, false, false); }

        String reason() { return String.valueOf(getMessage()); }
    }

}
