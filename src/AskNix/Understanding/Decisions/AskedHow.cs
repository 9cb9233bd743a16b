using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>An order or a command of another system, and behind it the question how that is done here: "systemctl enable ssh, how is that done here".</summary>
static class AskedHow
{
    const int LeastBefore = 2;

    static readonly Pattern[] Tails =
    [
        .. new[]
        {
            "how is|was|does|do|can|could|would|should|to i|we|one|you? that|this|it? done|do|work|go|achieve|get|look|look-at? that|this|it|like? here|on|in|with|under|the|nixos|nix|then|now|instead|way+",
            "what is @det? nixos|nix way|equivalent|version|counterpart|replacement|command of|to|for|that|this|here|doing|it|please|then*",
            "what do|should|would|must i|we|one|you do|use|run|type|write|have here|on|in|nixos|nix|instead|then|to|it|for|that|this+",
            "nixos|nix equivalent|way",
        }.Select(Pattern.Parse),
    ];

    /// <summary>What is asked about; null where no such question stands at the end.</summary>
    public static List<Token>? Before(List<Token> tokens)
    {
        for (var at = tokens.Count - 2; at >= LeastBefore; at--)
        {
            if (tokens[at].Word is not ("how" or "what" or "nixos" or "nix") || !Array.Exists(Tails, tail => tail.Match([.. tokens.Skip(at).Where(token => !token.EndsSentence)]) is not null))
                continue;
            var before = tokens[..at];
            while (before.Count > 0 && (before[^1].IsSeparator || before[^1].Word is "and" or "but" or "so" or "-" or "--" or "then"))
                before.RemoveAt(before.Count - 1);
            return before.Count >= LeastBefore ? before : null;
        }

        return null;
    }

    /// <summary>What was read of it, as a question; null where it would change nothing anyway.</summary>
    public static Understood? Of(Understood before) => before.Reading is Reading.Act or Reading.Ask && before.Confidence >= Decision.Threshold && before.Steps.All(Effects.Changes)
        ? before with { Reading = Reading.Ask, Because = "It asks how it is done." } : null;
}
