/// Relations between finite sets, with the product as tensor.
///
/// A *relation* from `x` to `y` is a subset of `x × y`; `r ; s` relates what is joined by some element between. Relations are
/// tensors of truth values, here with 64 of them in a word.
///
/// {@snippet class="org.catenary.functors.relation.RelationsTest" region="relations"}
///
/// Carboni and Walters, *Cartesian bicategories I*, J. Pure Appl. Algebra 49 (1987).
///
/// This package depends on `tensor`, for the objects.
package org.catenary.functors.relation;
