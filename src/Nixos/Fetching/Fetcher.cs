using Nix.Evaluation.Hosting;

namespace Nixos.Fetching;

/// <summary>Brings files from the network, from this machine and from git repositories.</summary>
public sealed class Fetcher : IFetcher, IDisposable
{
    readonly Downloads downloads;
    readonly Unpacking unpacking;
    readonly GitTrees git;

    /// <param name="environment">The environment variables: where caches are, and the search path for git and its like.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="lifetime">How long what was downloaded is used without asking the server again (tarball-ttl; Nix's own is an hour).</param>
    /// <param name="warn">Takes warnings.</param>
    /// <param name="cancellation">Ends what is under way.</param>
    public Fetcher(IReadOnlyDictionary<string, string> environment, TimeProvider clock, TimeSpan lifetime, Action<string> warn, CancellationToken cancellation)
    {
        string cache = environment.GetValueOrDefault("XDG_CACHE_HOME") is { Length: > 0 } named ? named : Path.Combine(environment.GetValueOrDefault("HOME", "/"), ".cache");
        string own = Path.Combine(cache, "ask-nix");
        var programs = new ToolRunner(environment, cancellation);
        downloads = new Downloads(new DownloadCache(Path.Combine(own, "downloads"), clock, lifetime), clock, warn, cancellation);
        unpacking = new Unpacking(programs);
        git = new GitTrees(programs, Path.Combine(own, "git"), warn);
    }

    public ReadOnlyMemory<byte> File(string url) => downloads.Get(url);

    public FetchedTree Tarball(string url)
    {
        ReadOnlyMemory<byte> packed;
        try
        {
            packed = downloads.Get(url);
        }
        catch (HostException failure)
        {
            throw new HostException($"Failed to open archive (Source threw exception: error: {failure.Message})", failure);
        }

        return unpacking.Unpack(packed);
    }

    public FetchedTree Git(GitInput input) => git.Fetch(input);

    public ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> packed, string method) => unpacking.Unpacked(packed, method);

    public void Dispose() => downloads.Dispose();
}
