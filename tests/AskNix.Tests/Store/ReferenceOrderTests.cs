using Nix.Store;

namespace AskNix.Tests.Store;

public sealed class ReferenceOrderTests
{
    private static readonly Dictionary<string, string[]> s_references = new(StringComparer.Ordinal)
    {
        ["a"] = ["a", "c", "elsewhere"],
        ["b"] = ["a"],
        ["c"] = [],
        ["x"] = ["y"],
        ["y"] = ["x"],
    };

    [Fact]
    public void What_is_referred_to_comes_first_else_the_order_is_that_of_paths() => Sort("a", "b", "c").ShouldBe(["c", "a", "b"]);

    [Fact]
    public void A_circle_is_passed_over_or_refused()
    {
        Sort("x", "y").ShouldBe(["y", "x"]);
        Should.Throw<InvalidOperationException>(() => ReferenceOrder.Sort(["x", "y"], path => path, path => s_references[path], (from, to) => new InvalidOperationException($"{from} {to}")))
            .Message.ShouldBe("y x");
    }

    [Fact]
    public void To_refer_to_oneself_is_no_circle() =>
        ReferenceOrder.Sort(["a"], path => path, path => s_references[path], (_, _) => new InvalidOperationException()).ShouldBe(["a"]);

    private static IReadOnlyList<string> Sort(params string[] paths) => ReferenceOrder.Sort(paths, path => path, path => s_references[path]);
}
