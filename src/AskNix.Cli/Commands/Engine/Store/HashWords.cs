using Nix.Formats;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Hashes as they are said on a command line.</summary>
internal static class HashWords
{
    /// <exception cref="StoreCallException">There is no such algorithm.</exception>
    public static NixHashAlgorithm Algorithm(string word) => NixHashAlgorithms.Find(word) is not NixHashAlgorithm.None and var found
        ? found
        : throw new StoreCallException($"unknown hash algorithm '{word}', expect 'md5', 'sha1', 'sha256', or 'sha512'");
}
