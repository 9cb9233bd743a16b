using System.Text;

namespace Nix.Evaluation.Flakes;

/// <summary>A URL in its parts, decoded. Writing it again encodes what must be.</summary>
/// <param name="Scheme">Before the colon.</param>
/// <param name="Authority">Between the two slashes and the path, as written; null without slashes.</param>
/// <param name="Path">Its segments, decoded, put together with slashes that were written as such.</param>
/// <param name="Segments">Its segments, decoded.</param>
/// <param name="Query">The parameters.</param>
/// <param name="Fragment">What follows the number sign, decoded.</param>
sealed record Location(
    string Scheme, string? Authority, string Path, IReadOnlyList<string> Segments, SortedDictionary<string, string> Query, string Fragment)
{
    const string Unreserved = "-._~";
    const string InPath = Unreserved + "!$&'()*+,;=:@";
    const string InQuery = Unreserved + ":@/?";
    const string WrittenInPath = InPath + "/%";
    const string WrittenInAuthority = InPath + "%[]";
    const string WrittenInQuery = InPath + "/?%";

    /// <summary>Takes a text apart; null if it is no URL.</summary>
    public static Location? Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !char.IsAsciiLetterLower(text[0]) || !text.AsSpan(0, colon).ContainsOnly("+.-"))
            return null;
        string rest = text[(colon + 1)..];
        (rest, string fragment) = Cut(rest, '#');
        (rest, string query) = Cut(rest, '?');
        string? authority = null;
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            int slash = rest.IndexOf('/', 2);
            authority = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? "" : rest[slash..];
        }

        if (!authority.AsSpan().ContainsOnly(WrittenInAuthority) || !rest.AsSpan().ContainsOnly(WrittenInPath) || !query.AsSpan().ContainsOnly(WrittenInQuery + "^\"") || Decode(rest) is not { } path
            || Parameters(query) is not { } parameters || Decode(fragment) is not { } decoded)
        {
            return null;
        }

        return new Location(text[..colon], authority, path, [.. rest.Split('/').Select(part => Decode(part)!)], parameters, decoded);
    }

    /// <summary>The parameters of a query; null if it is none.</summary>
    public static SortedDictionary<string, string>? Parameters(string query)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            (string name, string value) = Cut(part, '=');
            if (Decode(name) is not { } known || Decode(value) is not { } decoded)
                return null;
            parameters.TryAdd(known, decoded);
        }

        return parameters;
    }

    /// <summary>What stands before and after the first of a character.</summary>
    public static (string Before, string After) Cut(string text, char at)
    {
        int found = text.IndexOf(at, StringComparison.Ordinal);
        return found < 0 ? (text, "") : (text[..found], text[(found + 1)..]);
    }

    /// <summary>A path with its slashes as they are and the rest encoded.</summary>
    public static string EncodePath(string path) => string.Join('/', path.Split('/').Select(EncodeSegment));

    /// <summary>A part of a path, slashes in it encoded.</summary>
    public static string EncodeSegment(string text) => Encode(text, InPath);

    public override string ToString()
    {
        var text = new StringBuilder(Scheme).Append(':');
        if (Authority is not null)
            text.Append("//").Append(Authority);
        text.AppendJoin('/', Segments.Select(EncodeSegment));
        char before = '?';
        foreach ((string name, string value) in Query)
        {
            text.Append(before).Append(Encode(name, InQuery)).Append('=').Append(Encode(value, InQuery));
            before = '&';
        }

        return text.ToString();
    }

    static string Encode(string text, string allowed)
    {
        var encoded = new StringBuilder();
        foreach (byte code in Encoding.UTF8.GetBytes(text))
        {
            char character = (char)code;
            if (char.IsAsciiLetterOrDigit(character) || allowed.Contains(character, StringComparison.Ordinal))
                encoded.Append(character);
            else
                encoded.Append('%').Append(code.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    static string? Decode(string text)
    {
        var bytes = new List<byte>(text.Length);
        byte[] written = Encoding.UTF8.GetBytes(text);
        for (int i = 0; i < written.Length; i++)
        {
            if (written[i] != '%')
                bytes.Add(written[i]);
            else if (i + 2 < written.Length && char.IsAsciiHexDigit((char)written[i + 1]) && char.IsAsciiHexDigit((char)written[i + 2]))
                bytes.Add(Convert.FromHexString(Encoding.ASCII.GetString(written, (i += 2) - 1, 2))[0]);
            else
                return null;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
