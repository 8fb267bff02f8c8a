import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;

/// A sentence as a diagram, its meaning as a tensor: nouns are vectors, a verb is a matrix, cups contract.
void main() throws IOException {
    Ty n = Ty.of("n"), s = Ty.of("s");
    Box alice = Box.of("Alice", Ty.unit(), n), bob = Box.of("Bob", Ty.unit(), n);
    Box loves = Box.of("loves", Ty.unit(), n.r().tensor(s).tensor(n.l()));
    Diagram words = alice.tensor(loves).tensor(bob);
    Diagram sentence = words.thenAt(0, Diagram.cup(n)).thenAt(1, Diagram.cup(n.l()));
    IO.println(sentence.summary());

    Dim two = Dim.of(2), one = Dim.of(1);
    var meaning = TensorFunctor.of(Map.of("n", two, "s", one), Map.of(
            alice, Tensor.of(Dim.unit(), two, 1, 0), bob, Tensor.of(Dim.unit(), two, 0, 1),
            loves, Tensor.of(Dim.unit(), Dim.of(2, 1, 2), 0, 1, 0, 0)));
    IO.println(meaning.apply(sentence));

    Diagram snake = Diagram.id(n).tensor(Diagram.cap(n)).then(Diagram.cup(n).tensor(Diagram.id(n)));
    IO.println(NormalForm.rigid(snake).equals(Diagram.id(n)));
    WholeFile.write(Path.of("alice.svg"), Svg.write(Drawing.of(sentence)));
}
