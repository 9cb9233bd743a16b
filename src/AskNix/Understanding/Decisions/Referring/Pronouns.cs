using AskNix.Intents;
using AskNix.Understanding.Clauses;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions.Referring;

/// <summary>
/// "Search for htop and install it": what "it" stands for is in the clauses before. A rule knows one way in which a clause points back; it answers with what the clause
/// then means, or with null where it has nothing to say. Each sees what those above it have made of the clause.
/// </summary>
static class Pronouns
{
    static readonly Func<Referral, Referral?>[] Rules =
    [
        // What grammar has left open, and questions, which are about the words before and not about what these wish for.
        ProgramReferrals.Wished,
        QuestionReferrals.WhatItIs,
        QuestionReferrals.MoreOfIt,
        QuestionReferrals.WhichSetting,
        // What grammar has read too widely: "update it" as all there is, "pin it" as what runs, "roll it back" as the system.
        UpdateReferrals.Refreshed,
        UpdateReferrals.OptionBumped,
        GenerationReferrals.Pinned,
        FeatureReferrals.WithItsPort,
        FeatureReferrals.PortShut,
        ProgramReferrals.TogetherWith,
        ProgramReferrals.PutBack,
        ConfigReferrals.HomeRolledBack,
        ConfigReferrals.HomeSwitched,
        ConfigReferrals.Specialised,
        // Behind what may have taken a meaning away: these give one to what has none.
        QuestionReferrals.WhichCommand,
        GenerationReferrals.ReturnedTo,
        GenerationReferrals.Thinned,
        GenerationReferrals.NeverDeleted,
        // Before features: behind an update "turn it back" is no switch.
        UpdateReferrals.Undone,
        UpdateReferrals.Done,
        UpdateReferrals.LockRenewed,
        ConfigReferrals.Deployed,
        // What was just turned off is known; only then a feature is looked for in what was said.
        FeatureReferrals.TurnedOff,
        FeatureReferrals.Activated,
        FeatureReferrals.Switched,
        ProgramReferrals.More,
        // A program that is named goes before those that fit a description.
        SearchReferrals.TheOneFound,
        SearchReferrals.OneOfThose,
        // Last, since it reads the whole clause again: for what no rule knows better.
        Pointing.Reread,
    ];

    /// <param name="clauses">The clauses as they are read one by one.</param>
    /// <param name="packages">Tells names of programs.</param>
    /// <param name="frames">Finds what a clause names.</param>
    /// <param name="read">Reads a clause in which what is pointed at is named.</param>
    public static IReadOnlyList<ClauseReading> Resolve(IReadOnlyList<ClauseReading> clauses, PackageReader packages, FrameReader frames, Func<Clause, ClauseReading> read)
    {
        if (clauses is not [var first, ..])
            return clauses;
        var said = new Referral(first, packages, frames, read);
        foreach (var clause in clauses)
            said = clause.Clause.IsTold ? said with { Earlier = said.Earlier.Push(clause) } : Remembered(Resolved(said with { Reading = clause, IsSettled = false }));
        return [.. said.Earlier.Reverse()];
    }

    static Referral Resolved(Referral said)
    {
        foreach (var rule in Rules)
        {
            said = rule(said) ?? said;
            if (said.IsSettled)
                break;
        }

        return said;
    }

    // "We need ansible, but puppet is over": what is said behind "but" is spoken of, unless that points back itself.
    static IReadOnlyList<Token> SpokenOf(IReadOnlyList<Token> tokens)
    {
        var at = tokens.ToList().FindLastIndex(token => token.Word is "but");
        IReadOnlyList<Token> behind = [.. tokens.Skip(at + 1)];
        return at > 0 && behind.Count > 1 && !behind.Has("it|they|that|this|i|we|not|them|those|there") ? behind : tokens;
    }

    // What the next clause may point to.
    static Referral Remembered(Referral said)
    {
        if (said.IsSettled)
            return said;
        var remembered = said with { Earlier = said.Earlier.Push(said.Reading), Before = said.Tokens };
        var wished = ProgramReferrals.NamedBy(said.Found, said.Names);
        var named = wished.IsEmpty && said.Found is null or { Steps: [ExplainConcept or ListInstalled or SystemStatus] } ? said.Frames.Programs(SpokenOf(said.Tokens)) : wished;
        if (named.IsEmpty)
            return SpokenOf(said.Tokens).Count < said.Tokens.Count ? remembered with { Programs = [] } : remembered;
        // "Git is missing. So is curl"
        var isLikewise = said.Tokens.Says("so|and is|are|does|do|has|was ...") || said.Tokens is [.., { Word: "too" or "also" or "as-well" }];
        return remembered with { Programs = isLikewise ? [.. said.Programs.Union(named, StringComparer.Ordinal)] : named, AreTold = wished.IsEmpty };
    }
}
