using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AskNix.Intents;

namespace AskNix.Understanding.Grammar;

/// <summary>What a rule makes of a clause.</summary>
/// <param name="Steps">The wishes, at least one.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="AtMost">The boldest reading the rule allows, whatever the mood of the clause; null leaves it to the mood.</param>
/// <param name="Because">The reason for a cautious reading.</param>
/// <param name="Choices">Sentences to offer when asking back.</param>
/// <param name="Harmful">Whether the whole sentence is to be declined for it.</param>
sealed record Found(
    ImmutableArray<Intent> Steps,
    double Confidence = Found.Sure,
    Reading? AtMost = null,
    string? Because = null,
    ImmutableArray<string> Choices = default,
    bool Harmful = false)
{
    public const double Sure = 0.96;

    public Found(Intent intent, double confidence = Sure, Reading? atMost = null, string? because = null, ImmutableArray<string> choices = default)
        : this([intent], confidence, atMost, because, choices)
    {
    }

    [return: NotNullIfNotNull(nameof(intent))]
    public static implicit operator Found?(Intent? intent) => intent is null ? null : new Found(intent);
}
