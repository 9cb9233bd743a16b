using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nix.Syntax.Editing;

namespace AskNix.Tests.Syntax;

public class TextDiffTests
{
    [Fact]
    public void A_difference_prints_as_diff_does()
    {
        string old = string.Concat(Enumerable.Range(1, 12).Select(i => $"line {i}\n"));
        string changed = old.Replace("line 5\n", "line five\nmore\n", StringComparison.Ordinal);
        Between(old, changed).ToText("a/x.nix", "b/x.nix").ShouldBe(
            "--- a/x.nix\n+++ b/x.nix\n@@ -2,7 +2,8 @@\n line 2\n line 3\n line 4\n-line 5\n+line five\n+more\n line 6\n line 7\n line 8\n");
    }

    [Fact]
    public void Changes_far_apart_are_hunks_of_their_own()
    {
        string old = string.Concat(Enumerable.Range(1, 30).Select(i => $"{i}\n"));
        string changed = old.Replace("\n4\n", "\nx\n", StringComparison.Ordinal).Replace("\n25\n", "\n", StringComparison.Ordinal);
        var hunks = Between(old, changed).Hunks();
        hunks.Select(h => (h.OldStart, h.OldCount, h.NewStart, h.NewCount)).ShouldBe([(1, 7, 1, 7), (22, 7, 22, 6)]);
    }

    [Fact]
    public void A_missing_line_break_at_the_end_is_told() =>
        Between("a", "a\n").ToText("x", "y").ShouldBe("--- x\n+++ y\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");

    [Fact]
    public void A_new_file_begins_at_line_nought() =>
        Between("", "a\nb\n").ToText("x", "y").ShouldBe("--- x\n+++ y\n@@ -0,0 +1,2 @@\n+a\n+b\n");

    [Fact]
    public void Equal_texts_have_no_difference()
    {
        Between("a\nb\n", "a\nb\n").IsEmpty.ShouldBeTrue();
        Between("a\n", "a\n").ToText("x", "y").ShouldBe("");
    }

    [Fact]
    public void Colours_are_terminal_codes_around_whole_lines() =>
        Between("a\n", "b\n").ToText("x", "y", colour: true).ShouldContain("\e[31m-a\e[0m\n\e[32m+b\e[0m\n");

    [Fact]
    public void The_lines_of_a_difference_are_the_lines_of_both_texts() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            string old = Text(random), changed = Text(random);
            var lines = Between(old, changed).Lines;
            string.Concat(lines.Where(l => l.Kind != DiffLineKind.Added).Select(l => Encoding.UTF8.GetString(l.Text.Span))).ShouldBe(old);
            string.Concat(lines.Where(l => l.Kind != DiffLineKind.Removed).Select(l => Encoding.UTF8.GetString(l.Text.Span))).ShouldBe(changed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => $"{(char)('a' + random.Next(4))}\n"));

    static UnifiedDiff Between(string old, string changed) => TextDiff.Between(Encoding.UTF8.GetBytes(old), Encoding.UTF8.GetBytes(changed));
}
