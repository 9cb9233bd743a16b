namespace Nix.Posix;

/// <summary>Where a child's output goes: <see cref="Piped"/>, <see cref="Streamed"/>, <see cref="Inherited"/>, <see cref="Discarded"/>, <see cref="WithOutput"/> or <see cref="ToFile"/>.</summary>
public abstract record ChildOutput
{
    private ChildOutput()
    {
    }

    /// <summary>To this process, through <see cref="ChildProcess.StandardOutput"/> or <see cref="ChildProcess.StandardError"/>.</summary>
    public sealed record Piped : ChildOutput;

    /// <summary>
    /// To this process, through <see cref="ChildProcess.OutputStream"/>: the child waits where it writes faster than that is read. For standard
    /// output only.
    /// </summary>
    public sealed record Streamed : ChildOutput;

    /// <summary>Where this process's own goes, for example to the terminal.</summary>
    public sealed record Inherited : ChildOutput;

    /// <summary>Nowhere (/dev/null).</summary>
    public sealed record Discarded : ChildOutput;

    /// <summary>Where its standard output goes, in the order written. For standard error only.</summary>
    public sealed record WithOutput : ChildOutput;

    /// <summary>To the end of a file, made if need be with mode 0600.</summary>
    public sealed record ToFile(string Path) : ChildOutput;
}
