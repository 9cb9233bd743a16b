namespace Nix.Syntax.Lexing;

/// <summary>What the bytes at hand mean; modes nest, as strings and interpolations do.</summary>
enum LexerMode : byte
{
    /// <summary>The outermost code: a closing brace does not leave it.</summary>
    File,

    /// <summary>Code inside braces or an interpolation.</summary>
    Code,
    String,
    IndentedString,

    /// <summary>Behind a part of a path that does not end with a slash.</summary>
    Path,

    /// <summary>Behind a part of a path that ends with a slash, where the path may not end.</summary>
    PathSlash,
}
