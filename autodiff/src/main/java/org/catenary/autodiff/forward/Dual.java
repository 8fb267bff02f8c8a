package org.catenary.autodiff.forward;

import java.util.Optional;

/// A number and how it moves: `value + tangent · ε` with `ε² = 0`.
///
/// @param value   the number
/// @param tangent its derivative, nothing where the number depends on nothing that moves
/// @param <S>     the numbers
public record Dual<S>(S value, Optional<S> tangent) {}
