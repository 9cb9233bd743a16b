using AskNix.Tests.Formats;
using Nix.Formats;
using Nix.Store;
using Nix.Store.Daemon;

namespace AskNix.Tests.Store.Daemon;

/// <summary>What is written for the wire is read as the same, from pieces of any size, with no byte left over.</summary>
public sealed class WireRoundTripTests
{
    private const string Store = "/s";
    private const int Rounds = 200;

    /// <summary>The versions and features that change a form.</summary>
    public static TheoryData<int, bool> Peers => new() { { 34, false }, { 36, false }, { 37, false }, { 38, false }, { 38, true } };

    [Fact]
    public Task Numbers_flags_and_sizes() => EachAsync(static random => random.NextInt64(), async (to, from, number) =>
    {
        to.Number((ulong)number);
        to.Flag((number & 1) == 1);
        to.Number(number);
        (await from().ReadNumberAsync()).ShouldBe((ulong)number);
        (await from().ReadFlagAsync()).ShouldBe((number & 1) == 1);
        (await from().ReadSizeAsync()).ShouldBe(number);
    });

    [Fact]
    public Task Texts_of_any_length() => EachAsync(random => Text(random, random.Next(8) == 0 ? 100_000 : 40), async (to, from, text) =>
    {
        to.Text(text);
        to.Bytes(System.Text.Encoding.UTF8.GetBytes(text));
        (await from().ReadTextAsync()).ShouldBe(text);
        (await from().ReadTextAsync()).ShouldBe(text);
    });

    [Fact]
    public Task Lists_of_texts_and_of_paths() => EachAsync(static random => (Texts: Texts(random), Paths: Paths(random)), async (to, from, lists) =>
    {
        to.Texts(lists.Texts);
        to.Texts(lists.Paths);
        (await from().ReadTextsAsync()).ShouldBe(lists.Texts);
        (await from().ReadStorePathsAsync()).ShouldBe(lists.Paths);
    });

    [Fact]
    public Task What_is_recorded_of_a_path() => EachAsync(Info, async (to, from, info) =>
    {
        info.Write(to);
        var read = await StoreObjectInfo.ReadAsync(from());
        read.References.ShouldBe(info.References);
        read.Info.Signatures.ShouldBe(info.Info.Signatures);
        (read.Info with { Signatures = info.Info.Signatures }).ShouldBe(info.Info);
    });

    [Fact]
    public Task What_would_be_built_and_fetched() => EachAsync(
        static random => new MissingPaths(Paths(random), Paths(random), Paths(random), random.NextInt64(), random.NextInt64()),
        async (to, from, missing) =>
        {
            missing.Write(to);
            var read = await MissingPaths.ReadAsync(from());
            read.WillBuild.ShouldBe(missing.WillBuild);
            read.WillFetch.ShouldBe(missing.WillFetch);
            read.Unknown.ShouldBe(missing.Unknown);
            (read.DownloadSize, read.NarSize).ShouldBe((missing.DownloadSize, missing.NarSize));
        });

    [Fact]
    public Task What_was_collected() => EachAsync(static random => new GarbageCollected(Texts(random), (ulong)random.NextInt64() << 1), async (to, from, collected) =>
    {
        collected.Write(to);
        var read = await GarbageCollected.ReadAsync(from());
        read.Paths.ShouldBe(collected.Paths);
        read.BytesFreed.ShouldBe(collected.BytesFreed);
    });

    [Fact]
    public Task Fields_of_the_log() => EachAsync(
        static random => random.Next(2) == 0 ? new ActivityField(Text(random, 40), 0) : new ActivityField(null, (ulong)random.NextInt64() << 1),
        async (to, from, field) =>
        {
            field.Write(to);
            (await ActivityField.ReadAsync(from())).ShouldBe(field);
        });

    [Fact]
    public Task Paths_with_outputs() => EachAsync(
        static random => random.Next(3) switch { 0 => DerivedPath.Itself(Path(random)), 1 => DerivedPath.AllOutputsOf(Path(random)), _ => new DerivedPath(Path(random), ["dev", "out"]) },
        async (to, from, path) =>
        {
            to.Text(path.ToString());
            var read = DerivedPath.Parse(await from().ReadTextAsync());
            read.Path.ShouldBe(path.Path);
            read.Outputs.ShouldBe(path.Outputs);
        });

    [Theory]
    [MemberData(nameof(Peers))]
    public Task Results_of_builds(int minor, bool withPaths)
    {
        var peer = new DaemonPeer(new ProtocolVersion(1, minor), withPaths ? [ProtocolFeatures.RealisationWithPath] : [], "2", true, []);
        return EachAsync(random => Result(random, hasTimes: minor >= 37), async (to, from, result) =>
        {
            result.Write(to, peer, Store);
            var read = await BuildResult.ReadAsync(from(), peer);
            read.Outputs.ShouldBe(result.Outputs);
            (read with { Outputs = result.Outputs }).ShouldBe(result);
        });
    }

    /// <summary>Writes and reads many of a kind. The reader is there once it is asked for; what was written then is all it gets.</summary>
    private static async Task EachAsync<T>(Func<Random, T> any, Func<WireWriter, Func<WireReader>, T, Task> check)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var to = new WireWriter();
            PiecewiseStream? input = null;
            WireReader? reader = null;
            WireReader From() => reader ??= new WireReader(new WireStream(input = new PiecewiseStream(to.Written.ToArray(), random)), Store, new WireLimits());
            await check(to, From, any(random));
            (reader!.HasBuffered || input!.Position < input.Length).ShouldBeFalse($"seed {seed}: bytes are left over");
        }
    }

    private static string Text(Random random, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(longest)).Select(_ => random.Next(9) == 0 ? "é" : ((char)random.Next(1, 127)).ToString()));

    private static List<string> Texts(Random random) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => Text(random, 20))];

    private static string Path(Random random)
    {
        Span<byte> digest = stackalloc byte[20];
        random.NextBytes(digest);
        return $"{Store}/{Base32.Encode(digest)}-name";
    }

    private static List<string> Paths(Random random) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => Path(random))];

    private static StoreObjectInfo Info(Random random) => new(
        new PathInfo(
            Path(random),
            $"sha256:{new string('a', 64)}",
            random.Next(3) == 0 ? null : random.NextInt64(),
            random.Next(2) == 0 ? null : Path(random),
            DateTimeOffset.FromUnixTimeSeconds(random.Next()),
            random.Next(2) == 0,
            Texts(random),
            random.Next(2) == 0 ? null : $"text:sha256:{new string('0', 52)}"),
        Paths(random));

    private static BuildResult Result(Random random, bool hasTimes)
    {
        TimeSpan? Duration() => hasTimes && random.Next(2) == 0 ? TimeSpan.FromMicroseconds(random.Next()) : null;
        DateTimeOffset? Time() => random.Next(2) == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(1L + random.Next(int.MaxValue - 1));
        return new BuildResult(
            (BuildStatus)random.Next(15),
            Text(random, 40),
            random.NextInt64(),
            random.Next(2) == 0,
            Time(),
            Time(),
            Duration(),
            Duration(),
            Enumerable.Range(0, random.Next(4)).ToDictionary(i => $"out{i}", _ => Path(random), StringComparer.Ordinal));
    }
}
