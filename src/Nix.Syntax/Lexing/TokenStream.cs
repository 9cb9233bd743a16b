using System.Buffers;

namespace Nix.Syntax.Lexing;

/// <summary>
/// All tokens of a text, the last of which is the end of file, and the mistakes found inside tokens, in order. They lie in a
/// rented array, which goes back when the stream is disposed of: they are most of what parsing would allocate otherwise.
/// </summary>
sealed class TokenStream(Token[] tokens, int count, IReadOnlyList<LexicalError> errors) : IDisposable
{
    public int Count => count;

    public IReadOnlyList<LexicalError> Errors => errors;

    public ref readonly Token this[int index] => ref tokens[index];

    public void Dispose() => ArrayPool<Token>.Shared.Return(tokens);
}
