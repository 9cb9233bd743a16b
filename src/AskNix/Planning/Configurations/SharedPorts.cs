using System.Collections.Immutable;
using AskNix.Features;

namespace AskNix.Planning.Configurations;

/// <summary>
/// Tells where two features would listen on one port, which only the first to start can. Both may stay on, since another port helps:
/// it is said, and does not stand in the way.
/// </summary>
internal sealed class SharedPorts(FeatureCatalogue features)
{
    /// <param name="wanted">What is turned on, in the order it was asked for.</param>
    /// <param name="off">What is turned off with it.</param>
    /// <param name="system">Tells what is on already.</param>
    public ImmutableArray<string> Of(ImmutableArray<Feature> wanted, IReadOnlyCollection<string> off, EvaluatedSystem system) =>
    [
        .. from place in Enumerable.Range(0, wanted.Length)
           from pair in features.SharingPorts(wanted[place])
           where !off.Contains(pair.Other.Name)
           let rank = wanted.IndexOf(pair.Other)
           where rank >= 0 ? rank < place : FeatureState.IsOn(pair.Other, system)
           select Text(wanted[place], pair.Other, pair.Port),
    ];

    private static string Text(Feature feature, Feature other, string port)
    {
        string[] ways = [.. new[] { feature, other }.Select(one => one.Listens[port]).Where(option => option.Length > 0)];
        return $"{feature.Name} and {other.Name} both listen on TCP port {port} unless told otherwise, and only one of them can: "
            + (ways.Length == 0 ? "one has to be given another." : $"give one another with {string.Join(" or ", ways)}.");
    }
}
