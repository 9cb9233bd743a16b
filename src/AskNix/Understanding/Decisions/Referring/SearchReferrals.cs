using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Decisions.Referring;

/// <summary>What was looked for is wanted.</summary>
static class SearchReferrals
{
    // "Find me a chess program called gnuchess and install it"
    public static Referral? TheOneFound(Referral said) =>
        said is { Found: null, Last: { Found.Steps: [SearchPackage sought] } heard } && said.Frames.Programs(heard.Clause.Tokens) is [var program]
            && (said.Names.IsName(sought.Query) || heard.Clause.Tokens.Has("called|named")) && ProgramReferrals.Wish(said.Body, [program], said.Names) is InstallPackage wish
            ? (said with { Earlier = said.Earlier.Pop().Push(heard with { Found = null }) }).Means(wish) : null;

    // "Find me a chess program and install it", "a good markdown editor, please install one": none is named, so it is asked which.
    public static Referral? OneOfThose(Referral said)
    {
        if (said is not { Found: null, Last: { Found: null or { Steps: [SearchPackage] } } last } || ProgramReferrals.Wish(said.Body, [""], said.Names) is not InstallPackage)
            return null;
        var (need, candidates) = last.Found is { Steps: [SearchPackage search] } ? (search.Query, said.Names.Describe(search.Query)) : Described(said, last);
        if (need is null || candidates.IsEmpty)
            return null;
        var which = new Found(new InstallPackage([], need, candidates), 0.7, Reading.Ask, $"No program is named; these fit \"{need}\".", [.. candidates.Select(candidate => $"install {candidate}")]);
        return said with { Earlier = said.Earlier.Pop().Push(last with { Found = which }), IsSettled = true };
    }

    static (string? Need, ImmutableArray<string> Candidates) Described(Referral said, ClauseReading last) =>
        said.Names.Read(last.Meant.Body) is { Names.IsEmpty: true } described ? (described.Describes, described.Candidates) : (null, []);
}
