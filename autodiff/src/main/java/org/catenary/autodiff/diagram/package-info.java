/// The derivative of a parametrised diagram: as a diagram again, and by fast exact routes.
///
/// The derivative of a diagram by a parameter is a *formal sum*: one term for each box in which the parameter occurs, by the
/// product rule on composition and tensor, `∂(f ; g) = ∂f ; g + f ; ∂g`. What a box's derivative is, its family says. Beside
/// it stand the adjoint method for circuits and the reverse of a contraction, whose cost does not depend on the number of
/// parameters.
///
/// {@snippet class="org.catenary.autodiff.diagram.GradientTest" region="gradient"}
///
/// Toumi, Yeung and de Felice, *Diagrammatic differentiation for quantum machine learning* (2021), arXiv:2103.07960.
///
/// This package depends on no other of this module.
package org.catenary.autodiff.diagram;
