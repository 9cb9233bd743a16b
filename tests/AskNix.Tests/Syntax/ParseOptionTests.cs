using System.Text;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Tests.Syntax;

public class ParseOptionTests
{
    static readonly ParseOptions Pipes = new() { PipeOperators = true };

    [Theory]
    [InlineData("a: b: c: a |> b |> c", "(a: (b: (c: (c (b a)))))")]
    [InlineData("a: b: c: c <| b <| a", "(a: (b: (c: (c (b a)))))")]
    [InlineData("a: b: 1 + a |> b", "(a: (b: (b (1 + a))))")]
    public void Pipes_are_calls_behind_their_switch(string text, string normal)
    {
        var program = ParsedProgram.Parse(Encoding.UTF8.GetBytes(text), options: Pipes);
        Encoding.UTF8.GetString(NormalForm.Print(program.Root.ShouldNotBeNull(), "/", "/").Span).ShouldBe(normal);
    }

    [Theory]
    [InlineData("a |> b <| c")]
    [InlineData("a <| b |> c")]
    [InlineData("a |> b: c")]
    public void Pipes_of_both_kinds_do_not_mix(string text) =>
        SyntaxTree.Parse(Encoding.UTF8.GetBytes(text), Pipes).Diagnostics.ShouldNotBeEmpty();

    [Fact]
    public void A_smaller_depth_may_be_asked_for() =>
        SyntaxTree.Parse("[[[[1]]]]"u8.ToArray(), new ParseOptions { MaximumDepth = 3 }).Diagnostics[0].Code.ShouldBe("too-deep");
}
