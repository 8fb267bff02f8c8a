package org.catenary.qnlp.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A line of a file.
///
/// @param file   the file as the user named it
/// @param number the line, from 1
/// @param text   what stands there, without its end
public record Line(String file, int number, String text) {

    private static final int BYTES = 1 << 26;
    private static final int UNPACKED = 1 << 28;
    private static final int LINES = 1_000_000;

    /// {@return the lines of a UTF-8 file, a million of them and 64 MiB at most}
    /// @throws IOException   if it cannot be read
    /// @throws MalformedFile if it is no UTF-8, or too long
    public static List<Line> read(Path file) throws IOException, MalformedFile {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file, in, BYTES);
        }
    }

    /// {@return the lines of a UTF-8 file that is packed by gzip where its name ends in `.gz`, a million of them and 256 MiB at most}
    /// @throws IOException   if it cannot be read
    /// @throws MalformedFile if it cannot be unpacked, is no UTF-8, or too long
    public static List<Line> readPacked(Path file) throws IOException, MalformedFile {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return read(file, in, UNPACKED);
        } catch (ZipException | EOFException e) {
            throw new MalformedFile(file.toString(), 1, "it cannot be unpacked (%s)".formatted(e.getMessage()), e);
        }
    }

    private static List<Line> read(Path file, InputStream in, int most) throws IOException, MalformedFile {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new MalformedFile(file.toString(), 1, "a file of more than %d bytes".formatted(most));
        }
        return read(file.toString(), bytes);
    }

    /// {@return the lines of UTF-8 bytes}
    /// @param file what the bytes are called
    /// @throws MalformedFile if they are no UTF-8
    public static List<Line> read(String file, byte[] bytes) throws MalformedFile {
        var lines = new ArrayList<Line>();
        int start = startsWithMark(bytes) ? 3 : 0;
        for (int i = start; i <= bytes.length; i++) {
            if (i == bytes.length ? start < i : bytes[i] == '\n') {
                if (lines.size() == LINES) {
                    throw new MalformedFile(file, LINES, "a file of more than %d lines".formatted(LINES));
                }
                int end = start < i && bytes[i - 1] == '\r' ? i - 1 : i;
                lines.add(decode(file, lines.size() + 1, ByteBuffer.wrap(bytes, start, end - start)));
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static Line decode(String file, int number, ByteBuffer bytes) throws MalformedFile {
        try {
            return new Line(file, number, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw new MalformedFile(file, number, "this is no UTF-8 text", e);
        }
    }

    /// {@return whether nothing but blanks stands there}
    public boolean isBlank() { return text.codePoints().allMatch(Sentence::isBlank); }

    /// {@return the finite number that a part of this line writes}
    /// @throws MalformedFile if it is none
    public double finite(String part) throws MalformedFile {
        try {
            double value = Double.parseDouble(part);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new MalformedFile(file, number, "'%s' is not a number".formatted(part), e);
        }
        throw malformed("'%s' is not a finite number".formatted(part));
    }

    /// {@return the error that something is wrong with this line}
    public MalformedFile malformed(String problem) { return new MalformedFile(file, number, problem); }

    /// {@return file and line, as in `words.txt:3`}
    public String place() { return file + ":" + number; }
}
