using System.Globalization;
using System.Text.RegularExpressions;

namespace Nix.Evaluation.Flakes;

/// <summary>
/// Where a flake comes from: attributes whose values are strings, whole numbers and truth values, or a URL. What is allowed in each is as Nix's
/// input schemes have it (the manual's chapter on flake references).
/// </summary>
static partial class FlakeReference
{
    static readonly string[] Tags = ["rev", "ref"];
    static readonly string[] Flags = ["shallow", "submodules", "lfs", "exportIgnore", "allRefs", "verifyCommit"];
    static readonly string[] Packed = [".zip", ".tar", ".tgz", ".tar.gz", ".tar.xz", ".tar.bz2", ".tar.zst"];
    static readonly string[] Keys = ["keytype", "publicKey", "publicKeys"];

    /// <summary>Parses a reference that is written as a URL, as a name of a registry, or as an absolute path.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="mayBeRelative">Whether a path may be one from where the reference is written.</param>
    /// <param name="isTree">Whether it must lead to a tree: a file over HTTP is one then, whatever its name.</param>
    /// <exception cref="FlakeReferenceException">It is none.</exception>
    public static SortedDictionary<string, object> Parse(string text, bool mayBeRelative = false, bool isTree = true)
    {
        (string before, string fragment) = Location.Cut(text, '#');
        SortedDictionary<string, object>? found = null;
        if (Name().Match(before) is { Success: true })
            found = Indirect(before.Split('/'));
        else if (Location.Parse(before) is { } location)
            found = OfLocation(location, before, isTree: isTree);
        found ??= OfPath(before, text, mayBeRelative);
        return fragment.Length == 0 ? found : throw new FlakeReferenceException($"unexpected fragment '{fragment}' in flake reference '{text}'");
    }

    /// <summary>The attributes; null where Nix would go on to read the text as a path.</summary>
    /// <param name="location">The location.</param>
    /// <param name="text">How it is written.</param>
    /// <param name="hasDirectory">Whether its parameter dir names the directory of the flake, and is not the server's.</param>
    /// <param name="isTree">Whether it must lead to a tree.</param>
    public static SortedDictionary<string, object>? OfLocation(Location location, string text, bool hasDirectory = true, bool isTree = true)
    {
        string? directory = null;
        if (hasDirectory)
            location.Query.Remove("dir", out directory);
        (string application, string transport) = location.Scheme.Split('+', 2) is [var first, var second] ? (first, second) : ("", location.Scheme);
        var attributes = (application, transport) switch
        {
            ("", "flake") => location.Authority is null ? Indirect(location.Segments) : null,
            ("", "github" or "gitlab" or "sourcehut") => location.Authority is null ? Archive(location) : null,
            ("", "path") => Path(location, text),
            ("git", "http" or "https" or "ssh" or "file") or ("", "git") => Repository(location, "git", transport),
            ("hg", "http" or "https" or "ssh" or "file") => Repository(location, "hg", transport),
            ("tarball" or "file" or "", "http" or "https" or "file") =>
                File(location, application.Length > 0 ? application : isTree || IsPacked(location.Path) ? "tarball" : "file", transport),
            _ => throw new FlakeReferenceException($"input '{text}' is unsupported"),
        };
        if (attributes is not null && directory is { Length: > 0 })
            attributes["dir"] = directory;
        return attributes;
    }

    static bool IsPacked(string path) => Array.Exists(Packed, ending => path.EndsWith(ending, StringComparison.Ordinal));

    static SortedDictionary<string, object> OfPath(string text, string whole, bool mayBeRelative)
    {
        (string path, string query) = Location.Cut(text, '?');
        if (!mayBeRelative && !path.StartsWith('/'))
            throw new FlakeReferenceException($"flake reference '{whole}' is not an absolute path");
        var attributes = Of("path");
        attributes["path"] = path.Length > 1 ? path.TrimEnd('/') : path;
        foreach ((string name, string value) in Location.Parameters(query) ?? [])
            attributes[name] = value;
        return attributes;
    }

