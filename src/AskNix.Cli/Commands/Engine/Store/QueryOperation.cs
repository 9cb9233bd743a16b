using AskNix.Cli.Commands.Engine.Store.Queries;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Asks one thing about paths; see <see cref="StoreQueryTable"/>.</summary>
internal sealed class QueryOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--query", "-q"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        IStoreQuery? query = null;
        var selection = new QuerySelection(call);
        List<string> words = [.. call.Arguments.Words];
        foreach (var flag in call.Arguments.Flags)
        {
            switch (flag)
            {
                case "--use-output" or "-u": selection.UsesOutput = true; continue;
                case "--force-realise" or "--force-realize" or "-f": selection.Realises = true; continue;
                case "--include-outputs": selection.IncludesOutputs = true; continue;
            }
            var found = StoreQueryTable.Find(flag) ?? throw new StoreUsageException($"unknown flag '{flag}'");
            if (query is not null && query != found)
                throw new StoreUsageException($"query type '{flag}' conflicts with earlier flag");
            query = found;
            if (query is BindingQuery)
            {
                if (words.Count == 0)
                    throw new StoreUsageException("expected binding name");
                selection.Binding = words[0];
                words.RemoveAt(0);
            }
        }
        selection.Words = words;
        await (query ?? StoreQueryTable.Default).RunAsync(call, selection, cancellation);
        return 0;
    }
}
