namespace AskNix.Understanding.Grammar;

/// <summary>One element of a <see cref="Pattern"/>.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Words">The words it accepts, for <see cref="ElementKind.Words"/> and <see cref="ElementKind.Ahead"/>.</param>
/// <param name="Name">The name a capture or a number goes by.</param>
/// <param name="Least">How many tokens it must take.</param>
/// <param name="Most">How many it may take.</param>
sealed record Element(ElementKind Kind, Alternatives? Words, string? Name, int Least, int Most);
