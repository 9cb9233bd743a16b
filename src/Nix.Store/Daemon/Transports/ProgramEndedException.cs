using Nix.Posix;

namespace Nix.Store.Daemon;

/// <summary>The program that is the connection has ended.</summary>
/// <param name="exit">How.</param>
internal sealed class ProgramEndedException(ChildExit exit) : IOException($"It has ended with {exit}.")
{
    internal ChildExit Exit { get; } = exit;
}
