package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class TikZTest {

    private static final String POINT = "\\(-?[\\d.]+,-?[\\d.]+\\)";
    private static final String PATH = "\\\\path\\[[^]]*] " + POINT + "( -- " + POINT + "| \\.\\. controls " + POINT + " and "
            + POINT + " \\.\\. " + POINT + "| -- cycle| circle\\[radius=[\\d.]+bp])*;";
    private static final String NODE = "\\\\node\\[[^]]*] at " + POINT + " \\{.*};";
    private static final Pattern LINE = Pattern.compile("% .*|\\\\begin\\{tikzpicture}\\[[^]]*]|\\\\end\\{tikzpicture}"
            + "|\\\\definecolor\\{catenary-[a-z]+}\\{HTML}\\{[0-9A-F]{6}}|" + PATH + "|" + NODE);

    private static List<String> lines(Diagram diagram) { return TikZ.write(Drawing.of(diagram)).lines().toList(); }

    @Test
    void everyLineIsACompleteCommand() {
        for (long seed = 0; seed < 30; seed++) {
            for (Diagram diagram : new Diagram[] {Samples.planar(10, true, Samples.random(seed)),
                Samples.circuit(10, Samples.random(seed)), Samples.sentence(4, true, Samples.random(seed))}) {
                lines(diagram).forEach(line -> {
                    assertTrue(LINE.matcher(line).matches(), line);
                    assertEquals(count(line, '{'), count(line, '}'), line);
                    assertEquals(count(line, '['), count(line, ']'), line);
                });
            }
        }
    }

    private static long count(String line, char letter) {
        String bare = line.startsWith("%") ? "" : line.replace("\\{", "").replace("\\}", "");
        return bare.chars().filter(c -> c == letter).count();
    }

    @Test
    void everyShapeIsALine() {
        Drawing drawing = Drawing.of(Samples.planar(12, true, Samples.random(3)));
        long shapes = drawing.parts().stream().mapToLong(part -> part.shapes().size()).sum();
        assertEquals(shapes, TikZ.write(drawing).lines().filter(line -> line.matches("\\\\(path|node).*")).count());
    }

    @Test
    void aWordStaysAWord() {
        String name = "\\input{/etc/passwd}%$x^2_3~&#\n\\end{tikzpicture}\u0007";
        String tikz = TikZ.write(Drawing.of(Box.of(name, Ty.of("\\x"), Ty.unit())));
        String picture = tikz.lines().filter(line -> !line.startsWith("%")).reduce("", (a, b) -> a + b + "\n");
        assertFalse(picture.contains("\\input"), picture);
        assertTrue(picture.contains("\\textbackslash{}input\\{/etc/passwd\\}\\%\\$x\\textasciicircum{}2\\_3"
                + "\\textasciitilde{}\\&\\# \\textbackslash{}end\\{tikzpicture\\}?"), picture);
        assertEquals(1, tikz.lines().filter(line -> line.contains("\\end{tikzpicture}") && !line.startsWith("%")).count());
        assertTrue(LINE.matcher(tikz.lines().findFirst().orElseThrow()).matches(), "the title stays in its comment");
    }

    @Test
    void adjointsAndGreekLettersAreMathematics() {
        String tikz = TikZ.write(Drawing.of(Box.of("φ", Ty.of("n").r(), Ty.of("A"))));
        assertTrue(tikz.contains("{\\ensuremath{\\varphi}};"), tikz);
        assertTrue(tikz.contains("{n\\raisebox{2.85bp}{\\fontsize{5.4bp}{6.48bp}\\selectfont{}r}};"), tikz);
    }

    @Test
    void aDocumentNeedsTikzAlone() {
        String document = TikZ.document(Drawing.of(Box.of("f", Ty.of("x"), Ty.of("x"))), Look.STANDARD);
        assertTrue(document.startsWith("\\documentclass[tikz,border=3pt]{standalone}\n\\begin{document}\n"));
        assertTrue(document.endsWith("\\end{tikzpicture}\n\\end{document}\n"));
        assertFalse(document.contains("\\usepackage"));
    }
}
