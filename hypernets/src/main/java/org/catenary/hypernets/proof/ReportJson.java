package org.catenary.hypernets.proof;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reports for programs.
///
/// An object with `files`, `theorems`, `accepted` and `errors`, the last three counted over all files. A file has its name
/// `file`, whether it is `accepted`, its `theorems` and its `errors`. A theorem has `name`, `line`, `column`, `left`,
/// `relation`, `right`, `accepted` and `steps`, and where it is wrong as a whole a `problem`. A step has `line`, `column`,
/// `left`, `relation`, `right`, `kind` (`term`, `side`, `goal` or `end`), `reason` and `accepted`, and where it does not
/// follow a `problem`. Problems and errors have `file`, `line`, `column` and `message`.
public final class ReportJson {

    private ReportJson() {}

    /// {@return the reports as one JSON object}
    public static ObjectNode of(List<ProofReport> reports) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode files = json.putArray("files");
        reports.forEach(report -> file(files.addObject(), report));
        return json.put("theorems", reports.stream().mapToLong(report -> report.theorems().size()).sum())
                .put("accepted", reports.stream().flatMap(report -> report.theorems().stream())
                        .filter(Theorem::isAccepted).count())
                .put("errors", reports.stream().mapToLong(report -> report.faults().size()).sum());
    }

    private static void file(ObjectNode json, ProofReport report) {
        json.put("file", report.file()).put("accepted", report.isAccepted());
        ArrayNode theorems = json.putArray("theorems"), errors = json.putArray("errors");
        report.theorems().forEach(theorem -> theorem(theorems.addObject(), theorem));
        report.faults().forEach(fault -> fault(errors.addObject(), fault));
    }

    private static void theorem(ObjectNode json, Theorem theorem) {
        json.put("name", theorem.name());
        said(json, theorem.place(), theorem.left(), theorem.relation(), theorem.right());
        json.put("accepted", theorem.isAccepted());
        theorem.problem().ifPresent(fault -> fault(json.putObject("problem"), fault));
        ArrayNode steps = json.putArray("steps");
        theorem.steps().forEach(step -> step(steps.addObject(), step));
    }

    private static void step(ObjectNode json, ProofStep step) {
        said(json, step.place(), step.left(), step.relation(), step.right());
        json.put("kind", step.kind().word()).put("reason", step.reason()).put("accepted", step.isAccepted());
        step.fault().ifPresent(fault -> fault(json.putObject("problem"), fault));
    }

    private static void said(ObjectNode json, Place place, Side left, Relation relation, Side right) {
        json.put("line", place.line()).put("column", place.column())
                .put("left", left.text()).put("relation", relation.toString()).put("right", right.text());
    }

    private static void fault(ObjectNode json, Fault fault) {
        json.put("file", fault.place().file()).put("line", fault.place().line()).put("column", fault.place().column())
                .put("message", fault.problem());
    }
}
