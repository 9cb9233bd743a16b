using Nix.Store;
using Nix.Formats;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Says what will be built and fetched, in Nix's words (libmain, printMissing).</summary>
internal sealed class MissingText(StoreCall call)
{
    public async Task SayAsync(MissingPaths missing, CancellationToken cancellation)
    {
        if (missing.WillBuild.Count > 0)
        {
            call.Say(missing.WillBuild.Count == 1 ? "this derivation will be built:" : $"these {missing.WillBuild.Count} derivations will be built:");
            var infos = await call.Store.InfosAsync([.. missing.WillBuild.Order(StringComparer.Ordinal)], cancellation);
            foreach (var info in ReferenceOrder.Sort(infos.OfType<StoreObjectInfo>()))
                call.Say($"  {info.Info.Path}");
        }
        if (missing.WillFetch.Count > 0)
        {
            var sizes = $"({NixSize.Text(missing.DownloadSize)} download, {NixSize.Text(missing.NarSize)} unpacked)";
            call.Say(missing.WillFetch.Count == 1 ? $"this path will be fetched {sizes}:" : $"these {missing.WillFetch.Count} paths will be fetched {sizes}:");
            var paths = missing.WillFetch.Select(path => StorePath.Parse(path, call.Store.StoreDirectory));
            foreach (var path in paths.OrderBy(path => path.Name, StringComparer.Ordinal).ThenBy(path => path.BaseName, StringComparer.Ordinal))
                call.Say($"  {path.In(call.Store.StoreDirectory)}");
        }
        if (missing.Unknown.Count > 0)
        {
            call.Say("don't know how to build these paths:");
            foreach (var path in missing.Unknown.Order(StringComparer.Ordinal))
                call.Say($"  {path}");
        }
    }
}
