using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>A derivation could not be built.</summary>
public sealed class BuildException(BuildStatus status, string message, Exception? inner = null) : StoreException(message, inner)
{
    public BuildStatus Status { get; } = status;
}
