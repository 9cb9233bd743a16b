using System.Text;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Tests.Syntax;

/// <summary>
/// A collection of garbage walks every stack, and those of other tests would be walked through these, hundreds of thousands of
/// frames deep, again and again.
/// </summary>
[Collection(nameof(RunAlone))]
public class DeepTexts
{
    public static TheoryData<string, string, string, string, int> Accepted => new()
    {
        { "brackets", "[", "", "]", 100_000 },
        { "parentheses", "(", "1", ")", 100_000 },
        { "sets", "{a=", "1", ";}", 100_000 },
        { "functions", "a: ", "1", "", 100_000 },
        { "patterns", "{a}:", "1", "", 100_000 },
        { "lets", "let a=1; in ", "a", "", 50_000 },
        { "negations", "!", "true", "", 100_000 },
        { "sums", "1+", "1", "", 200_000 },
        { "implications", "true -> ", "true", "", 100_000 },
        { "calls", "(x: x) ", "1", "", 100_000 },
        { "interpolations", "\"${", "\"\"", "}\"", 100_000 },
        { "conditions", "if true then 1 else ", "1", "", 100_000 },
        { "defaults", "{}.a or ", "1", "", 100_000 },
        { "paths", "{a.", "b=1;}", "", 1 },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Texts_that_nest_as_deep_as_Nix_allows_are_accepted(string what, string open, string middle, string close, int depth)
    {
        byte[] text = Nested(open, middle, close, depth);
        var tree = SyntaxTree.Parse(text);
        tree.Diagnostics.ShouldBeEmpty(what);
        tree.ToBytes().AsSpan().SequenceEqual(text).ShouldBeTrue();
        var symbols = new SymbolTable();
        var program = ParsedProgram.Parse(text, symbols);
        program.Diagnostics.ShouldBeEmpty(what);
        NormalForm.Print(program.Root!, "/", "/").Length.ShouldBeGreaterThan(0);
        new UndefinedVariables(symbols, ["true", "a"]).In(program.Root!).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("(", ")")]
    [InlineData("{a=", ";}")]
    [InlineData("a: ", "")]
    [InlineData("!", "")]
    [InlineData("let a=", "; in a")]
    public void Deeper_texts_are_refused_at_the_place_where_they_get_too_deep(string open, string close)
    {
        var tree = SyntaxTree.Parse(Nested(open, "1", close, 200_002));
        tree.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("too-deep");
        tree.Diagnostics[0].Position.Column.ShouldBeInRange(open.Length * 199_990, (open.Length * 200_010) + 10);
    }

    [Fact]
    public void Open_brackets_without_end_are_one_mistake()
    {
        foreach (string open in (string[])["[", "(", "{a=", "\"${", "''${", "let a=", "if ", "./${", "{a?"])
            SyntaxTree.Parse(Nested(open, "", "", 150_000)).Diagnostics.Count.ShouldBeInRange(1, 2, open);
    }

    [Theory]
    [InlineData("1-")]
    [InlineData("a_b.")]
    [InlineData("/* ")]
    [InlineData("a/${x}")]
    [InlineData("<a/")]
    [InlineData("''$")]
    [InlineData("=")]
    [InlineData("a=")]
    [InlineData("{,")]
    public void Long_texts_take_time_in_proportion(string piece)
    {
        byte[] text = Nested(piece, "", "", 300_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        SyntaxTree.Parse(text).ToBytes().Length.ShouldBe(text.Length);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(20);
    }

    static byte[] Nested(string open, string middle, string close, int depth) =>
        Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, open, depth).Append(middle).Insert(open.Length * depth + middle.Length, close, depth).ToString());
}
