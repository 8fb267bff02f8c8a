/// Programs as hypernets, and the transformation of hypernets that differentiates backward.
///
/// `R f : X → Y ⊗ (Y* ⊸ X*)` gives, with the value of `f`, the way back from cotangents of the result to those of the inputs; it
/// is a functor, and is pushed through a net edge by edge, each step a picture.
///
/// {@snippet class="org.catenary.autodiff.net.BackpropagationTest" region="film"}
///
/// Alvarez-Picallo, Ghica, Sprunger and Zanasi, *Functorial string diagrams for reverse-mode automatic differentiation*, CSL 2023,
/// arXiv:2107.13433.
///
/// This package depends on `language`, on `net` of the hypernets, and on `category` and `syntax` of the diagrams.
package org.catenary.autodiff.net;
