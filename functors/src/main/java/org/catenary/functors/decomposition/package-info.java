/// Decompositions of tensors: singular values, QR, spectra, cuts, matrix product states, Moore–Penrose inverses.
///
/// Every tensor `f : x → y` is `u ; s ; v` with `u† ; u` and `v ; v†` identities and `s` diagonal, its *singular values*,
/// descending. What the `k` largest make is the nearest tensor of rank `k`, at the distance of the root of the squares of
/// the others. A *matrix product state* cuts a tensor so between every two axes.
///
/// {@snippet class="org.catenary.functors.decomposition.MatrixProductStateTest" region="states"}
///
/// Golub and Van Loan, *Matrix computations* (4th ed., 2013), sections 2.4 and 8.6; Oseledets, *Tensor-train decomposition*,
/// SIAM J. Sci. Comput. 33 (2011).
///
/// This package depends on `scalar`, `tensor` and `network`.
package org.catenary.functors.decomposition;
