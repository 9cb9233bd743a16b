namespace Nix.Store.Daemon;

/// <summary>The first numbers of the messages that come before an answer (worker-protocol.hh).</summary>
internal static class LogMessages
{
    internal const ulong Next = 0x6f6c6d67;
    internal const ulong Read = 0x64617461;
    internal const ulong Write = 0x64617416;
    internal const ulong Last = 0x616c7473;
    internal const ulong Error = 0x63787470;
    internal const ulong StartActivity = 0x53545254;
    internal const ulong StopActivity = 0x53544f50;
    internal const ulong Result = 0x52534c54;
}
