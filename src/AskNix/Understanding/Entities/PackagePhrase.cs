using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>Cuts a phrase about packages into its items, and takes off what says where to or which kind: "the", "package", "on my machine".</summary>
static class PackagePhrase
{
    static readonly WordSet Separators = WordTable.Set(", and plus & + as-well-as or nor both also with either together then");

    static readonly WordSet Before = WordTable.Set(
        "the full complete entire unstable nightly beta a an my some any this that these those our your both all latest newest recent current stable new official plain regular version release edition of package packages pkg pkgs app apps application applications program programs programme programmes software tool tools utility called named namely say itself following me us also too just only good nice decent proper rather again something copy couple few simple over name names up free in thing every trace traces exactly precisely wretched stupid damn damned bloody awful horrible useless annoying silly blasted cursed bloated crappy rotten terrible ugly lousy pesky rubbish dreadful beloved trusty lovely wonderful amazing great cool famous usual small little");

    static readonly WordSet After = WordTable.Set(
        "package packages pkg app apps application applications program programs programme programmes software tool tools utility too also again please itself instead now stuff properly either both altogether real quick fast pronto yet anymore completely entirely permanently globally locally system-wide systemwide declaratively imperatively today quickly asap anyway right away ok okay thanks forever immediately then there here once pkgs version binary up back");

    static readonly WordSet Kinds = WordTable.Set(
        "browser editor client ide player shell language compiler runtime cli command server daemon game terminal emulator desktop theme font fonts interpreter manager toolkit suite viewer engine library environment debugger emulator messenger");

    // What belongs to a program, is many, and is chosen one by one.
    static readonly WordSet Things = WordTable.Set(
        "extension extensions plugin plugins addon addons add-on add-ons module modules library libraries libs crates gems themes mods skins dictionaries bindings snippets presets");

    static readonly WordSet Languages = WordTable.Set("python python3 pip ruby perl haskell node nodejs npm lua php rust cargo java tex latex julia ocaml elixir r lisp");

    // "Take out of the computer the chromium"
    static readonly Pattern PlaceBefore = Pattern.Parse("from|on|onto|in|into|of|off|out-of @det? @machine|system|here >...");

    static readonly Pattern[] Places =
    [
        .. new[]
        {
            "to|in|into|on|onto|from|form|off|for|with|via|through|inside|within|at|using|by @det? @config|@machine|system|nixos|nix|profile|user|account|home|shell|path|environment|nixpkgs|me|us|everyone|systempackages|environment.systempackages|home.packages|packages|package|list|default|root|declaratively|laptop|node|here|there|home-manager|unstable|stable|command|line|work|school|list|users|packages|manager|drive|disk|flake|it|now|store|hard|repo|repository|repositories|channel|today|good|yourself|everywhere|all|myself|development|coding|software|center|sure|free+",
            "to|in|into|on|onto|from|for|of @det? user bob|alice|root",
            "on|onto|from|off|in|into all|every|each|both|any|the|our|my|of+ machines|computers|laptops|pcs|servers|boxes|desktops|machine|computer|laptop|pc|server|box",
            "on|onto|from|off|in|into this|that|the thing|beast|baby|contraption|gadget|brick",
            "on|onto|from|off|in|into the|this|that|my|our $which @machine", "system wide|system-wide", "to @det? latest|newest|current version|release|one",
            "out|off of @det? ... @machine|system|pc", "right now", "right away", "for now", "at once", "as soon as possible",
            "but|and? for|to all|every|each|any the? users|user|accounts|account|people", "but|and? only|just for|to me|myself|us", "but|and? for me|myself|us only|alone",
            "but|and? only|just? to|in|into|for my own? user|account|login|profile only|alone?", "but? not for|to the? others|other|everyone|everybody users|accounts|people|else*",
            "for|to everyone|everybody on|using|who|else? ...",
            "that i|we @please* installed|added|have|had|use|no|longer|do|not|need|want|got|downloaded*",
            "which i|we @please* installed|added|have|had|use|no|longer|do|not|need|want|got|downloaded*",
            "i|we installed|added|got|downloaded|have|had @now|yesterday|last|week|before|earlier|ago|month|time|recently*",
            "i|we|you asked|ordered|requested|wanted for|about|it|last|yesterday|the|day|week|month|year|ago|other|back*",
            "and|or @det? its|their? dependencies|config|data|files|everything",
            "and all? @det? its|their|related? dependencies|config|data|files",
        }.Select(Pattern.Parse),
    ];

