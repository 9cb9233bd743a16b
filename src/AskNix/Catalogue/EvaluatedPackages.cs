using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Catalogue;

/// <summary>
/// The packages of a nixpkgs, by evaluating it in parts. A part whose evaluation fails is halved until the package that cannot be
/// evaluated stands alone; that one is left out and told of.
/// </summary>
/// <param name="nixpkgs">Nix expression of its path.</param>
/// <param name="revisionKey">What names its revision.</param>
/// <param name="namesAtOnce">Names a single evaluation takes at most; bounds Nix's memory.</param>
public sealed class EvaluatedPackages(
    IExpressionSource expressions, string nixpkgs, string revisionKey, IProgress<BackendEvent>? progress = null, int namesAtOnce = 6000) : IIndexSource
{
    public string RevisionKey => revisionKey;

    public async IAsyncEnumerable<IndexEntry> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        var (release, whole) = await Begin(cancellation);
        yield return release;
        foreach (var entry in whole)
            yield return entry;
        if (whole.Count > 0)
            yield break;

        var shards = Math.Max(2, (release.Names + namesAtOnce - 1) / namesAtOnce);
        var open = new Stack<(int Shard, int Shards)>(Enumerable.Range(0, shards).Reverse().Select(shard => (shard, shards)));
        while (open.TryPop(out var part))
        {
            List<IndexEntry> entries;
            try
            {
                entries = await Part(part.Shard, part.Shards, int.MaxValue, cancellation);
            }
            catch (AskNixException failure) when (failure.Problem.Code == ErrorCode.EvaluationFailed)
            {
                if (part.Shards < release.Names)
                {
                    open.Push((part.Shard + part.Shards, part.Shards * 2));
                    open.Push((part.Shard, part.Shards * 2));
                }
                else
                {
                    progress?.Report(new Notice(NoticeLevel.Detail, $"A package was left out of the index, it cannot be evaluated: {failure.Message}"));
                }

                continue;
            }

            foreach (var entry in entries.Where(entry => entry is not PackageSetRelease))
                yield return entry;
        }
    }

    /// <summary>A small set is read at once; for a large or faulty one only its size is found out, and a nixpkgs that cannot be evaluated at all is told from one with a bad package.</summary>
    private async Task<(PackageSetRelease Release, List<IndexEntry> Whole)> Begin(CancellationToken cancellation)
    {
        List<IndexEntry> first;
        try
        {
            first = await Part(0, 1, namesAtOnce, cancellation);
        }
        catch (AskNixException failure) when (failure.Problem.Code == ErrorCode.EvaluationFailed)
        {
            first = await Part(0, 1, 0, cancellation);
        }

        var release = first.OfType<PackageSetRelease>().FirstOrDefault() ?? new PackageSetRelease("", 0);
        return (release, [.. first.Where(entry => entry is not PackageSetRelease)]);
    }

    private async Task<List<IndexEntry>> Part(int shard, int shards, int most, CancellationToken cancellation)
    {
        var arguments = ImmutableSortedDictionary<string, string>.Empty
            .Add("nixpkgs", nixpkgs)
            .Add("shard", Number(shard))
            .Add("shards", Number(shards))
            .Add("most", Number(most));
        await using var json = await expressions.EvaluateJson(IndexExpressions.ListPackages(), arguments, cancellation);
        var entries = new List<IndexEntry>();
        try
        {
            await foreach (var entry in JsonSerializer.DeserializeAsyncEnumerable(json, CatalogueJson.Default.EvaluatedEntry, cancellation))
                entries.AddRange(entry!.ToEntries());
        }
        catch (JsonException malformed)
        {
            throw new AskNixException(new Problem(ErrorCode.EvaluationFailed, $"The list of packages ended too early: {malformed.Message}"), malformed);
        }

        return entries;

        static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
