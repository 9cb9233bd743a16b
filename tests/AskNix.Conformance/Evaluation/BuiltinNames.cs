using System.Text.Json;
using Nix.Evaluation;

namespace AskNix.Conformance.Evaluation;

/// <summary>The builtins of a real Nix, all experimental features switched on.</summary>
internal static class BuiltinNames
{
    /// <summary>The features that change what can be evaluated, but the pipe operators: they are syntax.</summary>
    public static ExperimentalFeature[] Features { get; } = [.. Enum.GetValues<ExperimentalFeature>().Except([ExperimentalFeature.PipeOperators])];

    /// <summary>Switches every feature on that this Nix knows, but the pipe operators, and the registry off that would be downloaded.</summary>
    public static async Task SwitchOnAsync(PrivateStore store)
    {
        using var known = JsonDocument.Parse(await store.TextAsync("nix", "__dump-xp-features"));
        var names = known.RootElement.EnumerateObject().Select(feature => feature.Name).Where(name => name != "pipe-operators").ToList();
        names.ShouldContain("dynamic-derivations");
        await File.AppendAllTextAsync(store["conf/nix.conf"], $"experimental-features = {string.Join(' ', names)}\nflake-registry =\n", TestContext.Current.CancellationToken);
    }

    /// <summary>What is documented and what is there.</summary>
    public static async Task<string[]> OfAsync(PrivateStore store)
    {
        var there = JsonSerializer.Deserialize<string[]>(
            await store.TextAsync("nix-instantiate", "--eval", "--strict", "--json", "-E", "builtins.attrNames builtins"))!;
        using var documented = JsonDocument.Parse(await store.TextAsync("nix", "__dump-language"));
        return [.. there.Union(documented.RootElement.EnumerateObject().Select(builtin => builtin.Name)).Order(StringComparer.Ordinal)];
    }
}
