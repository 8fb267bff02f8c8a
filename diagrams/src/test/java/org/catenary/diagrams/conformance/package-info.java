/// Reference data as tests: one dynamic test a case, named `FOLDER/FILE:ID`.
///
/// A *reference file* is a JSON object with a list of cases, each an object with an `id` (or a `name`, or a `file`), computed by
/// another program; a conformance test computes the same from the case's input and compares. Tests that read such data
/// carry the tag `conformance`:
///
/// {@snippet class="org.catenary.diagrams.conformance.ReferenceDataTest" region="factory"}
///
/// The data are those on the class path of the test, unless `-Dcatenary.data=ROOT` names another root, absolute or
/// relative to where Maven is started. What a root lacks is a failure, never a silent skip.
///
/// This package depends on `syntax`.
package org.catenary.diagrams.conformance;
