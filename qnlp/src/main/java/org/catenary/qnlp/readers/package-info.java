/// Sentences as diagrams: by a grammar, by its shape alone, or without one.
///
/// A *reader* sends a sentence to a diagram: the parse of a lexicon's grammar or of the statistical parser, a bag of words joined by
/// a spider, a sequence joined by cups or by a box, a tree of boxes. Those without types are the baselines beside which grammar has
/// to prove itself.
///
/// {@snippet class="org.catenary.qnlp.readers.ReaderTest" region="read"}
///
/// Kartsaklis et al., *lambeq: an efficient high-level Python library for quantum NLP* (2021), arXiv:2110.04236, section 3.
///
/// This package depends on `text`, `grammar`, `ccg` and `parser`, and on the diagrams of Catenary.
package org.catenary.qnlp.readers;
