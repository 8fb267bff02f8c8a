package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;

/// Pictures to be seen one after another: the steps of a rewrite.
///
/// {@snippet class="org.catenary.diagrams.drawing.FilmTest" region="film"}
///
/// @param title  what it shows
/// @param frames its pictures, at least one
public record Film(String title, List<Frame> frames) {

    /// A picture with what is said about it.
    public record Frame(Drawing drawing, String caption) {}

    /// @throws WrongArgument if there is no picture
    public Film {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new WrongArgument("a film without pictures");
        }
    }

    /// {@return the film of a rewrite; each cell has a row of its own, so that exchanges show}
    public static Film of(String title, Stream<Diagram> steps, Look look) {
        return of(title, steps.map(step -> Drawing.stepwise(step, look)).toList());
    }

    /// {@return the film of some pictures, counted}
    public static Film of(String title, List<Drawing> drawings) {
        var frames = new ArrayList<Frame>();
        for (Drawing drawing : drawings) {
            frames.add(new Frame(drawing, "%d of %d".formatted(frames.size() + 1, drawings.size())));
        }
        return new Film(title, frames);
    }

    /// The pictures moved to one middle and one upper edge, in common bounds.
    List<Drawing> aligned() {
        double width = frames.stream().mapToDouble(frame -> frame.drawing.bounds().width()).max().orElse(0);
        double height = frames.stream().mapToDouble(frame -> frame.drawing.bounds().height()).max().orElse(0);
        var bounds = new Bounds(-width / 2, 0, width / 2, height);
        return frames.stream().map(Frame::drawing).map(drawing -> {
            Bounds b = drawing.bounds();
            double dx = b.isEmpty() ? 0 : -(b.left() + b.right()) / 2, dy = b.isEmpty() ? 0 : -b.top();
            return new Drawing(drawing.parts().stream().map(part -> part.moved(dx, dy)).toList(), bounds,
                    drawing.title(), drawing.description());
        }).toList();
    }
}
