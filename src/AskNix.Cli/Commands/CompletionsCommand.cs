using System.CommandLine;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;

namespace AskNix.Cli.Commands;

/// <summary>Prints what a shell needs to complete options and subcommands.</summary>
internal static class CompletionsCommand
{
    public static Command Create(Session session)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completions", "Completions for a shell, to be read by it: source <(ask-nix completions bash)") { shell };
        command.SetAction((parsed, _) =>
        {
            session.Terminal.Output.Write(CompletionScript.For(parsed.GetValue(shell)!));
            return Task.FromResult(0);
        });
        return command;
    }
}
