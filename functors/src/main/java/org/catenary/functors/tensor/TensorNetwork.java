package org.catenary.functors.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.Plan;
import org.catenary.functors.network.Plans;
import org.catenary.functors.scalar.Numbers;

/// A diagram read as tensor networks: which box stands where, with a plan, waiting for the tensors of the boxes.
///
/// A diagram without sums is one network. A sum inside is a tensor of its own: each of its terms is a network, a *level*,
/// that is contracted first; what is inside comes before what is around it, the whole diagram is the last level.
public final class TensorNetwork {

    private final List<Box> boxes;
    private final List<Shape> shapes;
    private final List<Level> levels;

    TensorNetwork(List<Box> boxes, List<Shape> shapes, List<Level> levels) {
        this.boxes = List.copyOf(boxes);
        this.shapes = List.copyOf(shapes);
        this.levels = List.copyOf(levels);
    }

    /// {@return a diagram as a network}
    /// @param onAtoms the dimensions of each plain object
    /// @param plans   where plans are kept
    public static TensorNetwork of(Diagram diagram, Function<Ob, Dim> onAtoms, Plans plans) {
        return new Reading(onAtoms, plans).read(diagram);
    }

    /// The type of a tensor.
    ///
    /// @param dom where it begins
    /// @param cod where it ends
    public record Shape(Dim dom, Dim cod) {
        /// {@return the dimensions of all axes}
        public Dim axes() { return dom.tensor(cod); }
    }

    /// One network.
    ///
    /// @param plan  how it is contracted
    /// @param shape the type of its value
    /// @param nodes what stands at each of its tensors
    public record Level(Plan plan, Shape shape, List<Node> nodes) {
        /// @throws IllegalArgumentException if the network has not as many tensors
        public Level {
            nodes = List.copyOf(nodes);
            if (nodes.size() != plan.network().tensors()) {
                throw new IllegalArgumentException("%d nodes for %s".formatted(nodes.size(), plan.network()));
            }
        }
    }

    /// What stands at a tensor of a network.
    public sealed interface Node {

        /// The image of a box.
        ///
        /// @param box       its place among the boxes
        /// @param conjugate whether its entries are conjugated, as those of a reversed box are
        record Image(int box, boolean conjugate) implements Node {}

        /// The sum of the values of levels; of none it is zero.
        ///
        /// @param shape  the type of the sum
        /// @param levels the places of its terms among the levels
        record Sum(Shape shape, List<Integer> levels) implements Node {
            /// Copies the list.
            public Sum { levels = List.copyOf(levels); }
        }
    }

    /// {@return the distinct boxes, in the order in which they first stand in the diagram; the phases of spiders among them}
    public List<Box> boxes() { return boxes; }

    /// {@return the type that the image of each box must have}
    public List<Shape> shapes() { return shapes; }

    /// {@return the levels, each after those inside it}
    public List<Level> levels() { return levels; }

    /// {@return the plan of the whole diagram, sums inside it counted as tensors}
    public Plan plan() { return levels.getLast().plan(); }

    /// {@return the type of the value}
    public Shape shape() { return levels.getLast().shape(); }

    /// {@return the value for given images}
    /// @param onBoxes the tensor of each box, asked for once a box
    /// @throws WrongShape if an image has not the type it must have
    /// @throws org.catenary.functors.network.OverBudget if the contraction would take more memory than the budget
    public Tensor contract(Function<? super Box, Tensor> onBoxes, Budget budget) {
        return contract(images(onBoxes), budget);
    }

    /// {@return the images of the boxes, their types checked}
    /// @throws WrongShape if an image has not the type it must have
    public List<Tensor> images(Function<? super Box, Tensor> onBoxes) {
        return images(box -> box instanceof PhaseState state ? Tensors.state(shapes.get(boxes.indexOf(box)).cod, state.phase())
                : onBoxes.apply(box), Tensor::dom, Tensor::cod);
    }

    <T> List<T> images(Function<? super Box, T> onBoxes, Function<T, Dim> dom, Function<T, Dim> cod) {
        var images = new ArrayList<T>();
        boxes.forEach(box -> images.add(onBoxes.apply(box)));
        for (int i = 0; i < images.size(); i++) {
            var got = new Shape(dom.apply(images.get(i)), cod.apply(images.get(i)));
            if (!got.equals(shapes.get(i))) {
                throw new WrongShape(Mismatch.text(this, i, got));
            }
        }
        return images;
    }

    /// {@return the value for given images}
    /// @param images the tensor of each box, in the order of the boxes, of the type that it must have
    /// @throws org.catenary.functors.network.OverBudget if the contraction would take more memory than the budget
    public Tensor contract(List<Tensor> images, Budget budget) {
        var values = new ArrayList<Numbers>();
        for (Level level : levels) {
            values.add(level.plan.run(operands(level, images, values), budget));
        }
        return Tensor.of(shape().dom, shape().cod, values.getLast());
    }

