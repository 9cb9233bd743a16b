using Nix.Formats;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Prints what is recorded of paths, or of all, in the form that --load-db and --register-validity read.</summary>
internal sealed class DumpDatabaseOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--dump-db"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags();
        var paths = call.Arguments.Words.Count > 0 ? call.Paths() : await call.Reader.AllValidPathsAsync(cancellation);
        foreach (var (info, references) in await call.InfosAsync(paths, cancellation))
        {
            call.Line(info.Path);
            call.Line(NixHash.Parse(info.NarHash).ToString(NixHashFormat.Base16, withAlgorithm: false));
            call.Line($"{info.NarSize ?? 0}");
            call.Line(info.Deriver ?? "");
            call.Line($"{references.Count}");
            foreach (var reference in references.Order(StringComparer.Ordinal))
                call.Line(reference);
        }
        return 0;
    }
}
