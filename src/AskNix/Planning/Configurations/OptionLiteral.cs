using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using AskNix.Planning.Packages;
using Nix.Syntax;
using Nix.Syntax.Nodes;

namespace AskNix.Planning.Configurations;

/// <summary>Values that can be looked at without evaluating anything of the person's: numbers, strings, booleans and lists of them.</summary>
internal static class OptionLiteral
{
    private static readonly SearchValues<char> OfExpressions = SearchValues.Create("{}()[]=;$<>\"'\n");
    private static readonly string[] On = ["yes", "on", "enabled", "enable"];
    private static readonly string[] Off = ["no", "off", "disabled", "disable"];

    /// <summary>What a value may be meant as, the likeliest first; none for an expression that only evaluating can judge.</summary>
    public static ImmutableArray<string> Readings(string value)
    {
        var text = value.Trim();
        if (Is(text))
            return text[0] is '[' ? [text] : [text, $"[ {text} ]", .. Quoted(text)];
        if (text.Length is 0 || text.AsSpan().ContainsAny(OfExpressions) || text.Split('.')[0] is "pkgs" or "lib" or "config")
            return [];
        var word = text.ToLowerInvariant();
        return
        [
            .. On.Contains(word) ? (string[])["true"] : [],
            .. Off.Contains(word) ? (string[])["false"] : [],
            NixText.String(text),
            $"[ {NixText.String(text)} ]",
        ];
    }

    private static bool Is(string text)
    {
        var tree = SyntaxTree.Parse(Encoding.UTF8.GetBytes(text));
        return tree.Diagnostics.Count is 0 && tree.Root is { } root && Is(root);
    }

    private static bool Is(SyntaxNode node) => node switch
    {
        ListExpression list => list.Elements.All(Is),
        StringExpression => !node.ToString().Contains("${", StringComparison.Ordinal),
        _ => node.ToString().Trim() is "true" or "false" or "null" || IsNumber(node.ToString().Trim()),
    };

    private static bool IsNumber(string text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[0]) || (text[0] is '-' && text.Length > 1)) && text[1..].All(letter => char.IsAsciiDigit(letter) || letter is '.');

    // A number or a word may be meant as text: "set the port to 80" where the option holds a string.
    private static string[] Quoted(string text) => text[0] is '"' ? [] : [NixText.String(text)];
}
