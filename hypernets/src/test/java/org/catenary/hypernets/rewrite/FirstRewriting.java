package org.catenary.hypernets.rewrite;

import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.translate.Translation;

/// The first things to do with rules.
final class FirstRewriting {

    private FirstRewriting() {}

    static final Ty X = Ty.of("x");
    static final Box F = Box.of("f", X, X);
    static final Box G = Box.of("g", X, X);
    static final Box H = Box.of("h", X, X);

    // @start region="rule"
    /// `f ; g → h`, once.
    static Hypernet once() {
        Rule fuse = Rule.of("fuse", Translation.net(F.then(G)), Translation.net(H));
        Hypernet host = Translation.net(F.then(F).then(G).then(G));
        return fuse.matches(host).findFirst().orElseThrow().result();   // f ; h ; g
    }
    // @end

    // @start region="rewriter"
    /// `f ; g → h` as long as it goes, and one step back.
    static Rewriter toTheEnd() {
        Rule fuse = Rule.of("fuse", Translation.net(F.then(G)), Translation.net(H));
        var rewriter = new Rewriter(Translation.net(F.then(G).then(F).then(G)));
        rewriter.normalize(List.of(fuse));                              // h ; h
        rewriter.undo();                                                // h ; f ; g
        return rewriter;
    }
    // @end

    // @start region="strategy"
    /// Also inside sums, at most a thousand steps.
    static Rewriting everywhere() {
        Rule fuse = Rule.of("fuse", Translation.net(F.then(G)), Translation.net(H));
        Hypernet host = Translation.net(F.then(G).plus(Diagram.id(X)).then(F).then(G));
        return Rewriting.of(host, 1000, Strategy.bottomUp(Strategy.normalize(fuse)));     // (h + id(x)) ; h
    }
    // @end
}
