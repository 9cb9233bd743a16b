using System.Text.Json;
using Nix.Evaluation.Builtins.Versions;

namespace AskNix.Conformance.Store;

public sealed class VersionConformanceTests
{
    private const int Count = 4000;

    private static readonly string[] s_parts =
    [
        "", "0", "1", "2", "10", "007", "2147483647", "2147483648", "99999999999999999999", "pre", "pre1", "a", "b", "rc1", "q", "Pre",
        ".", "-", "..", "--", ".-", "_", "+git", "alpha", "2.3", "-unstable", "-r", "é", " ",
    ];

    [Fact]
    public async Task Generated_versions_are_ordered_as_nix_orders_them()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var random = new Random(42);
        var pairs = Enumerable.Range(0, Count).Select(_ => (First: Version(random), Second: Version(random))).ToList();
        var list = string.Join('\n', pairs.Select(pair => $"[ {Quote(pair.First)} {Quote(pair.Second)} ]"));

        var expected = await EvaluateAsync<int[]>(
            store, $"map (p: builtins.compareVersions (builtins.elemAt p 0) (builtins.elemAt p 1)) [ {list} ]");

        expected.Length.ShouldBe(Count);
        expected.Distinct().Order().ShouldBe([-1, 0, 1]);
        pairs.Select(pair => $"{pair}: {VersionOrder.Compare(pair.First, pair.Second)}")
            .ShouldBe(pairs.Zip(expected, (pair, order) => $"{pair}: {order}"));
    }

    [Fact]
    public async Task Generated_names_are_parted_as_nix_parts_them()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var random = new Random(43);
        var names = Enumerable.Range(0, Count).Select(_ => Version(random) + Version(random)).ToList();

        var expected = await EvaluateAsync<string[][]>(
            store,
            $"map (n: let p = builtins.parseDrvName n; in [ p.name p.version ]) [ {string.Join('\n', names.Select(Quote))} ]");

        names.Select(DrvName.Parse).ShouldBe(expected.Select(pair => new DrvName(pair[0], pair[1])));
    }

    private static string Version(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => s_parts[random.Next(s_parts.Length)]));

    private static string Quote(string text) => $"\"{text}\"";

    private static async Task<T> EvaluateAsync<T>(PrivateStore store, string expression)
    {
        await File.WriteAllTextAsync(store["x.nix"], expression);
        return JsonSerializer.Deserialize<T>(await store.TextAsync("nix-instantiate", "--eval", "--strict", "--json", store["x.nix"]))!;
    }
}
