using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Knowledge;
using AskNix.Planning.Packages;

namespace AskNix.Planning.Explaining;

/// <summary>Answers what an error message means and what to do about it: one that was pasted, or the last failure of this program.</summary>
/// <remarks>
/// Data: <c>{"known", "kind", "title", "cause", "advice", "source", "position": {"file", "line", "column"}, "line", "topic", "fixes": [..]}</c>; what the
/// message does not tell is null. An unknown error has <c>known</c> false, a topic nearby if there is one, and the rest null.
/// </remarks>
/// <param name="lastFailure">What the last thing that failed printed; null where nothing is remembered.</param>
/// <param name="near">Names of this machine near one that does not exist; null where nothing is known of the machine.</param>
public sealed class ExplainErrorPlanner(ErrorKnowledge errors, KnowledgeBase knowledge, Func<string?>? lastFailure = null, NearThings? near = null)
    : IntentPlanner<ExplainError>
{
    /// <summary>"explain that error" names no error; what is shorter than a message cannot be one.</summary>
    private const int ShortestMessage = 12;

    /// <summary>How like what people ask about a topic a complaint has to be for the topic to be told.</summary>
    private const double Alike = 0.6;

    private static readonly FrozenSet<string> s_pointing = FrozenSet.ToFrozenSet(
        [
            "what", "why", "how", "come", "was", "is", "has", "did", "does", "went", "goes", "go", "wrong", "happened", "fail", "failed", "fails", "failing", "failure", "work",
            "not", "didn't", "doesn't", "it", "that", "this", "the", "a", "my", "last", "latest", "previous", "error", "errors", "message", "problem", "mean", "means", "meant",
            "explain", "tell", "me", "about", "of", "to", "do", "now", "again", "command", "build", "rebuild", "install", "installation", "update", "upgrade", "switch", "change",
            "and", "there", "just", "please", "i", "can", "you", "with", "for", "reason",
        ], StringComparer.OrdinalIgnoreCase);

    protected override async Task<Proposal> PlanAsync(ExplainError intent, PlanningContext context, CancellationToken cancellation)
    {
        var text = intent.Text;
        if (errors.Explain(text) is { } pasted)
            return Known(pasted, await NearAsync(pasted));
        var remembered = lastFailure?.Invoke();
        if (remembered is not null && IsReference(text))
            return errors.Explain(remembered) is { } explained ? Known(explained, await NearAsync(explained)) : Unknown(remembered);
        return IsReference(text)
            ? new Proposal.Refusal(new Problem(
                ErrorCode.NotUnderstood, "Which error? None is remembered here.", "Paste the message: ask-nix \"what does this mean: error: ...\"."))
            : Unknown(text);

        async Task<ImmutableArray<string>> NearAsync(ErrorExplanation explained) =>
            near is null || explained.Named is not { } named ? [] : await near.OfAsync(explained.Kind, named, context, cancellation);
    }

    /// <summary>Whether it points at a message instead of being one: "why did it fail" has no word that would name what is wrong.</summary>
    private static bool IsReference(string text) =>
        text.Trim().Length < ShortestMessage || !text.Contains(' ', StringComparison.Ordinal)
        || (text.Length < 60 && !text.Contains(':', StringComparison.Ordinal)
            && (text.Contains("last", StringComparison.OrdinalIgnoreCase) || text.Contains("that error", StringComparison.OrdinalIgnoreCase) || text.Contains("this error", StringComparison.OrdinalIgnoreCase)
                || text.Split([' ', '?', '!', '.', ','], StringSplitOptions.RemoveEmptyEntries).All(s_pointing.Contains)));

    private Proposal.Answer Known(ErrorExplanation explanation, ImmutableArray<string> names)
    {
        ImmutableArray<string> fixes = [.. names.Select(name => explanation.Kind is NearThings.MissingOption ? $"explain option {name}" : $"what is {name}"), .. explanation.Fixes];
        var position = explanation.Position;
        var topic = explanation.Topic is { } name ? knowledge.Find(name) : null;
        string[] lines =
        [
            explanation.Title,
            "",
            explanation.Cause,
            .. position is null ? (string[])[] : ["", $"Where: {position.File}{(position.Line > 0 ? $", line {position.Line}" : "")}{(explanation.Line is { } line ? $": {line}" : "")}"],
            "",
            $"What helps: {explanation.Advice}",
            .. names.IsEmpty ? (string[])[] : [$"Near it on this machine: {string.Join(", ", names)}."],
            "",
            $"Source: {explanation.Source}",
        ];
        return new Proposal.Answer(
            string.Join('\n', lines),
            new JsonObject
            {
                ["known"] = true,
                ["kind"] = explanation.Kind,
                ["title"] = explanation.Title,
                ["cause"] = explanation.Cause,
                ["advice"] = explanation.Advice,
                ["source"] = explanation.Source,
                ["position"] = position is null
                    ? null
                    : new JsonObject { ["file"] = position.File, ["line"] = position.Line, ["column"] = position.Column },
                ["line"] = explanation.Line,
                ["topic"] = explanation.Topic,
                ["fixes"] = PackageJson.Texts(fixes),
            },
            [.. fixes, .. topic is null ? (string[])[] : [topic.Question]]);
    }

    private Proposal.Answer Unknown(string text)
    {
        var message = text.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.StartsWith("error:", StringComparison.Ordinal) && line.Length > "error:".Length);
        // "Dropped into emergency mode" is told by no message, and may be a topic all the same.
        var topic = knowledge.Answer(text) ?? (message is null && knowledge.About(text) is ({ } name, >= Alike) ? knowledge.Find(name) : null);
        return new Proposal.Answer(
            "I don't know this error: it is none of those that are explained here."
            + (message is null ? "" : $"\nThe message itself is the last one that begins with \"error:\" in it:\n  {message}")
            + (topic is null ? "\nRunning the command again with --show-trace tells where it comes from." : $"\nWhat is known nearby: {topic.Title}.\n\n{topic.Text}\n\nSource: {topic.Source}"),
            new JsonObject
            {
                ["known"] = false,
                ["kind"] = null,
                ["title"] = null,
                ["cause"] = null,
                ["advice"] = null,
                ["source"] = null,
                ["position"] = null,
                ["line"] = null,
                ["topic"] = topic?.Name,
                ["fixes"] = new JsonArray(),
            },
            topic is null ? [] : [topic.Question]);
    }
}
