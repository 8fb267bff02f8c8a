/// Functions: Java's with products, Java's with coproducts, those between finite sets, and permutations.
///
/// A *cartesian* category has products, natural copies and projections; a *cocartesian* one has coproducts. The same
/// diagram read in the first is data flow, in the second control flow.
///
/// {@snippet class="org.catenary.functors.function.JavaFunctionsTest" region="functions"}
///
/// Java functions are *cartesian closed*: functions are values too.
///
/// {@snippet class="org.catenary.functors.function.FunctionValuesTest" region="closed"}
///
/// Mac Lane, *Categories for the working mathematician*, III.3–5; Bainbridge, *Feedback and generalized logic*, Inf. Control 31
/// (1976), for the two readings.
///
/// This package depends on nothing else of this module.
package org.catenary.functors.function;
