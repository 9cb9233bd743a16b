namespace AskNix.Engines.Traditional;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">As a shell tells it.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error, without what was turned into events.</param>
public sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;
}
