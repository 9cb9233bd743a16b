using System.Formats.Tar;
using System.IO.Compression;
using Nix.Evaluation.Hosting;

namespace Nixos.Fetching;

/// <summary>Packed files as trees: tar, as it is or packed by gzip, bzip2, xz or zstd, and zip.</summary>
/// <param name="programs">Runs the programs that unpack what .NET does not.</param>
sealed class Unpacking(ToolRunner programs)
{
    const int LinkMode = 0xA000, KindOfMode = 0xF000;

    /// <summary>The tree in a packed file.</summary>
    /// <exception cref="HostException">It is no packed file, or holds what no store can.</exception>
    public FetchedTree Unpack(ReadOnlyMemory<byte> packed)
    {
        try
        {
            return packed.Span.StartsWith("PK\x03\x04"u8) ? Zip(packed) : Tar(Plain(packed));
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or EndOfStreamException)
        {
            throw new HostException("Failed to open archive (Unrecognized archive format)", failure);
        }
    }

    /// <summary>What a file of a binary cache holds.</summary>
    /// <exception cref="HostException">It is packed in another way, or not at all.</exception>
    public ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> packed, string method)
    {
        if (method is not ("none" or "gzip" or "bzip2" or "xz" or "zstd"))
            throw new HostException($"unknown compression method '{method}'");
        try
        {
            using var plain = method == "none" ? Reading(packed) : Plain(packed);
            return Content(plain);
        }
        catch (InvalidDataException failure)
        {
            throw new HostException($"the file is not packed by {method}", failure);
        }
    }

    Stream Plain(ReadOnlyMemory<byte> packed) => packed.Span switch
    {
        [0x1f, 0x8b, ..] => new GZipStream(Reading(packed), CompressionMode.Decompress),
        [(byte)'B', (byte)'Z', (byte)'h', ..] => Reading(programs.Run("bzip2", ["-dc"], packed)),
        [0xfd, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => Reading(programs.Run("xz", ["-dc"], packed)),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Reading(programs.Run("zstd", ["-dc"], packed)),
        _ => Reading(packed),
    };

    static MemoryStream Reading(ReadOnlyMemory<byte> bytes) => new(bytes.ToArray(), writable: false);

    static FetchedTree Tar(Stream plain)
    {
        var tree = new PackedTree();
        long lastModified = 0;
        bool isEmpty = true;
        using var reader = new TarReader(plain);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry is PaxGlobalExtendedAttributesTarEntry)
                continue;
            isEmpty = false;
            lastModified = Math.Max(lastModified, entry.ModificationTime.ToUnixTimeSeconds());
            tree.Put(entry.Name, Node(entry, tree));
        }

        // Anything without a header is an archive of nothing to the reader.
        if (isEmpty)
            throw new InvalidDataException();
        return new FetchedTree(tree.ToArchive(skipsSingleRoot: true)) { LastModified = lastModified };
    }

    static PackedNode Node(TarEntry entry, PackedTree tree) => entry.EntryType switch
    {
        TarEntryType.Directory => new PackedNode.Directory(),
        TarEntryType.SymbolicLink => new PackedNode.Link(entry.LinkName),
        TarEntryType.HardLink => tree.Find(entry.LinkName) ?? throw new HostException($"'{entry.Name}' is a hard link to '{entry.LinkName}', which is not in the tarball"),
        TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile =>
            new PackedNode.Regular(Content(entry.DataStream), entry.Mode.HasFlag(UnixFileMode.UserExecute)),
        _ => throw new HostException($"file '{entry.Name}' in tarball has unsupported file type {TypeInMode(entry.EntryType)}"),
    };

    /// <summary>As the file system tells such an entry, which is how Nix says it.</summary>
    static int TypeInMode(TarEntryType type) => type switch
    {
        TarEntryType.Fifo => 0x1000,
        TarEntryType.CharacterDevice => 0x2000,
        TarEntryType.BlockDevice => 0x6000,
        _ => 0,
    };

    static FetchedTree Zip(ReadOnlyMemory<byte> packed)
    {
        var tree = new PackedTree();
        long lastModified = 0;
        using var archive = new ZipArchive(Reading(packed), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            int mode = (entry.ExternalAttributes >> 16) & 0xffff;
            lastModified = Math.Max(lastModified, entry.LastWriteTime.ToUnixTimeSeconds());
            using var content = entry.FullName.EndsWith('/') ? null : entry.Open();
            tree.Put(entry.FullName, content is null ? new PackedNode.Directory()
                : (mode & KindOfMode) == LinkMode ? new PackedNode.Link(System.Text.Encoding.UTF8.GetString(Content(content)))
                : new PackedNode.Regular(Content(content), (mode & 0x40) != 0));
        }

        return new FetchedTree(tree.ToArchive(skipsSingleRoot: true)) { LastModified = lastModified };
    }

    static byte[] Content(Stream? content)
    {
        using var bytes = new MemoryStream();
        content?.CopyTo(bytes);
        return bytes.ToArray();
    }
}
