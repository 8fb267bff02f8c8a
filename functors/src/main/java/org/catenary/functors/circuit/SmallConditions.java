package org.catenary.functors.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A list in which no condition asks for many bits: what such a one asks is computed into further bits, part by part.
final class SmallConditions {

    private final int most;
    private final GateListBuilder builder;

    private SmallConditions(GateList list, int most) {
        this.most = most;
        this.builder = GateListBuilder.like(list);
    }

    /// Whether all conditions are about at most so many bits already.
    static boolean has(GateList list, int most) {
        return list.conditions().stream().allMatch(condition -> isSmall(condition, most)) && list.table().stream()
                .allMatch(operation -> !(operation instanceof Operation.Assign(Condition value)) || isSmall(value, most));
    }

    private static boolean isSmall(Condition condition, int most) { return condition.bits().distinct().count() <= most; }

    /// The same list with bits more at the end.
    ///
    /// @param most how many bits a condition may ask for, at least two
    static GateList of(GateList list, int most) {
        var small = new SmallConditions(list, most);
        for (int k = 0; k < list.size(); k++) {
            Condition condition = small.small(list.condition(k));
            Operation operation = list.operation(k) instanceof Operation.Assign(Condition value)
                    ? new Operation.Assign(small.small(value)) : list.operation(k);
            small.builder.add(condition, operation, list.wires(k));
        }
        return small.builder.build();
    }

    private Condition small(Condition condition) {
        return isSmall(condition, most) ? condition : switch (condition) {
            case Condition.Match(List<Integer> wires, List<Integer> values) -> all(IntStream.range(0, wires.size())
                    .<Condition>mapToObj(k -> new Condition.Match(List.of(wires.get(k)), List.of(values.get(k)))).toList());
            case Condition.Not(Condition inner) -> small(inner).not();
            case Condition.All(List<Condition> conditions) -> all(conditions.stream().map(this::small).toList());
            case Condition.Any(List<Condition> conditions) -> all(conditions.stream().map(each -> small(each).not()).toList()).not();
        };
    }

    /// Neighbours together as long as they are small, each group into a bit, and so on.
    private Condition all(List<Condition> conditions) {
        var left = conditions;
        while (!isSmall(new Condition.All(left), most)) {
            var groups = new ArrayList<Condition>();
            var group = new ArrayList<Condition>();
            for (Condition each : left) {
                group.add(each);
                if (!isSmall(new Condition.All(group), most)) {
                    group.removeLast();
                    groups.add(bit(new Condition.All(group)));
                    group.clear();
                    group.add(each);
                }
            }
            groups.add(bit(new Condition.All(group)));
            left = groups;
        }
        return new Condition.All(left);
    }

    private Condition bit(Condition value) {
        int bit = builder.addBits("part" + builder.bits(), 1).start();
        builder.add(new Operation.Assign(value), bit);
        return new Condition.Match(List.of(bit), List.of(1));
    }
}
