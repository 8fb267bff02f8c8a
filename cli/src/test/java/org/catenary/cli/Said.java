package org.catenary.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command printed and how it ended.
///
/// @param status its exit status
/// @param out    standard output
/// @param err    standard error
record Said(int status, String out, String err) {

    static Said by(String... args) {
        StringWriter out = new StringWriter(), err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Said(status, out.toString(), err.toString());
    }
}
