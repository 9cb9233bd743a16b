namespace Nix.Posix;

/// <summary>What a child reads as its standard input: <see cref="Nothing"/>, <see cref="Inherited"/>, <see cref="Text"/> or <see cref="Piped"/>.</summary>
public abstract record ChildInput
{
    private ChildInput()
    {
    }

    /// <summary>Its input is empty (/dev/null).</summary>
    public sealed record Nothing : ChildInput;

    /// <summary>It reads what this process reads, for example the terminal.</summary>
    public sealed record Inherited : ChildInput;

    /// <summary>It reads these bytes, then the end.</summary>
    public sealed record Text(ReadOnlyMemory<byte> Bytes) : ChildInput;

    /// <summary>It reads what is written to <see cref="ChildProcess.StandardInput"/>, while it runs.</summary>
    public sealed record Piped : ChildInput;
}
