using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>What an aside says of the wish beside it: "rip telnet out (inetutils)" tells which program is meant, "migrate to unstable (not now!)" that nothing is to be done.</summary>
sealed class Clarified(PackageReader packages, Func<string, bool> isWord, Func<string, Understood> read)
{
    public Understood Heed(Understood understood, string text, List<List<Token>> asides)
    {
        foreach (var aside in asides)
        {
            understood = Option(understood, text, aside) ?? Program(understood, text, aside) ?? understood;
            if (understood.Reading is Reading.Act && Asides.IsDoubt(aside))
                understood = understood with { Reading = Reading.Ask, Because = "What stands in parentheses puts it off, or takes it back." };
        }

        return understood;
    }

    // "... console font ter-v32n (console.font)", "german (services.xserver.xkb.layout = "de")"
    Understood? Option(Understood understood, string text, List<Token> aside)
    {
        if (!OptionNames.IsName(aside[0]) || understood.Reading is not (Reading.Act or Reading.Ask))
            return null;
        // "Wait only 2 seconds at boot (boot.loader.timeout)": what is in doubt without its name is read with it.
        if (understood.Steps is [SetOption { Option: var said, Value: { } }] && said == aside[0].Text)
            return understood.Reading is Reading.Ask && read(understood.Text) is { Reading: Reading.Act, Steps: [SetOption { Option: var named }] } whole && named == said ? whole : null;
        if (understood.Steps is [EnableFeature { Options: var options }] && options.ContainsKey(aside[0].Text))
            return null;
        var value = aside is [_, { Word: "=" or ":=" or "to" }, ..] ? EntityReader.Text(aside.Skip(2)) : aside is [_] ? LastValue(text) : null;
        return value is null ? null : read($"set {aside[0].Text} to {value}") is { Steps: [SetOption { Value: { } }] } set ? set with { Text = understood.Text } : null;
    }

    // What no word of the language is and stands before the aside is what the option is to be.
    static string? LastValue(string text)
    {
        var before = text.TrimEnd();
        var last = before[(before.LastIndexOf(' ') + 1)..];
        return last.Length > 1 && last.Any(letter => char.IsAsciiDigit(letter) || letter is '-' or '/' or '_') ? last : null;
    }

    Understood? Program(Understood understood, string text, List<Token> aside)
    {
        if (understood.Steps is not [PackagesIntent { Packages.Length: <= 1 } wish] || packages.Known(aside) is not { } name || wish.Packages.Contains(name))
            return null;
        // "Install firefox (please)" names nothing.
        if (aside.Exists(token => token.Word is "please" or "thanks" or "now" or "quick" or "fast" or "again"))
            return null;
        // "Kick out most (most-pager)", "install the flash card thing (anki)": what was said for it nobody knows.
        if (wish.Packages.IsEmpty || packages.IsUnknown(wish.Packages[0]))
            return Named(understood, text, wish.Packages.IsEmpty ? wish.Describes : wish.Packages[0], name);
        // "Install vi (neovim)" says which.
        return aside.Exists(token => isWord(token.Word)) ? null : understood with { Steps = [WithName(wish, name)] };
    }

    Understood? Named(Understood understood, string text, string? said, string name) =>
        said is { Length: > 0 } && text.IndexOf(said, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && read($"{text[..at]}{name}{text[(at + said.Length)..]}") is { Steps: [PackagesIntent { Packages: [var only] }] } named && only == name
            ? named with { Text = understood.Text } : null;

    static PackagesIntent WithName(PackagesIntent wish, string name) => wish switch
    {
        InstallPackage => new InstallPackage([name]),
        RemovePackage => new RemovePackage([name]),
        TryPackage => new TryPackage([name]),
        PackageInfo => new PackageInfo([name]),
        _ => wish,
    };
}
