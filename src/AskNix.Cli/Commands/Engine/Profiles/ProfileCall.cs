using AskNix.Cli.Commands.Engine.Store;
using AskNix.Cli.Composition;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>One call of the tool: the profile that is meant, and the store it belongs to.</summary>
internal sealed class ProfileCall(Session session, StoreCall store, EnvArguments arguments)
{
    public StoreCall Store => store;

    public bool IsDryRun => arguments.IsDryRun;

    public bool ShowsPaths => arguments.ShowsPaths;

    public DateTimeOffset Now => session.Clock.GetUtcNow();

    public TimeZoneInfo TimeZone => session.Clock.LocalTimeZone;

    public Profile Profile => field ??= new Profile(arguments.Profile ?? Usual());

    /// <summary>The operation's own words.</summary>
    /// <exception cref="StoreUsageException">There is a flag among them.</exception>
    public IReadOnlyList<string> Words
    {
        get
        {
            store.Arguments.AllowFlags();
            return store.Arguments.Words;
        }
    }

    /// <summary>For an operation that takes no words.</summary>
    /// <exception cref="StoreUsageException">There are some.</exception>
    public void AllowNoWords()
    {
        store.Arguments.AllowFlags();
        store.Arguments.AllowNoWords();
    }

    /// <summary>Said where another program is changing the profile.</summary>
    public void SayWaiting() => store.Say($"waiting for lock on profile '{Profile.Path}'");

    /// <summary>The one of whoever calls: NIX_PROFILE, or what the link in the home folder leads to (getDefaultProfile in src/libstore/profiles.cc).</summary>
    private string Usual()
    {
        if (Variable("NIX_PROFILE") is { } named)
            return named;
        var state = Path.Combine(Variable("XDG_STATE_HOME") ?? Path.Combine(Home, ".local/state"), "nix");
        var link = store.Settings.Is("use-xdg-base-directories") ? Path.Combine(state, "profile") : Path.Combine(Home, ".nix-profile");
        if (DurableLink.ReadLink(link) is { } target)
            return Path.GetFullPath(target, Path.GetDirectoryName(link)!);
        return User.Current.IsRoot ? Path.Combine(store.Directories.ProfilesDir, "per-user/root/profile") : Path.Combine(state, "profiles/profile");
    }

    private string Home => Variable("HOME") ?? User.Current.Home;

    private string? Variable(string name) => session.Environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
