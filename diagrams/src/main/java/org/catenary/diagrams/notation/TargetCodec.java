package org.catenary.diagrams.notation;

import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Monoidal;

/// How the objects and arrows of one category stand in JSON, as the images of a functor that is data.
///
/// {@snippet class="org.catenary.diagrams.notation.FunctorJsonTest" region="target"}
///
/// @param <O> its objects
/// @param <A> its arrows
public interface TargetCodec<O, A extends Arrow<O, A>> {

    /// {@return the words that stand for the category in a document, as in `real tensors`}
    String kind();

    /// {@return the category}
    Monoidal<O, A> target();

    /// Writes the fields of an object; `of` is written already.
    void writeObject(O object, ImageWriter fields);

    /// {@return the object of fields, equal to the one that was written}
    /// @throws UnreadableJson if the fields make no object; what its constructor throws is reported as this, too
    O readObject(ImageReader fields) throws UnreadableJson;

    /// Writes the fields of an arrow; `of` is written already.
    void writeArrow(A arrow, ImageWriter fields);

    /// {@return the arrow of fields, equal to the one that was written}
    /// @throws UnreadableJson if the fields make no arrow; what its constructor throws is reported as this, too
    A readArrow(ImageReader fields) throws UnreadableJson;
}
