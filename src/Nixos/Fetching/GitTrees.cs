using System.Globalization;
using System.Text;
using Nix.Evaluation.Hosting;
using Nix.Formats;

namespace Nixos.Fetching;

/// <summary>
/// Trees of git repositories, by the program git. A repository on this machine is read where it is; another is fetched into one of the cache, as
/// much of it as is asked for.
/// </summary>
/// <param name="programs">Runs git.</param>
/// <param name="cache">The directory of the cached repositories.</param>
/// <param name="warn">Takes warnings.</param>
sealed class GitTrees(ToolRunner programs, string cache, Action<string> warn)
{
    const string Local = "file://", AnyLocal = "file:";

    /// <summary>The tree.</summary>
    /// <exception cref="HostException">It cannot be had.</exception>
    public FetchedTree Fetch(GitInput input)
    {
        var found = Find(input);
        return new FetchedTree(found.Tree.ToArchive(skipsSingleRoot: false))
        {
            LastModified = found.LastModified,
            Ref = found.Ref,
            Rev = found.Rev,
            RevCount = found.RevCount,
            DirtyRev = found.DirtyRev,
        };
    }

    GitTree Find(GitInput input)
    {
        if (input.HasSubmodules && input.LeavesOutIgnored)
            throw new HostException("exportIgnore and submodules are not supported together yet");
        string? path = LocalPath(input.Url);
        if (path is not null && !Directory.Exists(path))
            throw new HostException($"Git repository \"{path}\" does not exist.");
        if (path is not null && Path.Exists(Path.Combine(path, ".git")))
        {
            var repository = new GitRepository(programs, path);
            return input.Ref is null && input.Rev is null
                ? WorkingDirectory(repository, path, input)
                : Commit(repository, repository.Resolve(input.Rev ?? input.Ref!), input.Ref ?? repository.Branch(), input);
        }

        return Remote(path is null ? input.Url : Local + path, input);
    }

    /// <summary>The path of a repository on this machine; null for another.</summary>
    string? LocalPath(string url)
    {
        if (url.StartsWith('/'))
            return url;
        if (!url.StartsWith(AnyLocal, StringComparison.Ordinal))
            return null;
        string path = Uri.UnescapeDataString(url[(url.StartsWith(Local, StringComparison.Ordinal) ? Local : AnyLocal).Length..]);
        if (path.StartsWith('/'))
            return path;
        warn($"Fetching Git repository '{url}', which uses a path relative to the current directory. This is not supported and will stop working in a future release. "
            + "See https://github.com/NixOS/nix/issues/12281 for details.");
        return $"{Directory.GetCurrentDirectory()}/{path}";
    }

    GitTree WorkingDirectory(GitRepository repository, string path, GitInput input)
    {
        string? head = repository.Head();
        var tree = new PackedTree();
        foreach (string file in repository.TrackedFiles(input.HasSubmodules, input.LeavesOutIgnored))
            tree.PutFile(path, file);

        bool isDirty = head is null || repository.IsDirty();
        if (isDirty)
            warn($"Git tree '{path}' is dirty");
        return new GitTree(tree)
        {
            LastModified = head is null ? 0 : repository.TimeOf(head),
            Ref = isDirty ? null : repository.Branch(),
            Rev = isDirty ? null : head,
            RevCount = isDirty || input.IsShallow ? null : repository.CountOf(head!),
            DirtyRev = isDirty ? head : null,
        };
    }

    GitTree Commit(GitRepository repository, string rev, string? reference, GitInput input)
    {
        if (!input.IsShallow && repository.IsShallow)
        {
            throw new HostException(
                $"'{repository.Path}' is a shallow Git repository, but shallow repositories are only allowed when `shallow = true;` is specified");
        }

        var tree = repository.TreeOf(rev, input.LeavesOutIgnored);
        if (input.HasSubmodules)
            AddSubmodules(tree, repository, rev, reference, input);
        return new GitTree(tree)
        {
            LastModified = repository.TimeOf(rev),
            Ref = reference,
            Rev = rev,
            RevCount = input.IsShallow ? null : repository.CountOf(rev),
        };
    }

    /// <summary>Puts the trees of other repositories where the commit has them, and theirs in turn.</summary>
    void AddSubmodules(PackedTree tree, GitRepository repository, string rev, string? reference, GitInput input)
    {
        foreach (var module in repository.SubmodulesOf(rev))
        {
            var inner = Find(new GitInput(Resolve(module.Url, input.Url))
            {
                Ref = module.Branch == "." ? reference : module.Branch,
                Rev = module.Rev,
                HasSubmodules = true,
                LeavesOutIgnored = input.LeavesOutIgnored,
                SearchesAllRefs = true,
            });
            tree.Put(module.Path, inner.Tree);
        }
    }

    /// <summary>Where a submodule is: a path that begins with dots is meant from the repository that names it (gitmodules(5)).</summary>
    static string Resolve(string url, string from)
    {
        if (url is not (['.', '/', ..] or ['.', '.', '/', ..]))
            return url;
        int host = from.IndexOf("://", StringComparison.Ordinal) is var colon and >= 0 ? from.IndexOf('/', colon + 3) : 0;
        return host < 0 ? from + url[url.IndexOf('/', StringComparison.Ordinal)..] : from[..host] + Path.GetFullPath(url, from[host..]);
    }

    GitTree Remote(string url, GitInput input)
    {
        string path = Path.Combine(cache, NixHash.Of(NixHashAlgorithm.Sha256, Encoding.UTF8.GetBytes(url)).ToString(NixHashFormat.Base32, withAlgorithm: false));
        var repository = new GitRepository(programs, path);
        repository.Create();
        string? rev = input.Rev, branch = input.Ref;
        if (rev is null || !repository.Has(rev))
        {
            string reference = input.Ref ?? repository.DefaultReferenceOf(url) ?? Fallback(url);
            branch = reference;
            string full = reference == "HEAD" || reference.StartsWith("refs/", StringComparison.Ordinal) ? reference : $"refs/heads/{reference}";
            string wanted = input.SearchesAllRefs ? "refs/*:refs/*"
                : rev is not null && input.Ref is null ? $"{rev}:refs/ask-nix/{rev}"
                : string.Create(CultureInfo.InvariantCulture, $"{full}:refs/ask-nix/{full}");
            repository.Fetch(url, wanted, warn);
            rev ??= repository.Resolve(input.SearchesAllRefs ? full : $"refs/ask-nix/{full}");
            if (!repository.Has(rev))
            {
                throw new HostException($"Cannot find Git revision '{rev}' in ref '{reference}' of repository '{url}'! Please make sure that the rev exists on the "
                    + "ref you've specified or add allRefs = true; to fetchGit.");
            }
        }

        return Commit(repository, rev, branch, input);
    }

    string Fallback(string url)
    {
        warn($"could not read HEAD ref from repo at '{url}', using 'master'");
        return "master";
    }
}
