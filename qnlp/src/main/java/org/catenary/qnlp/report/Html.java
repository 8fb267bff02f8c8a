package org.catenary.qnlp.report;

/// Text put into HTML.
final class Html {

    private Html() {}

    /// {@return the text with the characters escaped that mean something in HTML, in content and in attributes}
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
