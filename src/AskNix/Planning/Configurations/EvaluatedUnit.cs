namespace AskNix.Planning.Configurations;

/// <summary>A unit of the service manager.</summary>
/// <param name="Text">The unit file; null where the unit is disabled.</param>
/// <param name="Wanted">Whether something starts it at boot.</param>
public sealed record EvaluatedUnit(string? Text, bool Wanted);
