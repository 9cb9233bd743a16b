using Nix.Evaluation.Hosting;
using Nix.Posix;
using Nixos.Evaluating;

namespace Nixos.Fetching;

/// <summary>Runs git and the programs that unpack, of the search path of the environment given.</summary>
sealed class ToolRunner(IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
{
    /// <summary>The same with a variable more.</summary>
    public ToolRunner With(string name, string value) =>
        new(new Dictionary<string, string>(environment, StringComparer.Ordinal) { [name] = value }, cancellation);

    /// <summary>Whether there is a program of that name.</summary>
    public bool Knows(string program) => Find(program) is not null;

    /// <summary>What a program prints.</summary>
    /// <exception cref="HostException">It is not there, or it failed.</exception>
    public byte[] Run(string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input = default, string? directory = null)
    {
        var result = TryRun(program, arguments, input, directory);
        return result.Exit.Succeeded
            ? result.Output
            : throw new HostException($"program '{program}' failed: {result.ErrorText.Trim()}");
    }

    /// <summary>How a program goes.</summary>
    /// <exception cref="HostException">It is not there.</exception>
    public ChildResult TryRun(string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input = default, string? directory = null)
    {
        string path = Find(program)
            ?? throw new HostException($"the program '{program}' is needed for this and is not on the search path");
        return DaemonCalls.Wait(() => ChildProcess.RunAsync(new ChildCommand
        {
            Program = path,
            Arguments = arguments,
            Environment = environment,
            WorkingDirectory = directory,
            Input = input.IsEmpty ? new ChildInput.Nothing() : new ChildInput.Text(input),
        }, cancellationToken: cancellation));
    }

    string? Find(string program) => ProgramLookup.TryFind(program, environment.GetValueOrDefault("PATH"));
}
