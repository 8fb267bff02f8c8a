/// The command line: `catenary train`, `parse`, `draw`, `predict`, `prove`, and the start-up of `catenary jshell`.
///
/// A *command* reads what the user names, does one thing through the library, and prints it. A mistake of the user's ends
/// with one message on standard error and exit status 2, and leaves every file as it was.
///
/// {@snippet class="org.catenary.cli.CommandsTest" region="parse"}
///
/// This package depends on all modules; nothing depends on it.
package org.catenary.cli;
