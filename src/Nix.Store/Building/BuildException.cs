using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>A derivation could not be built.</summary>
public sealed class BuildException(BuildStatus status, string message, Exception? inner = null) : StoreException(message, inner)
{
    public BuildStatus Status { get; } = status;

    /// <summary>How all that failed ended, what was needed for it included.</summary>
    public IReadOnlyCollection<BuildStatus> Causes { get; init; } = [status];
}
