using System.Text;
using Nix.Formats;
using Nix.Posix;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>
/// What one builder sees for its root: its inputs, its directory, a few devices, and a store directory that it puts its outputs into. It is a
/// directory beside the derivation, which collectors leave alone while that is in use (docs/design/embedded-store.md).
/// </summary>
internal sealed class SandboxRoom : IDisposable
{
    /// <summary>In the namespaces, as their root: everything is mounted, then the builder takes the place of this shell.</summary>
    private const string Script =
        """
        set -e
        mount=$1 ip=$2 root=$3 table=$4 memory=$5
        shift 5
        "$mount" --make-rprivate /
        "$mount" --bind "$root" "$root"
        "$mount" --all --fstab "$table"
        "$mount" -t proc proc "$root/proc"
        "$mount" -t tmpfs -o "mode=1777,size=$memory" none "$root/dev/shm"
        "$mount" -t devpts -o newinstance,mode=0620,ptmxmode=0666 devpts "$root/dev/pts" || :
        [ -z "$ip" ] || "$ip" link set lo up || :
        echo localhost > /proc/sys/kernel/hostname || :
        exec "$@"
        """;

    private const string Users =
        "root:x:0:0:Nix build user:HOME:/noshell\nnixbld:x:1000:100:Nix build user:HOME:/noshell\nnobody:x:65534:65534:Nobody:/:/noshell\n";

    private const string Groups = "root:x:0:\nnixbld:!:100:\nnogroup:x:65534:\n";

    private static readonly string[] s_devices = ["full", "null", "random", "tty", "urandom", "zero"];
    private static readonly string[] s_network = ["/etc/resolv.conf", "/etc/services", "/etc/hosts"];

    private readonly Sandbox _sandbox;
    private readonly LocalStore _store;
    private readonly BuildPlan _plan;
    private readonly BuildUser? _user;
    private readonly string _parent;
    private readonly BuildSettings _settings;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly StringBuilder _table = new();

    private SandboxRoom(Sandbox sandbox, BuildSettings settings, LocalStore store, BuildPlan plan, BuildUser? user)
    {
        _user = user;
        _sandbox = sandbox;
        _store = store;
        _plan = plan;
        _settings = settings;
        // What is there of these is not what the builder is to find.
        _shown.UnionWith(plan.Outputs.Select(output => output.MadeAt.In(store.StoreDir)));
        _parent = store.RealPathOf(plan.WholePath) + ".chroot";
    }

    private string Root => $"{_parent}/root";

    private string Table => $"{_parent}/mounts";

    private bool UsesNetwork => _plan.Attributes.MayDependOnNetwork;

