package org.catenary.qnlp.report;

/// The looks of the page: light and dark, one column, pictures beside each other where there is room.
final class Style {

    private Style() {}

    static final String CSS = """
            :root { color-scheme: light dark; --ink: #1a1a1a; --second: #595959; --page: #ffffff; --fill: #f4f4f2;
              --line: #d0d0cc; --accent: #0072b2; --wrong: #a33c00; }
            @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --second: #a8a8a8; --page: #161616; --fill: #222222;
              --line: #444444; --accent: #56b4e9; --wrong: #f0a060; } }
            body { margin: 0; background: var(--page); color: var(--ink);
              font: 16px/1.5 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; }
            main { max-width: 64rem; margin: 0 auto; padding: 1.5rem; }
            h1 { font-size: 1.75rem; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; }
            h3 { font-size: 1.05rem; margin: 0; }
            p { margin: .25rem 0 .75rem; } .lead { font-size: 1.1rem; } .note { color: var(--second); }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { padding: .2rem .75rem .2rem 0; text-align: left; vertical-align: top; }
            .runs th, .runs td { text-align: right; } .runs thead th { border-bottom: 1px solid var(--line); }
            .runs td:nth-child(n), .runs th { padding: .15rem .75rem; }
            .runs tfoot th, .runs tfoot td { border-top: 1px solid var(--line); font-weight: 600; }
            .published th:nth-child(-n+3), .published td:nth-child(-n+3) { text-align: left; }
            .settings th { font-weight: 400; color: var(--second); }
            .wide { overflow-x: auto; } main.table { max-width: 84rem; }
            .runs.study th:first-child, .runs.study td:first-child { text-align: left; min-width: 18rem; }
            .study td:nth-child(n+2) { white-space: nowrap; }
            .ours td { font-weight: 600; border-top: 1px solid var(--line); }
            .row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; }
            .curves { width: 20rem; max-width: 100%; height: auto; font-size: 11px; }
            .curves path { fill: none; } .curves .grid { stroke: var(--line); stroke-width: 1; }
            .curves .seed { stroke: var(--accent); stroke-width: .75; opacity: .35; }
            .curves .mean { stroke: var(--accent); stroke-width: 2.5; }
            .curves text { fill: var(--second); } .curves .head { fill: var(--ink); font-size: 13px; font-weight: 600; }
            .curves .end { text-anchor: end; } .curves .middle { text-anchor: middle; }
            article { border: 1px solid var(--line); border-left: .35rem solid var(--accent); border-radius: .35rem;
              padding: .75rem 1rem; margin: 0 0 1rem; break-inside: avoid; }
            article.wrong { border-left-color: var(--wrong); } article.wrong .verdict { color: var(--wrong); }
            .verdict { margin: 0 0 .5rem; color: var(--second); }
            .bar { display: grid; grid-template-columns: minmax(3rem, auto) 12rem 4rem; gap: .5rem; align-items: center;
              font-variant-numeric: tabular-nums; justify-content: start; }
            .bar i { display: block; height: .6rem; background: var(--accent); border-radius: .2rem; min-width: 1px; }
            .bar b { font-weight: 400; }
            figure { margin: .75rem 0 0; } figure svg { display: block; width: 100%; height: auto; }
            figure > div { max-width: 100%; }
            """;
}
