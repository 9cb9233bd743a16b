namespace AskNix.History;

/// <summary>One change of the machine: its cause, what it did, and how to take it back.</summary>
/// <param name="Sentence">What was asked, secrets already masked: what is given here is stored.</param>
/// <param name="Intent">The intent as JSON.</param>
/// <param name="Plan">The plan as JSON; the history does not look into it.</param>
/// <param name="Engine">The engine that applied it.</param>
/// <param name="Inverse">The plan that takes it back, as JSON; null where there is none.</param>
public sealed record ChangeRecord(string Sentence, string Intent, string Plan, string Engine, ChangeOutcome Outcome, string? Inverse = null)
{
    /// <summary>Given by the database, from 1; 0 before.</summary>
    public long Id { get; init; }

    /// <summary>Given by the database when the change is written down.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The profile whose generations are meant, such as <c>/nix/var/nix/profiles/system</c>.</summary>
    public string? Profile { get; init; }

    /// <summary>The generation the change started from: where undoing it leads, whatever numbers lie between.</summary>
    public int? GenerationBefore { get; init; }

    /// <summary>The generation it made.</summary>
    public int? GenerationAfter { get; init; }

    /// <summary>The change that made the generation this one started from; null where ask-nix did not make it. Found by the database where not given.</summary>
    public long? ParentId { get; init; }

    /// <summary>The change this one takes back.</summary>
    public long? Undoes { get; init; }

    /// <summary>The change that took this one back.</summary>
    public long? UndoneBy { get; init; }
}
