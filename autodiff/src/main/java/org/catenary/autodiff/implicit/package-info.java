/// Maps that are given by equations: roots, fixed points and minima, with their derivatives by the implicit function theorem.
///
/// Where `F(z, θ) = 0` defines `z` by `θ`, the derivative of `z` by `θ` is the solution `J` of `A J = B` with `A = −∂₁F` and `B = ∂₂F`, both at
/// the solution: how that was found does not matter and is not differentiated. `A` is known by what it does to vectors; the systems
/// are solved by Krylov methods.
///
/// {@snippet class="org.catenary.autodiff.implicit.ImplicitTest" region="kepler"}
///
/// Blondel, Berthet, Cuturi, Frostig, Hoyer, Llinares-López, Pedregosa and Vert, *Efficient and modular implicit differentiation*, NeurIPS 2022,
/// arXiv:2105.15183.
///
/// This package depends on `language` and `smooth`, and on `category`, `notation` and `syntax` of the diagrams.
package org.catenary.autodiff.implicit;
