using Nix.Syntax.Lexing;
using Nix.Syntax.Parsing;

namespace Nix.Syntax.Ast;

/// <summary>A text as the program Nix takes it for: the same grammar as <see cref="SyntaxTree"/>, another builder.</summary>
public sealed class ParsedProgram
{
    ParsedProgram(ReadOnlyMemory<byte> text, AstNode? root, IReadOnlyList<Diagnostic> diagnostics, Lazy<LineMap> lines)
    {
        Text = text;
        Root = root;
        Diagnostics = diagnostics;
        LineMap = lines;
    }

    /// <summary>The text.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The program; null if there are <see cref="Diagnostics"/>.</summary>
    public AstNode? Root { get; }

    /// <summary>Why Nix rejects the text: mistakes of syntax, and attributes or arguments defined twice; empty if it accepts it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Where lines begin.</summary>
    public LineMap Lines => LineMap.Value;

    Lazy<LineMap> LineMap { get; }

    /// <summary>Parses any bytes; mistakes become <see cref="Diagnostics"/>.</summary>
    /// <param name="text">The text, which must not be changed afterwards.</param>
    /// <param name="symbols">The names; shared among programs that are evaluated together.</param>
    /// <param name="options">What to accept.</param>
    public static ParsedProgram Parse(ReadOnlyMemory<byte> text, SymbolTable? symbols = null, ParseOptions? options = null)
    {
        options ??= ParseOptions.Default;
        var lines = new Lazy<LineMap>(() => new LineMap(text));
        using var tokens = Lexer.Read(text.Span, options);
        var errors = new List<ParseError>();
        var parser = new Parser<AstBuilder>(text, tokens, options, new AstBuilder(text, symbols ?? new SymbolTable(), errors, lines));
        var root = parser.Parse().Finish();
        var diagnostics = tokens.Errors.Count + parser.Errors.Count + errors.Count == 0 ? [] : DiagnosticList.Merge(tokens.Errors, [.. parser.Errors, .. errors], lines);
        return new ParsedProgram(text, diagnostics.Count == 0 ? root : null, diagnostics, lines);
    }
}
