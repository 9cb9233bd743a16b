namespace AskNix.Conformance.Killing;

/// <summary>A change that is killed.</summary>
/// <param name="Name">How tests call it.</param>
/// <param name="StartsFrom">The kept state of the machine that it starts from.</param>
/// <param name="Sentence">What is said.</param>
internal sealed record KilledChange(string Name, string StartsFrom, string Sentence)
{
    /// <summary>The machine before it.</summary>
    public MachineParts Old { get; init; } = MachineParts.None;

    /// <summary>The machine after it.</summary>
    public MachineParts New { get; init; } = MachineParts.None;

    public override string ToString() => Name;
}
