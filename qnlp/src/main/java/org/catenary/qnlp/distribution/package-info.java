/// Meanings from counts: words as vectors of the company they keep, transitive verbs as matrices, sentences by functors.
///
/// Words that occur near the same words mean alike: the *distributional hypothesis*. Counts become vectors by how much more
/// often words meet than by chance. A functor from grammar sends nouns to vectors and a transitive verb to its matrix between
/// spiders; two sentences are as alike as the angle between their meanings is small, and rank correlation says how far people
/// agree.
///
/// {@snippet class="org.catenary.qnlp.distribution.SimilarityExperimentTest" region="compare"}
///
/// Grefenstette and Sadrzadeh, *Experimental support for a categorical compositional distributional model of meaning* (2011),
/// arXiv:1106.4058; Kartsaklis, Sadrzadeh and Pulman (2012); Sadrzadeh, Clark and Coecke, arXiv:1404.5278.
///
/// This package depends on `text` and `grammar`, and on the diagrams and tensors of Catenary.
package org.catenary.qnlp.distribution;
