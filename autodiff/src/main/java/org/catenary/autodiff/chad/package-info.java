/// Reverse derivatives as typed programs: combinatory homomorphic automatic differentiation.
///
/// Each type `A` has a type of values `D₁ A` and a commutative monoid of cotangents `D₂ A`; a term `x : A ⊢ t : B` becomes one of
/// type `D₁ A → D₁ B × (D₂ B → D₂ A)`, whose second part is linear. Functions go to `D₁(A → B) = D₁ A → D₁ B × (D₂ B → D₂ A)`, and
/// their cotangents are formal sums of calls, `D₂(A → B) = list (D₁ A × D₂ B)`: what a function captured gets its cotangents by
/// running the body again for each. The derivative is a program of the same language, with nothing but values in it, so that its
/// type is inferred and it can be differentiated again. Plain and slow: a check on faster routes.
///
/// {@snippet class="org.catenary.autodiff.chad.ChadTest" region="chad"}
///
/// Vákár and Smeding, *CHAD: combinatory homomorphic automatic differentiation*, TOPLAS 44 (2022), arXiv:2103.15776; Lucatelli Nunes and
/// Vákár, *CHAD for expressive total languages*, Math. Struct. Comp. Sci. 33 (2023), arXiv:2110.00446, for sums and lists.
///
/// This package depends on `language`.
package org.catenary.autodiff.chad;
