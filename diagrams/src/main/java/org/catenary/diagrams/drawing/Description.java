package org.catenary.diagrams.drawing;

import java.util.List;
import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;

/// What a picture shows, in words for those who do not see it.
final class Description {

    private static final int MANY = 24;

    private Description() {}

    static String of(Diagram diagram) {
        List<Box> boxes = diagram.boxes();
        String named = boxes.stream().limit(MANY).map(Box::name).collect(Collectors.joining(", "));
        String what = boxes.isEmpty() ? "without boxes" : boxes.size() == 1 ? "with the box " + named
                : "with the %d boxes %s%s".formatted(boxes.size(), named, boxes.size() > MANY ? ", …" : "");
        return "A string diagram from %s to %s, %s.".formatted(
                type(diagram.dom().toString()), type(diagram.cod().toString()), what);
    }

    private static String type(String type) { return type.length() <= 120 ? type : type.substring(0, 120) + "…"; }
}
