namespace Nix.Posix;

/// <summary>
/// A program to start, with everything it gets; what is no UTF-8 of its arguments and variables as <see cref="LosslessText"/>. Nothing passes through a
/// shell, and nothing is inherited unless it says so.
/// </summary>
public sealed record ChildCommand
{
    /// <summary>The absolute path of the program (<see cref="ProgramLookup.Find"/>).</summary>
    public required string Program { get; init; }

    /// <summary>The arguments after the program's own name.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>All of its environment (see <see cref="ChildEnvironment"/>).</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Where it starts; null: where this process is.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>What the program sees as its own name; null: <see cref="Program"/>.</summary>
    public string? NameSeen { get; init; }

    public ChildInput Input { get; init; } = new ChildInput.Nothing();

    public ChildOutput Output { get; init; } = new ChildOutput.Piped();

    public ChildOutput Error { get; init; } = new ChildOutput.Piped();

    public ChildGroup Group { get; init; } = ChildGroup.Own;

    /// <summary>What differs from this process's execution domain.</summary>
    public ExecutionDomain Domain { get; init; }

    /// <summary>Whether the calls of <see cref="SystemCallFilter"/> are refused to it.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>Whether it and what it starts may become more than they are by running a program that is marked so.</summary>
    public bool MayGainPrivileges { get; init; } = true;
}
