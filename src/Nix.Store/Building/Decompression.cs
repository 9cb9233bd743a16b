using System.IO.Compression;
using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>Reads files that may be compressed, by what their name ends with: gzip itself, the others by their own programs.</summary>
internal static class Decompression
{
    private const string UsualPlaces = "/run/current-system/sw/bin:/usr/bin:/bin";

    /// <exception cref="BuildException">The program it takes is not there.</exception>
    internal static Stream Open(string file, string name, string? searchPath)
    {
        var program = name switch
        {
            _ when name.EndsWith(".xz", StringComparison.Ordinal) => "xz",
            _ when name.EndsWith(".bz2", StringComparison.Ordinal) => "bzip2",
            _ when name.EndsWith(".zst", StringComparison.Ordinal) => "zstd",
            _ => null,
        };
        if (program is null)
        {
            var plain = new FileStream(file, FileMode.Open, FileAccess.Read);
            return name.EndsWith(".gz", StringComparison.Ordinal) || name.EndsWith(".tgz", StringComparison.Ordinal)
                ? new GZipStream(plain, CompressionMode.Decompress)
                : plain;
        }
        var found = ProgramLookup.TryFind(program, searchPath ?? UsualPlaces)
            ?? throw new BuildException(BuildStatus.MiscellaneousFailure, $"'{name}' is compressed, and there is no program {program} to read it");
        var child = ChildProcess.Start(new ChildCommand
        {
            Program = found,
            Arguments = ["-dc", "--", file],
            Environment = ChildEnvironment.Scrubbed(),
            Output = new ChildOutput.Streamed(),
        });
        return child.OutputStream!;
    }
}
