namespace Nix.Store.Daemon;

/// <summary>The daemon did what was asked of it and failed, or would not; the message is its own.</summary>
/// <param name="message">What it said, as it said it (with terminal codes where it uses them).</param>
/// <param name="traces">While doing what, the innermost first.</param>
public sealed class DaemonRefusedException(string message, IReadOnlyList<string> traces) : DaemonException(message)
{
    public IReadOnlyList<string> Traces { get; } = traces;
}
