/// Diagrams of smooth maps, differentiated by functors: a derivative is a diagram again.
///
/// The derivative of `f : A → B` at a point is a linear map; a box says what it keeps of the point, `A → S ⊗ B`, and gives from that the
/// linear map `S ⊗ A → B` and its transpose `S ⊗ B → A`. Two functors follow. *Tangents* send `f` to `T f : A ⊗ A → B ⊗ B`, every wire
/// doubled; *lenses* send it to `f` with the way back, where copies become sums. Both are linear in the size of the diagram, and
/// may be repeated.
///
/// {@snippet class="org.catenary.autodiff.smooth.DerivativesTest" region="gradient"}
///
/// Cockett, Cruttwell, Gallagher, Lemay, MacAdam, Plotkin and Pronk, *Reverse derivative categories*, CSL 2020, arXiv:1910.07065; Elliott,
/// *The simple essence of automatic differentiation*, ICFP 2018.
///
/// This package depends on `language`, `forward` and `reverse`, on `category`, `functor`, `notation` and `syntax` of the diagrams, and on `function`
/// of the functors.
package org.catenary.autodiff.smooth;
