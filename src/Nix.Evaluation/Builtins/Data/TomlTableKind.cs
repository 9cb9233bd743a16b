namespace Nix.Evaluation.Builtins.Data;

/// <summary>How a table came about.</summary>
enum TomlTableKind
{
    /// <summary>By a longer header: <c>[a.b]</c> implies a.</summary>
    Implied,

    /// <summary>By its own header: may not have another.</summary>
    Header,

    /// <summary>By dotted keys: may not have a header.</summary>
    Dotted,

    /// <summary>Written inline: complete.</summary>
    Inline,
}
