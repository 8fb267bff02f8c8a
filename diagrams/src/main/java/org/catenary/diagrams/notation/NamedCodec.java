package org.catenary.diagrams.notation;

import org.catenary.diagrams.syntax.Box;

/// Boxes that are a name and a type: `{"kind": "named", "name": "loves", "dom": 0, "cod": 1}`.
enum NamedCodec implements BoxCodec<Box.Named> {
    NAMED;

    @Override public String kind() { return "named"; }

    @Override public Class<Box.Named> boxes() { return Box.Named.class; }

    @Override public void write(Box.Named box, BoxWriter fields) {
        fields.text("name", box.name());
        fields.type("dom", box.dom());
        fields.type("cod", box.cod());
    }

    @Override public Box.Named read(BoxReader fields) throws UnreadableJson {
        return new Box.Named(fields.text("name"), fields.type("dom"), fields.type("cod"));
    }
}
