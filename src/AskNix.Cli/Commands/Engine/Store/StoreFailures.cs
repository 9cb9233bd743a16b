using AskNix.Cli.Terminals;
using AskNix.Knowledge;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;
using Nix.Store.Building;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Says what goes wrong with a store as Nix says it, with its exit status.</summary>
internal static class StoreFailures
{
    /// <param name="terminal">Where it is said.</param>
    /// <param name="run">What may fail.</param>
    /// <param name="program">The tool of Nix whose help is named.</param>
    /// <returns>The exit status.</returns>
    public static async Task<int> GuardAsync(Terminal terminal, Func<Task<int>> run, string program = "nix-store")
    {
        try
        {
            return await run();
        }
        catch (StoreUsageException mistake)
        {
            terminal.Error.WriteLine($"error: {Printable.Lines(mistake.Message)}\nTry '{program} --help' for more information.");
            return 1;
        }
        catch (Exception failure) when (failure is StoreException or PosixException or ProgramNotFoundException or NixFormatException or NarException)
        {
            terminal.Error.WriteLine(Printable.Lines(EscapeCodes.Remove(TextOf(failure))));
            return failure is BuildException build ? BuildExit.StatusOf(build.Causes) : 1;
        }
    }

    private static string TextOf(Exception failure) => failure switch
    {
        InvalidPathException invalid => $"error: path '{invalid.Path}' is not valid",
        // In the daemon's own words, which begin so where it says more than a line.
        DaemonRefusedException refused => refused.Message.StartsWith("error:", StringComparison.Ordinal) ? refused.Message : $"error: {refused.Message}",
        BuildException or BuildRequestException => $"error: {failure.Message.Replace("\n", "\n       ", StringComparison.Ordinal)}",
        // What can be done about it, where that is known.
        StoreException { Advice: { } advice } => $"error: {failure.Message}\n{advice}",
        _ => $"error: {failure.Message}",
    };
}
