using System.Globalization;
using System.Text;
using Nix.Evaluation;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Sources;

namespace AskNix.Cli.Commands.Engine;

/// <summary>
/// A failed evaluation for people: the message, the nearest place in a file of their own with its line, and how it came to that from there. Steps in
/// libraries and in Nix itself are counted, not shown.
/// </summary>
internal static class EvaluationErrorPlain
{
    public static string Of(EvaluationException failure, Evaluator evaluator, OwnFiles own)
    {
        var frames = ErrorTrace.Of(failure, evaluator, withFunctions: true).Select(frame => (frame.Message, Place: evaluator.Positions.Find(frame.Position), frame.IsAlwaysShown)).ToList();
        var at = evaluator.Positions.Find(failure.Position);
        var nearest = own.Has(at) ? at : frames.Find(frame => own.Has(frame.Place)).Place;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"error: {failure.Message}\n");
        if (failure.Suggestions.Count > 0)
            text.Append(EvaluationErrorText.DidYouMean(failure.Suggestions)).Append('\n');
        if (nearest is not null)
            AppendPlace(text.Append('\n'), nearest);
        if (at is not null && at != nearest)
            text.Append(CultureInfo.InvariantCulture, $"\nThe mistake showed at {at}.\n");

        var shown = frames.Where(frame => frame.IsAlwaysShown || (own.Has(frame.Place) && frame.Place != nearest)).ToList();
        if (shown.Count > 0)
            text.Append("\nHow it came to that:\n");
        foreach (var (message, place, _) in shown)
            text.Append(CultureInfo.InvariantCulture, $"  {message.Replace("\n", "\n  ", StringComparison.Ordinal)}{(place is null ? "" : $", {place}")}\n");
        var folded = frames.Count(frame => frame.Place is not null && !own.Has(frame.Place) && !frame.IsAlwaysShown);
        if (folded > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{Steps(folded)} in libraries and in Nix itself not shown; --error-format nix --show-trace shows all.\n");
        return text.ToString().TrimEnd('\n');
    }

    private static string Steps(int count) => count == 1 ? "1 step" : string.Create(CultureInfo.InvariantCulture, $"{count} steps");

    private static void AppendPlace(StringBuilder text, SourcePosition place)
    {
        text.Append(CultureInfo.InvariantCulture, $"{place}:\n");
        for (var line = place.Line - 1; line <= place.Line + 1; line++)
        {
            if (place.LineText(line) is not { } content)
                continue;
            text.Append($"{line,6}| {content}".TrimEnd()).Append('\n');
            if (line == place.Line)
                text.Append("      |").Append(' ', place.Column).Append("^\n");
        }
    }
}
