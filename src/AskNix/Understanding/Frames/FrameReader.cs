using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>
/// Fills an intent from a sentence whose grammar nobody wrote down: which words are names, numbers, times, options, wherever they stand.
/// The intent itself is known before, from the classifier.
/// </summary>
sealed class FrameReader(EntityReader entities, Func<string, bool> isWord, Func<string, bool> isFamiliar)
{
    static readonly WordSet AroundDescription = WordTable.Set(
        """
        a an the my our your me i we you please can could would want need like to create make generate write build give get set setup init new scaffold start flake flakes flake.nix template dev
        shell devshell environment development config configuration configuration.nix in this folder directory here of some nice simple basic minimal project-template
        """);

    static readonly WordSet Updating = WordTable.Set("update updates updating upgrade upgrades upgrading bump refresh renew version versions release newest latest newer only just patch");

    readonly PackageFrame _packages = new(entities, isWord, isFamiliar);
    readonly FeatureFrame _features = new(entities, isWord, isFamiliar);

    /// <summary>Every known program a phrase names, in order, but those among the words that say what something is for.</summary>
    public ImmutableArray<string> Programs(IReadOnlyList<Token> tokens) => _packages.Known([.. tokens.Take(PackageFrame.Purpose(tokens) ?? tokens.Count)]);

    /// <summary>Whether all that stands in one list with a known program is known as well: not in "hyperfine, tokei, flurb".</summary>
    public bool NamesAll(IReadOnlyList<Token> tokens) => _packages.NamesAll(tokens);

    /// <summary>The feature a phrase names, to be turned on or off.</summary>
    public Found? Feature(IReadOnlyList<Token> tokens, bool enable) => _features.Read(tokens, enable);

    /// <summary>The intent with what the sentence says of it; null where what it cannot do without is missing.</summary>
    public Found? Read(string intent, IReadOnlyList<Token> tokens) => intent switch
    {
        "install-package" => _packages.Wish(tokens, (names, need, candidates) => new InstallPackage(names, need, candidates), "install"),
        "remove-package" => _packages.Wish(tokens, (names, need, candidates) => new RemovePackage(names, need, candidates), "remove"),
        "try-package" => _packages.Wish(tokens, (names, need, candidates) => new TryPackage(names, need, candidates), "try"),
        "package-info" => _packages.Known(tokens) is { Length: > 0 } names ? new PackageInfo(names) : null,
        "search-package" => PackageFrame.Query(tokens) is { } query ? new SearchPackage(query) : null,
        "why-depends" => _packages.Why(tokens),
        "find-command" => _packages.Command(tokens) is { } command ? new FindCommand(command) : null,
        "update-system" => ReleaseFrame.In(tokens) is { } release ? new UpdateSystem(Release: release) : new UpdateSystem(Updated(tokens)),
        "change-channel" => ReleaseFrame.Channel(tokens) is { } channel ? new ChangeChannel(channel) : ReleaseFrame.Untold,
        // "Turn it off", "I want it closed": the small word says which.
        "enable-feature" when tokens.Any(token => token.Word is "disable" or "disabled" or "disabling" or "deactivate" or "off" or "closed" or "close" or "forbid") && !tokens.Any(token => token.Word is "enable" or "on" or "open" or "lid" or "lids") =>
            _features.Read(tokens, enable: false) is { } off ? off with { AtMost = Reading.Ask } : null,
        "enable-feature" => _features.Read(tokens, enable: true),
        "disable-feature" => _features.Read(tokens, enable: false),
        "set-option" => OptionFrame.Set(tokens),
        "search-option" => OptionFrame.Query(tokens) is { } query ? new Intents.SearchOption(query) : null,
        "explain-option" => OptionNames.In(tokens) is { } option ? new ExplainOption(option) : null,
        // The first thing named is the topic only where the whole is not what people ask about another.
        "explain-concept" when Topic(tokens) == EntityReader.Text(tokens.Where(token => !token.IsSeparator)) && _packages.Known(tokens) is [var only] => new Found(new PackageInfo([only]), 0.6),
        "explain-concept" => new Found(new ExplainConcept(Topic(tokens)), 0.6),
        "explain-error" => new ExplainError(EntityReader.Text(tokens)),
        "create-flake" => new CreateFlake(Description(tokens)),
        "generate-config" => new GenerateConfig(Description(tokens)),
        "update-flake" => new UpdateFlake(InputFrame.In(tokens)),
        "rollback-system" or "list-generations" when tokens.Any(token => token.Word is "home-manager") => Plain("home-manager", tokens),
        // "Clean out qbittorrent" is about a program, not about the store.
        "collect-garbage" when !_packages.Known(tokens).IsEmpty => _packages.Wish(tokens, (names, need, candidates) => new RemovePackage(names, need, candidates), "remove") is { } named
            ? named with { AtMost = Reading.Ask } : null,
        _ => GenerationFrame.Read(intent, tokens) ?? Plain(intent, tokens),
    };

    // "Firefox to the newest please": what is named before the word for it is meant where nothing is said of the rest.
    ImmutableArray<string> Updated(IReadOnlyList<Token> tokens) =>
        _packages.Behind(tokens, Updating) is { IsEmpty: false } behind ? behind
        : tokens.Any(token => token.Word is "all" or "every" || WordClasses.Of("system").Contains(token.Word)) ? [] : _packages.Known(tokens);

    static Found? Plain(string intent, IReadOnlyList<Token> tokens) => intent switch
    {
        "list-installed" => new ListInstalled(),
        "list-generations" => new ListGenerations(),
        "collect-garbage" => new CollectGarbage(),
        "disk-usage" => new DiskUsage(),
        "system-status" => new SystemStatus(),
        "undo" => new Undo(),
        "help" => new Help(),
        "check-flake" => new CheckFlake(),
        "show-flake" => new ShowFlake(),
        "out-of-scope" => new OutOfScope(),
        "rebuild-system" => new RebuildSystem(ActionFrame.In(tokens), ActionFrame.Specialisation(tokens)),
        "home-manager" => new HomeManager(ActionFrame.OfHome(tokens)),
        _ => null,
    };

    // What stands behind "for" or "with", else what the words around the wish leave over.
    static string Description(IReadOnlyList<Token> tokens)
    {
        var at = tokens.ToList().FindLastIndex(token => token.Word is "for" or "with" or "using" or "containing");
        var rest = at >= 0 && at + 1 < tokens.Count ? tokens.Skip(at + 1) : tokens;
        return EntityReader.Text(rest.Where(token => !token.IsSeparator && !AroundDescription.Contains(token.Word)));
    }

    // The first word of our world that is named; else the sentence itself.
    static string Topic(IReadOnlyList<Token> tokens)
    {
        for (var length = 3; length > 0; length--)
        {
            for (var at = 0; at + length <= tokens.Count; at++)
            {
                if (Concepts.Find([.. tokens.Skip(at).Take(length)]) is { } topic && topic is not ("nix" or "nixos" or "language" or "tool"))
                    return topic;
            }
        }

        return EntityReader.Text(tokens.Where(token => !token.IsSeparator));
    }
}
