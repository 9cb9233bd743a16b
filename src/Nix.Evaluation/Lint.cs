namespace Nix.Evaluation;

/// <summary>What is done about something that is allowed and better written in another way.</summary>
public enum Lint
{
    /// <summary>Nothing.</summary>
    Ignore,

    /// <summary>It is said, and evaluation goes on.</summary>
    Warn,

    /// <summary>It is an error.</summary>
    Fatal,
}
