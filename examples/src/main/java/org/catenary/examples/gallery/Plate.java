package org.catenary.examples.gallery;

import java.util.Optional;
import java.util.function.Supplier;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Film;
import org.catenary.diagrams.drawing.FilmPage;
import org.catenary.diagrams.drawing.FilmSvg;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.drawing.Svg;

/// A picture of the gallery.
///
/// @param name    of its region in the source of its chapter, of its method, and of its file
/// @param caption what it is called
/// @param svg     draws it
/// @param page    the page with its steps, if it is a film
public record Plate(String name, String caption, Supplier<String> svg, Optional<Supplier<String>> page) {

    static Plate of(String name, String caption, Supplier<Drawing> drawing) {
        return new Plate(name, caption, () -> Svg.write(drawing.get()), Optional.empty());
    }

    static Plate film(String name, String caption, Supplier<Film> film) {
        return new Plate(name, caption, () -> FilmSvg.write(film.get(), 1.2, Look.STANDARD),
                Optional.of(() -> FilmPage.write(film.get(), Look.STANDARD)));
    }
}
