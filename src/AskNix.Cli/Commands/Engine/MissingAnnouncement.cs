using System.Globalization;
using Nix.Formats;
using Nix.Store.Daemon;
using Nixos.Evaluating;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Says what is going to be built and fetched, in Nix's words.</summary>
internal sealed class MissingAnnouncement(IWritingStore store, BuildMessages messages)
{
    private const double MiB = 1024 * 1024;

    /// <summary>Says it; nothing where nothing is missing.</summary>
    public void Say(MissingPaths missing)
    {
        Say(missing.WillBuild.Count == 1 ? "this derivation will be built:" : $"these {missing.WillBuild.Count} derivations will be built:", NeededFirst(missing.WillBuild));
        var size = string.Create(CultureInfo.InvariantCulture, $"({missing.DownloadSize / MiB:F2} MiB download, {missing.NarSize / MiB:F2} MiB unpacked)");
        Say(missing.WillFetch.Count == 1 ? $"this path will be fetched {size}:" : $"these {missing.WillFetch.Count} paths will be fetched {size}:",
            missing.WillFetch.OrderBy(path => path[(store.Directory.Length + 1 + StorePath.HashPartLength)..], StringComparer.Ordinal).ThenBy(path => path, StringComparer.Ordinal));
        Say("don't know how to build these paths:", missing.Unknown);
    }

    private void Say(string heading, IEnumerable<string> paths)
    {
        var isFirst = true;
        foreach (var path in paths)
        {
            if (isFirst)
                messages.Write(heading);
            isFirst = false;
            messages.Write($"  {path}");
        }
    }

    /// <summary>The derivations, each after those it needs.</summary>
    private List<string> NeededFirst(IReadOnlyList<string> derivations)
    {
        var among = derivations.ToHashSet(StringComparer.Ordinal);
        var ordered = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var derivation in derivations)
            Visit(derivation);
        return ordered;

        void Visit(string derivation)
        {
            if (!seen.Add(derivation))
                return;
            foreach (var needed in store.ReferencesOf(StorePath.Parse(derivation, store.Directory)).Select(path => path.In(store.Directory)).Where(among.Contains))
                Visit(needed);
            ordered.Add(derivation);
        }
    }
}
