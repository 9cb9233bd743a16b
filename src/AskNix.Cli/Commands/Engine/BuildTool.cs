using AskNix.Cli.Composition;
using Nix.Evaluation.Selecting;
using Nix.Formats;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Builds the derivations in values, makes links to their outputs and prints where they are, as <c>nix-build</c> does.</summary>
internal sealed class BuildTool : IEngineTool
{
    public string Name => "build";

    public string Usage =>
        "[-E] [FILE|DERIVATION|EXPRESSION...] [-A PATH] [-o LINK | --no-out-link] [--dry-run] [--keep-going] [--keep-failed] [-j JOBS] [--cores CORES] "
        + "[--check | --repair] [-Q] [-I PATH] [--arg NAME EXPRESSION] [--argstr NAME TEXT] [--show-trace] [--error-format nix|plain|json] [--timeout SECONDS] [--max-silent-time SECONDS] "
        + "[--option NAME VALUE]";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation)
    {
        var parsed = EvaluationArguments.Parse(this, arguments);
        using var output = session.Terminal.OpenOutput();
        using var writer = new StreamWriter(output);
        var run = new EvaluationRun(session, parsed, isReadOnly: false) { LimitsBuilds = true };
        return Task.FromResult(run.Run(evaluation =>
        {
            var wanted = new List<FoundDerivation>();
            foreach (var source in parsed.Sources)
            {
                if (!parsed.AreExpressions && AsDerivation(source, evaluation.Directories.StoreDir) is { } derivation)
                    wanted.Add(derivation);
                else
                    wanted.AddRange(run.Values(evaluation, source).SelectMany(evaluation.DerivationsIn));
            }

            return new BuildRun(evaluation, parsed, writer, wanted).Build();
        }, cancellation));
    }

    /// <summary>A derivation that is in the store already, named by its path.</summary>
    private static FoundDerivation? AsDerivation(string source, string storeDirectory)
    {
        var (path, outputs) = source.IndexOf('!', StringComparison.Ordinal) is var mark and > 0 ? (source[..mark], source[(mark + 1)..]) : (source, "out");
        path = Path.GetFullPath(path);
        if (new FileInfo(path).LinkTarget is { } target)
            path = Path.GetFullPath(target, Path.GetDirectoryName(path)!);
        return StorePath.TryParse(path, storeDirectory, out var parsed) && parsed.IsDerivation ? new FoundDerivation("", path, outputs) : null;
    }
}
