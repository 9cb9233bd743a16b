namespace Nix.Syntax.Lexing;

/// <summary>All tokens of a text, the last of which is the end of file, and the mistakes found inside tokens, in order.</summary>
sealed class TokenStream(Token[] tokens, int count, IReadOnlyList<LexicalError> errors)
{
    public int Count => count;

    public IReadOnlyList<LexicalError> Errors => errors;

    public ref readonly Token this[int index] => ref tokens[index];
}
