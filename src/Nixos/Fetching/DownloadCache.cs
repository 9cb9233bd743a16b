using System.Text;
using Nix.Formats;
using Nix.Posix;

namespace Nixos.Fetching;

/// <summary>
/// What was downloaded, kept by location: a file each, the server's tag in its first line, the content behind it. Its time says when the server
/// was last asked.
/// </summary>
/// <param name="directory">Where they are; made when the first is kept.</param>
/// <param name="clock">The clock.</param>
/// <param name="lifetime">How long a server need not be asked again (tarball-ttl).</param>
sealed class DownloadCache(string directory, TimeProvider clock, TimeSpan lifetime)
{
    /// <summary>What is kept of a location; null if nothing.</summary>
    public CachedDownload? Find(string url)
    {
        try
        {
            string file = FileOf(url);
            byte[] all = File.ReadAllBytes(file);
            int end = Array.IndexOf(all, (byte)'\n');
            var age = clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file);
            return end < 0 ? null : new CachedDownload(Encoding.UTF8.GetString(all, 0, end), all.AsMemory(end + 1), age >= TimeSpan.Zero && age < lifetime);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a download. Where nothing can be kept, nothing is.</summary>
    public void Keep(string url, string tag, ReadOnlySpan<byte> content)
    {
        try
        {
            Directory.CreateDirectory(directory);
            string file = FileOf(url);
            byte[] kept = [.. Encoding.UTF8.GetBytes(tag), (byte)'\n', .. content];
            if (File.Exists(file))
                DurableFile.Replace(file, kept);
            else
                DurableFile.Create(file, kept);
            Touch(url);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or PosixException)
        {
            // It is downloaded again the next time.
        }
    }

    /// <summary>Notes that the server says it is still the same.</summary>
    public void Touch(string url)
    {
        try
        {
            File.SetLastWriteTimeUtc(FileOf(url), clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The server is asked again the next time.
        }
    }

    string FileOf(string url) => Path.Combine(directory, NixHash.Of(NixHashAlgorithm.Sha256, Encoding.UTF8.GetBytes(url)).ToString(NixHashFormat.Base32, withAlgorithm: false));
}
