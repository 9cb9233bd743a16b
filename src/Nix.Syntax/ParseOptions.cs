namespace Nix.Syntax;

/// <summary>What the parser accepts beyond, or short of, plain Nix 2.34.</summary>
public sealed record ParseOptions
{
    /// <summary>Nix 2.34 as it is without experimental features.</summary>
    public static ParseOptions Default { get; } = new();

    /// <summary>Accept <c>|></c> and <c>&lt;|</c>, Nix's experimental feature pipe-operators.</summary>
    public bool PipeOperators { get; init; }

    /// <summary>How many expressions may stand inside one another; deeper ones are a diagnostic.</summary>
    public int MaximumDepth { get; init; } = 200_000;
}
