using AskNix.Plans;

namespace AskNix.Engines.Elevation;

/// <summary>A step for a process that runs as root.</summary>
/// <param name="Engine">auto, native or traditional.</param>
/// <param name="Step">What to do.</param>
public sealed record ElevatedStep(string Engine, PlanStep Step);
