namespace Nix.Store.Daemon;

/// <summary>How much it takes for a message to be shown; the numbers are the protocol's.</summary>
public enum Verbosity
{
    Error,
    Warning,
    Notice,
    Information,
    Talkative,
    Chatty,
    Debug,
    Vomit,
}
