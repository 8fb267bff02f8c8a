package org.catenary.qnlp.parser;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;

/// What a statistical parser has learnt: the types of words, and two perceptrons, one for parts of speech and one for types.
public final class ParserModel {

    private static final int MAGIC = 0x43544E59;
    private static final int VERSION = 1;

    private final List<String> parts;
    private final Tags tags;
    private final Perceptron partOfSpeech;
    private final Perceptron supertag;
    private final Map<String, int[]> known;
    private final BitSet[] ofPart;

    ParserModel(List<String> parts, Tags tags, Perceptron partOfSpeech, Perceptron supertag, Map<String, int[]> known, BitSet[] ofPart) {
        this.parts = List.copyOf(parts);
        this.tags = tags;
        this.partOfSpeech = partOfSpeech;
        this.supertag = supertag;
        this.known = known;
        this.ofPart = ofPart;
    }

    /// {@return the types that it gives to words}
    public List<Ty> types() { return tags.types(); }

    /// {@return the parts of speech that it tells apart}
    public List<String> parts() { return parts; }

    Tags tags() { return tags; }

    Perceptron partOfSpeech() { return partOfSpeech; }

    Perceptron supertag() { return supertag; }

    /// {@return the types that a frequent word was seen with, none for a rare one}
    int[] known(String lower) { return known.getOrDefault(lower, new int[0]); }

    /// {@return the types that words of a part of speech were seen with}
    BitSet ofPart(int part) { return ofPart[part]; }

    /// {@return the SHA-256 of what the model's file holds when it is unpacked; linear in the size of the model}
    public String fingerprint() {
        var digest = digester();
        try (var out = new DataOutputStream(new BufferedOutputStream(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16))) {
            content(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Writes the model; the stream stays open.
    ///
    /// @throws IOException if it cannot be written
    public void write(OutputStream to) throws IOException {
        var packed = new GZIPOutputStream(to, 1 << 16);
        var out = new DataOutputStream(packed);
        content(out);
        out.flush();
        packed.finish();
    }

    private void content(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeShort(parts.size());
        for (String part : parts) {
            out.writeUTF(part);
        }
        out.writeShort(tags.size());
        for (int t = 0; t < tags.size(); t++) {
            out.writeUTF(tags.type(t).toString());
        }
        for (BitSet set : ofPart) {
            numbers(out, set.stream().toArray());
        }
        out.writeInt(known.size());
        for (var entry : new TreeMap<>(known).entrySet()) {
            out.writeUTF(entry.getKey());
            numbers(out, entry.getValue());
        }
        partOfSpeech.write(out);
        supertag.write(out);
    }

    private static void numbers(DataOutputStream out, int... values) throws IOException {
        out.writeShort(values.length);
        for (int value : values) {
            out.writeShort(value);
        }
    }

    /// {@return the model that a stream holds}
    /// @throws IOException if it cannot be read, or holds no model of this version
    public static ParserModel read(InputStream from) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from, 1 << 16), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("this is no model of a parser");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException("the parser's model has version %d, this program reads %d".formatted(version, VERSION));
            }
            var parts = new ArrayList<String>();
            for (int n = in.readShort(); n > 0; n--) {
                parts.add(in.readUTF());
            }
            var types = new ArrayList<Ty>();
            for (int n = in.readShort(); n > 0; n--) {
                types.add(Ty.parse(in.readUTF()));
            }
            var ofPart = new BitSet[parts.size()];
            for (int p = 0; p < ofPart.length; p++) {
                ofPart[p] = new BitSet();
                for (int tag : numbers(in)) {
                    ofPart[p].set(tag);
                }
            }
            var known = new HashMap<String, int[]>();
            for (int n = in.readInt(); n > 0; n--) {
                known.put(in.readUTF(), numbers(in));
            }
            return new ParserModel(parts, new Tags(types), Perceptron.read(in), Perceptron.read(in), known, ofPart);
        } catch (NotationException e) {
            throw new IOException("the parser's model has a type that is none: " + e.getMessage(), e);
        }
    }

    private static int[] numbers(DataInputStream in) throws IOException {
        var numbers = new int[in.readShort()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readShort();
        }
        return numbers;
    }
}
