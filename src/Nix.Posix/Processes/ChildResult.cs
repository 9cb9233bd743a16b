namespace Nix.Posix;

/// <summary>A child that has ended and all it wrote to the outputs that were piped (empty for the others).</summary>
public sealed record ChildResult(ChildExit Exit, byte[] Output, byte[] Error)
{
    /// <summary><see cref="Output"/> as text.</summary>
    public string OutputText => System.Text.Encoding.UTF8.GetString(Output);

    /// <summary><see cref="Error"/> as text.</summary>
    public string ErrorText => System.Text.Encoding.UTF8.GetString(Error);
}
