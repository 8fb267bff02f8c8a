package org.catenary.autodiff.implicit;

import org.catenary.autodiff.smooth.Computed;

/// The boxes of this package: solutions of equations, and of the linear systems of their derivatives.
public sealed interface ImplicitBox extends Computed permits Implicit, Solve {}
