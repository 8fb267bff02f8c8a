package org.catenary.diagrams.functor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.catenary.diagrams.category.Biclosed;
import org.catenary.diagrams.category.Feedback;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.category.Rigid;
import org.catenary.diagrams.category.TwoCategory;
import org.catenary.diagrams.category.Unfolding;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The images of types, those of equal objects made once.
///
/// What an object is made of is mapped first, with a stack of its own, so that functions of functions may nest deeply.
final class TypeImages<O> {
    private final Monoidal<O, ?> target;
    private final Function<Ob, O> onAtoms;
    private final Map<Ob, O> known = new HashMap<>();

    TypeImages(Monoidal<O, ?> target, Function<Ob, O> onAtoms) {
        this.target = target;
        this.onAtoms = onAtoms;
    }

    O of(Ty ty) {
        if (ty.size() == 1) {
            return of(ty.get(0));
        }
        if (ty.isUnit() && ty.isColoured() && target instanceof TwoCategory<O, ?> regions) {
            return regions.unit(ty.left());
        }
        var factors = new ArrayList<O>();
        ty.forEach(ob -> factors.add(of(ob)));
        return target.tensorObjects(factors);
    }

    O of(Ob ob) {
        O image = known.get(ob);
        if (image != null) {
            return image;
        }
        var open = new ArrayDeque<Ob>();
        open.push(ob);
        while (!open.isEmpty()) {
            Ob now = open.element();
            List<Ob> missing = parts(now).stream().filter(part -> !known.containsKey(part)).toList();
            if (missing.isEmpty()) {
                open.pop();
                known.put(now, made(now));
            }
            missing.forEach(open::push);
        }
        return Objects.requireNonNull(known.get(ob));
    }

    private static List<Ob> parts(Ob ob) {
        return switch (ob) {
            case Ob.Atom _, Ob.Wall _ -> List.of();
            case Ob.Timed(Ob x, int _, boolean _, int _) -> List.of(x);
            case Ob.Exp exp -> exp.base().tensor(exp.exponent()).toList();
        };
    }

    private O made(Ob ob) {
        return switch (ob) {
            case Ob.Atom atom -> turned(onAtoms.apply(atom.plain()), atom.z());
            case Ob.Wall wall -> turned(onAtoms.apply(wall.plain()), wall.z());
            case Ob.Timed timed -> timed(timed);
            case Ob.Exp exp -> {
                O base = of(exp.base()), exponent = of(exp.exponent());
                yield turned(switch (exp.side()) {
                    case RIGHT -> Biclosed.in(target).over(base, exponent);
                    case LEFT -> Biclosed.in(target).under(base, exponent);
                }, exp.z());
            }
        };
    }

    private O turned(O plain, int z) { return z == 0 ? plain : Rigid.in(target).rotateObject(plain, z); }

    private O timed(Ob.Timed timed) {
        O image = of(timed.ob());
        for (int k = 0; k < timed.from(); k++) {
            image = Unfolding.in(target).tail(image);
        }
        image = timed.head() ? Unfolding.in(target).head(image) : image;
        for (int k = 0; k < timed.delay(); k++) {
            image = Feedback.in(target).delay(image);
        }
        return image;
    }
}
