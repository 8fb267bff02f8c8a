package org.catenary.diagrams.drawing;

import java.util.List;

/// Films as one HTML page that stands alone: every step a picture, a slider and keys to go through them.
///
/// Arrow keys, Home and End move, the space bar plays. Without scripts all pictures stand one under another. The page refers
/// to nothing outside of itself and forbids itself to.
public final class FilmPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline';\
            script-src 'unsafe-inline'">
            """;

    private static final String CONTROLS = """
            </main>
            <nav>
            <button id="back" aria-label="previous step">‹</button>
            <button id="play">Play</button>
            <button id="on" aria-label="next step">›</button>
            <input id="slider" type="range" min="0" value="0" aria-label="step">
            <output id="count"></output>
            </nav>
            <script>
            """;

    private static final String SCRIPT = """
            (function(){
            var film=document.getElementById('film'),all=film.querySelectorAll('figure'),n=all.length,now=0,timer=0;
            var slider=document.getElementById('slider'),count=document.getElementById('count');
            var play=document.getElementById('play');
            function show(i){
            all[now].classList.remove('now');now=Math.max(0,Math.min(n-1,i));all[now].classList.add('now');
            slider.value=now;slider.setAttribute('aria-valuetext','step '+(now+1)+' of '+n);
            count.textContent=(now+1)+' / '+n;}
            function stop(){clearInterval(timer);timer=0;play.textContent='Play';}
            function toggle(){if(timer){stop();return;}
            if(now===n-1)show(0);
            play.textContent='Pause';timer=setInterval(function(){if(now===n-1)stop();else show(now+1);},900);}
            film.className='film';slider.max=n-1;show(0);
            slider.addEventListener('input',function(){stop();show(+slider.value);});
            play.addEventListener('click',toggle);
            document.getElementById('back').addEventListener('click',function(){stop();show(now-1);});
            document.getElementById('on').addEventListener('click',function(){stop();show(now+1);});
            document.addEventListener('keydown',function(e){
            if(e.altKey||e.ctrlKey||e.metaKey)return;
            var to={ArrowRight:now+1,ArrowDown:now+1,PageDown:now+1,ArrowLeft:now-1,ArrowUp:now-1,PageUp:now-1,
            Home:0,End:n-1}[e.key];
            if(to!==undefined){stop();show(to);e.preventDefault();}
            else if(e.key===' '&&e.target.tagName!=='BUTTON'){toggle();e.preventDefault();}});
            })();
            """;

    private FilmPage() {}

    /// {@return the film as an HTML document}
    public static String write(Film film, Look look) {
        var out = new StringBuilder(HEAD);
        out.append("<title>").append(Svg.escaped(film.title())).append("</title>\n<style>\n").append(style(look.theme()))
                .append("</style>\n</head>\n<body>\n<h1>").append(Svg.escaped(film.title()))
                .append("</h1>\n<main id=\"film\">\n");
        List<Drawing> drawings = film.aligned();
        for (int i = 0; i < drawings.size(); i++) {
            out.append("<figure>\n").append(Svg.write(drawings.get(i), look)).append("<figcaption>")
                    .append(Svg.escaped(film.frames().get(i).caption())).append("</figcaption>\n</figure>\n");
        }
        return out.append(CONTROLS).append(SCRIPT).append("</script>\n</body>\n</html>\n").toString();
    }

    private static String style(Look.Theme theme) {
        Palette page = theme == Look.Theme.DARK ? Palette.DARK : Palette.LIGHT, dark = Palette.DARK;
        String media = theme != Look.Theme.AUTO ? ""
                : "\n@media(prefers-color-scheme:dark){:root{--back:%s;--front:%s;--quiet:%s;--line:#3a414b}}"
                .formatted(dark.page(), dark.ink(), dark.second());
        String line = theme == Look.Theme.DARK ? "#3a414b" : "#d0d5db";
        return """
            :root{color-scheme:light dark;--back:%1$s;--front:%2$s;--quiet:%3$s;--line:%5$s}%4$s
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:60rem;padding:2rem 1.25rem;background:var(--back);color:var(--front);
            font:16px/1.5 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
            h1{font-size:1.25rem;font-weight:600;margin:0 0 1.5rem;overflow-wrap:anywhere}
            figure{margin:0 0 2rem;text-align:center}
            figure svg{display:block;margin:0 auto;width:100%%}
            figcaption{color:var(--quiet);font-size:.875rem;margin-top:.75rem;overflow-wrap:anywhere}
            .film figure{display:none}
            .film figure.now{display:block}
            nav{display:none;align-items:center;gap:.75rem;border-top:1px solid var(--line);padding-top:1rem}
            .film+nav{display:flex}
            input{flex:1;min-width:4rem;accent-color:%6$s}
            button{font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:.375rem;
            padding:.25rem .75rem;min-width:2.75rem;cursor:pointer}
            button:hover{border-color:var(--quiet)}
            output{color:var(--quiet);font-variant-numeric:tabular-nums;min-width:4.5rem;text-align:right}
            """.formatted(page.page(), page.ink(), page.second(), media, line, page.of(Tint.BLUE));
    }
}
