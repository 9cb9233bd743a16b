using Nix.Syntax.Lexing;

namespace Nix.Syntax.Parsing;

/// <summary>
/// What the parser tells of the text, bottom up and in order: each token, and after the parts of a node that they
/// belong together. The lossless tree and the program the evaluator takes are two builders behind the one grammar.
/// </summary>
interface ISyntaxBuilder
{
    /// <summary>The number of tokens and nodes that no node has taken up so far.</summary>
    int Mark { get; }

    /// <summary>The next token of the text.</summary>
    void Token(in Token token);

    /// <summary>Everything since <paramref name="mark"/> forms one node.</summary>
    void Node(SyntaxKind kind, int mark);

    /// <summary>A mistake was found; from here on nodes may lack parts.</summary>
    void Fail();
}
