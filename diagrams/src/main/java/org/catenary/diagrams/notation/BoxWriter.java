package org.catenary.diagrams.notation;

import java.util.List;
import java.util.function.ToIntFunction;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a box that is being written.
public final class BoxWriter {

    private final ObjectNode fields;
    private final Tables tables;

    BoxWriter(ObjectNode fields, Tables tables) {
        this.fields = fields;
        this.tables = tables;
    }

    /// Writes a text.
    public void text(String field, String value) { fields.put(field, value); }

    /// Writes a whole number.
    public void integer(String field, long value) { fields.put(field, value); }

    /// Writes a number.
    ///
    /// @throws IllegalArgumentException if it is not finite, since JSON has no such numbers
    public void number(String field, double value) { fields.put(field, finite(value)); }

    /// Writes numbers in order.
    ///
    /// @throws IllegalArgumentException if one is not finite
    public void numbers(String field, double... values) {
        var array = fields.putArray(field);
        for (double value : values) {
            array.add(finite(value));
        }
    }

    /// Writes a truth value.
    public void flag(String field, boolean value) { fields.put(field, value); }

    /// Writes an angle, exactly.
    public void phase(String field, Phase value) {
        var amounts = fields.putObject(field);
        value.amounts().forEach(amounts::put);
    }

    /// Writes a type, as its place in the table of types.
    public void type(String field, Ty value) { fields.put(field, tables.type(value)); }

    /// Writes another box, as its place in the table of boxes.
    public void box(String field, Box value) { fields.put(field, tables.box(value)); }

    /// Writes other boxes, as their places in the table of boxes.
    public void boxes(String field, List<? extends Box> values) { places(field, values, tables::box); }

    private <T> void places(String field, List<? extends T> values, ToIntFunction<T> place) {
        var array = fields.putArray(field);
        values.forEach(value -> array.add(place.applyAsInt(value)));
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s cannot be written as JSON".formatted(value));
        }
        return value;
    }
}
