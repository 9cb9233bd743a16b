using AskNix.Intents;

namespace AskNix.Cli.Arguments;

/// <summary>The options every line may have. Where one is given twice the last counts.</summary>
internal sealed record CliOptions
{
    public bool DryRun { get; init; }

    public bool AssumeYes { get; init; }

    /// <summary>The answer is one JSON object, and nothing else is on standard output.</summary>
    public bool Json { get; init; }

    /// <summary>Events as JSON, one a line, then the object of <see cref="Json"/>.</summary>
    public bool JsonLines { get; init; }

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }

    public bool Debug { get; init; }

    public bool Offline { get; init; }

    /// <summary>Works on the embedded machine.</summary>
    public bool Demo { get; init; }

    public bool Version { get; init; }

    public bool Help { get; init; }

    /// <summary>auto, native or traditional; null where not given, so that flags and settings decide.</summary>
    public string? Engine { get; init; }

    public Scope Scope { get; init; }

    /// <summary>The machine's root directory as given; null for this machine.</summary>
    public string? Root { get; init; }

    public string? Flake { get; init; }

    public string? File { get; init; }

    public ColorChoice Color { get; init; }

    /// <summary>Whether standard output belongs to a program.</summary>
    public bool Machine => Json || JsonLines;

    /// <summary>Whether what is not asked for may be told: details of how things were decided.</summary>
    public bool Detailed => Verbose || Debug;
}
