using System.Collections.Immutable;
using System.Text;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Packages;

namespace AskNix.Engines.Traditional;

/// <summary>Evaluates expressions of ours by the installed Nix, a process each.</summary>
public sealed class InstalledNixExpressions(MachineTools tools) : IMachineExpressions
{
    /// <summary>Longer texts are handed over in a file: Linux takes 128 KiB in one argument, and people read the command with --debug.</summary>
    private const int LongestArgument = 400;

    public async Task<string> EvaluateAsync(string expression, bool offline, Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (expression.Length <= LongestArgument)
            return await RunAsync(["-E", expression], offline, report, cancellation);
        var folder = Directory.CreateTempSubdirectory("ask-nix-expression-");
        try
        {
            var file = Path.Combine(folder.FullName, "expression.nix");
            await File.WriteAllTextAsync(file, expression, new UTF8Encoding(false), cancellation);
            return await RunAsync([file], offline, report, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Flakes fetch their inputs into the store while they are evaluated, and some package sets import what they build: reading alone is not enough.
    private Task<string> RunAsync(ImmutableArray<string> what, bool offline, Action<BackendEvent> report, CancellationToken cancellation) =>
        tools.RunCheckedAsync(
            [
                "nix-instantiate", "--eval", "--strict", "--json", "--read-write-mode",
                "--option", "extra-experimental-features", "nix-command flakes",
                .. offline ? (string[])["--option", "substitute", "false"] : [],
                .. what,
            ],
            ErrorCode.EvaluationFailed, report, cancellation);
}
