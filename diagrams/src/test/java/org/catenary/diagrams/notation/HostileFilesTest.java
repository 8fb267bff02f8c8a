package org.catenary.diagrams.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// Files that are made to take long or much end in an error within a second and 256 MiB.
class HostileFilesTest {

    private static final String OB = "[\"a\",0]";
    private static final String NAMED = "{\"kind\":\"named\",\"name\":\"f\",\"dom\":0,\"cod\":0}";
    private static final String OTHER = NAMED.replace(":0", ":1");
    private static final int MILLION = 1_000_000;

    /// A document that breaks off: so much as it is, then the same again and again.
    private record Bomb(String name, String begin, IntFunction<String> part, int times) {
        InputStream open() { return new Repeated(begin, part, times); }
    }

    private static Bomb bomb(String name, String obs, String types, String boxes, String nodes, String part, int times) {
        return bomb(name, obs, types, boxes, nodes, _ -> part, times);
    }

    /// The tables up to the first that is missing, here `null`, which stays open.
    private static Bomb bomb(String name, String obs, String types, String boxes, String nodes, IntFunction<String> part, int times) {
        var begin = new StringBuilder("{\"format\":\"catenary-diagram\",\"version\":1,\"obs\":[").append(obs);
        begin.append(types.isEmpty() ? "" : "],\"types\":[" + types).append(boxes.isEmpty() ? "" : "],\"boxes\":[" + boxes);
        return new Bomb(name, begin.append(nodes.isEmpty() ? "" : "],\"nodes\":[" + nodes).toString(), part, times);
    }

    private static List<Bomb> bombs() {
        String wide = "[0" + ",0".repeat(MILLION) + "]";
        return List.of(
                bomb("deep", "", "", "", "", "[", 10 * MILLION),
                bomb("deep fields", OB, "[0]", "{\"kind\":1", "", ",\"x\":{\"y\":1", 5 * MILLION),
                bomb("many objects", OB, "", "", "", ",[\"a\",0]", 3 * MILLION),
                bomb("different objects", OB, "", "", "", i -> ",[\"a%d\",0]".formatted(i), 3 * MILLION),
                bomb("many types", OB, "[]", "", "", ",[]", 9 * MILLION),
                bomb("different types", OB, "[]", "", "", i -> ",[%s]".formatted("0,0,0,0,0,0,0,0".substring(0, 2 * (i % 8) + 1)), 3 * MILLION),
                bomb("a wide type", OB, "[0", "", "", ",0", 15 * MILLION),
                bomb("many boxes", OB, "[0]", NAMED, "", "," + NAMED, MILLION),
                bomb("lists without end", OB, "[0]", "{\"kind\":\"named\",\"x\":[[]", "", ",[]", 9 * MILLION),
                bomb("numbers without end", OB, "[0]", "{\"kind\":\"named\",\"x\":[1", "", ",1e9", 9 * MILLION),
                bomb("fields without end", OB, "[0]", "{\"kind\":\"named\"", "", i -> ",\"x%d\":0".formatted(i), 5 * MILLION),
                bomb("many nodes", OB, "[0]", NAMED, "[\"id\",0]", ",[\"id\",0]", 5 * MILLION),
                bomb("references without end", OB, "[0]", NAMED, "[\"box\",0]", i -> ",[\"then\",%d,%d]".formatted(i, i), MILLION),
                bomb("tensors without end", OB, "[0]", NAMED, "[\"box\",0]", i -> ",[\"tensor\",%d,%d]".formatted(i, i), MILLION),
                bomb("sums without end", OB, "[0]", NAMED, "[\"box\",0]", i -> ",[\"sum\",0,0,%d,%d]".formatted(i, i), MILLION),
                bomb("narrow tensors", OB, "[0]", NAMED, "[\"box\",0]", ",[\"tensor\",0,0]", 5 * MILLION),
                bomb("wide tensors", OB, wide, NAMED, "[\"box\",0]", ",[\"tensor\",0,0]", 5 * MILLION),
                bomb("wide compositions", OB, wide, NAMED, "[\"box\",0]", ",[\"then\",0,0]", 5 * MILLION),
                bomb("wide types that are not shared", OB, wide + "," + wide, NAMED + "," + OTHER + ","
                        + OTHER.replace("\"dom\":1", "\"dom\":0"), "[\"box\",1],[\"box\",2]", ",[\"then\",1,0]", 5 * MILLION),
                bomb("wide boxes, turned", OB, wide, NAMED, "[\"box\",0]", i -> ",[\"turned\",0,%d]".formatted(i + 1), 5 * MILLION),
                bomb("wide bubbles, turned", OB, wide, NAMED, "[\"bubble\",0,1]", ",[\"then\",0,0]", 5 * MILLION),
                bomb("spiders", OB, "[0]", NAMED, "[\"spider\",0,1,2147483647],[\"spider\",0,2147483647,1]", ",[\"then\",0,1]",
                        5 * MILLION),
                bomb("more legs than there are", OB, "[0]", NAMED, "[\"spider\",0,1,2147483648]", "", 1),
                bomb("huge numbers", OB, "[0]", NAMED, "[\"spider\",0,1,1e999999999]", "", 1),
                bomb("long numbers", OB, "[0]", NAMED, "[\"spider\",0,1,9", "9", 20 * MILLION),
                bomb("long texts", "[\"a", "", "", "", "a", 20 * MILLION),
                bomb("long names", OB, "[0]", "{\"kind\":\"named\",\"a", "", "a", 20 * MILLION),
                bomb("blanks", OB, "", "", "", " ", 70 * MILLION));
    }

