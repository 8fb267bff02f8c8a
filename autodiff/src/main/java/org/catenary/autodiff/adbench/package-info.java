/// The objectives of the ADBench suite, written as programs: mixtures of Gaussians, LSTM, bundle adjustment.
///
/// An *objective* is a program from parameters to a real, or to the residuals whose Jacobian is asked for.
///
/// {@snippet class="org.catenary.autodiff.adbench.AdBenchConformanceTest" region="mixture"}
///
/// Šrajer, Kukelova and Fitzgibbon, *A benchmark of selected algorithmic differentiation tools on some problems in computer vision
/// and machine learning*, Optimization Methods and Software 33 (2018).
///
/// This package depends on `language`.
package org.catenary.autodiff.adbench;
