namespace Nix.Store.Daemon;

/// <summary>There is no connection to be had. Nothing was asked.</summary>
public sealed class DaemonUnreachableException(string place, string reason, string advice, Exception? inner = null)
    : DaemonException($"The Nix daemon at {place} cannot be reached: {reason}.", inner)
{
    public override string Advice { get; } = advice;
}
