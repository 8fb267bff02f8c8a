import org.catenary.diagrams.category.*
import org.catenary.diagrams.functor.*
import org.catenary.diagrams.syntax.*
