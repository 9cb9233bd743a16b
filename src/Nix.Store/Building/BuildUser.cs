using Nix.Posix;

namespace Nix.Store.Building;

/// <summary>An account that one build runs as, so that it can touch nothing but what is its own. Nobody else builds as it until this is disposed of.</summary>
internal sealed class BuildUser : IDisposable
{
    private readonly LockableFile _lock;
    private readonly string _setpriv;

    /// <param name="account">The account.</param>
    /// <param name="groupId">The group of all build users.</param>
    /// <param name="held">Its lock, which Nix too holds while it builds.</param>
    /// <param name="setpriv">The program that changes to the account.</param>
    internal BuildUser(User account, uint groupId, LockableFile held, string setpriv)
    {
        Account = account;
        GroupId = groupId;
        _lock = held;
        _setpriv = setpriv;
    }

    internal User Account { get; }

    internal uint GroupId { get; }

    /// <summary>The words before a command line that is to run as it; it keeps the further groups the account is a member of, and dies with whoever starts it.</summary>
    internal IReadOnlyList<string> Becoming => WordsFor(_setpriv, Account, GroupId);

    /// <summary>The command that runs this one as it.</summary>
    internal ChildCommand Running(ChildCommand command) => command with
    {
        Program = Becoming[0],
        NameSeen = null,
        Arguments = [.. Becoming.Skip(1), command.Program, .. command.Arguments],
    };

    internal static IReadOnlyList<string> WordsFor(string setpriv, User account, uint groupId) =>
        [setpriv, $"--reuid={account.Id}", $"--regid={groupId}", "--init-groups", "--pdeathsig", "KILL", "--"];

    /// <summary>Ends all that runs as it: before a build what an earlier one has left, after it what has hidden from its end.</summary>
    internal async Task KillAllAsync()
    {
        // Sent as that user to all it may signal: those are its own.
        _ = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = _setpriv,
            Arguments = [.. Becoming.Skip(1), "/bin/sh", "-c", "kill -s KILL -- -1"],
            Environment = new Dictionary<string, string>(StringComparer.Ordinal),
        }, cancellationToken: CancellationToken.None);
    }

    /// <summary>Makes a file or directory its own; of a directory only that itself.</summary>
    /// <exception cref="PosixException">That is refused.</exception>
    internal void TakeOver(string path) => ChangeOwner(path, Account.Id);

    /// <summary>Makes a directory root's and the group's of all build users.</summary>
    /// <exception cref="PosixException">That is refused.</exception>
    internal void GiveToGroup(string path) => ChangeOwner(path, 0);

    private void ChangeOwner(string path, uint owner)
    {
        using var parent = TreeDirectory.Open(Path.GetDirectoryName(path)!);
        parent.ChangeOwner(LosslessText.Bytes(Path.GetFileName(path)), owner, GroupId);
    }

    public void Dispose() => _lock.Dispose();
}
