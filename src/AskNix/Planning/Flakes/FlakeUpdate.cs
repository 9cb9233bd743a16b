using System.Collections.Immutable;

namespace AskNix.Planning.Flakes;

/// <summary>What renewing the inputs of a flake would do to its lock file.</summary>
/// <param name="OldLock">The bytes of <c>flake.lock</c> now; null where there is none.</param>
/// <param name="NewLock">The bytes it would get.</param>
/// <param name="Renewed">The new lock file, read.</param>
/// <param name="Changes">The inputs that move; empty where everything is the newest already.</param>
public sealed record FlakeUpdate(byte[]? OldLock, byte[] NewLock, FlakeLock Renewed, ImmutableArray<FlakeLockChange> Changes);
