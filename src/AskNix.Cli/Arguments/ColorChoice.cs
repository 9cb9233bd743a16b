namespace AskNix.Cli.Arguments;

/// <summary>When colours are written.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless NO_COLOR is set or the terminal is dumb.</summary>
    Auto,
    Always,
    Never,
}
