using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>"Install", and nothing else: what is wished is plain, of what has to be asked.</summary>
static class Unfinished
{
    const double Sure = 0.5;

    /// <summary>What is asked back; null where more is said than a verb, or where the verb says enough.</summary>
    public static Understood? Read(string text, IReadOnlyList<Token> tokens) =>
        tokens.Where(token => !token.IsSeparator && token.Word is not ("please" or "now")).ToList() is [{ Quoted: false } verb] && Asked(verb.Word) is var (intent, because, choices)
            ? new Understood(text, [intent], Sure, Reading.Ask, because, choices) : null;

    static (Intent, string, ImmutableArray<string>)? Asked(string verb) => verb switch
    {
        "install" or "reinstall" or "add" or "download" => (new InstallPackage([]), "It does not say what to install.", ["search text editor", "list installed packages"]),
        "remove" or "uninstall" or "delete" or "purge" => (new RemovePackage([]), "It does not say what to remove.", ["list installed packages", "collect garbage"]),
        "search" or "find" => (new Help(), "It does not say what to look for.", ["search text editor", "search options sound"]),
        "enable" or "disable" or "activate" or "deactivate" or "open" or "close" or "set" or "configure" or "setup" or "allow" or "block" =>
            (new Help(), $"It does not say what to {verb}.", ["enable bluetooth", "open port 8080", "what can you do"]),
        _ => null,
    };
}
