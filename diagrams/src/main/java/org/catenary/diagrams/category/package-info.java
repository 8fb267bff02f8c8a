/// The theories of monoidal categories, one interface a structure, each adding only the operations that have no receiver.
///
/// A *monoidal category* has arrows that compose in sequence (`then`) and in parallel (`tensor`), with identities and a
/// unit object; a further structure (swap, cup, spider, dagger, sum) is further operations with equations. Operations
/// with a receiver stand on the [arrow][org.catenary.diagrams.category.Arrow]; an interface here is implemented by an
/// *instance*, a stateless value that stands for one category: Java functions, tensors, circuits, diagrams themselves.
/// The equations are the law classes of this package's test tree, which every instance inherits.
///
/// {@snippet class="org.catenary.diagrams.FirstDiagram" region="category"}
///
/// Selinger, *A survey of graphical languages for monoidal categories* (2010), arXiv:0908.3347.
///
/// This package depends on nothing else of Catenary.
package org.catenary.diagrams.category;
