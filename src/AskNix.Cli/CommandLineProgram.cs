using AskNix.Cli.Arguments;
using AskNix.Cli.Commands;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;
using AskNix.Cli.Terminals;
using AskNix.Errors;

namespace AskNix.Cli;

/// <summary>A run of the program, from its arguments to its exit status.</summary>
internal sealed class CommandLineProgram(Terminal terminal, IReadOnlyDictionary<string, string> environment, TimeProvider clock)
{
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var line = CommandLine.Parse(arguments, new CommandParser(Open).TryParse);
        var session = Open(line.Options);
        terminal.Settle(session.Options.Color, environment);
        var presenter = new Presenter(session);
        try
        {
            return line switch
            {
                SentenceLine ask => presenter.Present(await new AskRun(session, ask.Sentence).RunAsync(cancellation)),
                SubcommandLine command => await command.Run(cancellation),
                HelpLine => Help(),
                VersionLine => presenter.Present(VersionText.Describe(session.Options.Detailed)),
                MistakenLine mistaken => presenter.Present(mistaken.Problem),
                _ => throw new InvalidOperationException($"no run for {line.GetType().Name}"),
            };
        }
        catch (AskNixException failure)
        {
            return presenter.Present(failure.Problem);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return presenter.Present(new Problem(ErrorCode.Cancelled, line is SentenceLine ? "Cancelled: what had been begun is taken back, as far as it can be." : "Cancelled."));
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            return presenter.Present(MachineFailure.ProblemOf(failure));
        }
        catch (Exception bug)
        {
            return presenter.Present(new Problem(
                ErrorCode.OperationFailed, $"Something went wrong inside ask-nix: {bug.Message}", "This is a mistake of the program; please report it.", Details: bug.ToString()));
        }
    }

    // DEBUG=1 is the published guide's name for --debug.
    private Session Open(CliOptions options) => new(
        environment.GetValueOrDefault("DEBUG") is "1" or "true" ? options with { Debug = true } : options, terminal, environment, clock);

    private int Help()
    {
        HelpText.Write(terminal.Output, terminal.OutputStyle);
        return 0;
    }
}
