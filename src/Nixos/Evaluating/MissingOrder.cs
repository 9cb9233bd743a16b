using Nix.Formats;
using Nix.Store.Daemon;

namespace Nixos.Evaluating;

/// <summary>The order in which Nix tells what is missing.</summary>
public static class MissingOrder
{
    /// <summary>Each derivation after those it needs, and what is fetched by name.</summary>
    /// <param name="missing">What is missing.</param>
    /// <param name="store">Knows what derivations refer to.</param>
    /// <exception cref="Nix.Evaluation.Hosting.HostException">The store does not answer.</exception>
    public static MissingPaths Of(MissingPaths missing, IWritingStore store) => missing with
    {
        WillBuild = NeededFirst(missing.WillBuild, store),
        WillFetch =
        [
            .. missing.WillFetch
                .OrderBy(path => path[(store.Directory.Length + 1 + StorePath.HashPartLength)..], StringComparer.Ordinal)
                .ThenBy(path => path, StringComparer.Ordinal),
        ],
    };

    static List<string> NeededFirst(IReadOnlyList<string> derivations, IWritingStore store)
    {
        var among = derivations.ToHashSet(StringComparer.Ordinal);
        var ordered = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string derivation in derivations)
            Visit(derivation);
        return ordered;

        void Visit(string derivation)
        {
            if (!seen.Add(derivation))
                return;
            foreach (string needed in store.ReferencesOf(StorePath.Parse(derivation, store.Directory)).Select(path => path.In(store.Directory)).Where(among.Contains))
                Visit(needed);
            ordered.Add(derivation);
        }
    }
}
