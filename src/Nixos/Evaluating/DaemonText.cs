using System.Text.RegularExpressions;
using Nix.Store.Daemon;

namespace Nixos.Evaluating;

/// <summary>What a daemon says, without the colours it is written in.</summary>
public static partial class DaemonText
{
    /// <summary>The text without terminal codes.</summary>
    public static string Plain(string text) => Codes().Replace(text, "");

    /// <summary>The line that Nix's own tools print of an event where there is no terminal; null where they print none.</summary>
    /// <param name="told">The event.</param>
    /// <param name="verbosity">What is shown.</param>
    /// <param name="printsBuildOutput">Whether what builders print is shown.</param>
    public static string? Line(DaemonEvent told, Verbosity verbosity, bool printsBuildOutput = true) => told switch
    {
        DaemonEvent.Message message => Plain(message.Text.TrimEnd('\n')),
        DaemonEvent.ActivityStarted { Text.Length: > 0 } started when started.Level <= verbosity => $"{Plain(started.Text)}...",
        DaemonEvent.BuildLogLine line when printsBuildOutput => Plain(line.Text),
        DaemonEvent.PostBuildLogLine line => $"post-build-hook: {Plain(line.Text)}",
        _ => null,
    };

    [GeneratedRegex("\u001b\\[[0-9;]*[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
