using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AskNix.Errors;

namespace AskNix.Engines.Traditional;

/// <summary>
/// Finds in what Nix printed the sentence that says what is wrong and the place in the person's own files. Positions of the package
/// set and the module library are passed over while another one is there.
/// </summary>
internal static partial class NixErrorReader
{
    public static Problem Read(ToolResult result, ErrorCode code, ImmutableArray<string> command) =>
        Read(result.Errors, code, $"{command[0]} failed with exit code {result.ExitCode}.");

    /// <param name="printed">What Nix printed, or our own engine in its place.</param>
    /// <param name="otherwise">The message where there is none in it.</param>
    public static Problem Read(string printed, ErrorCode code, string otherwise)
    {
        var text = TerminalText.Plain(printed).TrimEnd();
        var message = Message(text) ?? otherwise;
        return new Problem(code, message, Advice(message, text), Position(text), text.Length == 0 ? null : text);
    }

    // The last is what ended it, but what only says that something it needed had failed is not what is wrong: that was told first.
    private static string? Message(string text)
    {
        var messages = Messages(text.Split('\n'));
        return messages is [var first, .., var last] && OnlyNeeded().IsMatch(last) ? first : messages.LastOrDefault();
    }

    // Nix 2.8 prints "error: text"; from 2.18 on "error:" stands alone before the trace and "error: text" closes it. A text that begins with a
    // line break leaves "error:" alone as well, and follows at once.
    private static List<string> Messages(string[] lines)
    {
        var messages = new List<string>();
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (!line.StartsWith("error:", StringComparison.Ordinal))
                continue;
            var sentences = new[] { line["error:".Length..].Trim() }.Concat(lines[(at + 1)..].Select(more => more.Trim()).TakeWhile(more => !EndsMessage(more)));
            if (string.Join('\n', sentences).Trim() is { Length: > 0 } message)
                messages.Add(message);
        }
        return messages;
    }

    private static bool EndsMessage(string line) =>
        line.Length == 0 || line[0] is '(' or '…' || Excerpt().IsMatch(line)
        || line.StartsWith("at ", StringComparison.Ordinal) || line.StartsWith("error:", StringComparison.Ordinal);

    private static SourcePosition? Position(string text)
    {
        var positions = Place().Matches(text)
            .Select(match => new SourcePosition(
                match.Groups["file"].Value,
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                match.Groups["column"].Success ? int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture) : 0))
            .ToList();
        return positions.LastOrDefault(position => !IsLibrary(position.File)) ?? positions.LastOrDefault();
    }

    private static bool IsLibrary(string file) =>
        file.Contains("/nix/store/", StringComparison.Ordinal) || file.Contains("/channels/", StringComparison.Ordinal)
        || file.Contains("/nixpkgs/", StringComparison.Ordinal);

    private static string? Advice(string message, string text) => message switch
    {
        _ when message.Contains("undefined variable", StringComparison.Ordinal) => "Check the spelling, and whether `with pkgs;` or the prefix `pkgs.` is missing.",
        _ when message.Contains("syntax error", StringComparison.Ordinal) || message.StartsWith("found `", StringComparison.Ordinal) => "Mend the line it names, or the one before it: a missing `;` shows one token late.",
        _ when message.Contains("Could not resolve host", StringComparison.Ordinal) || message.Contains("unable to download", StringComparison.Ordinal) =>
            "Check the connection to the network, then try again; with --offline only what is there already is used.",
        _ when message.Contains("unfree license", StringComparison.Ordinal) => "Allow software that is not free: ask-nix \"allow unfree packages\"; then try again.",
        _ when message.Contains("is marked as insecure", StringComparison.Ordinal) => "Choose another program, or allow this one knowingly in nixpkgs.config.permittedInsecurePackages.",
        _ when message.Contains("is marked as broken", StringComparison.Ordinal) || message.Contains("has problems:", StringComparison.Ordinal) => "Wait for a newer package set (ask-nix update), or choose another program.",
        _ when text.Contains("No space left on device", StringComparison.Ordinal) => "The disk is full: ask-nix \"free up disk space\", then try again.",
        _ when message.Contains("does not exist", StringComparison.Ordinal) && message.Contains("option", StringComparison.Ordinal) => "Search for the right name: ask-nix \"search options for ...\".",
        _ when message.StartsWith("configuration setting", StringComparison.Ordinal) => "Mend that line of Nix's configuration (nix.conf).",
        _ when message.Contains("cannot connect to", StringComparison.Ordinal) || message.Contains("cannot be reached", StringComparison.Ordinal) => "Start the Nix daemon: systemctl start nix-daemon.",
        _ => null,
    };

    [GeneratedRegex(@"(?:at|in file|while evaluating the file) ['‘«]?(?<file>/[^\s:'’»]+)['’»]?:(?<line>\d+)(?::(?<column>\d+))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\d*\s*\|", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Excerpt();

    [GeneratedRegex(@"(?:dependency|dependencies) failed|dependencies of derivation .* failed to build", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyNeeded();
}
