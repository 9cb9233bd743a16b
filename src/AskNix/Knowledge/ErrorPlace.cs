using System.Text.RegularExpressions;
using AskNix.Errors;

namespace AskNix.Knowledge;

/// <summary>Finds in an error message the place in the person's own files: traces of Nix name many places inside nixpkgs on the way there.</summary>
internal static partial class ErrorPlace
{
    public static SourcePosition? Find(string text)
    {
        // The last place is the innermost one, but for older Nix, which prints the error's own place first: that one comes
        // right after the message.
        var own = Place().Matches(text)
            .Select(place => (Place: place, File: Own(place.Groups["file"].Value)))
            .Where(found => found.File is not null)
            .ToArray();
        if (own.Length > 0)
        {
            var (place, file) = own.FirstOrDefault(found => FollowsMessage(text, found.Place.Index), own[^1]);
            return new SourcePosition(file!, int.Parse(place.Groups["line"].ValueSpan), place.Groups["column"].Success ? int.Parse(place.Groups["column"].ValueSpan) : 0);
        }

        var definition = Definition().Matches(text).Select(match => Own(match.Groups["file"].Value)).FirstOrDefault(file => file is not null);
        return definition is null ? null : new SourcePosition(definition, 0, 0);
    }

    /// <summary>A message without the lines of files that Nix shows in it: what stands in those is not said by the message.</summary>
    public static string WithoutExcerpts(string text) => string.Join('\n', text.Split('\n').Where(line => !IsExcerpt(line)));

    private static bool IsExcerpt(string line) => line.AsSpan().TrimStart().TrimStart("0123456789").StartsWith("|");

    /// <summary>The text of a line, where the message shows it with its number.</summary>
    public static string? Line(string text, SourcePosition? position)
    {
        if (position is null || position.Line is 0)
            return null;
        var shown = Shown().Matches(text).FirstOrDefault(match => match.Groups["line"].ValueSpan.SequenceEqual(position.Line.ToString()));
        return shown?.Groups["text"].Value.Trim() is { Length: > 0 } line ? line : null;
    }

    /// <summary>The file as the person knows it, or null where it is not theirs. A flake's files are copied into the store before they are read.</summary>
    private static string? Own(string file)
    {
        if (!file.StartsWith("/nix/store/", StringComparison.Ordinal))
            return Foreign().IsMatch(file) ? null : file;
        var source = file.IndexOf("-source/", StringComparison.Ordinal);
        if (source < 0)
            return null;
        var inside = file[(source + "-source/".Length)..];
        return InsideNixpkgs().IsMatch(inside) ? null : inside;
    }

    /// <summary>Whether a place stands on a line of its own ("at FILE:LINE:COLUMN") right below the message.</summary>
    private static bool FollowsMessage(string text, int index)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, index - 1));
        if (lineStart < 0 || text[lineStart..index].Trim() is not "at")
            return false;
        var before = text[..lineStart].TrimEnd();
        var line = before[(before.LastIndexOf('\n') + 1)..].TrimStart();
        return line.StartsWith("error:", StringComparison.Ordinal) && line.Length > "error:".Length;
    }

    [GeneratedRegex(@"(?<file>/[^\s:'""«»]+):(?<line>\d{1,7})(:(?<column>\d{1,6}))?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    [GeneratedRegex(@"In [`'](?<file>/[^'`\n]+)['`]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^[ \t]*(?<line>\d{1,7})\|(?<text>[^\n]*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Shown();

    [GeneratedRegex(@"/(nixpkgs|nixos|channels/nixos)[^/]*/(lib|pkgs|nixos)/", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^(lib|pkgs|nixos/(modules|lib))/", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex InsideNixpkgs();
}
