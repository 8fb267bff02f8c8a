package org.catenary.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A fenced block of a Markdown page.
///
/// @param line     the line of its first line of text, counted from 1
/// @param language the word after the fence
/// @param text     what stands between the fences
record Block(int line, String language, String text) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    static List<Block> of(String page) {
        var blocks = new ArrayList<Block>();
        var matcher = FENCED.matcher(page);
        while (matcher.find()) {
            int line = (int) page.substring(0, matcher.start(2)).chars().filter(c -> c == '\n').count() + 1;
            blocks.add(new Block(line, matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    List<String> lines() { return text.lines().toList(); }
}
