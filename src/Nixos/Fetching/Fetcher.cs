using Nix.Evaluation.Hosting;

namespace Nixos.Fetching;

/// <summary>Brings files from the network, from this machine and from git repositories.</summary>
public sealed class Fetcher : IFetcher, IDisposable
{
    readonly WebServers servers;
    readonly Downloads downloads;
    readonly Unpacking unpacking;
    readonly GitTrees git;
    readonly MercurialTrees mercurial;

    /// <param name="environment">The environment variables: where caches are, and the search path for git and its like.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="settings">How servers are asked.</param>
    /// <param name="netrc">Says by which name and password servers are asked.</param>
    /// <param name="warn">Takes warnings.</param>
    /// <param name="cancellation">Ends what is under way.</param>
    public Fetcher(IReadOnlyDictionary<string, string> environment, TimeProvider clock, DownloadSettings settings, NetrcFile netrc, Action<string> warn, CancellationToken cancellation)
    {
        string cache = environment.GetValueOrDefault("XDG_CACHE_HOME") is { Length: > 0 } named ? named : Path.Combine(environment.GetValueOrDefault("HOME", "/"), ".cache");
        string own = Path.Combine(cache, "ask-nix");
        var programs = new ToolRunner(environment, cancellation);
        servers = new WebServers(netrc, settings);
        downloads = new Downloads(servers, new DownloadCache(Path.Combine(own, "downloads"), clock, settings.Lifetime), settings, clock, warn, cancellation);
        unpacking = new Unpacking(programs);
        git = new GitTrees(programs, Path.Combine(own, "git"), warn);
        mercurial = new MercurialTrees(programs, Path.Combine(own, "hg"), warn);
    }

    public ReadOnlyMemory<byte> File(string url, FetchHeader? header = null) => downloads.Get(url, header);

    public FetchedTree Tarball(string url, FetchHeader? header = null)
    {
        CheckLocal(url);
        ReadOnlyMemory<byte> packed;
        try
        {
            packed = downloads.Get(url, header);
        }
        catch (HostException failure)
        {
            throw new HostException($"Failed to open archive (Source threw exception: error: {failure.Message})", failure);
        }

        return unpacking.Unpack(packed);
    }

    /// <summary>Nix looks before it opens, and so has words of its own.</summary>
    static void CheckLocal(string url)
    {
        if (Downloads.LocalPath(url) is not { } path || System.IO.File.Exists(path))
            return;
        throw new HostException(Directory.Exists(path) ? $"tarball \"{path}\" is a directory, not a file." : $"tarball \"{path}\" does not exist.");
    }

    public FetchedTree Git(GitInput input) => git.Fetch(input);

    public FetchedTree Mercurial(MercurialInput input) => mercurial.Fetch(input);

    public ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> packed, string method) => unpacking.Unpacked(packed, method);

    public void Dispose() => servers.Dispose();
}
