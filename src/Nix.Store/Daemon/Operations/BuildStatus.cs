namespace Nix.Store.Daemon;

/// <summary>How a build ended; the numbers are the protocol's (build-result.hh). Others may come, and mean a failure.</summary>
public enum BuildStatus
{
    Built = 0,
    Substituted = 1,
    AlreadyValid = 2,
    PermanentFailure = 3,
    InputRejected = 4,
    OutputRejected = 5,
    TransientFailure = 6,
    CachedFailure = 7,
    TimedOut = 8,
    MiscellaneousFailure = 9,
    DependencyFailed = 10,
    LogLimitExceeded = 11,
    NotDeterministic = 12,
    ResolvesToAlreadyValid = 13,
    NoSubstituters = 14,
    HashMismatch = 15,
    Cancelled = 16,
}
