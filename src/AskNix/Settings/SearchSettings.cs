namespace AskNix.Settings;

/// <summary>How much a search shows.</summary>
/// <param name="Limit">Results of a search, 1 to 1000.</param>
/// <param name="NearNames">Near names offered for an unknown one, 0 to 20.</param>
public sealed record SearchSettings(int Limit, int NearNames);
