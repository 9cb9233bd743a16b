using System.Globalization;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>update-system: everything, only some packages, or to another release.</summary>
sealed class UpdateRule : Rule
{
    readonly EntityReader _entities;

    public UpdateRule(EntityReader entities)
    {
        _entities = entities;
        On(
            new UpdateSystem(),
            "@update",
            "@update @det? whole|entire|complete|full|all? @det? @system|@package|software|kernel|world up|now|fully|completely|again|already|too? to|and|with? the? latest|rebuild|version|versions|state?",
            "@update all|everything|every of? @det? installed|my|system|software|nix|nixos? @package|software|things|stuff|machine|system? on|in @det? @machine|system",
            "@update all|everything|every of? @det? installed|my|system|nix|nixos|outdated|software? @package|software|things|stuff",
            "@update nixos|nix @system|@package|channel|channels",
            "@update the|my|all? nixos|nix|system? channels|channel|nixpkgs|sources",
            "@update my|the|nixos|nix|all* @system to the latest|newest|current version|release|state|packages?",
            "system|software|full|nixos|complete|os|package|general @update|updates",
            "get|fetch|install|apply|download|pull|pulls-in|do @det? latest|new|newest|available|pending|all|system|software|nixos|recent|security* @update|updates|upgrades|patches ...",
            "get|bring|keep|make @det? @system|@package|software up-to-date|current|updated|upgraded|latest ...",
            "ensure|make|see|check sure|to|certain* that? @det? @system|@package|software is|are|gets|stays fully|completely|all|always? updated|upgraded|patched|current|up-to-date",
            "bring @det? @system|@package|software|all up? to the? latest|newest|current|most|recent* version|state|release|level?",
            "update @det? @system|@package|software",
            "@update @det? rest|others|remaining|remainder of|@det|@system|@package*",
            "make sure|certain that? i|we am|are|have|run|use|get @please* running|on|using? @det? latest|newest|current|up-to-date version|versions|software|packages|releases? of? everything|all?",
            "fetch|get|install @det? latest|newest version|versions|software of? all|my|the|everything* @package|software|installed?",
            "@update and|then? rebuild|switch|apply|upgrade|reboot|everything @det? @system?",
            "rebuild @det? @system? and|with? @update|upgrades|updates|latest|newest @package|software|channel|channels|updates?",
            "make my|the system|computer|machine|nixos current|newer|latest|fresh",
            "go|move to the? latest|newest packages|software|versions",
            "updates|upgrades please", "@det? @system could|can|would do|use|stand|need with? an|some|a|the update|updates|upgrade|upgrades|patching ...",
            "ensure|make|see sure|certain|to* that? everything|all|@det* @package|software? on|in @det? @machine|here is|are|gets|stays|runs fully|always? updated|upgraded|patched|current|up-to-date|latest|newest ...", "@det? whole|entire|complete? @system|@package|everything|all @package? must|should|has|have|needs|need|ought to? be? updated|upgraded|patched|refreshed|modernised|modernized|updating|upgrading|patching now|please|again|today*",
            "@det? @system|@package|everything must|should|has|have|needs|need|can|could|ought to? be? brought|put|get|made up-to-date|to|on|onto|current @det|newest|latest|current|most|recent* state|version|level|versions|release?", "pulls-in|get|fetch|install|apply|pull|do|put @det|this|last|week's|today's|month's|newest|latest|new|all|available|security|critical|pending|recent* fixes|patches|updates|upgrades in|on? ...", "get|fetch|install|pull @det? latest|newest|new @package|software|versions",
            "run|do|perform|make|start @det|monthly|weekly|daily|regular|usual|pending|outstanding|overdue|full|system|software* @update|updates|upgrades",
            "update time", "time for|to @det? @update|updates|upgrades|patches", "pull|bring|get|pulls-in in? @det|all|available|pending|new* updates|upgrades ...");
        On("@update|go|move|jump|migrate|change|switch|get|install|bring @det? $rest", Release);
        On("@update|refresh|bump $what", Named);
        On("@update only|just $what", Named);
        On("only|just @update $what", Named);
        On("get|fetch|install|pull|download|grab me? the? @det? latest|newest|current|new|recent|updated version|versions|release|update|updates of|for $what", Latest);
        On("get|fetch|install|pull|download|grab|bring @me? @det? newer|fresher|updated|fixed|patched|secure version|versions|release|releases|build|builds of|for $what", sighting => Latest(sighting) ?? Named(sighting));
        // "Get a newer thunderbird": one is there already.
        On("get|fetch|pull|download|grab|bring|give @me? @det? newer|fresher|updated $what", Named);
        // "Fetch the newest firefox only"
        On("get|fetch|pull|download|grab|bring @me? @det? newest|latest|current $what only|alone", Named);
        On("get|bring|make|keep $what up-to-date|current|updated|upgraded", Named);
        On("make|bring $what to? the? latest|newest|current version|release?", Named);
        On("bring|get|take|lift $what up? to the? latest|newest|current|recent+ version|release|level?", Named);
    }

