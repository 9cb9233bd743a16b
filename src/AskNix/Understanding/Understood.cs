using System.Collections.Immutable;
using AskNix.Intents;

namespace AskNix.Understanding;

/// <summary>How a sentence was read.</summary>
/// <param name="Text">The sentence, secrets already masked.</param>
/// <param name="Steps">The wishes in their order, at least one.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reading">What may be done with it.</param>
/// <param name="Because">Why it was read so, one plain sentence; shown with --verbose.</param>
/// <param name="Choices">Sentences to offer where the program has to ask back; of an order, what may be wished beside it.</param>
/// <param name="IfThere">Whether it is an order that stands once the machine's package set turns out to have the names in it, which nobody here knows.</param>
/// <param name="Impossible">Whether it is declined for what is wished, not because the sentence says not to.</param>
/// <param name="Scope">For whom packages are meant, where the sentence says so: "only for me", "for all users".</param>
public sealed record Understood(
    string Text,
    ImmutableArray<Intent> Steps,
    double Confidence,
    Reading Reading,
    string? Because = null,
    ImmutableArray<string> Choices = default,
    bool IfThere = false,
    bool Impossible = false,
    Scope Scope = Scope.Auto)
{
    /// <summary>The first wish; most sentences have one.</summary>
    public Intent Intent => Steps[0];
}
