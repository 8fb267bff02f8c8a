package org.catenary.benchmarks;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How rows are shown: lines of a table, or the JSON object `{"rows": […]}`.
final class Report {

    private final int width;

    /// @param works what the first column will say, which sets its width
    Report(List<String> works) { width = works.stream().mapToInt(String::length).max().orElse(0); }

    String header() { return line("work", "size", "ours", "peer", "target", "ratio", "met"); }

    String line(Row row) {
        return line(row.work(), String.format(Locale.ROOT, "%,d", row.size()), amount(row, row.ours()),
                amount(row, row.peer()), amount(row, row.target()), digits(row.ratio()), row.met() ? "yes" : "NO");
    }

    static String json(List<Row> rows) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode report = mapper.createObjectNode();
        ArrayNode array = report.putArray("rows");
        for (Row row : rows) {
            ObjectNode object = array.addObject().put("work", row.work()).put("size", row.size()).put("ours", row.ours());
            if (Double.isNaN(row.peer())) { object.putNull("peer"); } else { object.put("peer", row.peer()); }
            object.put("target", row.target()).put("ratio", row.ratio()).put("met", row.met());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private String line(String work, String size, String ours, String peer, String target, String ratio, String met) {
        return String.format(Locale.ROOT, "%-" + Math.max(width, 4) + "s  %12s  %10s  %10s  %10s  %7s  %3s",
                work, size, ours, peer, target, ratio, met);
    }

    private static String amount(Row row, double value) {
        return row.memory() && !Double.isNaN(value) ? digits(value) + " B" : seconds(value);
    }

    private static String seconds(double time) {
        if (Double.isNaN(time)) { return "-"; }
        if (time >= 1 || time == 0) { return digits(time) + " s"; }
        if (time >= 1e-3) { return digits(time * 1e3) + " ms"; }
        return time >= 1e-6 ? digits(time * 1e6) + " µs" : digits(time * 1e9) + " ns";
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
