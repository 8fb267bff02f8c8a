package org.catenary.examples.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.catenary.diagrams.notation.WholeFile;

/// Writes the gallery: every plate as SVG, every film as a page too, and the page that shows them with their code.
public final class Gallery {

    private static final Pattern VIEW = Pattern.compile("viewBox=\"\\S+ \\S+ (\\S+) ");
    private static final String INTRODUCTION = """
            # Gallery

            Plates of string diagrams, each with the law or idea that it shows and the code that draws it, in the order of the
            structures: from boxes and wires alone to wires that bend, cross, lead back, branch and carry functions; then what
            diagrams are used for. Diagrams run from top to bottom, circuits from left to right. The type of a wire stands to
            its right, where it begins. Compare the figures of Peter Selinger, *A survey of graphical languages for monoidal
            categories*, in: New Structures for Physics (2010), [arXiv:0908.3347](https://arxiv.org/abs/0908.3347).

            The pictures are SVG and follow the light or dark theme of the screen; `TikZ` and `DrawingJson` write the same
            geometry for papers and for programs. A `Look` says how large it is drawn, in which colours, and with or without
            types.

            This page and its pictures are made from the classes in
            `examples/src/main/java/org/catenary/examples/gallery`, by

            ```sh
            mvn -q -Dmaven.test.skip -Dmaven.javadoc.skip package
            java -cp examples/target/classes:cli/target/catenary-cli.jar org.catenary.examples.gallery.Gallery
            ```

            """;

    private Gallery() {}

    /// Writes the gallery of the tree whose root is the working folder.
    public static void main(String[] args) throws IOException {
        for (var file : files(Path.of("")).entrySet()) {
            WholeFile.write(Path.of("docs/gallery").resolve(file.getKey()), file.getValue());
        }
    }

    /// {@return the files of the gallery by their names}
    /// @param root the root of the tree, where the sources are
    public static Map<String, String> files(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        var page = new StringBuilder(INTRODUCTION);
        int number = 0;
        for (Chapter chapter : Chapter.all()) {
            page.append("- [").append(chapter.title()).append("](#").append(anchor(chapter.title())).append(")\n");
        }
        for (Chapter chapter : Chapter.all()) {
            Map<String, Source> sources = Source.read(root.resolve("examples/src/main/java")
                    .resolve(chapter.source().getName().replace('.', '/') + ".java"));
            page.append("\n## ").append(chapter.title()).append("\n\n")
                    .append(region(sources, "given").sentence()).append("\n\n").append(block(region(sources, "given").code()));
            for (Plate plate : chapter.plates()) {
                Source source = region(sources, plate.name());
                String svg = plate.svg().get();
                files.put(plate.name() + ".svg", svg);
                page.append("\n### ").append(++number).append(". ").append(plate.caption()).append("\n\n")
                        .append("<img src=\"").append(plate.name()).append(".svg\" width=\"").append(width(svg))
                        .append("\" alt=\"").append(plate.caption()).append("\">\n\n")
                        .append(source.sentence()).append("\n\n").append(block(source.code()));
                plate.page().ifPresent(steps -> {
                    files.put(plate.name() + ".html", steps.get());
                    page.append("\n[Step by step](").append(plate.name()).append(".html)\n");
                });
            }
        }
        files.put("README.md", page.toString());
        return files;
    }

    private static Source region(Map<String, Source> sources, String name) {
        return Optional.ofNullable(sources.get(name))
                .orElseThrow(() -> new IllegalStateException("no region is called " + name));
    }

    private static String anchor(String title) { return title.toLowerCase(Locale.ROOT).replace(' ', '-'); }

    private static String block(String code) { return "```java\n" + code + "\n```\n"; }

    private static String width(String svg) {
        Matcher view = VIEW.matcher(svg);
        if (!view.find()) {
            throw new IllegalStateException("a picture without bounds");
        }
        return view.group(1);
    }
}
