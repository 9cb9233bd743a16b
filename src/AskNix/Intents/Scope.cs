namespace AskNix.Intents;

/// <summary>Where a package goes.</summary>
public enum Scope
{
    /// <summary>As remembered, else the system.</summary>
    Auto,

    /// <summary><c>environment.systemPackages</c>.</summary>
    System,

    /// <summary><c>users.users.ME.packages</c>.</summary>
    User,

    /// <summary><c>home.packages</c> of Home Manager.</summary>
    Home,

    /// <summary>The person's own profile, without a configuration.</summary>
    Profile,
}
