package org.catenary.functors.function;

/// A value on one of several wires: an element of their coproduct.
///
/// @param wire  which of them, counted from 0
/// @param value what is on it
public record Case(int wire, Object value) {}
