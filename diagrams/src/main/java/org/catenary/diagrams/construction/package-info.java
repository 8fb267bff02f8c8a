/// Categories made from categories: the opposite, the product, parametric maps, mixed processes, and a compact category from
/// a traced one.
///
/// A *construction* takes a category as a value and gives another, whose arrows hold arrows of the first. Each inherits the
/// laws of its structure from those of what it is made from.
///
/// {@snippet class="org.catenary.diagrams.construction.IntTest" region="int"}
///
/// Joyal, Street and Verity, *Traced monoidal categories*, Math. Proc. Camb. Phil. Soc. 119 (1996); Fong, Spivak and
/// Tuyéras, *Backprop as functor* (2019), arXiv:1711.10455, for parametric maps.
///
/// This package depends on `category`.
package org.catenary.diagrams.construction;
