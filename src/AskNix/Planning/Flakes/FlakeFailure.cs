using System.Globalization;
using System.Text.RegularExpressions;
using AskNix.Engines.Traditional;
using AskNix.Errors;

namespace AskNix.Planning.Flakes;

/// <summary>
/// Says a failure in the person's own terms. Nix evaluates a flake in the store, so its messages point at copies there: a place in a
/// copy is named as the file it is the copy of. A file that git does not track is missing in that copy, which is the commonest of all
/// faults and is named as such.
/// </summary>
internal sealed partial class FlakeFailure(MachineTools tools)
{
    public async Task<Problem> ExplainAsync(Problem problem, FlakeTarget flake, PlanningContext context, CancellationToken cancellation)
    {
        if (flake.Directory is not { } directory)
            return problem;
        var tree = flake.InGit ? GitTree.RootOf(directory) ?? directory : directory;
        var explained = problem with { Position = OwnPosition(problem, tree) ?? problem.Position };
        return flake.InGit && await UntrackedAsync(problem, tree, context, cancellation) is { } untracked
            ? explained with
            {
                Message = $"{problem.Message}\ngit does not track {untracked}, and Nix sees tracked files of a flake only.",
                Advice = $"git -C {tree} add --intent-to-add {untracked}, then try again.",
            }
            : explained;
    }

    // Where several copies in the store have a file of that name (every flake has a flake.nix), only equal text tells whose it is.
    private static SourcePosition? OwnPosition(Problem problem, string tree)
    {
        SourcePosition? found = null;
        foreach (Match match in InStore().Matches(problem.Details ?? problem.Message))
        {
            var copy = match.Groups["copy"].Value;
            var own = Path.Combine(tree, match.Groups["file"].Value);
            if (!File.Exists(own) || (File.Exists(copy) && !File.ReadAllBytes(copy).AsSpan().SequenceEqual(File.ReadAllBytes(own))))
                continue;
            found = new SourcePosition(
                own,
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                match.Groups["column"].Success ? int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture) : 0);
        }
        return found;
    }

    private async Task<string?> UntrackedAsync(Problem problem, string tree, PlanningContext context, CancellationToken cancellation)
    {
        var text = problem.Details ?? problem.Message;
        if (!text.Contains("No such file", StringComparison.Ordinal) && !text.Contains("does not exist", StringComparison.Ordinal)
            && !text.Contains("not tracked", StringComparison.Ordinal))
        {
            return null;
        }
        var listing = await tools.RunAsync(
            ["git", "-C", tree, "ls-files", "--others", "--exclude-standard", "-z"], context.Report, cancellation);
        return listing.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(name => text.Contains("/" + name, StringComparison.Ordinal) || text.Contains($"'{name}'", StringComparison.Ordinal))
            .MaxBy(name => name.Length);
    }

    [GeneratedRegex(@"(?<copy>/[^\s:'’»«]*/[0-9a-z]{32}-[^\s/:]+/(?<file>[^\s:'’»«]+)):(?<line>\d{1,8})(?::(?<column>\d{1,8}))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InStore();
}