    /// Bytes that are made as they are read.
    private static final class Repeated extends InputStream {
        private final IntFunction<String> part;
        private final int times;
        private byte[] now;
        private int at;
        private int done;

        Repeated(String begin, IntFunction<String> part, int times) {
            this.now = begin.getBytes(StandardCharsets.UTF_8);
            this.part = part;
            this.times = times;
        }

        @Override public int read(byte[] bytes, int offset, int length) {
            int first = read();
            if (first < 0 || length == 0) {
                return first < 0 ? -1 : 0;
            }
            bytes[offset] = (byte) first;
            int more = Math.min(length - 1, now.length - at);
            System.arraycopy(now, at, bytes, offset + 1, more);
            at += more;
            return 1 + more;
        }

        @Override public int read() {
            while (at == now.length) {
                if (done == times) {
                    return -1;
                }
                var more = new StringBuilder();
                for (; done < times && more.length() < 8000; done++) {
                    more.append(part.apply(done));
                }
                now = more.toString().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return now[at++];
        }
    }

    /// Reads each in a machine of 256 MiB.
    @Test
    void endSoonAndInLittleMemory() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                HostileFilesTest.class.getName()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", String.join("\n", said.lines().filter(line -> !line.startsWith("refused ")).toList()));
        assertEquals(bombs().size(), said.lines().count());
        assertEquals(0, process.waitFor());
    }

    /// Prints a line for each: that it was refused, or what happened instead.
    public static void main(String[] args) throws IOException {
        var thread = ManagementFactory.getThreadMXBean();
        for (Bomb bomb : bombs()) {
            long start = thread.getCurrentThreadCpuTime();
            String end = end(bomb);
            long ms = (thread.getCurrentThreadCpuTime() - start) / MILLION;
            System.out.printf("%s %s in %d ms%n", ms < 1000 ? end : "late: " + end, bomb.name, ms);
        }
    }

    private static String end(Bomb bomb) throws IOException {
        try {
            DiagramJson.of().read(bomb.open());
            return "read";
        } catch (UnreadableJson e) {
            return e.getMessage().length() < 2000 ? "refused" : "a long message for";
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return e.toString();
        }
    }
}
