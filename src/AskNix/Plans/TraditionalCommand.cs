using System.Collections.Immutable;

namespace AskNix.Plans;

/// <summary>A command of the Nix tools that does what a step does: an argument vector, never a shell line.</summary>
/// <param name="Arguments">Program first.</param>
/// <param name="AsRoot">Whether it needs root on a machine whose root directory is <c>/</c>.</param>
public sealed record TraditionalCommand(ImmutableArray<string> Arguments, bool AsRoot = false)
{
    /// <summary>The command as a person would type it, quoted for a POSIX shell.</summary>
    public override string ToString() => (AsRoot ? "sudo " : "") + ShellQuoting.Quote(Arguments);
}
