/// The statistical parser of English: a model for `org.catenary.qnlp.parser`, in an artifact of its own.
///
/// A model holds the types that English words have and the weights by which a tagger chooses among them. It is derived from
/// the Universal Dependencies English Web Treebank and, as that is, licensed CC BY-SA 4.0; the artifacts under the Apache
/// licence hold nothing of it and find it by `ServiceLoader` where it is on the class path.
///
/// {@snippet class="org.catenary.english.EnglishTest" region="english"}
package org.catenary.english;
