namespace AskNix.Planning.Explaining;

/// <summary>What an option is worth on the machine, as <c>explain-option.nix</c> prints it.</summary>
internal sealed class OptionValue
{
    /// <summary>As Nix text; null where it has none.</summary>
    public string? Value { get; init; }

    /// <summary>The files that set it, or the option it is a part of.</summary>
    public string[] Files { get; init; } = [];

    /// <summary>Whether it is an option itself; otherwise it is a part of the value of one.</summary>
    public bool Whole { get; init; }
}
