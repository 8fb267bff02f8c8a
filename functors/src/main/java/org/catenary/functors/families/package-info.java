/// Families of circuits that are made rather than read: for tests, measurements and examples.
///
/// A *family* has one circuit of each size: adders, multipliers in finite fields, Fourier transforms, searches, ladders of
/// Toffoli gates, random circuits and ansätze.
///
/// {@snippet class="org.catenary.functors.families.FamilyTest" region="family"}
///
/// Sources stand at each family.
///
/// This package depends on `circuit`.
package org.catenary.functors.families;
