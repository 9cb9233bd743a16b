namespace Nix.Posix;

/// <summary>How a child is stopped: asked first, then killed.</summary>
/// <param name="Polite">The signal that asks.</param>
/// <param name="Grace">How long it may take to end before it is killed.</param>
public sealed record StopPolicy(Signal Polite, TimeSpan Grace)
{
    /// <summary>SIGINT, as Ctrl-C sends it and Nix expects it, then ten seconds.</summary>
    public static StopPolicy Default { get; } = new(Signal.Interrupt, TimeSpan.FromSeconds(10));
}
