package org.catenary.autodiff.language;

import java.util.List;

/// A program as steps, each of which takes what earlier steps gave: its administrative normal form, every step a morphism on
/// the values so far.
///
/// A place `k ≥ 0` is what was bound, first, then what the steps gave; a place `~k` is what was captured.
public final class Code {

    /// One step.
    ///
    /// @param form      what is done
    /// @param place     where that stands in the program
    /// @param arguments the places of what it is done with
    /// @param inner     the bodies of functions, branches and loops
    /// @param captured  for each of these, the places of what it captures
    /// @param type      the type of what it gives
    public record Step(Form form, Place place, List<Integer> arguments, List<Code> inner, List<List<Integer>> captured, Type type) {}

    private final int bound;
    private final List<Step> steps;
    private final int result;

    Code(int bound, List<Step> steps, int result) {
        this.bound = bound;
        this.steps = List.copyOf(steps);
        this.result = result;
    }

    /// {@return how many values are bound}
    public int bound() { return bound; }

    /// {@return the steps}
    public List<Step> steps() { return steps; }

    /// {@return the place of the result}
    public int result() { return result; }
}
