using Nix.Syntax.Green;
using Nix.Syntax.Lexing;
using Nix.Syntax.Nodes;
using Nix.Syntax.Parsing;

namespace Nix.Syntax;

/// <summary>
/// A Nix text as a tree that holds every byte of it, whether it is valid or not. Immutable and safe to share between threads.
/// </summary>
public sealed class SyntaxTree
{
    readonly Lazy<LineMap> lines;

    SyntaxTree(ReadOnlyMemory<byte> text, GreenNode root, IReadOnlyList<Diagnostic> diagnostics, ParseOptions options, Lazy<LineMap> lines)
    {
        Text = text;
        Green = root;
        Diagnostics = diagnostics;
        Options = options;
        this.lines = lines;
    }

    /// <summary>The text as it was given. It must not be changed afterwards.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The mistakes in the text, by position; empty if Nix accepts it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The options it was parsed with.</summary>
    public ParseOptions Options { get; }

    /// <summary>Where lines begin.</summary>
    public LineMap Lines => lines.Value;

    /// <summary>The whole file.</summary>
    public RootNode RootNode => new(this, Green);

    /// <summary>The expression of the file.</summary>
    public Expression Root => RootNode.Expression;

    internal GreenNode Green { get; }

    /// <summary>
    /// Parses any bytes; mistakes become <see cref="Diagnostics"/>, never exceptions. Takes time proportional to the length,
    /// however deeply the text nests.
    /// </summary>
    public static SyntaxTree Parse(ReadOnlyMemory<byte> text, ParseOptions? options = null)
    {
        options ??= ParseOptions.Default;
        using var tokens = Lexer.Read(text.Span, options);
        var parser = new Parser<GreenTreeBuilder>(text, tokens, options, new GreenTreeBuilder(text));
        var root = parser.Parse().Finish();
        var lineMap = new Lazy<LineMap>(() => new LineMap(text));
        return new SyntaxTree(text, root, DiagnosticList.Merge(tokens.Errors, parser.Errors, lineMap), options, lineMap);
    }

    /// <summary>The text, printed back from the tree: byte for byte what was parsed.</summary>
    public byte[] ToBytes() => GreenText.Of(Green);
}
