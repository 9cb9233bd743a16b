using System.Collections.Frozen;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>An option and its value, said in any order: what the sentence talks about tells the option, what fits it is the value.</summary>
static class OptionFrame
{
    const double Sure = 0.85;

    static readonly FrozenSet<string> Shells = WordTable.Set("zsh fish bash nushell dash ksh xonsh elvish");

    static readonly FrozenSet<string> Around = WordTable.Set(
        "a an the any some my me us i we is are do does can could would should what which there have has in on for to of about that this it option options setting settings search find look show list need want please nixos set change configure lookup exist related related-to you your up");

    static readonly FrozenSet<string> Languages = WordTable.Set("german english french spanish italian portuguese brazilian dutch swedish norwegian danish finnish polish czech hungarian russian ukrainian turkish greek japanese chinese korean hebrew romanian british american us uk dvorak colemak qwertz azerty");

    public static Found? Set(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        if (OptionNames.In(tokens) is not null)
            return null;
        if (words.Overlaps(["timezone", "clock", "zone", "time"]) && Zone(tokens) is { } zone)
            return Of("time.timeZone", zone);
        if (words.Overlaps(["keyboard", "keymap", "layout", "keys"]) && Language(tokens) is { } layout)
            return Of("services.xserver.xkb.layout", layout);
        if (words.Contains("shell") && tokens.FirstOrDefault(token => Shells.Contains(token.Word)) is { } shell)
            return Of("users.defaultUserShell", shell.Text);
        if (words.Overlaps(["language", "locale", "system", "speak", "machine", "computer", "desktop"]) && Language(tokens) is { } language && !words.Contains("keyboard"))
            return Of("i18n.defaultLocale", language);
        if (words.Overlaps(["hostname", "call", "called", "name", "named", "rename"]) && Name(tokens) is { } name)
            return new Found(new SetOption("networking.hostName", OptionValues.Quote(name)), Sure);
        if (words.Contains("kernel") && Kernel(tokens) is { } kernel)
            return Of("boot.kernelPackages", kernel);
        if (words.Overlaps(["timeout", "wait"]) && words.Contains("boot") && tokens.FirstOrDefault(token => token.Number is not null) is { } seconds)
            return Of("boot.loader.timeout", seconds.Number!.Value.ToString());
        return null;
    }

    /// <summary>What options are looked for.</summary>
    public static string? Query(IReadOnlyList<Token> tokens)
    {
        var said = tokens.Where(token => !token.IsSeparator && !Around.Contains(token.Word)).ToList();
        return said.Count == 0 ? null : EntityReader.Text(said);
    }

    static Found? Of(string option, string said) => KnownOptions.Value(option, said) is { } value ? new Found(new SetOption(option, value), Sure) : null;

    static string? Zone(IReadOnlyList<Token> tokens)
    {
        for (var length = 2; length > 0; length--)
        {
            for (var at = tokens.Count - length; at >= 0; at--)
            {
                if (TimeZones.Find(EntityReader.Text(tokens.Skip(at).Take(length).Where(token => !token.IsSeparator && token.Word is not "please"))) is { } zone)
                    return zone;
            }
        }

        return null;
    }

    // "Use the zen kernel", "run linux 6.12"
    static string? Kernel(IReadOnlyList<Token> tokens) => tokens.Select(token => token.Word switch
    {
        "latest" or "newest" or "newer" => "latest",
        "zen" or "lts" or "hardened" or "xanmod" => token.Word,
        { Length: 3 or 4 } word when char.IsAsciiDigit(word[0]) && word[1] == '.' && word.Skip(2).All(char.IsAsciiDigit) => word,
        _ => null,
    }).FirstOrDefault(kernel => kernel is not null);

    // "A swiss german keyboard" is a swiss one.
    static string? Language(IReadOnlyList<Token> tokens) =>
        (tokens.FirstOrDefault(token => token.Word is "swiss") ?? tokens.LastOrDefault(token => Languages.Contains(token.Word)))?.Word;

    // The last word says it: "call this machine orion", "the machine should be named pluto".
    static string? Name(IReadOnlyList<Token> tokens) =>
        tokens.Where(token => !token.IsSeparator && token.Word is not "please").LastOrDefault() is { } last && last.Word is not ("hostname" or "name" or "machine" or "computer" or "it" or "this" or "called" or "named")
        && last.Text.Length <= 63 && last.Text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') && last.Text[0] != '-' ? last.Text : null;
}
