namespace Nix.Store.Daemon;

/// <summary>How a daemon is spoken to.</summary>
public sealed record DaemonClientOptions
{
    /// <summary>Where its store objects are, as their paths are written; the greeting does not say it.</summary>
    public string StoreDirectory { get; init; } = StoreDirectories.Default.StoreDir;

    /// <summary>Sent after the greeting; null leaves the daemon's own.</summary>
    public DaemonSettings? Settings { get; init; }

    /// <summary>Connections at once; more requests wait.</summary>
    public int MaximumConnections { get; init; } = 4;

    /// <summary>How long connecting and the greeting may take.</summary>
    public TimeSpan GreetingLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing may come while a question is open; builds, garbage collections and the like may be silent for ever.</summary>
    public TimeSpan SilenceLimit { get; init; } = TimeSpan.FromMinutes(5);

    public WireLimits Limits { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
