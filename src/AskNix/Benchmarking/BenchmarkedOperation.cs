using System.Collections.Immutable;

namespace AskNix.Benchmarking;

/// <summary>Something a person asks for, which both engines can do without changing the machine.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Sentence">What ask-nix is asked.</param>
/// <param name="DryRun">Whether only a dry run leaves the machine as it is.</param>
/// <param name="Command">The command of the Nix tools that comes nearest; default for none.</param>
/// <param name="CommandDoes">What that command does of it, where that is less or more; null where it is the same.</param>
public sealed record BenchmarkedOperation(
    string Name, string Sentence, bool DryRun, ImmutableArray<string> Command = default, string? CommandDoes = null);
