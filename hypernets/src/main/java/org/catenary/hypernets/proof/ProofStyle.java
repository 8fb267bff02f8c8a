package org.catenary.hypernets.proof;

/// How pages of proofs look.
final class ProofStyle {

    static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'">
            """;

    static final String CSS = """
            :root{color-scheme:light dark;--back:#ffffff;--front:#1b1f24;--quiet:#4c5560;--line:#d0d5db;--yes:#00795a;--no:#b84a00}
            @media(prefers-color-scheme:dark){:root{--back:#15181c;--front:#e8eaed;--quiet:#aab3be;--line:#3a414b;
            --yes:#1fbf92;--no:#f0782e}}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:76rem;padding:2rem 1.25rem;background:var(--back);color:var(--front);
            font:16px/1.5 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
            h1{font-size:1.5rem;font-weight:600;margin:0}
            h2{font-size:1.25rem;font-weight:600;margin:3rem 0 0}
            h3{font-size:1rem;font-weight:600;margin:0}
            code{font:.875rem/1.5 "SF Mono",Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
            section{border-top:1px solid var(--line);margin-top:1.5rem;padding-top:1.25rem}
            .quiet,.claim{color:var(--quiet);margin:.25rem 0 0}
            .yes{color:var(--yes)}
            .no{color:var(--no)}
            .fault{color:var(--no);flex-basis:100%;margin:.5rem 0;overflow-wrap:anywhere}
            .steps{display:flex;flex-wrap:wrap;align-items:center;gap:1.25rem 1rem;margin-top:1rem}
            figure{margin:0;max-width:100%}
            figure svg{display:block;min-width:1rem;width:100vw}
            .why{display:flex;flex-direction:column;align-items:center;color:var(--quiet);font-size:.8125rem;line-height:1.3;
            min-width:1.5rem}
            .why b{color:var(--front);font-size:1.375rem;font-weight:400;line-height:1.2}
            """;

    private ProofStyle() {}
}
