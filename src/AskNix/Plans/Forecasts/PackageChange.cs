namespace AskNix.Plans.Forecasts;

/// <summary>A package that comes (no old version), goes (no new version) or changes version.</summary>
public sealed record PackageChange(string Name, string? OldVersion, string? NewVersion);
