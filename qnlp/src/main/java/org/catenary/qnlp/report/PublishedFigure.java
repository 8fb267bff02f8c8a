package org.catenary.qnlp.report;

/// A figure that others published for the same files.
///
/// @param source   where it stands
/// @param model    the model
/// @param training how it was trained
/// @param train    accuracy on the training set, as published
/// @param dev      accuracy on the development set, as published
/// @param test     accuracy on the test set, as published
public record PublishedFigure(String source, String model, String training, String train, String dev, String test) {

    String row() {
        return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n".formatted(Html.escape(source),
                Html.escape(model), Html.escape(training), Html.escape(train), Html.escape(dev), Html.escape(test));
    }
}
