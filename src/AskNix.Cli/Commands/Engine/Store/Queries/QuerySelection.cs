using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>Which paths a question is about: those of the words, or what these derivations make.</summary>
internal sealed class QuerySelection(StoreCall call)
{
    public IReadOnlyList<string> Words { get; set; } = [];

    /// <summary>From --use-output: of a derivation its outputs are meant.</summary>
    public bool UsesOutput { get; set; }

    /// <summary>From --force-realise: they are built first.</summary>
    public bool Realises { get; set; }

    /// <summary>From --include-outputs.</summary>
    public bool IncludesOutputs { get; set; }

    /// <summary>From --binding.</summary>
    public string Binding { get; set; } = "";

    /// <summary>The paths of the words as they are.</summary>
    public IReadOnlyList<string> Plain => [.. Words.Select(call.PathOf)];

    /// <summary>The paths meant by each word, those of one sorted.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(CancellationToken cancellation, bool ofOutputs = false)
    {
        List<string> paths = [];
        foreach (var path in Plain)
        {
            var isDerivation = path.EndsWith(".drv", StringComparison.Ordinal);
            if (Realises)
                await call.Store.BuildAsync([isDerivation ? DerivedPath.AllOutputsOf(path) : DerivedPath.Itself(path)], report: call.Report, cancellation: cancellation);
            if (isDerivation && (UsesOutput || ofOutputs))
                paths.AddRange(await OutputsAsync(path, cancellation));
            else
                paths.Add(path);
        }
        return paths;
    }

    private async Task<IEnumerable<string>> OutputsAsync(string path, CancellationToken cancellation)
    {
        IEnumerable<string?> outputs = Realises
            ? (await call.Reader.OutputsAsync(path, cancellation)).Values
            : (await call.DerivationAsync(path, cancellation)).Outputs.Values.Select(output => output.PathIfKnown?.In(call.Reader.StoreDirectory));
        return outputs.Select(output => output ?? throw new StoreUsageException(
            "Cannot use output path of floating content-addressing derivation until we know what it is (e.g. by building it)")).Order(StringComparer.Ordinal);
    }
}
