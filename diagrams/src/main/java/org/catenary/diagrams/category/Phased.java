package org.catenary.diagrams.category;

/// A hypergraph category whose spiders carry phases, the elements of a commutative group.
///
/// Laws: phases of spiders that touch add up, `spider(x, in, out, 0) = spider(x, in, out)`, and the spider of `x ⊗ y` is
/// those of `x` and `y` with the same phase, interleaved. Where there is a dagger, it negates phases.
///
/// Coecke and Duncan, *Interacting quantum observables*, New J. Phys. 13 (2011), section 4.
///
/// @param <P> the phases
public interface Phased<O, A extends Arrow<O, A>, P> extends Hypergraph<O, A> {

    /// {@return the class of the phases}
    Class<P> phases();

    /// {@return the spider `x^in → x^out` with a phase}
    /// @throws IllegalArgumentException if a number of legs is negative
    A spider(O x, int in, int out, P phase);

    /// {@return the typed view of a target that has this structure with phases of a class}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>, P> Phased<O, A, P> in(Monoidal<O, A> target, Class<P> phases) {
        var phased = (Phased<O, A, ?>) Structure.PHASE.required(target);
        if (phased.phases() != phases) {
            throw new MissingStructure("a spider with phases of the class " + phases.getName(), Structure.PHASE, target);
        }
        return (Phased<O, A, P>) phased;
    }
}
