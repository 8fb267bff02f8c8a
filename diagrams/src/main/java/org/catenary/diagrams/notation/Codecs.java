package org.catenary.diagrams.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Name;

/// The classes of boxes that a document may hold; plain named boxes always.
public final class Codecs {

    private final List<BoxCodec<?>> codecs;

    private Codecs(List<BoxCodec<?>> codecs) { this.codecs = codecs; }

    /// {@return these codecs beside the one of named boxes}
    /// @throws IllegalArgumentException if two share a kind
    public static Codecs of(BoxCodec<?>... codecs) { return new Codecs(List.of(NamedCodec.NAMED)).plus(codecs); }

    /// {@return these codecs and further ones}
    /// @throws IllegalArgumentException if two share a kind
    public Codecs plus(BoxCodec<?>... further) {
        var all = new ArrayList<>(codecs);
        for (BoxCodec<?> codec : further) {
            if (all.stream().anyMatch(other -> other.kind().equals(codec.kind()))) {
                throw new IllegalArgumentException("two codecs are of the kind " + codec.kind());
            }
            all.add(codec);
        }
        return new Codecs(List.copyOf(all));
    }

    /// The first codec whose class has the box.
    BoxCodec<?> of(Box box) {
        return codecs.stream().filter(codec -> codec.boxes().isInstance(box)).findFirst()
                .orElseThrow(() -> new Unsaveable("the box %s is a %s, for which no codec is given; known are %s".formatted(
                        Name.written(box.name()), box.getClass().getTypeName(), kinds())));
    }

    Optional<BoxCodec<?>> ofKind(String kind) {
        return codecs.stream().filter(codec -> codec.kind().equals(kind)).findFirst();
    }

    String kinds() { return codecs.stream().map(BoxCodec::kind).collect(Collectors.joining(", ")); }
}