    // "the latest version of node" is an installation, "the latest firefox" of what is there already an update; only the machine knows.
    Found? Latest(Sighting sighting)
    {
        var what = sighting["what"];
        return what.Count > 0 && sighting.Length > 0 && what.All(token => token.Word is "everything" or "all" or "my" or "the" or "of" or "packages" or "programs" or "apps" or "nixos" or "system" or "software")
            ? new UpdateSystem()
            : null;
    }

    static Found? Release(Sighting sighting)
    {
        var rest = sighting["rest"];
        // "From 25.05 to 25.11": the last one named is where to.
        var release = rest.Select(token => ReleaseOf(token.Word)).LastOrDefault(number => number is not null);
        if (release is null || rest.Any(token => token.Word is "nixpkgs" or "channel" or "generation"))
            return null;
        return rest.All(token => ReleaseOf(token.Word) is not null || Around.Contains(token.Word)) ? new Found(new UpdateSystem(Release: release)) : null;
    }

    static readonly WordSet Around = WordTable.Set(
        "nixos nix system os machine release version to onto from of on the my new next latest stable computer everything it all laptop server this whole entire over up distribution now");

    /// <summary>"24.05" of "24.05", "nixos-24.05", "v24.11"; null for other numbers.</summary>
    public static string? ReleaseOf(string word)
    {
        var number = word.StartsWith("nixos-", StringComparison.Ordinal) ? word[6..] : word.TrimStart('v');
        return number is [var a, var b, '.', '0' or '1', var d] && char.IsAsciiDigit(a) && char.IsAsciiDigit(b) && char.IsAsciiDigit(d)
            && int.Parse(number.AsSpan(0, 2), CultureInfo.InvariantCulture) >= 13 ? number : null;
    }

    Found? Named(Sighting sighting)
    {
        var what = sighting["what"];
        if (what.Any(token => token.Word is "input" or "inputs" or "flake" or "flake.lock" or "lock" or "flakes" or "channel" or "channels" or "firmware" or "bios"))
            return null;
        var read = _entities.Packages.Read(what);
        if (read.Nothing || OptionNames.In(what) is not null)
            return null;
        if (!read.AllKnown && read.Describes is null && read.Guessed is null && read.Names.Length > 2)
            return null;
        if (read.Names.IsEmpty)
            return new Found(new UpdateSystem(), 0.5, Reading.Ask, "It is not clear what should be updated.", ["update my system", .. read.Candidates.Select(name => $"update {name}")]);
        // What nobody knows may be no program at all: "update my cv".
        var known = read.AllKnown || (read.Unknown.Length < 2 && what.All(token => token.Word is not ("my" or "the" or "our" or "your" or "a")));
        return PackageWishes.Found(read, packages => new UpdateSystem(packages.Names), known ? Found.Sure : 0.5, "update");
    }
}
