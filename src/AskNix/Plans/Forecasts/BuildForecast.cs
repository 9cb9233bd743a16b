using System.Collections.Immutable;

namespace AskNix.Plans.Forecasts;

/// <summary>What would be built and fetched.</summary>
/// <param name="ToBuild">Store paths of derivations.</param>
/// <param name="ToFetch">Store paths.</param>
/// <param name="DownloadBytes">Size of the download; null where unknown.</param>
/// <param name="UnpackedBytes">Size in the store; null where unknown.</param>
public sealed record BuildForecast(ImmutableArray<string> ToBuild, ImmutableArray<string> ToFetch, long? DownloadBytes, long? UnpackedBytes);