    static SortedDictionary<string, object>? Indirect(IReadOnlyList<string> parts)
    {
        var attributes = Of("indirect");
        if (!Identifier().IsMatch(parts[0]) || parts.Count > 3)
            return null;
        attributes["id"] = parts[0];
        for (int i = 1; i < parts.Count; i++)
        {
            bool isRevision = Revision().IsMatch(parts[i]);
            if (!isRevision && (i == 2 || !Tag().IsMatch(parts[i])))
                return null;
            attributes[isRevision ? "rev" : "ref"] = parts[i];
        }

        return attributes;
    }

    static SortedDictionary<string, object>? Archive(Location location)
    {
        var attributes = Of(location.Scheme);
        var parts = location.Segments;
        if (parts.Count < 2 || parts[0].Length == 0)
            return null;
        (attributes["owner"], attributes["repo"]) = (parts[0], parts[1]);
        if (parts.Count > 2)
        {
            string tag = string.Join('/', parts.Skip(2));
            bool isRevision = Revision().IsMatch(tag);
            if (!isRevision && !Tag().IsMatch(tag))
                return null;
            attributes[isRevision ? "rev" : "ref"] = tag;
        }

        foreach ((string name, string value) in location.Query)
        {
            switch (name)
            {
                case "rev" or "ref" when attributes.ContainsKey(name) || (name == "ref" && !Tag().IsMatch(value)):
                    return null;
                case "host" when !Host().IsMatch(value):
                    return null;
                case "rev" or "ref" or "host" or "narHash":
                    attributes[name] = value;
                    break;
            }
        }

        return attributes.ContainsKey("rev") && attributes.ContainsKey("ref") ? null : attributes;
    }

    static SortedDictionary<string, object> Path(Location location, string text)
    {
        if (location.Authority is { Length: > 0 })
            throw new FlakeReferenceException($"path URL '{text}' should not have an authority ('{location.Authority}')");
        var attributes = Of("path");
        attributes["path"] = location.Path;
        foreach ((string name, string value) in location.Query)
        {
            attributes[name] = name switch
            {
                "rev" or "narHash" => value,
                "revCount" or "lastModified" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                    ? number
                    : throw new FlakeReferenceException($"path URL '{text}' has invalid parameter '{name}'"),
                _ => throw new FlakeReferenceException($"path URL '{text}' has unsupported parameter '{name}'"),
            };
        }

        return attributes;
    }

    static SortedDictionary<string, object>? Repository(Location location, string type, string transport)
    {
        if (location.Authority is null)
            return null;
        var attributes = Of(type);
        foreach (string name in Tags.Concat(type == "git" ? Flags.Concat(Keys) : []))
        {
            if (location.Query.Remove(name, out string? value))
                attributes[name] = Flags.Contains(name) ? value == "1" : value;
        }

        attributes["url"] = (location with { Scheme = transport }).ToString();
        return attributes;
    }

    static SortedDictionary<string, object> File(Location location, string type, string transport)
    {
        var attributes = Of(type);
        if (location.Query.Remove("narHash", out string? hash))
            attributes["narHash"] = hash;
        attributes["url"] = (location with { Scheme = transport }).ToString();
        return attributes;
    }

    static SortedDictionary<string, object> Of(string type) => new(StringComparer.Ordinal) { ["type"] = type };

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9_-]*(/[a-zA-Z0-9@][a-zA-Z0-9_.@+-]*(/[0-9a-fA-F]{40})?)?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9_-]*\\z", RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex Identifier();

    [GeneratedRegex("^[0-9a-fA-F]{40}\\z", RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex Revision();

    [GeneratedRegex("^[a-zA-Z0-9@][a-zA-Z0-9_.@/+-]*\\z", RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex Tag();

    [GeneratedRegex("^[a-zA-Z0-9.-]*\\z", RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex Host();
}
