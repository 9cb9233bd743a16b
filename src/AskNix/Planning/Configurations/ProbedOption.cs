using System.Collections.Immutable;

namespace AskNix.Planning.Configurations;

/// <summary>What the machine's modules say of an option.</summary>
/// <param name="Name">As it was asked for.</param>
/// <param name="Exists">Whether it can be set.</param>
/// <param name="Type">The description of its type; null where it is not told.</param>
/// <param name="Accepted">Which of the values asked about is the first that fits the type; -1 for none, null where that cannot be told.</param>
/// <param name="On">Its present value where that is a boolean.</param>
/// <param name="Given">Whether a configuration sets it, whatever to.</param>
/// <param name="Known">For an option that is not there: the leading parts of the name that are.</param>
/// <param name="Siblings">And what follows them.</param>
public sealed record ProbedOption(
    string Name,
    bool Exists,
    string? Type = null,
    int? Accepted = null,
    bool? On = null,
    bool Given = false,
    ImmutableArray<string> Known = default,
    ImmutableArray<string> Siblings = default);
