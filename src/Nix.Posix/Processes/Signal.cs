namespace Nix.Posix;

/// <summary>Signals sent to children. The values are Linux's, equal on x86-64 and arm64.</summary>
public enum Signal
{
    Hangup = 1,
    Interrupt = 2,
    Kill = 9,
    Terminate = 15,
}
