using AskNix.Planning.Store;

namespace AskNix.Tests.Planning.Store;

public sealed class StoreRecordsTests
{
    private static StoreRecords Records => new(
    [
        new("system", 1, ["app", "lib"]),
        new("app", 10, ["app", "lib", "font"]),
        new("lib", 100, []),
        new("font", 1000, ["lib"]),
        new("other", 5, ["lib"]),
    ]);

    [Fact]
    public void A_closure_is_everything_in_reach() =>
        Records.Closure("app").Select(record => record.Path).ShouldBe(["app", "lib", "font"], ignoreOrder: true);

    [Fact]
    public void Exclusive_is_what_no_other_reaches() =>
        StoreRecords.Amount(Records.Exclusive(["system"], ["other"])).ShouldBe(new StoreAmount(3, 1011));

    [Fact]
    public void A_chain_is_the_shortest_one() =>
        Records.Chain(["system"], path => path == "lib")!.Value.ShouldBe(["system", "lib"]);

    [Fact]
    public void There_is_no_chain_to_what_is_not_needed() => Records.Chain(["app"], path => path == "other").ShouldBeNull();

    [Fact]
    public void Paths_that_are_not_there_are_passed_over() => Records.Closure("nowhere").ShouldBeEmpty();
}
