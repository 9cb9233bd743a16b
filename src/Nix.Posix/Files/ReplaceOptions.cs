namespace Nix.Posix;

/// <summary>Conditions on <see cref="DurableFile.Replace"/>.</summary>
public sealed record ReplaceOptions
{
    /// <summary>
    /// What the file must hold right before it is replaced; <see cref="FileChangedException"/> if it holds anything else. Null: not checked.
    /// </summary>
    public ReadOnlyMemory<byte>? ExpectedText { get; init; }

    /// <summary>
    /// Whether a file that cannot be renamed over may be written over instead (see <see cref="ReplaceOutcome.RewrittenInPlace"/>).
    /// When not, such a file is refused with <see cref="Errno.Busy"/>.
    /// </summary>
    public bool AllowInPlace { get; init; } = true;
}
