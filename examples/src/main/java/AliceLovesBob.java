import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A sentence as a diagram: words with their types, and cups that say who loves whom.
void main() {
    Ty n = Ty.of("n"), s = Ty.of("s");
    Diagram alice = Box.of("Alice", Ty.of(), n);
    Diagram loves = Box.of("loves", Ty.of(), n.r().tensor(s).tensor(n.l()));
    Diagram bob = Box.of("Bob", Ty.of(), n);

    Diagram words = alice.tensor(loves).tensor(bob);
    Diagram sentence = words.then(Diagram.cup(n).tensor(Diagram.id(s)).tensor(Diagram.cup(n.l(), n)));
    IO.println(sentence);
    IO.println(sentence.dom() + " → " + sentence.cod() + ", needs " + sentence.theory());
}
