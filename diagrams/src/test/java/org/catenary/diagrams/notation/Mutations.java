package org.catenary.diagrams.notation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.DynamicTest;

/// Texts that are almost what a reader expects: seeded mutations of valid ones. A reader survives them when it reads each or
/// refuses it by an error that it declares, soon and in little memory.
public final class Mutations {

    private static final long SECOND = 1_000_000_000;
    private static final long MEMORY = 256L << 20;
    private static final int MESSAGE = 10_000;
    private static final List<String> NUMBERS = List.of("0", "-0", "-1", "7", "1.5", "2147483647", "2147483648", "-2147483648",
            "9223372036854775808", "1e999999999", "-1E-999999999", "0.1e+308", "00", "1_000", "NaN");
    private static final List<String> SIGNS = List.of("", " ", "\n", "\r", "\t", "\0", "\"", "'", "\\", "\\u0000", "\\uD800",
            "[", "]", "{", "}", "(", ")", ",", ":", ";", ".", "null", "true", "[]", "{}", "\"\"", "é", "😀", "\uFEFF");
    private static final com.sun.management.ThreadMXBean THREAD =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<byte[]> valid;
    private final List<byte[]> signs = new ArrayList<>();

    private Mutations(List<String> valid, List<String> signs) {
        this.valid = valid.stream().map(Mutations::bytes).toList();
        SIGNS.forEach(sign -> this.signs.add(bytes(sign)));
        NUMBERS.forEach(sign -> this.signs.add(bytes(sign)));
        signs.forEach(sign -> this.signs.add(bytes(sign)));
    }

    private static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }

    /// {@return the mutations of texts}
    /// @param signs what the notation is made of, put in at random places
    public static Mutations of(List<String> valid, String... signs) { return new Mutations(valid, Arrays.asList(signs)); }

    /// What reads bytes, and returns when it could.
    public interface Reader {
        /// Reads.
        void read(byte[] bytes) throws Exception;
    }

    /// {@return how many of `count` mutations are read; every other ends in an error of the declared class, with a message}
    /// @throws AssertionError if one ends in another error, or takes more than a second or 256 MiB
    public int survivedBy(Reader reader, int count, Class<? extends Exception> declared) {
        return survivedBy(reader, count, declared, 2026);
    }

    /// {@return the same in ten cases of a tenth each, which end in an error if all or none are read}
    public Stream<DynamicTest> tenths(Reader reader, int count, Class<? extends Exception> declared) {
        return IntStream.range(0, 10).mapToObj(i -> DynamicTest.dynamicTest("seed " + (2026 + i), () -> {
            int read = survivedBy(reader, count / 10, declared, 2026 + i);
            assertTrue(read > 0 && read < count / 10, () -> "so many were read: " + read);
        }));
    }

    private int survivedBy(Reader reader, int count, Class<? extends Exception> declared, long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        int read = 0;
        for (int i = 0; i < count; i++) {
            byte[] text = mutated(random);
            read += isRead(reader, text, declared) ? 1 : 0;
        }
        return read;
    }

    /// {@return whether a text is read; else it ends in an error of the declared class, with a message}
    /// @throws AssertionError if it ends in another error, or takes more than a second or 256 MiB
    public static boolean isRead(Reader reader, byte[] text, Class<? extends Exception> declared) {
        long memory = THREAD.getCurrentThreadAllocatedBytes(), time = THREAD.getCurrentThreadCpuTime();
        boolean read = true;
        try {
            reader.read(text);
        } catch (Exception e) {
            read = false;
            assertTrue(declared.isInstance(e), () -> shown(text) + "\n" + trace(e));
            String message = String.valueOf(e.getMessage());
            assertFalse(message.isBlank() || message.equals("null") || message.length() > MESSAGE, () -> shown(text) + "\n" + message);
        } catch (StackOverflowError e) {
            throw new AssertionError(shown(text), e);
        }
        long spent = THREAD.getCurrentThreadCpuTime() - time, taken = THREAD.getCurrentThreadAllocatedBytes() - memory;
        assertTrue(spent < SECOND, () -> "%d ms for %s".formatted(spent / 1_000_000, shown(text)));
        assertTrue(taken < MEMORY, () -> "%d MiB for %s".formatted(taken >> 20, shown(text)));
        return read;
    }

    private static String trace(Exception e) {
        return e + "\n" + String.join("\n", Arrays.stream(e.getStackTrace()).limit(12).map(Object::toString).toList());
    }

    private static String shown(byte[] text) {
        String shown = new String(text, StandardCharsets.UTF_8);
        return shown.length() < 4000 ? shown : shown.substring(0, 2000) + "…";
    }

    private byte[] mutated(RandomGenerator random) {
        byte[] text = valid.get(random.nextInt(valid.size()));
        for (int k = random.nextInt(1, 4); k > 0; k--) {
            text = once(text, random);
        }
        return text;
    }

    private byte[] once(byte[] text, RandomGenerator random) {
        int at = random.nextInt(text.length + 1), to = Math.min(text.length, at + length(random));
        byte[] sign = signs.get(random.nextInt(signs.size()));
        return switch (random.nextInt(9)) {
            case 0, 1 -> spliced(text, at, Math.min(text.length, at + 1), sign);
            case 2 -> spliced(text, at, at, sign);
            case 3 -> spliced(text, at, to, sign);
            case 4 -> spliced(text, at, to, new byte[0]);
            case 5 -> spliced(text, at, at, part(text, random));
            case 6 -> spliced(text, at, to, part(valid.get(random.nextInt(valid.size())), random));
            case 7 -> spliced(text, at, Math.min(text.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            default -> random.nextInt(20) == 0 ? spliced(text, at, at, repeated(sign, random.nextInt(2000)))
                    : digits(text, at, random);
        };
    }

    private static int length(RandomGenerator random) { return random.nextInt(8) == 0 ? random.nextInt(200) : random.nextInt(1, 6); }

    private static byte[] part(byte[] text, RandomGenerator random) {
        int from = random.nextInt(text.length + 1);
        return Arrays.copyOfRange(text, from, Math.min(text.length, from + length(random)));
    }

    private static byte[] repeated(byte[] sign, int times) {
        var repeated = new byte[sign.length * times];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = sign[i % sign.length];
        }
        return repeated;
    }

    /// The text with another number in the place of the next one.
    private static byte[] digits(byte[] text, int at, RandomGenerator random) {
        int from = at;
        while (from < text.length && !Character.isDigit(text[from])) {
            from++;
        }
        int to = from;
        while (to < text.length && Character.isDigit(text[to])) {
            to++;
        }
        return spliced(text, from, to, bytes(NUMBERS.get(random.nextInt(NUMBERS.size()))));
    }

    private static byte[] spliced(byte[] text, int from, int to, byte[] between) {
        byte[] result = Arrays.copyOf(text, from + between.length + text.length - to);
        System.arraycopy(between, 0, result, from, between.length);
        System.arraycopy(text, to, result, from + between.length, text.length - to);
        return result;
    }
}
