package org.catenary.functors.network;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where the tensors made on the way stand in one array: each in the first gap that is wide enough while it is needed.
final class Memory {

    private final TreeMap<Long, Long> gaps = new TreeMap<>();
    private long size;

    /// {@return where some numbers stand from now on}
    long take(long numbers) {
        Optional<Map.Entry<Long, Long>> wide = gaps.entrySet().stream().filter(gap -> gap.getValue() >= numbers).findFirst();
        if (wide.isPresent()) {
            long start = wide.get().getKey(), room = wide.get().getValue();
            gaps.remove(start);
            if (room > numbers) {
                gaps.put(start + numbers, room - numbers);
            }
            return start;
        }
        Map.Entry<Long, Long> last = gaps.lastEntry();
        long start = size;
        if (last != null && last.getKey() + last.getValue() == size) {
            start = last.getKey();
            gaps.remove(start);
        }
        size = start + numbers;
        return start;
    }

    /// Gives the place of some numbers back.
    void free(long start, long numbers) {
        long from = start, to = start + numbers;
        Map.Entry<Long, Long> before = gaps.floorEntry(start);
        if (before != null && before.getKey() + before.getValue() == from) {
            from = before.getKey();
        }
        Long after = gaps.remove(to);
        to += after == null ? 0 : after;
        gaps.put(from, to - from);
    }

    /// {@return how many numbers stood there at once, gaps between them included}
    long size() { return size; }
}
