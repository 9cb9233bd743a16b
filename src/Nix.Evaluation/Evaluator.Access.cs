using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Importing;

namespace Nix.Evaluation;

/// <summary>What may be read in pure and in restricted mode.</summary>
public sealed partial class Evaluator
{
    readonly HashSet<string> allowed = new(StringComparer.Ordinal);

    /// <summary>Allows a path, and all below it, to be read whatever the mode.</summary>
    internal void Allow(string path) => allowed.Add(path);

    /// <summary>Refuses a path that may not be read.</summary>
    internal void CheckAccess(byte[] path)
    {
        if (MayRead(path))
            return;
        string mode = Settings.IsPure ? "pure evaluation mode (use '--impure' to override)" : "restricted mode";
        throw Error(ErrorKind.Restricted, 0, $"access to absolute path '{Encoding.UTF8.GetString(path)}' is forbidden in {mode}");
    }

    /// <summary>Whether a path may be read.</summary>
    internal bool MayRead(byte[] path)
    {
        if ((!Settings.IsPure && !Settings.IsRestricted) || InternalFiles.IsInternal(path))
            return true;
        string text = Encoding.UTF8.GetString(path);
        return IsBelow(text, Host.Store.Directory) || allowed.Any(root => IsBelow(text, root))
            || (!Settings.IsPure && Settings.SearchPath.Any(entry => IsBelow(text, entry[(entry.IndexOf('=', StringComparison.Ordinal) + 1)..])));
    }

    /// <summary>Refuses a location that may not be read: what is allowed are paths, and what a setting names.</summary>
    internal void CheckLocation(string url)
    {
        const string local = "file://";
        if (!Settings.IsRestricted || Settings.AllowedLocations.Any(allowed => IsAllowed(url, allowed)))
            return;
        if (url.StartsWith('/'))
            CheckAccess(Encoding.UTF8.GetBytes(url));
        else if (url.StartsWith(local, StringComparison.Ordinal))
            CheckAccess(Encoding.UTF8.GetBytes(url[local.Length..]));
        else
            throw Error(ErrorKind.Restricted, 0, $"access to URI '{url}' is forbidden in restricted mode");
    }

    /// <summary>A scheme with its colon allows all there is of it.</summary>
    static bool IsAllowed(string url, string allowed) => allowed.Length > 0
        && (IsBelow(url, allowed) || (allowed.EndsWith(':') && url.StartsWith(allowed, StringComparison.Ordinal) && allowed.IndexOfAny([':', '/']) == allowed.Length - 1));

    static bool IsBelow(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] == '/' || root.EndsWith('/'));
}
