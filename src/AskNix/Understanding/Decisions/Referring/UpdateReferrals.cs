using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;

namespace AskNix.Understanding.Decisions.Referring;

/// <summary>What is to be brought up to date, and what updates there were.</summary>
static class UpdateReferrals
{
    // "Update it" is about the flake or the programs spoken of before; all there is only where nothing was.
    public static Referral? Refreshed(Referral said)
    {
        if (!IsOfAll(said.Found))
            return null;
        var pointing = said.Tokens.SkipWhile(token => !token.Is("@update|bring|get|make|up-to-date")).Skip(1).SkipWhile(token => token.Word is "only" or "just").ToList();
        if (!pointing.Says("it|them|that|those|this|one ...") || pointing.Has("all|everything"))
            return null;
        // "My flake.lock is months old, could you refresh it", "just the nixpkgs input, bump it"
        if (said.Before.Has("@flake|flake.lock|lockfile|input|inputs"))
            return said.Means(new UpdateFlake(InputFrame.In(said.Before)));
        // "Check which firefox I have, then update it"
        return said.Programs.IsEmpty ? null : said.Means(new UpdateSystem(said.Programs));
    }

    // "What is system.stateVersion, and should I bump it": the option, and no update.
    public static Referral? OptionBumped(Referral said) =>
        IsOfAll(said.Found) && said.Mood is not Mood.Request && said.Body.Says("_ it|that|this ...") && OptionNames.In(said.Before) is not null ? said.Means(found: null) : null;

    // "Whatever that update did, undo it"
    public static Referral? Undone(Referral said) =>
        said.Mood is Mood.Request && (said.Body.Says("undo|revert|reverse|rollback it|that|this|them") || said.Body.Says("put|take|bring|turn it|that|this|them back"))
            && said.Before.Has("update|upgrade|rebuild|updates|upgrades") ? said.WithoutReason().Means(new RollbackSystem()) : null;

    // "There are updates, do them", "check for updates and install them": one wish.
    public static Referral? Done(Referral said) =>
        said is { Mood: Mood.Request, Found: null or { Steps: [InstallPackage { Packages.IsEmpty: true }] } } && said.Body.Says("do|run|apply|install|perform|get them|those|these")
            && said.Before.Has("updates|upgrades|patches") && !said.Before.Has("not|never|no") ? said.WithoutReason().Means(new UpdateSystem()) : null;

    // "The lock file is old, renew it"
    public static Referral? LockRenewed(Referral said) =>
        said.Found is null && said.Body.Says("update|upgrade|refresh|bump|renew it|that|them ...") && said.Before.Has("flake|flakes|lock|flake.lock|inputs|lockfile") ? said.Means(new UpdateFlake([])) : null;

    static bool IsOfAll(Found? found) => found is { Steps: [UpdateSystem { Packages.IsDefaultOrEmpty: true, Release: null }] };
}
