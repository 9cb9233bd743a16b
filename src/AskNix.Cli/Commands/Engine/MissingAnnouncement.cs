using System.Globalization;
using Nix.Store.Daemon;
using Nixos.Evaluating;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Says what is going to be built and fetched, in Nix's words.</summary>
internal sealed class MissingAnnouncement(IWritingStore store, BuildMessages messages)
{
    private const double MiB = 1024 * 1024;

    /// <summary>Says it; nothing where nothing is missing.</summary>
    public void Say(MissingPaths found)
    {
        var missing = MissingOrder.Of(found, store);
        Say(missing.WillBuild.Count == 1 ? "this derivation will be built:" : $"these {missing.WillBuild.Count} derivations will be built:", missing.WillBuild);
        var size = string.Create(CultureInfo.InvariantCulture, $"({missing.DownloadSize / MiB:F2} MiB download, {missing.NarSize / MiB:F2} MiB unpacked)");
        Say(missing.WillFetch.Count == 1 ? $"this path will be fetched {size}:" : $"these {missing.WillFetch.Count} paths will be fetched {size}:", missing.WillFetch);
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
}
