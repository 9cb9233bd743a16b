using System.Text;
using Nix.Syntax.Ast;

namespace AskNix.Tests.Syntax;

public class UndefinedVariableTests
{
    [Theory]
    [InlineData("a: a")]
    [InlineData("{ a, b ? a }@c: [ a b c ]")]
    [InlineData("let a = b; b = 1; in a")]
    [InlineData("rec { a = b; b = 1; }")]
    [InlineData("with builtins; anything")]
    [InlineData("a: { inherit a; b = rec { inherit a; }; }")]
    [InlineData("builtins.x or 1")]
    public void Names_that_are_bound_are_defined(string text) => Undefined(text).ShouldBeEmpty();

    [Theory]
    [InlineData("a", "a")]
    [InlineData("{ a = b; b = 1; }", "b")]
    [InlineData("rec { inherit a; }", "a")]
    [InlineData("let a = 1; in { inherit (b) a; }", "b")]
    [InlineData("[ (with x; y) z ]", "x z")]
    [InlineData("(a: a) a", "a")]
    [InlineData("builtins.a or b", "b")]
    [InlineData("builtins ? ${a}", "a")]
    public void Names_that_nothing_binds_are_reported(string text, string names) => string.Join(' ', Undefined(text)).ShouldBe(names);

    static IEnumerable<string> Undefined(string text)
    {
        var symbols = new SymbolTable();
        var program = ParsedProgram.Parse(Encoding.UTF8.GetBytes(text), symbols);
        return new UndefinedVariables(symbols, ["builtins"]).In(program.Root.ShouldNotBeNull()).Select(v => v.Name.ToString());
    }
}
