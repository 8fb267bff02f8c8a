package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Film;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.normal.Interchange;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Rewrites, step by step.
final class FilmPlates {

    static final Chapter CHAPTER = Chapter.of("Rewrites that move", FilmPlates.class,
            Plate.film("pulling", "Pulling snakes straight", FilmPlates::pulling),
            Plate.film("exchange", "Exchange to the normal form", FilmPlates::exchange));

    // @start region="given"
    /// The steps of a rewrite, one after another: here as pictures that move by themselves, behind each a page with a slider.
    static final Ty X = Ty.of("x");
    // @end

    private FilmPlates() {}

    // @start region="pulling"
    /// A wire bent four times, with a box on it: each step pulls the topmost snake, then boxes are exchanged.
    static Film pulling() {
        Box f = Box.of("f", X, X);
        Diagram snake = Diagram.id(X).tensor(Diagram.cap(X)).then(Diagram.cup(X).tensor(Diagram.id(X)));
        return Film.of("Pulling snakes straight", NormalForm.rigidSteps(snake.then(f).then(snake)), Look.STANDARD);
    }
    // @end

    // @start region="exchange"
    /// Two columns of boxes slide past each other until none lies to the right of the one below it.
    static Film exchange() {
        Box split = Box.of("s", X, X.tensor(X)), join = Box.of("j", X.tensor(X), X);
        Box a = Box.of("a", X, X), b = Box.of("b", X, X), c = Box.of("c", X, X), d = Box.of("d", X, X);
        Diagram columns = split.thenAt(1, c).thenAt(1, d).thenAt(0, a).thenAt(0, b).then(join);
        return Film.of("Exchange to the right normal form", Interchange.rightSteps(columns),
                Look.STANDARD.withTypes(false));
    }
    // @end
}
