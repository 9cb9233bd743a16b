using System.Globalization;
using System.Text;

namespace Nix.Evaluation.Flakes;

/// <summary>The URL of a flake reference that is given as attributes.</summary>
static class FlakeReferenceText
{
    static readonly string[] Everywhere = ["type", "dir", "narHash", "lastModified", "revCount", "rev", "ref", "__final"];

    /// <summary>The URL.</summary>
    /// <param name="attributes">Strings, whole numbers that are not negative, and truth values.</param>
    /// <exception cref="FlakeReferenceException">They are no reference.</exception>
    public static string Of(SortedDictionary<string, object> attributes)
    {
        if (!attributes.TryGetValue("type", out object? type))
            throw new FlakeReferenceException("'type' attribute to specify input scheme is required but not provided");
        string[]? own = type switch
        {
            "indirect" => ["id"],
            "github" or "gitlab" or "sourcehut" => ["owner", "repo", "host", "treeHash"],
            "git" => ["url", "name", "dirtyRev", "dirtyShortRev", "shallow", "submodules", "lfs", "exportIgnore", "allRefs", "verifyCommit", "keytype", "publicKey", "publicKeys"],
            "hg" => ["url", "name"],
            "path" => ["path"],
            "tarball" or "file" => ["url", "name", "unpack"],
            _ => null,
        };
        if (own is null)
            throw new FlakeReferenceException($"cannot show unsupported input '{Json(attributes)}'");
        if (attributes.Keys.FirstOrDefault(name => !own.Contains(name) && !Everywhere.Contains(name)) is { } foreign)
            throw new FlakeReferenceException($"input attribute '{foreign}' not supported by scheme '{type}'");
        return type switch
        {
            "indirect" => Indirect(attributes),
            "path" => Address(attributes, "path:" + Location.EncodePath(Text(attributes, "path")), "lastModified", "narHash", "rev", "revCount"),
            "git" => Repository(attributes, "git", "rev", "ref", "shallow", "submodules", "lfs", "exportIgnore", "allRefs", "verifyCommit", "keytype", "publicKey", "publicKeys"),
            "hg" => Repository(attributes, "hg", "rev", "ref"),
            "tarball" or "file" => Address(attributes, Text(attributes, "url"), "narHash"),
            _ => Archive(attributes, (string)type),
        };
    }

    static string Indirect(SortedDictionary<string, object> attributes)
    {
        string id = Text(attributes, "id");
        if (!FlakeReference.Identifier().IsMatch(id))
            throw new FlakeReferenceException($"'{id}' is not a valid flake ID");
        (string? tag, string? revision) = (Tag(attributes), Revision(attributes));
        return Address(attributes, string.Join('/', new[] { "flake:" + id, tag, revision }.Where(part => part is not null)));
    }

    static string Archive(SortedDictionary<string, object> attributes, string type)
    {
        string owner = Text(attributes, "owner"), repository = Text(attributes, "repo");
        (string? tag, string? revision) = (Tag(attributes), Revision(attributes));
        if (tag is not null && revision is not null)
        {
            throw new FlakeReferenceException(
                $"input {Json(attributes)} contains both a commit hash ('{revision}') and a branch/tag name ('{tag}')");
        }

        if (attributes.ContainsKey("host") && !FlakeReference.Host().IsMatch(Text(attributes, "host")))
            throw new FlakeReferenceException($"input {Json(attributes)} contains an invalid instance host");
        string path = $"{type}:{Location.EncodeSegment(owner)}/{Location.EncodeSegment(repository)}";
        return Address(attributes, (tag ?? revision) is { } end ? $"{path}/{Location.EncodePath(end)}" : path, "host", "narHash");
    }

    static string Repository(SortedDictionary<string, object> attributes, string type, params string[] parameters)
    {
        string url = Text(attributes, "url");
        if (type == "hg")
            CheckMercurial(attributes, url);
        _ = (Tag(attributes), Revision(attributes));
        if (url.StartsWith('/'))
            url = "file://" + Location.EncodePath(url);
        return Address(attributes, url.StartsWith(type + ":", StringComparison.Ordinal) ? url : $"{type}+{url}", parameters);
    }

    static void CheckMercurial(SortedDictionary<string, object> attributes, string url)
    {
        if (!url.Contains(':', StringComparison.Ordinal))
            throw new FlakeReferenceException($"'{url}' doesn't have a scheme");
        if (Location.Parse(url) is null)
            throw new FlakeReferenceException($"'{url}' is not a valid URL: leftover");
        if (attributes.ContainsKey("ref") && Text(attributes, "ref") is var tag && !FlakeReference.Tag().IsMatch(tag))
            throw new FlakeReferenceException($"invalid Mercurial branch/tag name '{tag}'");
    }

    /// <summary>A URL with attributes as its parameters.</summary>
    static string Address(SortedDictionary<string, object> attributes, string url, params ReadOnlySpan<string> parameters)
    {
        var location = Location.Parse(url) ?? throw new FlakeReferenceException($"'{url}' is not a valid URL");
        foreach (string name in (ReadOnlySpan<string>)["dir", .. parameters])
        {
            if (attributes.TryGetValue(name, out object? value) && value is not false && value is not "")
                location.Query[name] = value is true ? "1" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        }

        return location.ToString();
    }

    static string Text(SortedDictionary<string, object> attributes, string name) => attributes.GetValueOrDefault(name) switch
    {
        string text => text,
        null => throw new FlakeReferenceException($"input attribute '{name}' is missing"),
        _ => throw new FlakeReferenceException($"input attribute '{name}' is not a string {Json(attributes)}"),
    };

    static string? Tag(SortedDictionary<string, object> attributes)
    {
        if (!attributes.ContainsKey("ref"))
            return null;
        string tag = Text(attributes, "ref");
        return FlakeReference.Tag().IsMatch(tag) ? tag : throw new FlakeReferenceException($"input {Json(attributes)} contains an invalid branch/tag name");
    }

    static string? Revision(SortedDictionary<string, object> attributes)
    {
        if (!attributes.ContainsKey("rev"))
            return null;
        string revision = Text(attributes, "rev");
        return FlakeReference.Revision().IsMatch(revision) ? revision : throw new FlakeReferenceException($"hash '{revision}' has wrong length for hash algorithm 'sha1'");
    }

    /// <summary>The attributes as JSON, as messages have them.</summary>
    public static string Json(SortedDictionary<string, object> attributes)
    {
        var text = new StringBuilder("{");
        foreach ((string name, object value) in attributes)
        {
            text.Append(text.Length > 1 ? "," : "").Append('"').Append(name).Append("\":").Append(value switch
            {
                string written => $"\"{System.Text.Json.JsonEncodedText.Encode(written, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"",
                bool flag => flag ? "true" : "false",
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            });
        }

        return text.Append('}').ToString();
    }
}
