package org.catenary.examples.gallery;

import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Wires that are copied and discarded.
final class CopyPlates {

    static final Chapter CHAPTER = Chapter.of("Copying and discarding", CopyPlates.class,
            Plate.of("copy-laws", "Copies of copies", CopyPlates::laws),
            Plate.of("markov", "Markov categories", CopyPlates::markov),
            Plate.of("cartesian", "Cartesian categories", CopyPlates::cartesian),
            Plate.of("bayes", "A Bayesian network", CopyPlates::bayes),
            Plate.of("bialgebra", "Bialgebras", CopyPlates::bialgebra));

    // @start region="given"
    /// A wire that carries data can be copied, and it can be thrown away. How boxes behave under the two tells functions from
    /// relations and from chance (Fritz, *A synthetic approach to Markov kernels*, 2020).
    static final Ty X = Ty.of("x"), Y = Ty.of("y");
    static final Diagram WIRE = Diagram.id(X), COPY = Diagram.copy(X, 2), DISCARD = Diagram.discard(X);
    static final Look BARE = Look.STANDARD.withTypes(false);
    // @end

    private CopyPlates() {}

    // @start region="copy-laws"
    /// Copying is coassociative, so three copies are one cell, and cocommutative: the copies cannot be told apart.
    static Drawing laws() {
        return Equation.of(COPY.then(COPY.tensor(WIRE)), BARE).equal(COPY.then(WIRE.tensor(COPY))).equal(Diagram.copy(X, 3))
                .with("and", COPY.then(Diagram.swap(X, X))).equal(COPY).drawing();
    }
    // @end

    // @start region="markov"
    /// In a Markov category discarding is natural: what is not looked at might as well not have happened. Probabilities of
    /// all outcomes sum to one.
    static Drawing markov() {
        Box f = Box.of("f", X, Y);
        return Equation.of(f.then(Diagram.discard(Y)), Look.STANDARD).with("=", "Markov", DISCARD).drawing();
    }
    // @end

    // @start region="cartesian"
    /// In a cartesian category copying is natural too: to do something once and copy the result is to do it twice. That
    /// fails where f tosses a coin.
    static Drawing cartesian() {
        Box f = Box.of("f", X, Y);
        return Equation.of(f.then(Diagram.copy(Y, 2)), Look.STANDARD).with("=", "cartesian", COPY.then(f.tensor(f))).drawing();
    }
    // @end

    // @start region="bayes"
    /// A Bayesian network: rain and a sprinkler, which knows of the rain, both make the grass wet. Every variable is seen.
    static Drawing bayes() {
        Ty rain = Ty.of("rain"), sprinkler = Ty.of("sprinkler"), wet = Ty.of("wet");
        Box weather = Box.of("weather", Ty.unit(), rain), habit = Box.of("habit", rain, sprinkler);
        Box grass = Box.of("grass", rain.tensor(sprinkler), wet);
        return Drawing.of(weather.then(Diagram.copy(rain, 3)).thenAt(2, habit).thenAt(2, Diagram.copy(sprinkler, 2))
                .thenAt(1, grass));
    }
    // @end

    // @start region="bialgebra"
    /// Merging and copying make a bialgebra where copying is natural for merging: each input reaches each output once.
    static Drawing bialgebra() {
        Diagram merge = Diagram.merge(X, 2);
        Diagram each = COPY.tensor(COPY).thenAt(1, Diagram.swap(X, X)).then(merge.tensor(merge));
        return Equation.of(merge.then(COPY), BARE).equal(each).drawing();
    }
    // @end
}
