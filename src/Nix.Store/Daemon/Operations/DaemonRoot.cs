namespace Nix.Store.Daemon;

/// <summary>A root as the daemon names it.</summary>
/// <param name="Place">A link's path, a place in /proc, or a word in braces such as <c>{temp:123}</c>.</param>
/// <param name="StorePath">What it keeps.</param>
public sealed record DaemonRoot(string Place, string StorePath);
