namespace AskNix.Understanding.Grammar;

enum ElementKind
{
    /// <summary>One of a set of words.</summary>
    Words,

    /// <summary>Any tokens, kept under a name.</summary>
    Capture,

    /// <summary>A number, kept under a name.</summary>
    Number,

    /// <summary>Any tokens, not kept.</summary>
    Gap,

    /// <summary>One of a set of words, looked at but not taken.</summary>
    Ahead,
}
