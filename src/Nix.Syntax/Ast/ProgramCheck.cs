namespace Nix.Syntax.Ast;

/// <summary>
/// Tells whether Nix takes a text for a program: no mistakes of syntax, nothing defined twice, no undefined variables. One object
/// checks any number of texts, one after the other, and keeps their names.
/// </summary>
public sealed class ProgramCheck
{
    readonly SymbolTable symbols = new();
    readonly UndefinedVariables scope;
    readonly ParseOptions options;

    /// <summary>Prepares for texts in which <see cref="GlobalNames.OfNix"/> are defined.</summary>
    public ProgramCheck(ParseOptions? options = null)
    {
        this.options = options ?? ParseOptions.Default;
        scope = new UndefinedVariables(symbols, GlobalNames.OfNix);
    }

    /// <summary>The program, or why there is none.</summary>
    public (AstNode? Program, IReadOnlyList<Diagnostic> Diagnostics) Check(ReadOnlyMemory<byte> text)
    {
        var parsed = ParsedProgram.Parse(text, symbols, options);
        if (parsed.Root is not { } root || scope.In(root) is not { Count: > 0 } undefined)
            return (parsed.Root, parsed.Diagnostics);
        return (null, [.. undefined.Select(variable => Undefined(variable, parsed.Lines))]);
    }

    static Diagnostic Undefined(AstVariable variable, LineMap lines) =>
        new("undefined-variable", $"nothing gives a value to the variable `{variable.Name}`", new TextSpan(variable.Position, variable.Name.Name.Length),
            lines.PositionOf(variable.Position), "a `with pkgs;`, an argument of the function or a `let` may be missing");
}
