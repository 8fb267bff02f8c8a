package org.catenary.examples.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands in a region of a source file: the sentence of its comment, and its code, that of a method without its head.
///
/// @param sentence the words behind `///`
/// @param code     the rest, moved to the left
record Source(String sentence, String code) {

    private static final Pattern START = Pattern.compile("\\s*// @start region=\"([^\"]+)\"");

    /// {@return the regions of a file by their names}
    static Map<String, Source> read(Path file) throws IOException {
        var regions = new TreeMap<String, Source>();
        var lines = new ArrayList<String>();
        String name = "";
        for (String line : Files.readAllLines(file)) {
            Matcher start = START.matcher(line);
            if (start.matches()) {
                name = start.group(1);
                lines.clear();
            } else if (line.strip().equals("// @end")) {
                regions.put(name, of(lines));
            } else {
                lines.add(line);
            }
        }
        return regions;
    }

    private static Source of(List<String> lines) {
        String sentence = lines.stream().filter(Source::isComment).map(line -> line.strip().substring(3).strip())
                .collect(Collectors.joining(" "));
        List<String> code = lines.stream().filter(line -> !isComment(line)).toList();
        boolean method = code.getFirst().endsWith("{");
        String text = String.join("\n", method ? code.subList(1, code.size() - 1) : code);
        return new Source(sentence, text.stripIndent());
    }

    private static boolean isComment(String line) { return line.strip().startsWith("///"); }
}
