package org.catenary.hypernets.saturation;

import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Rule;
import org.catenary.hypernets.translate.Translation;

/// The first page on saturation: what the guides show.
public final class FirstSaturation {

    private FirstSaturation() {}

    /// {@return the cheapest net equal to one}
    public static Hypernet cheapest() throws NotationException {
        // @start region="saturation"
        String where = " where m : x @ x -> x, u : I -> x";
        Hypernet net = Translation.net(Diagram.parse("id(x) @ u @ id(x) >> m @ id(x) >> m" + where));
        Rule unit = Rule.of("unit", Translation.net(Diagram.parse("id(x) @ u >> m" + where)), Translation.net(Diagram.parse("id(x)")));
        Hypernet cheapest = Saturation.of(net, List.of(unit), 1000, 1000).cheapest(_ -> 1);
        // @end
        return cheapest;
    }
}
