/// Dependency grammar: words hang from words, and from how they hang follow their pregroup types.
///
/// A *dependency tree* gives each word of a sentence a head and the relation to it; one word hangs from nothing. Read from
/// the heads' side, a head *wants* some dependents, its arguments, and is *wanted* by the others, its modifiers: that is a
/// pregroup grammar, and the tree becomes a reduction.
///
/// {@snippet class="org.catenary.qnlp.dependency.PregroupTypesTest" region="types"}
///
/// Tesnière, *Éléments de syntaxe structurale* (1959); de Marneffe, Manning, Nivre and Zeman, *Universal Dependencies*,
/// Computational Linguistics 47 (2021). Preller, *Linear processing with pregroups*, Studia Logica 87 (2007), for types from
/// dependencies.
///
/// This package depends on `text` for files.
package org.catenary.qnlp.dependency;
