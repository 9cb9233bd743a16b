using System.Collections.Immutable;
using System.Text;

namespace AskNix.Catalogue;

/// <summary>Option names as their parts; a part in quotes may hold dots.</summary>
internal static class OptionName
{
    public static ImmutableArray<string> Split(string name)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var part = new StringBuilder();
        var quoted = false;
        foreach (var letter in name)
        {
            if (letter is '"')
                quoted = !quoted;
            else if (letter is '.' && !quoted)
                parts.Add(Taken(part));
            else
                part.Append(letter);
        }

        parts.Add(Taken(part));
        return parts.ToImmutable();
    }

    /// <summary>Whether a documented name, in which <c>&lt;name&gt;</c> and <c>*</c> stand for any, describes this one.</summary>
    public static bool Fits(ImmutableArray<string> documented, ImmutableArray<string> name) =>
        documented.Length == name.Length
        && documented.Zip(name).All(pair => pair.First == pair.Second || pair.First is "*" || (pair.First.StartsWith('<') && pair.First.EndsWith('>')));

    private static string Taken(StringBuilder part)
    {
        var taken = part.ToString();
        part.Clear();
        return taken;
    }
}
