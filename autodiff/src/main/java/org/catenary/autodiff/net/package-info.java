/// Programs as hypernets, and the transformation of hypernets that differentiates backward.
///
/// `R f : X → Y ⊗ (Y* ⊸ X*)` gives, with the value of `f`, the way back from cotangents of the result to those of the inputs. It
/// is a functor: a box `R` around a net is pushed through it edge by edge, by rewriting, each step a picture. Every form of the
/// language has its row; the cotangent of a function is a record of those of what it captured.
///
/// {@snippet class="org.catenary.autodiff.net.BackpropagationTest" region="film"}
///
/// Alvarez-Picallo, Ghica, Sprunger and Zanasi, *Functorial string diagrams for reverse-mode automatic differentiation*, CSL 2023,
/// arXiv:2107.13433.
///
/// This package depends on `language`, on `net`, `rewrite` and `drawing` of the hypernets, and on the diagrams.
package org.catenary.autodiff.net;
