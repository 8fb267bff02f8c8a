import org.catenary.diagrams.category.*
import org.catenary.diagrams.drawing.*
import org.catenary.diagrams.functor.*
import org.catenary.diagrams.normal.*
import org.catenary.diagrams.syntax.*
import org.catenary.hypernets.equality.*
import org.catenary.hypernets.net.*
import org.catenary.hypernets.translate.*
import org.catenary.functors.circuit.*
import org.catenary.functors.tensor.*
import org.catenary.autodiff.diagram.*
import org.catenary.qnlp.grammar.*
import static org.catenary.cli.Board.*
System.out.println("""
    Catenary: string diagrams at the prompt. Try:
      var alice = sentence("Alice loves Bob")
      show(alice)
      Diagram.parse("f >> g where f : a -> b, g : b -> a").dagger()
      show(circuit(straight(alice)))
      NormalForm.rigid(id(ty("n")).tensor(cap(ty("n"))).then(cup(ty("n")).tensor(id(ty("n")))))""")
