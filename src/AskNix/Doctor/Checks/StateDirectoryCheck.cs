using AskNix.Errors;
using Nix.Posix;

namespace AskNix.Doctor.Checks;

/// <summary>Whether history can be kept, and only its owner can read it.</summary>
internal sealed class StateDirectoryCheck : ICheck
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Name => "state";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(Look(patient.Directories.State));
        }
        catch (AskNixException wrong)
        {
            return Task.FromResult(new Finding(Health.Blocking, wrong.Problem.Message, wrong.Problem.Advice));
        }
    }

    private static Finding Look(string state)
    {
        if (!Directory.Exists(state))
            return Above(state);
        var mode = OperatingSystem.IsWindows() ? Private : File.GetUnixFileMode(state);
        if ((mode & Private) != Private)
            return new Finding(Health.Blocking, $"{state} is not writable for you.", $"chmod u+rwx {state}, or set XDG_STATE_HOME.");
        return mode == Private
            ? Finding.Good(state)
            : new Finding(Health.Warning, $"{state} can be entered by others.", $"chmod 700 {state}");
    }

    // It is made when it is first needed, where that can be done.
    private static Finding Above(string state)
    {
        var above = Path.GetDirectoryName(state);
        while (above is not null && !Directory.Exists(above))
            above = Path.GetDirectoryName(above);
        return above is not null && IsWritable(above)
            ? Finding.Good($"{state}, made when it is first needed")
            : new Finding(Health.Blocking, $"{state} cannot be made: {above ?? "/"} is not writable for you.", "Make it writable, or set XDG_STATE_HOME to a directory that is.");
    }

    private static bool IsWritable(string directory)
    {
        const uint OwnerWrite = 0x80, GroupWrite = 0x10, OthersWrite = 0x2;
        var user = User.Current;
        if (user.IsRoot || FileStatus.TryOf(directory) is not { } status)
            return true;
        var bit = status.UserId == user.Id ? OwnerWrite : status.GroupId == user.GroupId ? GroupWrite : OthersWrite;
        return (status.Mode & bit) != 0;
    }
}
