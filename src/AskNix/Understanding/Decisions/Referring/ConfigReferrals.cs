using AskNix.Intents;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Decisions.Referring;

/// <summary>What points to a configuration: the system's, or home-manager's.</summary>
static class ConfigReferrals
{
    // "Home-manager broke my shell, undo its last switch"
    public static Referral? HomeRolledBack(Referral said) =>
        said.Found is { Steps: [RollbackSystem { Generation: null }] } && said.Before.Has("home-manager") && said.Tokens.Any(token => token.Word is "its" or "it" or "that" or "one" || token.Text.Contains(" it ", StringComparison.Ordinal))
            ? (said.Last is { Found: not null } ? said.WithoutLast() : said).Means(new HomeManager("rollback")) : null;

    // "Changed home.nix. Activate it"
    public static Referral? HomeSwitched(Referral said) =>
        said.Found is { Steps: [RebuildSystem { Action: "switch" }] } && said.Body.Has("it|that") && said.Before.Any(token => token.Word.Contains("home-manager", StringComparison.Ordinal) || token.Word.EndsWith("home.nix", StringComparison.Ordinal))
            ? said.Means(new HomeManager("switch")) : null;

    // "Apply the config with the specialisation called gaming"
    public static Referral? Specialised(Referral said) =>
        said.Found is { Steps: [RebuildSystem { Specialisation: null } plain] } found && ActionFrame.Specialisation(said.Tokens) is { } name
            ? said.Means(found with { Steps = [plain with { Specialisation = name }] }) : null;

    // "The configuration was changed by ansible. Deploy it", "I changed my config, make it so"
    public static Referral? Deployed(Referral said) =>
        said.Found is null && said.Before.Has("configuration|config|changes|edits")
            && (said.Body.Says("deploy|apply it|that|them|those ...")
                || (said.Body.Says("make it so|live|real|active|effective") || said.Body.Says("put|bring it|that|them live|into|in ...")) && said.Before.Has("changed|edited|made|wrote|modified|saved|adjusted|tweaked|updated|added"))
            ? said.Means(new RebuildSystem("switch")) : null;
}
