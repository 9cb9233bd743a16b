namespace Nix.Evaluation.Hosting;

/// <summary>An entry of a directory.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is, links not followed.</param>
public sealed record HostEntry(byte[] Name, HostFileKind Kind);
