using System.Collections.Immutable;

namespace AskNix.Plugins;

/// <summary>Runs a plugin's program. The one place where a plugin touches the system.</summary>
public interface IPluginProcess
{
    /// <summary>
    /// Starts the program in its folder with its standard input, and waits for its end. On cancellation the process and its children
    /// are ended. No more than <paramref name="mostOutput"/> bytes of output are kept; a plugin that writes more is ended.
    /// </summary>
    /// <exception cref="IOException">It cannot be started.</exception>
    Task<PluginRun> Run(ImmutableArray<string> command, string folder, ReadOnlyMemory<byte> input, int mostOutput, CancellationToken cancellation);
}
