using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;

namespace AskNix.Demo;

/// <summary>Makes the archive a channel is fetched as: everything in one top folder, the same bytes for the same files.</summary>
internal static class ChannelArchive
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static byte[] Make(string folder, ImmutableSortedDictionary<string, byte[]> files)
    {
        using var archive = new MemoryStream();
        using (var zipped = new GZipStream(archive, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new TarWriter(zipped, TarEntryFormat.Ustar))
        {
            foreach (var (path, bytes) in files)
            {
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, $"{folder}/{path}")
                {
                    DataStream = new MemoryStream(bytes),
                    Mode = Readable,
                    ModificationTime = DateTimeOffset.UnixEpoch,
                });
            }
        }
        return archive.ToArray();
    }
}
