using AskNix.Events;

namespace AskNix.Applying;

/// <summary>What a step is carried out with.</summary>
/// <param name="Directory">The folder of the operation: activation jobs and logs.</param>
/// <param name="Report">Where events go.</param>
/// <param name="Findings">What steps found out on the way.</param>
public sealed record StepContext(string Directory, Action<BackendEvent> Report, StepFindings Findings);
