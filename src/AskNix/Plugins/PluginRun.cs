namespace AskNix.Plugins;

/// <summary>How a plugin's process ended.</summary>
/// <param name="ExitStatus">0 where it ended well.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
public sealed record PluginRun(int ExitStatus, byte[] Output, string Errors);
