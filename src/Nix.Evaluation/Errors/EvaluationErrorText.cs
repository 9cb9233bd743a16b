using System.Globalization;
using System.Text;
using Nix.Evaluation.Sources;

namespace Nix.Evaluation.Errors;

/// <summary>A failed evaluation as Nix shows it: the way there, outermost first, then the message with its place.</summary>
public static class EvaluationErrorText
{
    const string Indent = "       ";

    // A frame counts once, and once more if it has a place; Nix shows as many of a trace that nobody asked for.
    const int CountShown = 3;

    // Frames that were shown before are counted from this number in a row on.
    const int RepeatedShown = 5;

    /// <param name="failure">What ended the evaluation.</param>
    /// <param name="evaluator">Where it was evaluated.</param>
    /// <param name="showsTrace">Whether the whole way is shown (show-trace).</param>
    public static string Of(EvaluationException failure, Evaluator evaluator, bool showsTrace)
    {
        var text = new StringBuilder();
        var count = 0;
        var isCut = false;
        var seen = new HashSet<(string, int)>();
        var repeated = new List<TraceFrame>();
        foreach (var frame in ErrorTrace.Of(failure, evaluator, withFunctions: showsTrace).Reverse())
        {
            isCut |= !showsTrace && count > CountShown;
            if (isCut && !frame.IsAlwaysShown)
                continue;
            if (!seen.Add((frame.Message, frame.Position)))
            {
                repeated.Add(frame);
                continue;
            }

            count += AppendRepeated(text, repeated, evaluator);
            count += 1 + AppendFrame(text, frame, evaluator);
        }

        AppendRepeated(text, repeated, evaluator);
        if (isCut)
            text.Append(Indent).Append("(stack trace truncated; use '--show-trace' to show the full, detailed trace)\n\n");
        Append(text, $"error: {failure.Message}", afterTrace: text.Length > 0);
        if (evaluator.Positions.Find(failure.Position) is { } at)
            AppendPlace(text, at, "");
        if (failure.Suggestions.Count > 0)
            text.Append(Indent).Append(DidYouMean(failure.Suggestions)).Append('\n');
        var shown = text.ToString().TrimEnd('\n');
        return count > 0 ? $"error:\n{shown}" : shown;
    }

    // Returns how many of the frames are told with a place.
    static int AppendRepeated(StringBuilder text, List<TraceFrame> frames, Evaluator evaluator)
    {
        var places = 0;
        if (frames.Count > RepeatedShown)
            text.Append(CultureInfo.InvariantCulture, $"{Indent}({frames.Count} duplicate frames omitted)\n\n");
        else
            frames.ForEach(frame => places += AppendFrame(text, frame, evaluator));
        frames.Clear();
        return places;
    }

    static int AppendFrame(StringBuilder text, TraceFrame frame, Evaluator evaluator)
    {
        Append(text, $"… {frame.Message}");
        var place = evaluator.Positions.Find(frame.Position);
        if (place is not null)
            AppendPlace(text, place, "  ");
        text.Append('\n');
        return place is null ? 0 : 1;
    }

    static void Append(StringBuilder text, string message, bool afterTrace = true)
    {
        var lines = message.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            text.Append(lines[i].Length > 0 && (i > 0 || afterTrace) ? Indent : "").Append(lines[i]).Append('\n');
    }

    static void AppendPlace(StringBuilder text, SourcePosition place, string indent)
    {
        text.Append($"{Indent}{indent}at {place}:\n");
        AppendLine(text, place.Line - 1, place.LineText(place.Line - 1));
        if (AppendLine(text, place.Line, place.LineText(place.Line)))
            text.Append($"{Indent}      |").Append(' ', place.Column).Append("^\n");
        AppendLine(text, place.Line + 1, place.LineText(place.Line + 1));
    }

    static bool AppendLine(StringBuilder text, int number, string? line)
    {
        if (line is null)
            return false;
        text.Append($"{Indent}{number,6}| {line}".TrimEnd()).Append('\n');
        return true;
    }

    /// <summary>Names that may have been meant, as a question.</summary>
    public static string DidYouMean(IReadOnlyList<string> names) => names.Count == 1
        ? $"Did you mean {names[0]}?"
        : $"Did you mean one of {string.Join(", ", names.SkipLast(1))} or {names[^1]}?";
}
