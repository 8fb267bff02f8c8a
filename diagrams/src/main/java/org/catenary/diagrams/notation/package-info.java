/// Types, boxes and diagrams in JSON, and files that are either written whole or left as they were.
///
/// A *document* holds tables, one for objects, types, boxes and nodes, in which each row refers only to rows above: a
/// diagram is a word of its parts, a node refers to its parts by index, so depth needs no nesting and equal parts are one
/// row. Equal diagrams make equal bytes. A module names its classes of boxes by a
/// [BoxCodec][org.catenary.diagrams.notation.BoxCodec] each; the format is described in `docs/json.md`.
///
/// {@snippet class="org.catenary.diagrams.notation.DiagramJsonTest" region="json"}
///
/// The tables are those of hash-consing: Filliâtre and Conchon, *Type-safe modular hash-consing*, ML Workshop (2006).
///
/// Functors that are data are documents of the same tables, with images behind them:
/// [FunctorJson][org.catenary.diagrams.notation.FunctorJson]; a module names the categories of its images by a
/// [TargetCodec][org.catenary.diagrams.notation.TargetCodec] each.
///
/// [DiscopyJson][org.catenary.diagrams.notation.DiscopyJson] reads and writes the files of DisCoPy (de Felice, Toumi and
/// Coecke, *DisCoPy: monoidal categories in Python*, EPTCS 333 (2021)), in which objects nest.
///
/// This package depends on `category`, `syntax` and `functor`.
package org.catenary.diagrams.notation;
