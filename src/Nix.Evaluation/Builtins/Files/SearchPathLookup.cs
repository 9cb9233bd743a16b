using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Importing;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Files;

/// <summary>What <c>&lt;name&gt;</c> stands for: the first entry whose prefix begins the name and that has the rest.</summary>
static class SearchPathLookup
{
    public static NixPath Find(IEnumerable<(string Prefix, string Path)> entries, string name, int position, Evaluator evaluator)
    {
        foreach ((string prefix, string path) in entries)
        {
            if (Suffix(prefix, name) is not { } suffix || Root(path, evaluator) is not { } root)
                continue;
            byte[] candidate = suffix.Length == 0 ? root : CanonicalPath.Of(Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetString(root)}/{suffix}"));
            // Found is where it really is: a channel's link leads to the package set.
            byte[] found = evaluator.Resolve(candidate);
            evaluator.CheckAccess(found);
            if (evaluator.KindOf(found) is not null)
                return new NixPath(found);
        }

        if (InternalFiles.Find(name) is { } inside)
            return new NixPath(inside);
        throw evaluator.Error(ErrorKind.Throw, position, evaluator.Settings.IsPure
            ? $"cannot look up '<{name}>' in pure evaluation mode (use '--impure' to override)"
            : $"file '{name}' was not found in the Nix search path (add it using $NIX_PATH or -I)");
    }

    /// <summary>What follows the prefix, without the slash; null where the name does not begin with it.</summary>
    static string? Suffix(string prefix, string name)
    {
        if (prefix.Length == 0)
            return name;
        if (!name.StartsWith(prefix, StringComparison.Ordinal) || (name.Length > prefix.Length && name[prefix.Length] != '/'))
            return null;
        return name.Length == prefix.Length ? "" : name[(prefix.Length + 1)..];
    }

    /// <summary>The directory of an entry; null, with a warning, for one that is not there.</summary>
    static byte[]? Root(string path, Evaluator evaluator)
    {
        if (RemoteLocation.Is(path))
            return Fetched(path, evaluator);
        byte[] root = CanonicalPath.Of(Encoding.UTF8.GetBytes(path));
        evaluator.CheckAccess(root);
        // An entry that leads to where nothing may be read counts as none.
        byte[] real = evaluator.Resolve(root);
        if (evaluator.MayRead(real) && evaluator.KindOf(real) is not null)
            return root;
        evaluator.Host.Warn($"Nix search path entry '{path}' does not exist, ignoring", isFromProgram: false);
        return null;
    }

    /// <summary>The tree behind a location; null, with a warning, where it cannot be had.</summary>
    static byte[]? Fetched(string location, Evaluator evaluator)
    {
        try
        {
            string url = RemoteLocation.OfChannel(location);
            var archive = evaluator.Ask(() => evaluator.Host.Fetcher.Tarball(url)).Archive;
            var path = evaluator.Store.AddArchive("source", archive, NixHash.Of(NixHashAlgorithm.Sha256, archive.Span));
            return Encoding.UTF8.GetBytes(path.In(evaluator.Host.Store.Directory));
        }
        catch (EvaluationException failure) when (failure.Kind == ErrorKind.File)
        {
            evaluator.Host.Warn($"Nix search path entry '{location}' cannot be downloaded, ignoring", isFromProgram: false);
            return null;
        }
    }
}
