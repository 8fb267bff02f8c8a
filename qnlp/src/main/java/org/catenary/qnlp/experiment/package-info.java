/// Experiments on labelled sentences: from data sets to trained models, with figures over seeds.
///
/// A *classification task* is three data sets and the grammar of their words; its *experiment* gives every sentence
/// its meaning, trains one model a seed, and measures each on sentences that it has not seen; a *study* is a list of them on
/// one data set, as published. Nothing looks at a label before
/// training does: types come from the parse alone.
///
/// {@snippet class="org.catenary.qnlp.experiment.ExperimentTest" region="experiment"}
///
/// This package depends on all others of this module but is known to none.
package org.catenary.qnlp.experiment;
