/// Sentences with labels: data sets in files, and the ones that come with Catenary.
///
/// A *corpus* is a list of labelled sentences. *Meaning classification* asks of a sentence whether it speaks of food or of
/// computers; the bundled corpora are drawn from a small grammar of our own.
///
/// {@snippet class="org.catenary.qnlp.corpus.CorpusTest" region="read"}
///
/// The task and the shape of the sentences follow Lorenz, Pearson, Meichanetzidis, Kartsaklis and Coecke, *QNLP in
/// practice*, JAIR 76 (2023), arXiv:2102.12846, section 6.
///
/// This package depends on `text` and `grammar`.
package org.catenary.qnlp.corpus;
