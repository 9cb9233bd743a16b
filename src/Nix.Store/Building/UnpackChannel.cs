using System.Formats.Tar;
using Nix.Posix;

namespace Nix.Store.Building;

/// <summary><c>builtin:unpack-channel</c>: the one directory of a tar archive, by the channel's name (src/libstore/builtins/unpack-channel.cc).</summary>
internal sealed class UnpackChannel(BuildSettings settings)
{
    internal async Task RunAsync(BuiltinAttributes attributes, CancellationToken cancellation)
    {
        var name = attributes.Text("channelName");
        if (name.Contains('/', StringComparison.Ordinal) || name is "" or "." or "..")
            throw new InvalidDataException($"channelName is not allowed to contain filesystem separators, got {name}");
        var source = attributes.Text("src");
        var output = attributes.RealOutput;
        Directory.CreateDirectory(output);
        await using (var archive = Decompression.Open(attributes.Real(source), source, settings.SearchPath))
            await TarFile.ExtractToDirectoryAsync(archive, output, overwriteFiles: true, cancellation);
        var entries = Directory.GetFileSystemEntries(output);
        if (entries.Length != 1)
            throw new InvalidDataException($"channel tarball '{source}' contains more than one file");
        TreeMove.Move(entries[0], $"{output}/{name}");
    }
}
