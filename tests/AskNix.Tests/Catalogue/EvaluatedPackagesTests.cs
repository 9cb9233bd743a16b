using System.Collections.Immutable;
using System.Text;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Tests.Catalogue;

public sealed class EvaluatedPackagesTests
{
    [Fact]
    public async Task A_small_set_takes_one_evaluation()
    {
        var nix = new ScriptedExpressions(10);

        var entries = await Read(nix);

        nix.Evaluations.ShouldBe(1);
        entries.OfType<Package>().Count().ShouldBe(10);
        entries[0].ShouldBe(new PackageSetRelease("1", 10));
    }

    [Fact]
    public async Task A_large_set_is_read_in_parts()
    {
        var nix = new ScriptedExpressions(1000);

        var entries = await Read(nix, 300);

        nix.Evaluations.ShouldBe(1 + 4);
        entries.OfType<Package>().Select(package => package.Attribute).Distinct().Count().ShouldBe(1000);
        entries.OfType<PackageSetRelease>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Packages_that_end_an_evaluation_are_left_out_one_by_one()
    {
        var notices = new List<BackendEvent>();

        var entries = await Read(new ScriptedExpressions(100, 7, 42), 1000, notices);

        entries.OfType<Package>().Count().ShouldBe(98);
        notices.OfType<Notice>().Select(notice => notice.Text).ShouldContain(text => text.Contains("package 42 aborts"));
        notices.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_set_that_cannot_be_evaluated_at_all_is_an_error()
    {
        var failure = await Should.ThrowAsync<AskNixException>(() => Read(new Broken()));

        failure.Problem.Code.ShouldBe(ErrorCode.EvaluationFailed);
    }

    [Fact]
    public async Task A_list_that_ends_too_early_is_an_error_and_not_a_short_index() =>
        (await Should.ThrowAsync<AskNixException>(() => Read(new Truncated()))).Problem.Message.ShouldContain("too early");

    [Fact]
    public void The_old_names_in_the_text_of_aliases_are_read_with_what_they_lead_to()
    {
        const string Text = """
            lib: self: super: with self; {
              # A plain alias is known by evaluating it.
              plain = other;
              oldName = throw "'oldName' has been renamed to/replaced by 'newName'"; # Added 2025-01-01
              "quoted.name" = throw
                "'quoted.name' was removed because nobody maintained it; use \"better\" instead";
              gone = gone_ "gone" "it has been replaced by `newer_4'.";
              short = throw "no";
            }
            """;

        AliasesFile.Read(Text).ShouldBe(
        [
            new PackageAlias("oldName", "newName", "'oldName' has been renamed to/replaced by 'newName'"),
            new PackageAlias("quoted.name", "better", "'quoted.name' was removed because nobody maintained it; use \"better\" instead"),
            new PackageAlias("gone", "newer_4", "it has been replaced by `newer_4'."),
        ]);
    }

    private static async Task<List<IndexEntry>> Read(IExpressionSource nix, int namesAtOnce = 1000, List<BackendEvent>? notices = null)
    {
        var entries = new List<IndexEntry>();
        await foreach (var entry in new EvaluatedPackages(nix, "<nixpkgs>", "r", new Collected(notices ?? []), namesAtOnce).Read(default))
            entries.Add(entry);
        return entries;
    }

    private sealed class Collected(List<BackendEvent> events) : IProgress<BackendEvent>
    {
        public void Report(BackendEvent value) => events.Add(value);
    }

    private sealed class Broken : IExpressionSource
    {
        public Task<Stream> EvaluateJson(string function, ImmutableSortedDictionary<string, string> arguments, CancellationToken cancellation) =>
            throw new AskNixException(ErrorCode.EvaluationFailed, "syntax error");
    }

    private sealed class Truncated : IExpressionSource
    {
        public Task<Stream> EvaluateJson(string function, ImmutableSortedDictionary<string, string> arguments, CancellationToken cancellation) =>
            Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes("""[{"kind":"release","names":2},{"kind":"pack""")));
    }
}
