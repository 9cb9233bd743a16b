using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Tests.Settings;
using Nix.Store.Sqlite;

namespace AskNix.Tests.Catalogue;

public sealed class PackageIndexerTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly PackageIndexer indexer;

    public PackageIndexerTests() => indexer = new PackageIndexer(directory["cache"], new FixedClock());

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task An_index_is_built_once_a_revision()
    {
        var source = new ListedEntries("r1", SmallCatalogue.Entries);

        (await indexer.Build(source)).ShouldBeTrue();
        (await indexer.Build(source)).ShouldBeFalse();
        (await indexer.Build(source, again: true)).ShouldBeTrue();

        source.Reads.ShouldBe(2);
    }

    [Fact]
    public async Task Two_that_build_at_once_build_once()
    {
        var source = new ListedEntries("r1", SmallCatalogue.Entries);

        var built = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => indexer.Build(source)));

        built.Count(done => done).ShouldBe(1);
        source.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task A_source_that_fails_leaves_the_index_that_stood_and_nothing_beside_it()
    {
        await indexer.Build(new ListedEntries("r1", SmallCatalogue.Entries));

        await Should.ThrowAsync<AskNixException>(() => indexer.Build(new Failing("r1"), again: true));

        PackageCatalogue.Open(indexer.PathOf("r1"))!.Count.ShouldBe(12);
        Directory.GetFiles(directory["cache"], "*.unfinished").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_killed_build_left_is_removed_by_the_next_one()
    {
        directory.Write("cache/packages-r1.db.dead.unfinished", "half");

        await indexer.Build(new ListedEntries("r1", SmallCatalogue.Entries));

        Directory.GetFiles(directory["cache"], "*.unfinished").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_index_that_is_damaged_or_of_another_version_is_built_anew()
    {
        directory.Write("cache/packages-r1.db", "no database at all");

        PackageCatalogue.Open(indexer.PathOf("r1")).ShouldBeNull();
        (await indexer.Build(new ListedEntries("r1", SmallCatalogue.Entries))).ShouldBeTrue();

        PackageCatalogue.Open(indexer.PathOf("r1")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("81")]
    [InlineData("0281")]
    [InlineData("000000")]
    [InlineData("ffffffffffff0000")]
    public async Task A_list_that_is_damaged_is_told_with_the_way_to_a_new_one(string list)
    {
        await indexer.Build(new ListedEntries("r1", SmallCatalogue.Entries));
        using (var index = SqliteDatabase.Open(indexer.PathOf("r1"), SqliteOpening.Change, TimeSpan.FromSeconds(1)))
            index.Execute($"UPDATE words SET list = x'{list}'");

        using var packages = PackageCatalogue.Open(indexer.PathOf("r1"))!;
        Should.Throw<AskNixException>(() => packages.Search("browser", 5)).Problem.Advice!.ShouldContain("index --again");
    }

    [Fact]
    public async Task Only_the_latest_revisions_are_kept()
    {
        for (var revision = 1; revision <= 5; revision++)
        {
            await indexer.Build(new ListedEntries($"r{revision}", SmallCatalogue.Entries));
            File.SetLastWriteTimeUtc(indexer.PathOf($"r{revision}"), new DateTime(2026, 1, revision, 0, 0, 0, DateTimeKind.Utc));
        }

        Directory.GetFiles(directory["cache"], "*.db").Length.ShouldBe(3);
        PackageCatalogue.Open(indexer.PathOf("r5")).ShouldNotBeNull();
    }

    [Fact]
    public void Keys_with_odd_characters_make_different_file_names()
    {
        var names = new[] { "a/b", "a:b", "a_b", "", new string('x', 300), "../../etc/passwd" }.Select(indexer.PathOf).ToArray();

        names.Distinct().Count().ShouldBe(names.Length);
        names.ShouldAllBe(name => Path.GetDirectoryName(name) == directory["cache"]);
    }

    [Fact]
    public async Task Progress_is_told_in_packages()
    {
        var told = new List<BackendEvent>();

        await indexer.Build(new ListedEntries("r1", SmallCatalogue.Entries), new Told(told));

        told.ShouldBe([new IndexProgress(12, 12)]);
    }

    [Fact]
    public async Task A_cancelled_build_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => indexer.Build(new ListedEntries("r1", SmallCatalogue.Entries), cancellation: cancelled.Token));

        PackageCatalogue.Open(indexer.PathOf("r1")).ShouldBeNull();
    }

    private sealed class Told(List<BackendEvent> told) : IProgress<BackendEvent>
    {
        public void Report(BackendEvent value) => told.Add(value);
    }

    private sealed class Failing(string revisionKey) : IIndexSource
    {
        public string RevisionKey => revisionKey;

        public async IAsyncEnumerable<IndexEntry> Read([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            yield return SmallCatalogue.Package("first", "", "");
            await Task.Delay(1, cancellation);
            throw new AskNixException(ErrorCode.EvaluationFailed, "it does not evaluate");
        }
    }
}
