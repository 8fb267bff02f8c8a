package org.catenary.functors.scalar;

/// A rig whose product is commutative: what the entries of tensors need.
///
/// Law: `times(x, y) = times(y, x)`. The involution is the identity unless an instance has a better one.
///
/// @param <S> the numbers
public interface CommutativeRig<S> extends Rig<S> {

    @Override default S conjugate(S x) { return x; }
}
