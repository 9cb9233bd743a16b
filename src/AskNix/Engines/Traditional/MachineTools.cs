using System.Collections.Immutable;
using System.Text;
using AskNix.Errors;
using AskNix.Events;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Engines.Traditional;

/// <summary>
/// Runs the programs of the Nix tools on a machine: an argument vector, the machine's environment, output streamed as events,
/// politely stopped on cancellation. The only place besides activation that starts programs.
/// </summary>
public sealed class MachineTools(Machine machine)
{
    private static readonly StopPolicy s_stop = new(Signal.Interrupt, TimeSpan.FromSeconds(15));

    /// <summary>Whether the machine has this program.</summary>
    public bool Has(string program) => ProgramLookup.TryFind(program, SearchPath) is not null;

    /// <summary>The folders programs are looked for in.</summary>
    public string? SearchPath => machine.ToolEnvironment.GetValueOrDefault("PATH");

    /// <summary>Runs a program to its end.</summary>
    /// <param name="command">Program first, looked up on the machine's search path.</param>
    /// <param name="report">Gets the command and what it prints to standard error.</param>
    /// <param name="cancellation">Stops it: asked first, killed after 15 seconds.</param>
    /// <param name="directory">Where it runs.</param>
    /// <exception cref="AskNixException">The program is not there.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<ToolResult> RunAsync(
        ImmutableArray<string> command, Action<BackendEvent> report, CancellationToken cancellation, string? directory = null)
    {
        report(new CommandStarted(command));
        using var child = Start(new ChildCommand
        {
            Program = Find(command[0]),
            Arguments = command[1..],
            Environment = machine.ToolEnvironment,
            WorkingDirectory = directory,
            NameSeen = command[0],
        });
        var output = child.StandardOutput.ReadAllAsync(CancellationToken.None);
        var errors = ReadErrorsAsync(child.StandardError, report);
        var exit = await child.WaitAsync(s_stop, cancellation);
        return new ToolResult(exit.ShellCode, Encoding.UTF8.GetString(await output), await errors);
    }

    /// <summary>As <see cref="RunAsync"/>; a failure is thrown with the message Nix printed.</summary>
    public async Task<string> RunCheckedAsync(
        ImmutableArray<string> command, ErrorCode onFailure, Action<BackendEvent> report, CancellationToken cancellation, string? directory = null)
    {
        var result = await RunAsync(command, report, cancellation, directory);
        return result.Succeeded ? result.Output : throw new AskNixException(NixErrorReader.Read(result, onFailure, command));
    }

    /// <summary>Runs a program that talks to the person's terminal itself.</summary>
    /// <returns>Its exit code, as a shell tells it.</returns>
    public async Task<int> RunInteractiveAsync(ImmutableArray<string> command, Action<BackendEvent> report, CancellationToken cancellation)
    {
        report(new CommandStarted(command));
        using var child = Start(new ChildCommand
        {
            Program = Find(command[0]),
            Arguments = command[1..],
            Environment = machine.ToolEnvironment,
            NameSeen = command[0],
            Input = new ChildInput.Inherited(),
            Output = new ChildOutput.Inherited(),
            Error = new ChildOutput.Inherited(),
            Group = ChildGroup.Foreground,
        });
        return (await child.WaitAsync(s_stop, cancellation)).ShellCode;
    }

    /// <summary>The absolute path of a program.</summary>
    /// <exception cref="AskNixException">It is not there.</exception>
    public string Find(string program) => ProgramLookup.TryFind(program, SearchPath) ?? throw new AskNixException(
        program.StartsWith("nix", StringComparison.Ordinal) ? ErrorCode.NoNix : ErrorCode.NotAvailable,
        $"The program {program} is not on the search path.",
        program.StartsWith("nix", StringComparison.Ordinal)
            ? "Install Nix (on Debian: apt install nix-bin) or put the folder of its programs on PATH, then try again."
            : $"Install {program} or put its folder on PATH, then try again.");

    private static ChildProcess Start(ChildCommand command)
    {
        try
        {
            return ChildProcess.Start(command);
        }
        catch (PosixException refused)
        {
            throw new AskNixException(new Problem(ErrorCode.NotAvailable, $"{command.Program} could not be started: {refused.Message}", refused.Advice), refused);
        }
    }

    private static async Task<string> ReadErrorsAsync(OutputQueue queue, Action<BackendEvent> report)
    {
        var log = new InternalJsonLog(report);
        var text = new StringBuilder();
        await foreach (var line in queue.ReadLinesAsync())
        {
            if (log.Read(line) is { } plain)
                text.AppendLine(plain);
        }
        return text.ToString();
    }
}