    /// <summary>The items of a list: "vim, the editor emacs and node" gives three; what only tells of one ("and it eats space") is none.</summary>
    public static List<List<Token>> Items(IReadOnlyList<Token> phrase)
    {
        var items = new List<List<Token>>();
        var item = new List<Token>();
        foreach (var token in phrase)
        {
            if (!Separators.Contains(token.Word) || token.Quoted)
            {
                item.Add(token);
                continue;
            }

            Take(item);
            item = [];
        }

        Take(item);
        return items;

        void Take(List<Token> said)
        {
            if (said.Count > 0 && (items.Count == 0 || said is not [{ Word: "it" or "they" or "he" or "she", Quoted: false }, _, ..]))
                items.Add(said);
        }
    }

    /// <summary>The phrase without the place it names at its end.</summary>
    public static IReadOnlyList<Token> WithoutPlace(IReadOnlyList<Token> phrase)
    {
        for (var again = true; again;)
        {
            again = false;
            for (var at = 1; at < phrase.Count; at++)
            {
                if (!Places.Any(place => place.Match([.. phrase.Skip(at)]) is not null))
                    continue;
                phrase = [.. phrase.Take(at)];
                again = true;
                break;
            }
        }

        return phrase;
    }

    /// <summary>Whether the item says where and nothing else.</summary>
    public static bool IsPlace(List<Token> item) => item.Count > 1 && Places.Any(place => place.Match(item) is not null);

    /// <summary>The phrase without the place it begins with.</summary>
    public static IReadOnlyList<Token> WithoutPlaceBefore(IReadOnlyList<Token> phrase) =>
        PlaceBefore.MatchStart(phrase) is > 0 and var length && length < phrase.Count ? [.. phrase.Skip(length)] : phrase;

    public static List<Token> WithoutFrame(List<Token> item)
    {
        var from = 0;
        while (from < item.Count - 1 && Before.Contains(item[from].Word) && !item[from].Quoted)
            from++;
        var to = item.Count;
        while (to > from + 1 && After.Contains(item[to - 1].Word))
            to--;
        return item[from..to];
    }

    /// <summary>Whether the item is a class of things of a program or language ("python packages", "vscode extensions") and not that program.</summary>
    public static bool IsOfThings(List<Token> item) =>
        item.Count > 1 && (Things.Contains(item[^1].Word) || (item[^1].Word is "packages" or "pkgs" && Languages.Contains(item[^2].Word)));

    /// <summary>Whether the word says what sort of program is meant.</summary>
    public static bool IsKind(Token token) => Kinds.Contains(token.Word) || token.Word is "program" or "programme" or "app" or "game" or "application" or "tool" or "package" or "thing" or "apps" or "programs" or "games" or "applications" or "tools" or "packages" or "editors" or "browsers" or "players" or "clients";

    /// <summary>"firefox browser" without "browser".</summary>
    public static List<Token> WithoutKind(List<Token> item)
    {
        var to = item.Count;
        while (to > 1 && (Kinds.Contains(item[to - 1].Word) || item[to - 1].Word is "web" or "text" or "code" or "programming" or "media" or "music" or "video" or "email" or "image" or "photo" or "audio" or "file" or "torrent" or "pdf" or "mail" or "chat" or "drawing" or "desktop"))
            to--;
        return item[..to];
    }

    /// <summary>"the browser firefox" without "browser".</summary>
    public static List<Token> WithoutKindBefore(List<Token> item) => item is [var kind, _, ..] && Kinds.Contains(kind.Word) ? item[1..] : item;

    /// <summary>What may be the name in "that awful slack thing", longest first; nothing where no one thing is pointed at.</summary>
    public static IEnumerable<List<Token>> Pointed(List<Token> item)
    {
        if (item is not [{ Word: "that" or "this" or "the" or "my" or "our" or "your" }, _, .., { Word: "thing" or "app" or "program" or "application" or "tool" or "software" or "stuff" or "crap" or "rubbish" or "garbage" }])
            yield break;
        for (var from = 1; from + 1 < item.Count; from++)
            yield return item[from..^1];
    }

    /// <summary>Whether the item speaks of a kind of program rather than of one.</summary>
    public static bool IsDescription(List<Token> item) =>
        item.Any(token => token.Word is "a" or "an" or "some" or "something" or "anything" or "any")
        || item.Any(token => token.Word is "for" or "to" or "that" or "which" or "like" or "with" or "similar" or "can" or "alternative" or "replacement")
        || item.Any(token => Kinds.Contains(token.Word) || token.Word is "app" or "application" or "program" or "software" or "tool" or "utility" or "apps" or "tools" or "programs" or "workstation");
}
