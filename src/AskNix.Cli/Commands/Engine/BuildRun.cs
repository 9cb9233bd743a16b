using Nix.Evaluation.Selecting;
using Nix.Formats;
using Nix.Store.Building;
using Nix.Store.Daemon;
using Nixos.Evaluating;

namespace AskNix.Cli.Commands.Engine;

/// <summary>The building of what was found: says what is to be done, has it done, and leaves links and paths.</summary>
/// <param name="evaluation">What it was found with.</param>
/// <param name="arguments">What the tool is called with.</param>
/// <param name="output">Where the paths go.</param>
/// <param name="wanted">The outputs, in order.</param>
internal sealed class BuildRun(Evaluation evaluation, EvaluationArguments arguments, TextWriter output, IReadOnlyList<FoundDerivation> wanted)
{
    private IWritingStore Store => evaluation.Store!;

    /// <returns>The exit status.</returns>
    public int Build()
    {
        Store.Finish();
        DerivedPath[] paths = [.. wanted.Select(derivation => new DerivedPath(derivation.DrvPath, [derivation.OutputName]))];
        new MissingAnnouncement(Store, evaluation.Messages).Say(Store.Missing(paths));
        if (arguments.IsDryRun)
            return 0;

        var mode = arguments.IsCheck ? BuildMode.Check : arguments.IsRepair ? BuildMode.Repair : BuildMode.Normal;
        if (!evaluation.IsOwnStore)
            Store.Build(paths, mode);
        else if (Status(Store.BuildWithResults(paths, mode)) is var status and not 0)
            return status;
        foreach (var path in Outputs().ToList())
            output.Write($"{path}\n");
        return 0;
    }

    /// <summary>
    /// Says what failed, and the exit status that the manual of nix-build has for it. A daemon does not say as much to nix-build, which ends with 1
    /// then; so this is for where it would not ask one.
    /// </summary>
    private int Status(IReadOnlyList<BuildOutcome> outcomes)
    {
        var failed = new FailedBuilds(outcomes);
        foreach (var told in failed.Told)
            evaluation.Messages.Write(told);
        if (failed.Summary is { } summary)
            evaluation.Messages.Write($"error: {summary}");
        return failed.All.Count == 0 ? 0 : BuildExit.StatusOf(failed.Endings);
    }

    /// <summary>The paths of the outputs, a link made to each. Derivations are numbered, and outputs other than out are named.</summary>
    private IEnumerable<string> Outputs()
    {
        var links = new RootLinks(evaluation.Directories, Store);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var derivation in wanted)
        {
            var outputs = Store.Outputs(derivation.DrvPath);
            var path = outputs.GetValueOrDefault(derivation.OutputName)
                ?? throw new Nix.Evaluation.Hosting.HostException($"derivation '{derivation.DrvPath}' does not have an output named '{derivation.OutputName}'");
            if (!numbers.TryGetValue(derivation.DrvPath, out var number))
                numbers.Add(derivation.DrvPath, number = numbers.Count + 1);
            if (!arguments.HasNoLink)
            {
                var link = (arguments.Link ?? "result") + (number > 1 ? $"-{number}" : "") + (derivation.OutputName == "out" ? "" : $"-{derivation.OutputName}");
                links.Add(link, StorePath.Parse(path, Store.Directory));
            }

            yield return path;
        }
    }
}
