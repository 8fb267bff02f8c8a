/// Tensor networks: their shape, the order in which they are contracted, and the contraction itself.
///
/// A *tensor network* is a hypergraph whose vertices carry arrays and whose hyperedges, the indices, are summed unless they
/// stay open. Its value does not depend on the order of contraction; the cost does, by any factor. A
/// [plan][org.catenary.functors.network.Plan] is an order compiled for a shape.
///
/// {@snippet class="org.catenary.functors.network.NetworkTest" region="network"}
///
/// Markov and Shi, *Simulating quantum computation by contracting tensor networks*, SIAM J. Comput. 38 (2008).
///
/// This package depends on `scalar` and `kernel`.
package org.catenary.functors.network;
