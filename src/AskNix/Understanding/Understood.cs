using System.Collections.Immutable;
using AskNix.Intents;

namespace AskNix.Understanding;

/// <summary>How a sentence was read.</summary>
/// <param name="Text">The sentence, secrets already masked.</param>
/// <param name="Steps">The wishes in their order, at least one.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reading">What may be done with it.</param>
/// <param name="Because">Why it was read so, one plain sentence; shown with --verbose.</param>
/// <param name="Choices">Sentences to offer where the program has to ask back.</param>
public sealed record Understood(
    string Text,
    ImmutableArray<Intent> Steps,
    double Confidence,
    Reading Reading,
    string? Because = null,
    ImmutableArray<string> Choices = default)
{
    /// <summary>The first wish; most sentences have one.</summary>
    public Intent Intent => Steps[0];
}
