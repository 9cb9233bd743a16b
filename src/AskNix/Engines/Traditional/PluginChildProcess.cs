using System.Collections.Immutable;
using System.Text;
using AskNix.Plugins;
using Nix.Posix;

namespace AskNix.Engines.Traditional;

/// <summary>Runs a plugin's program with the tool environment of the machine's owner, killed with its children when its time is over.</summary>
public sealed class PluginChildProcess(IReadOnlyDictionary<string, string> environment) : IPluginProcess
{
    private static readonly StopPolicy s_stop = new(Signal.Terminate, TimeSpan.FromSeconds(1));

    public async Task<PluginRun> Run(
        ImmutableArray<string> command, string folder, ReadOnlyMemory<byte> input, int mostOutput, CancellationToken cancellation)
    {
        using var child = ChildProcess.Start(new ChildCommand
        {
            Program = ProgramLookup.Find(command[0], environment.GetValueOrDefault("PATH")),
            Arguments = command[1..],
            Environment = environment,
            WorkingDirectory = folder,
            Input = new ChildInput.Text(input),
        });
        var errors = child.StandardError.ReadAllAsync(CancellationToken.None);
        var output = ReadAsync(child, mostOutput);
        var exit = await child.WaitAsync(s_stop, cancellation);
        return new PluginRun(exit.ShellCode, await output, Encoding.UTF8.GetString(await errors));
    }

    private static async Task<byte[]> ReadAsync(ChildProcess child, int most)
    {
        using var kept = new MemoryStream();
        await foreach (var chunk in child.StandardOutput.ReadChunksAsync(CancellationToken.None))
        {
            if (kept.Length + chunk.Length > most)
            {
                child.Send(Signal.Kill);
                break;
            }
            kept.Write(chunk.Span);
        }
        return kept.ToArray();
    }
}
