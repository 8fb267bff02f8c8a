/// The arrows between the packages of a module, and the pages at their doors, held by tests.
///
/// Packages form a directed graph, an arrow from each to those it uses; the graph has no cycle, and every arrow is one
/// that the module has declared. A module has one subclass of
/// [ModuleArchitecture][org.catenary.diagrams.architecture.ModuleArchitecture]:
///
/// {@snippet class="org.catenary.diagrams.architecture.DiagramsArchitectureTest" region="arrows"}
///
/// This package depends on nothing else of Catenary.
package org.catenary.diagrams.architecture;
