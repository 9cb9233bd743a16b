using System.Collections.Immutable;

namespace AskNix.Understanding.Entities;

/// <summary>The packages a phrase names.</summary>
/// <param name="Names">Attribute names in the order they were said.</param>
/// <param name="Describes">What the phrase describes where it names none.</param>
/// <param name="Candidates">Packages that fit the description, best first.</param>
/// <param name="Unknown">Names no catalogue knows, kept as they were written.</param>
/// <param name="Guessed">What was written and what it was taken for.</param>
/// <param name="Pronoun">Whether it only points back: "it", "them".</param>
/// <param name="Alternatives">Whether the phrase leaves a choice: "vim or emacs".</param>
/// <param name="Remark">What the phrase asks for that a package list cannot hold, such as a version.</param>
sealed record Packages(
    ImmutableArray<string> Names,
    string? Describes = null,
    ImmutableArray<string> Candidates = default,
    ImmutableArray<string> Unknown = default,
    (string Written, string Meant)? Guessed = null,
    bool Pronoun = false,
    bool Alternatives = false,
    string? Remark = null)
{
    public ImmutableArray<string> Candidates { get; init; } = Candidates.IsDefault ? [] : Candidates;

    public ImmutableArray<string> Unknown { get; init; } = Unknown.IsDefault ? [] : Unknown;

    public bool Nothing => Names.IsEmpty && Describes is null;

    /// <summary>Whether every name is known as written.</summary>
    public bool AllKnown => !Names.IsEmpty && Unknown.IsEmpty && Describes is null;
}
