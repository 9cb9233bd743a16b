namespace Nix.Evaluation.Values;

/// <summary>The kinds of values.</summary>
public enum ValueKind
{
    /// <summary>Not evaluated yet.</summary>
    Thunk,

    /// <summary>64 bits, signed.</summary>
    Integer,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>Bytes with a context.</summary>
    String,

    /// <summary>An absolute path.</summary>
    Path,

    /// <summary>null.</summary>
    Null,

    /// <summary>An attribute set.</summary>
    Set,

    /// <summary>A list.</summary>
    List,

    /// <summary>A lambda, a builtin or a builtin that lacks arguments.</summary>
    Function,

    /// <summary>IEEE 754, 64 bits.</summary>
    Float,
}
