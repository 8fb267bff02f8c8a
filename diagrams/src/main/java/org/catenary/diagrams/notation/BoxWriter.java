package org.catenary.diagrams.notation;

import java.util.List;
import java.util.function.ToIntFunction;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a box that is being written.
public sealed class BoxWriter permits ImageWriter {

    private static final int AMOUNT = 1000;

    private final ObjectNode fields;
    private final Tables tables;

    BoxWriter(ObjectNode fields, Tables tables) {
        this.fields = fields;
        this.tables = tables;
    }

    /// Writes a text.
    ///
    /// @throws Unsaveable if it is too long
    public void text(String field, String value) { fields.put(field, Limits.checked(value)); }

    /// Writes a whole number.
    public void integer(String field, long value) { fields.put(field, value); }

    /// Writes whole numbers in order.
    public void integers(String field, int... values) {
        var array = fields.putArray(field);
        for (int value : values) {
            array.add(value);
        }
    }

    /// Writes a number; those that JSON lacks as the texts `NaN`, `Infinity` and `-Infinity`.
    public void number(String field, double value) { fields.set(field, number(value)); }

    /// Writes numbers in order, each like [#number].
    public void numbers(String field, double... values) {
        var array = fields.putArray(field);
        for (double value : values) {
            array.add(number(value));
        }
    }

    /// Writes a truth value.
    public void flag(String field, boolean value) { fields.put(field, value); }

    /// Writes an angle, exactly.
    ///
    /// @throws Unsaveable if a name or a number is too long
    public void phase(String field, Phase value) {
        var amounts = fields.putObject(field);
        if (value.amounts().size() > Cursor.FIELDS) {
            throw new Unsaveable("an angle of %d parameters is too long to save; at most %d".formatted(
                    value.amounts().size() - 1, Cursor.FIELDS - 1));
        }
        value.amounts().forEach((name, amount) -> {
            if (amount.length() > AMOUNT) {
                throw new Unsaveable("the angle has a factor of %d digits; at most %d".formatted(amount.length(), AMOUNT));
            }
            amounts.put(Limits.checked(name), amount);
        });
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

    private static JsonNode number(double value) {
        return Double.isFinite(value) ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.stringNode(Double.toString(value));
    }
}
