/// OpenQASM: circuits as the program texts that other tools read and write.
///
/// A *program* declares registers of qubits and bits, defines gates, and applies gates, measurements and resets one after
/// another, some under a condition on the bits; here it denotes the [list of gates][org.catenary.functors.circuit.GateList]
/// that it applies. Versions 2 and 3 are read; of version 3 what describes circuits: neither subroutines nor timing.
///
/// {@snippet class="org.catenary.functors.qasm.QasmTest" region="read"}
///
/// Cross, Bishop, Smolin and Gambetta, *Open quantum assembly language* (arXiv:1707.03429); Cross et al., *OpenQASM 3: a
/// broader and deeper quantum assembly language* (arXiv:2104.14722).
///
/// This package depends on `circuit`.
package org.catenary.functors.qasm;
