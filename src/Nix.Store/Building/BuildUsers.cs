using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>
/// The accounts that builds run as where root builds, the members of a group (build-users-group; SimpleUserLock in src/libstore/unix/user-lock.cc). Each
/// is held by the lock <c>userpool/UID</c> of the state directory while a build runs as it.
/// </summary>
internal sealed class BuildUsers
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly LocalStore _store;
    private readonly string _groupName;
    private readonly UserGroup _group;
    private readonly string _setpriv;
    private readonly BuildReports _reports;

    private BuildUsers(LocalStore store, string groupName, UserGroup group, string setpriv, BuildReports reports)
    {
        _store = store;
        _groupName = groupName;
        _group = group;
        _setpriv = setpriv;
        _reports = reports;
    }

    /// <summary>Those that are set; null where none are, or where this process may not become another user.</summary>
    /// <exception cref="BuildException">The group cannot be used.</exception>
    internal static BuildUsers? Find(BuildSettings settings, LocalStore store, BuildReports reports)
    {
        if (settings.UsersGroup is not { } name || !User.Current.IsRoot)
            return null;
        var group = UserGroup.ByName(name) ?? throw Unusable($"the group '{name}' specified in 'build-users-group' does not exist");
        if (group.Members.Count == 0)
            throw Unusable($"the build users group '{name}' has no members");
        var setpriv = ProgramLookup.TryFind("setpriv", settings.SearchPath ?? Sandbox.UsualPlaces)
            ?? throw Unusable("builders cannot run as users of 'build-users-group': there is no program setpriv");
        LetWrite(store.RealStoreDir, group);
        Directory.CreateDirectory(PoolOf(store));
        return new BuildUsers(store, name, group, setpriv, reports);
    }

    /// <summary>The words before a command line that becomes one of them, to try whether that can be done.</summary>
    internal IReadOnlyList<string> BecomingAny => BuildUser.WordsFor(_setpriv, AccountOf(_group.Members[0]), _group.Id);

    /// <summary>One that no build runs as; waits for it.</summary>
    /// <param name="derivation">What is to be built.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="BuildException">A member of the group cannot be used.</exception>
    internal async Task<BuildUser> TakeAsync(string derivation, CancellationToken cancellation)
    {
        for (var waits = false; ; waits = true)
        {
            if (TryTake() is { } free)
                return free;
            if (!waits)
                _reports.Tell(new DaemonEvent.Message($"waiting for a free build user ID for '{derivation}'"));
            await Task.Delay(s_pause, _store.Clock, cancellation);
        }
    }

    private BuildUser? TryTake()
    {
        foreach (var member in _group.Members)
        {
            var account = AccountOf(member);
            var held = LockableFile.Open($"{PoolOf(_store)}/{account.Id}");
            if (held.TryLock(LockKind.Exclusive))
                return new BuildUser(account, _group.Id, held, _setpriv);
            held.Dispose();
        }
        return null;
    }

    private User AccountOf(string member)
    {
        var account = User.ByName(member) ?? throw Unusable($"the user '{member}' in the group '{_groupName}' does not exist");
        return account.Id != User.Current.Id && account.Id != User.RealId ? account : throw Unusable($"the Nix user should not be a member of '{_groupName}'");
    }

    private static string PoolOf(LocalStore store) => store.Directories.StateDir + "/userpool";

    /// <summary>The store directory is the group's to add to, and nobody may take away what is another's.</summary>
    private static void LetWrite(string storeDirectory, UserGroup group)
    {
        const uint ForGroup = 0x3fd; // 01775
        var status = FileStatus.Of(storeDirectory);
        if (status is { UserId: 0, Mode: ForGroup } && status.GroupId == group.Id)
            return;
        using var parent = TreeDirectory.Open(Path.GetDirectoryName(storeDirectory)!);
        var name = LosslessText.Bytes(Path.GetFileName(storeDirectory));
        parent.ChangeOwner(name, 0, group.Id);
        parent.ChangeMode(name, ForGroup);
    }

    private static BuildException Unusable(string reason) => new(BuildStatus.MiscellaneousFailure, reason);
}
