using System.Collections.Immutable;
using AskNix.Plans;

namespace AskNix.Applying;

/// <summary>One plan on its way, and the folder that remembers how far it has come.</summary>
/// <param name="Id">The number of its change in the history.</param>
/// <param name="Directory">The folder; holds the journal, the root of the build, activation jobs and their logs.</param>
/// <param name="Steps">The steps of the plan.</param>
public sealed record Operation(long Id, string Directory, ImmutableArray<PlanStep> Steps);
