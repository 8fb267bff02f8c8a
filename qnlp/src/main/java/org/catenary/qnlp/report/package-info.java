/// The page that a training run leaves behind: one self-contained HTML file with figures, curves and every test sentence.
///
/// A *report* states what was done (settings, seeds, sizes of the data), what came out (a row a seed, mean and standard
/// deviation), how it went (learning curves), and lets each prediction be looked at: the sentence, its diagram, its circuit,
/// the probabilities, right or wrong. The page asks nothing of a network and runs no script.
///
/// {@snippet class="org.catenary.qnlp.report.ReportTest" region="report"}
///
/// This package depends on `training` and on pictures already written as SVG; it knows neither diagrams nor circuits.
package org.catenary.qnlp.report;
