using AskNix.Intents;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>change-channel.</summary>
sealed class ChannelRule : Rule
{
    public ChannelRule()
    {
        On("switch|change|move|go|migrate|upgrade|update|jump|set|put|get|use|follow|track|subscribe|pin|be|lock|fix|keep|hop|convert|point|repoint @me? $where", Named);
        On("add|use|set|make|want $where", Named);
        On("live|run|sit|ride on $where", Named);
        On("i|we would @please* rather|sooner|prefer to? be|live|run|sit|follow|track|use|have|stay|ride|move|switch|go on? $where", Named);
        On("switch|change|set|edit|pick|choose @det? nixos|nix|nixpkgs|release|update* channel|channels|branch", _ => ReleaseFrame.Untold);
        On("@det? channel|nixpkgs|branch to|=|is|should|ought|must|shall|has|needs to? be? $where", Named);
        On("switch|change|set|edit|pick|choose which|what @det? nixos|nix|nixpkgs? channel|channels|branch ...", _ => ReleaseFrame.Untold);
    }

    static Found? Named(Sighting sighting)
    {
        // "Nixos-25.11 rather than unstable": what it is not to be is said behind.
        var where = sighting["where"].TakeWhile(token => token.Word is not ("than" or "instead-of" or "not")).ToList();
        // "From stable to unstable": the last one named is where to.
        var channel = where.Select(Channel).LastOrDefault(name => name is not null);
        if (channel is null || !where.All(token => token.IsComma || token.Word is "please" || Around.Contains(token.Word) || Channel(token) is not null))
            return null;
        var namesChannel = where.Any(token => token.Word is "channel" or "channels" or "branch" or "nixpkgs" or "unstable" or "stable" or "small" or "rolling") || channel.Contains("unstable", StringComparison.Ordinal)
            || where.Any(token => token.Word.StartsWith("nixos-", StringComparison.Ordinal) || token.Word.StartsWith("nixpkgs-", StringComparison.Ordinal) || token.Word.Contains("/channels/", StringComparison.Ordinal));
        if (!namesChannel)
            return null;
        return channel is "stable"
            ? new Found(new ChangeChannel(null), 0.6, Reading.Ask, "Which stable release?", [])
            : new Found(new ChangeChannel(where.Any(token => token.Word is "small") ? channel + "-small" : channel));
    }

    static readonly WordSet Around = WordTable.Set(
        "to the my onto on over nixos nix nixpkgs channel channels branch release version system machine computer laptop back from at a new instead-of using all packages everything it small rolling track us me be of and as is now onwards this source sources for pinned is follow following software = another other different");

    static string? Channel(Token token) => Channel(token.Word[(token.Word.Contains("/channels/", StringComparison.Ordinal) ? token.Word.LastIndexOf('/') + 1 : 0)..]);

    static string? Channel(string word) => word switch
    {
        "unstable" or "nixos-unstable" or "rolling" => "nixos-unstable",
        "nixos-unstable-small" or "unstable-small" => "nixos-unstable-small",
        "nixpkgs-unstable" => "nixpkgs-unstable",
        "master" => null,
        "stable" => "stable",
        _ when word.EndsWith("-small", StringComparison.Ordinal) && UpdateRule.ReleaseOf(word[..^6]) is { } small => $"nixos-{small}-small",
        _ => UpdateRule.ReleaseOf(word) is { } release ? $"nixos-{release}" : null,
    };
}
