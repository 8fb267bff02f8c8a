/// Terms of the simply typed λ-calculus: their syntax, types, normal forms and values, and the nets that they are.
///
/// The *simply typed λ-calculus* with pairs and unit is the language of cartesian closed categories: a term of type `B` with
/// variables of types `A₁, …, Aₙ` is an arrow `A₁ × … × Aₙ → B`, and terms are equal by β and η exactly when the arrows of
/// the free cartesian closed category are.
///
/// {@snippet class="org.catenary.hypernets.terms.FirstTerm" region="term"}
///
/// Lambek and Scott, *Introduction to higher order categorical logic* (1986), part I.
///
/// This package depends on `net`, `translate`, `isomorphism` and `rewrite`, and of the diagrams on `category`, `syntax` and `notation`.
package org.catenary.hypernets.terms;
