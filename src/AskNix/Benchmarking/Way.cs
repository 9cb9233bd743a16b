namespace AskNix.Benchmarking;

/// <summary>How an operation is done.</summary>
public enum Way
{
    /// <summary>A process of ask-nix, with <c>--engine native</c>.</summary>
    Native,

    /// <summary>A process of ask-nix, with <c>--engine traditional</c>.</summary>
    Traditional,

    /// <summary>A process of the Nix tools, without ask-nix.</summary>
    Command,
}
