package org.catenary.qnlp.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.catenary.qnlp.corpus.Corpus;

/// The SHA-256 of the labels and sentences of a corpus, a line each: `label`, a blank, the tokens with a blank between two.
final class Fingerprint {

    private Fingerprint() {}

    static String of(Corpus corpus) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(corpus.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