    /// {@return the values of many evaluations, side by side: the same diagram with different images of its boxes}
    /// @param images for each box its tensors, one for each evaluation or one for all
    /// @param count  how many evaluations
    /// @throws WrongShape if there are neither one nor `count` images of a box
    /// @throws org.catenary.functors.network.OverBudget if they would take more memory than the budget
    public List<Tensor> contractAll(int count, List<List<Tensor>> images, Budget budget) {
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i).size() != 1 && images.get(i).size() != count) {
                throw new WrongShape("%d images of %s for %d evaluations".formatted(images.get(i).size(), boxes.get(i).name(), count));
            }
        }
        List<Numbers> joined = images.stream().map(each -> Numbers.joined(each.stream().map(Tensor::numbers).toList())).toList();
        var values = new ArrayList<Numbers>();
        for (Level level : levels) {
            values.add(level.plan.runAll(count, numbers(level, joined, values), budget));
        }
        int size = Tensor.size(shape().axes());
        return IntStream.range(0, count).mapToObj(n -> Tensor.of(shape().dom, shape().cod, values.getLast().slice(n * size, size)))
                .toList();
    }

    /// {@return the network of many evaluations: every tensor has one axis more, the first, that counts them}
    ///
    /// Its images are those of the evaluations one after the other, and so is its value. Unlike [#contractAll] it is a network as
    /// any other, so that what is made of networks can be made of it.
    ///
    /// @param count how many evaluations
    /// @param plans where plans are kept
    public TensorNetwork sideBySide(int count, Plans plans) {
        var wider = new ArrayList<Level>();
        for (Level level : levels) {
            Network network = level.plan.network();
            int index = network.indices();
            int[] sizes = IntStream.range(0, index + 1).map(i -> i < index ? network.size(i) : count).toArray();
            List<int[]> tensors = IntStream.range(0, network.tensors()).mapToObj(k -> with(index, network.tensor(k))).toList();
            wider.add(new Level(plans.of(Network.of(sizes, tensors, with(index, network.output()))), wider(level.shape, count),
                    level.nodes.stream().map(node -> wider(node, count)).toList()));
        }
        return new TensorNetwork(boxes, shapes.stream().map(shape -> wider(shape, count)).toList(), wider);
    }

    private static int[] with(int index, int... axes) { return IntStream.concat(IntStream.of(index), IntStream.of(axes)).toArray(); }

    private static Shape wider(Shape shape, int count) { return new Shape(Dim.of(count).tensor(shape.dom), shape.cod); }

    private static Node wider(Node node, int count) {
        return switch (node) {
            case Node.Image image -> image;
            case Node.Sum(Shape shape, List<Integer> terms) -> new Node.Sum(wider(shape, count), terms);
        };
    }

    /// {@return the numbers at each tensor of a level}
    /// @param images the tensor of each box
    /// @param values the value of each level before it
    public List<Numbers> operands(Level level, List<Tensor> images, List<Numbers> values) {
        return numbers(level, images.stream().map(Tensor::numbers).toList(), values);
    }

    private static List<Numbers> numbers(Level level, List<Numbers> images, List<Numbers> values) {
        var operands = new ArrayList<Numbers>(level.nodes.size());
        for (Node node : level.nodes) {
            operands.add(switch (node) {
                case Node.Image(int box, boolean conjugate) -> conjugate ? images.get(box).conjugate() : images.get(box);
                case Node.Sum(Shape shape, List<Integer> terms) -> terms.stream().map(values::get).reduce(Numbers::plus)
                        .orElseGet(() -> Numbers.zeros(Tensor.size(shape.axes()), true));
            });
        }
        return operands;
    }

    /// {@return the name of what stands at a tensor of a level}
    String name(Level level, int tensor) {
        return switch (level.nodes.get(tensor)) {
            case Node.Image(int box, boolean conjugate) -> boxes.get(box).name() + (conjugate ? "†" : "");
            case Node.Sum(_, List<Integer> terms) -> "a sum of %d terms".formatted(terms.size());
        };
    }

    /// {@return the order of each level's contraction as a diagram, side by side, the tensors named by their boxes}
    public Diagram planDiagram() {
        return Free.DIAGRAMS.tensorAll(levels.stream().map(level -> level.plan.diagram(k -> name(level, k))).toList());
    }

    /// {@return the plan of each level, the tensors named by their boxes}
    @Override public String toString() {
        var text = new StringBuilder();
        for (Level level : levels) {
            text.append(text.isEmpty() ? "" : "\n").append(level.plan.toString(k -> name(level, k)));
        }
        return text.toString();
    }
}
