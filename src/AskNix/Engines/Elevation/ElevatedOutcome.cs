using System.Collections.Immutable;

namespace AskNix.Engines.Elevation;

/// <summary>How a step went in the process that ran as root.</summary>
/// <param name="FailedUnits">Units that fail since then.</param>
/// <param name="Code">The name of the error; null where it went well.</param>
public sealed record ElevatedOutcome(ImmutableArray<string> FailedUnits, string? Code = null, string? Message = null, string? Advice = null, string? Details = null);
