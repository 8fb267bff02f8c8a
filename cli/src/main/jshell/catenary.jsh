import org.catenary.diagrams.braid.*
import org.catenary.diagrams.category.*
import org.catenary.diagrams.construction.*
import org.catenary.diagrams.drawing.*
import org.catenary.diagrams.functor.*
import org.catenary.diagrams.normal.*
import org.catenary.diagrams.notation.*
import org.catenary.diagrams.syntax.*
import org.catenary.hypernets.drawing.*
import org.catenary.hypernets.equality.*
import org.catenary.hypernets.graph.*
import org.catenary.hypernets.isomorphism.*
import org.catenary.hypernets.net.*
import org.catenary.hypernets.notation.*
import org.catenary.hypernets.proof.*
import org.catenary.hypernets.rewrite.*
import org.catenary.hypernets.saturation.*
import org.catenary.hypernets.terms.*
import org.catenary.hypernets.translate.*
import org.catenary.functors.circuit.*
import org.catenary.functors.decomposition.*
import org.catenary.functors.families.*
import org.catenary.functors.function.*
import org.catenary.functors.matrix.*
import org.catenary.functors.network.*
import org.catenary.functors.probability.*
import org.catenary.functors.qasm.*
import org.catenary.functors.relation.*
import org.catenary.functors.scalar.*
import org.catenary.functors.simulation.*
import org.catenary.functors.stabiliser.*
import org.catenary.functors.tensor.*
import org.catenary.functors.zx.*
import org.catenary.autodiff.adbench.*
import org.catenary.autodiff.array.*
import org.catenary.autodiff.builder.*
import org.catenary.autodiff.chad.*
import org.catenary.autodiff.compile.*
import org.catenary.autodiff.diagnose.*
import org.catenary.autodiff.diagram.*
import org.catenary.autodiff.forward.*
import org.catenary.autodiff.functional.*
import org.catenary.autodiff.implicit.*
import org.catenary.autodiff.jet.*
import org.catenary.autodiff.language.*
import org.catenary.autodiff.net.*
import org.catenary.autodiff.reverse.*
import org.catenary.autodiff.smooth.*
import org.catenary.autodiff.stochastic.*
import org.catenary.autodiff.unary.*
import org.catenary.qnlp.ansatz.*
import org.catenary.qnlp.ccg.*
import org.catenary.qnlp.cfg.*
import org.catenary.qnlp.corpus.*
import org.catenary.qnlp.discocirc.*
import org.catenary.qnlp.dependency.*
import org.catenary.qnlp.distribution.*
import org.catenary.qnlp.experiment.*
import org.catenary.qnlp.grammar.*
import org.catenary.qnlp.model.*
import org.catenary.qnlp.parser.*
import org.catenary.qnlp.readers.*
import org.catenary.qnlp.report.*
import org.catenary.qnlp.rewrite.*
import org.catenary.qnlp.text.*
import org.catenary.qnlp.training.*
import org.catenary.hypernets.rewrite.Place
import org.catenary.hypernets.terms.IllTyped
import org.catenary.hypernets.terms.Primitive
import org.catenary.hypernets.terms.Term
import org.catenary.hypernets.terms.Type
import org.catenary.hypernets.terms.Value
import org.catenary.functors.scalar.Dual
import org.catenary.functors.scalar.Duals
import org.catenary.functors.scalar.Reals
import org.catenary.autodiff.language.Program
import java.nio.file.Path
import static org.catenary.cli.Board.*
System.out.println("""
    Catenary: string diagrams at the prompt. Try:
      var alice = sentence("Alice loves Bob")
      show(alice)
      show(Diagram.of(ty("n @ n"), (x, y) -> box("likes", "n @ n", "s").on(y, x)))
      Diagram.parse("f >> g where f : a -> b, g : b -> a").dagger()
      show(circuit(straight(alice)))
      NormalForm.rigid(id(ty("n")).tensor(cap(ty("n"))).then(cup(ty("n")).tensor(id(ty("n")))))""")
