using System.Globalization;

namespace Nix.Evaluation.Fetching;

/// <summary>Reads a location such as <c>git+https://host/path?ref=main</c>.</summary>
static class FetchLocation
{
    static readonly string[] Flags = ["shallow", "submodules", "exportIgnore", "allRefs", "lfs"];
    static readonly string[] Numbers = ["revCount", "lastModified"];

    /// <summary>What the location stands for; null if it is none that is known here.</summary>
    public static FetchInput? Parse(string location)
    {
        int mark = location.IndexOf('?', StringComparison.Ordinal);
        string address = mark < 0 ? location : location[..mark];
        int colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        string scheme = address[..colon];
        if (Input(scheme, address, colon) is not { } input)
            return null;
        foreach (string part in mark < 0 ? [] : location[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                input.Attributes[part[..equals]] = Value(part[..equals], Uri.UnescapeDataString(part[(equals + 1)..]));
        }

        return input;
    }

    static FetchInput? Input(string scheme, string address, int colon)
    {
        if (scheme == "path")
            return new FetchInput("path") { Attributes = { ["path"] = Uri.UnescapeDataString(Without(address[(colon + 1)..])) } };
        int plus = scheme.IndexOf('+', StringComparison.Ordinal);
        string type = plus >= 0 ? scheme[..plus]
            : scheme == "git" ? "git"
            : scheme is "http" or "https" or "file" ? "tarball" : "";
        return type is "git" or "tarball" or "file"
            ? new FetchInput(type) { Attributes = { ["url"] = plus >= 0 ? address[(plus + 1)..] : address } }
            : null;
    }

    // path:///x is path:/x.
    static string Without(string path) => path.StartsWith("///", StringComparison.Ordinal) ? path[2..] : path;

    static object Value(string name, string text) => Array.IndexOf(Flags, name) >= 0 ? text == "1"
        : Array.IndexOf(Numbers, name) >= 0 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
        : text;
}
