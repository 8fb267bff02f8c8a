package org.catenary.functors.qasm;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.catenary.functors.circuit.GateList;

/// OpenQASM, versions 2 and 3, of circuits of gates.
///
/// {@snippet class="org.catenary.functors.qasm.QasmTest" region="read"}
///
/// Cross et al., *Open quantum assembly language* (arXiv:1707.03429); Cross et al., *OpenQASM 3* (arXiv:2104.14722).
public final class Qasm {

    private static final int OPERATIONS = 10_000_000;

    private Qasm() {}

    /// {@return the circuit of a program of at most ten million operations}
    /// @throws UnreadableQasm if it is none
    public static GateList read(String text) throws UnreadableQasm { return read(text, OPERATIONS); }

    /// {@return the circuit of a program}
    ///
    /// Definitions are opened and loops unrolled; angles are turns, exact where they are multiples of π by a fraction. An
    /// `input` is a parameter, in turns.
    /// @param operations how many operations there may be; twice as many steps may be taken
    /// @throws UnreadableQasm if it is none, or a larger one
    public static GateList read(String text, int operations) throws UnreadableQasm {
        var reader = new StatementReader(text);
        var elaboration = new Elaboration(reader.version(), operations);
        for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
            elaboration.run(next.get());
        }
        return elaboration.build();
    }

    /// {@return a circuit as a program of OpenQASM 2, which tells no global phases}
    ///
    /// What is read back is the same list where every gate has a name in `qelib1.inc`, and its angles are exact or came from
    /// radians; gates without a name are written as what they are made of.
    /// @throws Unwritable if it has parameters, a gate or a condition that the version has no words for
    public static String writeVersion2(GateList circuit) { return new QasmWriter(circuit, 2).write(); }

    /// {@return a circuit as a program of OpenQASM 3}
    ///
    /// What is read back is the same list where every gate has a name in `stdgates.inc`, or is one under controls.
    /// @throws Unwritable if it has chance or noise, a parameter without a name of OpenQASM, or a factor that is no phase
    public static String writeVersion3(GateList circuit) { return new QasmWriter(circuit, 3).write(); }

    /// {@return a circuit as a program of OpenQASM 2, or of version 3 if it has parameters, assigns bits, or asks for other
    ///     than the value of a whole register}
    /// @throws Unwritable if neither version has words for it
    public static String write(GateList circuit) {
        return QasmWriter.isOfVersion2(circuit) ? writeVersion2(circuit) : writeVersion3(circuit);
    }

    /// {@return the circuit of a file in UTF-8}
    /// @throws IOException    if the file cannot be read
    /// @throws UnreadableQasm if it is no program, or has more than ten million operations; the message begins with the file
    public static GateList read(Path file) throws IOException, UnreadableQasm {
        try {
            return read(Files.readString(file));
        } catch (CharacterCodingException _) {
            throw new UnreadableQasm("the text is not UTF-8", 1, 1).in(file);
        } catch (UnreadableQasm e) {
            throw e.in(file);
        }
    }
}
