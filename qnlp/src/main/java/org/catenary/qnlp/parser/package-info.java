/// A statistical parser: any sentence of a language gets types and a reduction, learnt from a treebank.
///
/// A *supertagger* proposes for each word some of the types that it saw in training, with costs, from the words around it and
/// from parts of speech that it finds first; unknown words go by their endings, their shape and their part of speech. The
/// parse is the cheapest choice of types, one a word, that reduces to one object.
///
/// {@snippet class="org.catenary.qnlp.parser.StatisticalParserTest" region="parse"}
///
/// Bangalore and Joshi, *Supertagging: an approach to almost parsing*, Computational Linguistics 25 (1999); Clark and Curran,
/// *Wide-coverage efficient statistical parsing with CCG and log-linear models*, Computational Linguistics 33 (2007); Collins
/// (2002) for the perceptron.
///
/// This package depends on `text`, `grammar` for parses, and `dependency` for what it learns from. Models come from outside:
/// see `LanguageModel`.
package org.catenary.qnlp.parser;
