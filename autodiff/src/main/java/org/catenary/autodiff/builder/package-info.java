/// Programs written in Java, checked by its compiler.
///
/// An *expression* of a type is a term with a phantom parameter, so that Java's types are those of the language, sizes of arrays aside; what binds
/// a name takes a Java function of it. The terms are the same as those that are parsed.
///
/// {@snippet class="org.catenary.autodiff.builder.ProgramsTest" region="builder"}
///
/// Leijen and Meijer, *Domain specific embedded compilers*, DSL 1999, for phantom types; Pfenning and Elliott, *Higher-order abstract
/// syntax*, PLDI 1988.
///
/// This package depends on `language`.
package org.catenary.autodiff.builder;
