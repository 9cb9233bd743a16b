using AskNix.Intents;

namespace AskNix.Backend;

/// <summary>How a sentence is to be processed; the options of the command line.</summary>
public sealed record RequestOptions
{
    /// <summary>Show the plan, change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Confirms plans that a plain yes confirms.</summary>
    public bool AssumeYes { get; init; }

    /// <summary>Nothing is fetched.</summary>
    public bool Offline { get; init; }

    /// <summary>auto, native or traditional.</summary>
    public string Engine { get; init; } = "auto";

    public Scope Scope { get; init; } = Scope.Auto;

    /// <summary>A flake reference (--flake) that replaces the machine's own configuration.</summary>
    public string? Flake { get; init; }

    /// <summary>A configuration file (--file) that replaces the machine's own.</summary>
    public string? File { get; init; }
}
