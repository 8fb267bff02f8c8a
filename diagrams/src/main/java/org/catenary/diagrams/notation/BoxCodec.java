package org.catenary.diagrams.notation;

import org.catenary.diagrams.syntax.Box;

/// How the boxes of one class stand in JSON: an object with the codec's kind and the fields that make the box.
///
/// {@snippet class="org.catenary.diagrams.notation.DiagramJsonTest" region="codec"}
///
/// @param <B> the class
public interface BoxCodec<B extends Box> {

    /// {@return the word that stands for the class in a document, as in `named`}
    String kind();

    /// {@return the class, or an interface of classes that are written alike}
    Class<B> boxes();

    /// Writes the fields of a box; `kind` is written already.
    void write(B box, BoxWriter fields);

    /// {@return the box of fields, equal to the one that was written}
    /// @throws UnreadableJson if the fields make no box; what a box's constructor throws is reported as this, too
    B read(BoxReader fields) throws UnreadableJson;
}
