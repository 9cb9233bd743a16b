using System.Globalization;
using System.Text;

namespace Nix.Evaluation.Fetching;

/// <summary>What <c>fetchTree</c> and <c>fetchGit</c> are asked for: a type, and what goes with it.</summary>
/// <param name="type">path, file, tarball or git.</param>
sealed class FetchInput(string type)
{
    public string Type => type;

    /// <summary>Texts, numbers and truths by name, all but the type.</summary>
    public SortedDictionary<string, object> Attributes { get; } = new(StringComparer.Ordinal);

    public string? Text(string name) => Attributes.GetValueOrDefault(name) as string;

    public bool Flag(string name) => Attributes.GetValueOrDefault(name) is true;

    /// <summary>Whether it always gives the same.</summary>
    public bool IsLocked => Attributes.ContainsKey("narHash") || (type == "git" && Attributes.ContainsKey("rev"));

    /// <summary>As messages show it: as a location.</summary>
    public override string ToString()
    {
        string url = Text("url") ?? "";
        return type switch
        {
            "path" => $"path:{Text("path")}{Query("path")}",
            "git" => $"git+{(url.StartsWith('/') ? "file://" : "")}{url}{Query("url", "name")}",
            _ => url + Query("url", "name"),
        };
    }

    string Query(params string[] without)
    {
        var query = new StringBuilder();
        foreach ((string name, object value) in Attributes)
        {
            if (without.Contains(name, StringComparer.Ordinal) || value is false)
                continue;
            string text = value switch
            {
                true => "1",
                long number => number.ToString(CultureInfo.InvariantCulture),
                _ => Uri.EscapeDataString((string)value),
            };
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(text);
        }

        return query.ToString();
    }
}
