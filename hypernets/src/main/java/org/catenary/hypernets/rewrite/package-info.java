/// Rewriting of nets: a part that looks like the left side of a rule is replaced by the right side.
///
/// A *rule* is a pair of nets `L`, `R` with one boundary; a *match* is a homomorphism from `L` to a host that satisfies the
/// gluing condition, and in a monogamous net is *convex*: no directed path leaves its image and comes back. What remains of
/// the host is the boundary complement, and `R` is glued into it (a double pushout with interfaces). Rewriting with the
/// rules `L → R` is sound and complete for the equations `L = R` modulo the laws of symmetric monoidal categories.
///
/// {@snippet class="org.catenary.hypernets.rewrite.FirstRewriting" region="rule"}
///
/// Bonchi, Gadducci, Kissinger, Sobociński and Zanasi, *String diagram rewrite theory I*, J. ACM 69 (2022), and *II*,
/// Math. Struct. Comp. Sci. 32 (2022).
///
/// This package depends on `net` and `isomorphism`, and of the diagrams on `syntax` and `category`.
package org.catenary.hypernets.rewrite;
