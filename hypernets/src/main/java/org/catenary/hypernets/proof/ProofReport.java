package org.catenary.hypernets.proof;

import java.util.List;

/// What checking a theory file found.
public final class ProofReport {

    private final String file;
    private final List<Finding> findings;
    private final Presentation theory;
    private final List<ProofReport> imports;

    ProofReport(String file, List<Finding> findings, Presentation theory, List<ProofReport> imports) {
        this.file = file;
        this.findings = List.copyOf(findings);
        this.theory = theory;
        this.imports = List.copyOf(imports);
    }

    /// {@return the file, as the user named it}
    public String file() { return file; }

    /// {@return theorems, rules to show and mistakes, in the order of the file}
    public List<Finding> findings() { return findings; }

    /// {@return what the file defines and states, with all that it imports}
    public Presentation theory() { return theory; }

    /// {@return what was found in the files that it imports, and in those that these import, each once}
    public List<ProofReport> imports() { return imports; }

    /// {@return whether every theorem of the file is accepted and every statement understood; what it imports has reports of
    /// its own}
    public boolean isAccepted() { return findings.stream().allMatch(Finding::isAccepted); }

    /// {@return the theorems, in order}
    public List<Theorem> theorems() {
        return findings.stream().filter(Theorem.class::isInstance).map(Theorem.class::cast).toList();
    }

    /// {@return a theorem by its name}
    /// @throws IllegalArgumentException if the file has none of this name
    public Theorem theorem(String name) {
        return theorems().stream().filter(theorem -> theorem.name().equals(name)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("%s has no theorem %s".formatted(file, name)));
    }

    /// {@return the statements that could not be taken, in order}
    public List<Fault> faults() {
        return findings.stream().filter(Fault.class::isInstance).map(Fault.class::cast).toList();
    }

    /// {@return what is not accepted, as text; empty where nothing is}
    public String faultsText() { return ReportText.faults(this); }

    /// {@return the theorems with their steps, and why those that are not accepted are not}
    @Override public String toString() { return ReportText.of(this); }
}
