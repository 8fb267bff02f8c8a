package org.catenary.qnlp.training;

/// Who is told how training goes on; called from several threads.
@FunctionalInterface
public interface Progress {

    /// Tells nobody.
    Progress SILENT = (_, _) -> {};

    /// One epoch of one seed has ended.
    ///
    /// @param done  the state after it
    /// @param epoch what was measured
    void epoch(SeedState done, Epoch epoch);
}
