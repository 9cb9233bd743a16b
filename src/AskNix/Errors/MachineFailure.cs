using Nix.Posix;
using Nix.Store;

namespace AskNix.Errors;

/// <summary>Says what failures of the machine (files, permissions, the store) mean for a person.</summary>
public static class MachineFailure
{
    /// <summary>Whether an exception tells of the machine, and not of a mistake of this program.</summary>
    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException or StoreException;

    public static Problem ProblemOf(Exception failure) => failure switch
    {
        AskNixException known => known.Problem,
        PosixException { Errno: Errno.AccessDenied or Errno.NotPermitted } refused => new Problem(ErrorCode.NoPermission, refused.Message, refused.Advice),
        PosixException posix => new Problem(ErrorCode.OperationFailed, posix.Message, posix.Advice),
        StoreDatabaseException { Reason: StoreDatabaseFailure.Missing } missing => new Problem(ErrorCode.NoNix, missing.Message, missing.Advice),
        StoreDatabaseException { Reason: StoreDatabaseFailure.NoPermission } refused => new Problem(ErrorCode.NoPermission, refused.Message, refused.Advice),
        StoreException store => new Problem(ErrorCode.OperationFailed, store.Message, store.Advice),
        UnauthorizedAccessException => new Problem(ErrorCode.NoPermission, failure.Message, "Run it as a user who may do this, or change the permissions."),
        _ => new Problem(ErrorCode.OperationFailed, failure.Message),
    };
}
