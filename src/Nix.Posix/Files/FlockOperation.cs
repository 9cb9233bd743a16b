namespace Nix.Posix;

/// <summary>Operations of flock(2).</summary>
internal static class FlockOperation
{
    internal const int Shared = 1;
    internal const int Exclusive = 2;
    internal const int DoNotWait = 4;
    internal const int Unlock = 8;
}
