using Nix.Syntax.Lexing;
using Nix.Syntax.Parsing;

namespace Nix.Syntax;

/// <summary>Brings the mistakes of lexer and parser together.</summary>
static class DiagnosticList
{
    public static IReadOnlyList<Diagnostic> Merge(IReadOnlyList<LexicalError> lexical, IReadOnlyList<ParseError> syntactic, Lazy<LineMap> lines)
    {
        if (lexical.Count == 0 && syntactic.Count == 0)
            return [];
        return
        [
            .. lexical.Select(e => new Diagnostic(e.Code, e.Message, e.Span, lines.Value.PositionOf(e.Span.Start), e.Advice))
                .Concat(syntactic.Select(e => new Diagnostic(e.Code, e.Message, e.Span, lines.Value.PositionOf(e.Span.Start), e.Advice) { Repetition = e.Repetition }))
                .OrderBy(d => d.Span.Start),
        ];
    }
}
