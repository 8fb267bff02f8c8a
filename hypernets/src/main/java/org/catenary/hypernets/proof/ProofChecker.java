package org.catenary.hypernets.proof;

import java.io.IOException;
import java.nio.file.Path;

/// Checks theory files in the language of `docs/theories.md`: generators, rules, and proofs by rewriting.
///
/// {@snippet class="org.catenary.hypernets.proof.FirstProof" region="check"}
///
/// Each step of a proof is checked by isomorphism of nets: `refl` compares them, `rule` looks for a convex match of the rule
/// whose result is the next term, `simp` rewrites both sides to the end within a budget. A checker reads each file once,
/// also when several import it.
///
/// Bonchi, Gadducci, Kissinger, Sobociński and Zanasi, *String diagram rewrite theory II*, Math. Struct. Comp. Sci. 32
/// (2022): rewriting with convex matches is sound and complete for equations in symmetric monoidal categories.
public final class ProofChecker {

    private final Modules modules = new Modules();

    /// A checker that has read nothing yet.
    public ProofChecker() {}

    /// {@return what a file proves; modules that it imports are looked for beside it, then in the library}
    /// @throws IOException if the file cannot be read
    public ProofReport check(Path file) throws IOException { return modules.check(Shelf.read(file)); }

    /// {@return what a text proves; modules that it imports are looked for in the library}
    /// @param name how the text is named in messages
    public ProofReport check(String name, String text) { return Checker.check(new Source(name, text), Shelf.LIBRARY, modules); }

    /// {@return what a module of the library proves}
    /// @throws IllegalArgumentException if there is none of this name
    public ProofReport checkLibrary(String module) {
        return modules.check(new Shelf.Volume("library " + module, new Source(module + ".chyp", ProofLibrary.text(module)),
                Shelf.LIBRARY));
    }
}
