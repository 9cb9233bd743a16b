using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>What Nix shows of a daemon's events where there is no terminal: messages, what is begun, and the lines of builds.</summary>
internal static class StoreProgress
{
    public static string? LineOf(DaemonEvent told) => told switch
    {
        DaemonEvent.Message message => message.Text,
        DaemonEvent.ActivityStarted { Level: <= Verbosity.Information, Text.Length: > 0 } started => $"{started.Text}...",
        DaemonEvent.BuildLogLine line => line.Text,
        DaemonEvent.PostBuildLogLine line => $"post-build-hook: {line.Text}",
        _ => null,
    };
}
