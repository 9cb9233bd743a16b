using System.Collections.Immutable;

namespace AskNix.Applying;

/// <summary>An activation that runs by itself, whatever becomes of the process that asked for it.</summary>
/// <param name="Program">switch-to-configuration, absolute.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">All of its environment.</param>
/// <param name="LogFile">Gets what it prints.</param>
/// <param name="OutcomeFile">Gets its exit code once it has ended; appears whole or not at all.</param>
public sealed record ActivationJob(
    string Program, ImmutableArray<string> Arguments, ImmutableSortedDictionary<string, string> Environment, string LogFile, string OutcomeFile);