    internal static async Task<SandboxRoom> MakeAsync(
        Sandbox sandbox, BuildSettings settings, LocalStore store, BuildPlan plan, BuildUser? user, string directory, BuildHooks hooks, CancellationToken cancellation)
    {
        var room = new SandboxRoom(sandbox, settings, store, plan, user);
        TreeRemoval.Remove(room._parent);
        Directory.CreateDirectory(room._parent, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            room.MakeUsual();
            room.Show(directory, settings.SandboxBuildDir);
            Directory.CreateDirectory(room.Root + store.StoreDir);
            if (user is not null)
                room.LetIn(user);
            foreach (var path in plan.InputPaths)
                room.Show(store.RealPathOf(path), path);
            foreach (var (seen, real) in settings.SandboxPaths)
                room.ShowWithNeeds(real, seen);
            foreach (var wanted in plan.Attributes.ImpurePaths)
                room.Show(wanted, wanted);
            foreach (var (seen, real) in await hooks.BeforeAsync(plan.WholePath, room.Root, cancellation))
                room.Show(real, seen);
            File.SetUnixFileMode(
                $"{room.Root}/etc", UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
            File.WriteAllText(room.Table, room._table.ToString());
            return room;
        }
        catch
        {
            room.Dispose();
            throw;
        }
    }

    /// <summary>The command that runs this one in the room. Its environment is given it last: no shell has changed it.</summary>
    internal ChildCommand Wrap(ChildCommand command) => command with
    {
        Program = _sandbox.Unshare,
        NameSeen = null,
        Arguments =
        [
            .. _sandbox.Entering(_user is not null, UsesNetwork).Skip(1),
            _sandbox.Shell, "-c", Script, "sh", _sandbox.Mount, UsesNetwork ? "" : _sandbox.Ip ?? "", Root, Table, _settings.SandboxMemorySize,
            // The names are the derivation's: one may look like an option.
            _sandbox.EnvironmentProgram, "-i", "--", .. command.Environment.Select(variable => $"{variable.Key}={variable.Value}"),
            .. _sandbox.Leaving(_user?.Becoming, Root, _settings.SandboxBuildDir), command.Program, .. command.Arguments,
        ],
        Environment = new Dictionary<string, string>(StringComparer.Ordinal),
    };

    /// <summary>Where outside of it is what the builder sees there.</summary>
    internal string RealPathOf(string seen)
    {
        for (var above = seen; above is not null; above = Path.GetDirectoryName(above))
        {
            if (_places.TryGetValue(above, out var real))
                return real + seen[above.Length..];
        }
        return Root + seen;
    }

    /// <summary>Moves what was made to where it is made without a sandbox.</summary>
    internal void TakeOutputs()
    {
        foreach (var output in _plan.Outputs)
        {
            var made = Root + output.MadeAt.In(_store.StoreDir);
            if (FileStatus.TryOf(made, followLinks: false) is not null)
                TreeMove.Move(made, _store.RealPathOf(output.KeptAt.In(_store.StoreDir)));
        }
    }

    /// <summary>The mounts are gone with their namespace: only the empty places of them are left.</summary>
    public void Dispose() => TreeRemoval.Remove(_parent);

    /// <summary>The build user gets through to the room, which is nobody else's to look into, and may add to its store directory.</summary>
    private void LetIn(BuildUser user)
    {
        const UnixFileMode Through = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute;
        const UnixFileMode Additions = Through | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.StickyBit;
        foreach (var (path, mode) in (ReadOnlySpan<(string, UnixFileMode)>)[(_parent, Through), (Root + _store.StoreDir, Additions)])
        {
            user.GiveToGroup(path);
            File.SetUnixFileMode(path, mode);
        }
    }

    private void MakeUsual()
    {
        foreach (var directory in (string[])["tmp", "etc", "proc", "dev", "dev/shm", "dev/pts"])
            Directory.CreateDirectory($"{Root}/{directory}");
        const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupWrite
            | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute | UnixFileMode.StickyBit;
        File.SetUnixFileMode($"{Root}/tmp", All);
        File.WriteAllText($"{Root}/etc/passwd", Users.Replace("HOME", _settings.SandboxBuildDir, StringComparison.Ordinal));
        File.WriteAllText($"{Root}/etc/group", Groups);
        if (UsesNetwork)
        {
            foreach (var file in s_network.Where(File.Exists))
                Show(RealPath.Of(file), file);
            File.WriteAllText($"{Root}/etc/nsswitch.conf", "hosts: files dns\nservices: files\n");
            if (_settings.CertificatesFile is { } certificates && File.Exists(certificates))
                Show(RealPath.Of(certificates), "/etc/ssl/certs/ca-certificates.crt");
        }
        else
        {
            File.WriteAllText($"{Root}/etc/hosts", "127.0.0.1 localhost\n::1 localhost\n");
        }
        // Unless the machine's own are asked for.
        if (!_settings.SandboxPaths.ContainsKey("/dev"))
            MakeDevices();
    }

    private void MakeDevices()
    {
        foreach (var device in _settings.Features.Contains("kvm") && Path.Exists("/dev/kvm") ? [.. s_devices, "kvm"] : s_devices)
            Show($"/dev/{device}", $"/dev/{device}");
        File.CreateSymbolicLink($"{Root}/dev/fd", "/proc/self/fd");
        File.CreateSymbolicLink($"{Root}/dev/stdin", "/proc/self/fd/0");
        File.CreateSymbolicLink($"{Root}/dev/stdout", "/proc/self/fd/1");
        File.CreateSymbolicLink($"{Root}/dev/stderr", "/proc/self/fd/2");
        File.CreateSymbolicLink($"{Root}/dev/ptmx", "/dev/pts/ptmx");
    }

    /// <summary>A store object is of no use without what it refers to.</summary>
    private void ShowWithNeeds(string real, string seen)
    {
        if (StorePath.TryParsePrefix(real, _store.StoreDir, out var found, out _) && _store.IsValid(found.In(_store.StoreDir)))
        {
            foreach (var path in _plan.Closure([found.In(_store.StoreDir)]))
                Show(_store.RealPathOf(path), path);
        }
        Show(real, seen);
    }

    /// <summary>Lets something be seen: a place for it is made, and an entry in the table of mounts.</summary>
    private void Show(string real, string seen)
    {
        if (!_shown.Add(seen))
            return;
        _places.Add(seen, real);
        var target = Root + seen;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var status = FileStatus.TryOf(real, followLinks: false);
        switch (status?.Kind)
        {
            case null:
                return;
            case FileKind.SymbolicLink:
                File.CreateSymbolicLink(target, DurableLink.ReadLink(real)!);
                return;
            case FileKind.Directory:
                Directory.CreateDirectory(target);
                break;
            default:
                File.WriteAllBytes(target, []);
                break;
        }
        _table.Append(Field(real)).Append(' ').Append(Field(target)).Append(" none rbind 0 0\n");
    }

    /// <summary>As fstab(5) writes what would end a field.</summary>
    private static string Field(string path) => path
        .Replace("\\", "\\134", StringComparison.Ordinal)
        .Replace(" ", "\\040", StringComparison.Ordinal)
        .Replace("\t", "\\011", StringComparison.Ordinal)
        .Replace("\n", "\\012", StringComparison.Ordinal);
}
