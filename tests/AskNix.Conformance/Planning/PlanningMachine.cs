using System.Collections.Immutable;
using AskNix.Backend;
using AskNix.Catalogue;
using AskNix.Engines.Traditional;
using AskNix.Events;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.HomeManager;
using AskNix.Planning.Packages;
using AskNix.Understanding;
using Nixos.Machines;

namespace AskNix.Conformance.Planning;

/// <summary>A machine below a temporary root whose tools are a real Nix with a store of its own, for tests of planners.</summary>
public sealed class PlanningMachine : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ask-nix-planning-");

    /// <param name="release">Which Nix, such as <c>2.26</c>.</param>
    public PlanningMachine(string release)
    {
        Nix = RealNix.Of(release);
        Write("etc/nix/nix.conf", "build-users-group =\nsubstituters =\nsandbox = false\n");
        Write("root/.gitconfig", "[user]\nname = test\nemail = test@example.org\n[init]\ndefaultBranch = main\n");
        var environment = new Dictionary<string, string>(Nix.OwnDirectories, StringComparer.Ordinal)
        {
            ["PATH"] = $"{Nix.BinDirectory}:{At("tools")}:/usr/bin:/bin",
            ["LANG"] = "C.UTF-8",
        };
        Machine = new Machine(_root.FullName, environment);
        Tools = new MachineTools(Machine);
    }

    public RealNix Nix { get; }

    public Machine Machine { get; }

    public MachineTools Tools { get; }

    public List<BackendEvent> Events { get; } = [];

    public string Root => _root.FullName;

    public string At(string path) => Path.Combine(Root, path);

    public string Write(string path, string text)
    {
        var file = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>The repository this was built from.</summary>
    public static string Repository
    {
        get
        {
            for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "AskNix.slnx")))
                    return folder;
            }
            throw new InvalidOperationException("The tests do not stand in the repository.");
        }
    }

    /// <summary>The demonstration's package set as the channel, and its configuration, classic or as a flake.</summary>
    public void AddDemo(bool flake = false, string? configuration = null)
    {
        var nixpkgs = Path.Combine(Repository, "demo", "nixpkgs");
        Directory.CreateDirectory(At("nix/var/nix/profiles/per-user/root/channels"));
        File.CreateSymbolicLink(At("nix/var/nix/profiles/per-user/root/channels/nixos"), nixpkgs);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository, "demo", "machine", flake ? "flake" : "classic")))
        {
            var text = File.ReadAllText(file).Replace("@nixpkgs@", nixpkgs, StringComparison.Ordinal).Replace("@system@", "x86_64-linux", StringComparison.Ordinal);
            Write("etc/nixos/" + Path.GetFileName(file), text);
        }
        Write("etc/hostname", "demo\n");
        if (configuration is not null)
            Write("etc/nixos/configuration.nix", configuration);
    }

    /// <summary>Writes the lock file of the demonstration's flake, as every machine that was ever built from it has one.</summary>
    public Task LockDemo() => Run("nix", "--extra-experimental-features", "nix-command flakes", "flake", "lock", $"path:{At("etc/nixos")}");

    public IMachineExpressions Expressions => new InstalledNixExpressions(Tools);

    public HomeFolders Home => new(Machine);

    public MachineNixpkgs Nixpkgs => field ??= new MachineNixpkgs(Machine, Tools, Expressions);

    public MachineCatalogue Catalogue => field ??= new MachineCatalogue(
        Machine, Nixpkgs, Expressions, new PackageIndexer(At("cache"), TimeProvider.System), new OptionIndexer(At("cache")));

    public PackageResolver Resolver => new(Catalogue, Nixpkgs, Expressions);

    public Task<string> Run(params ImmutableArray<string> command) =>
        Tools.RunCheckedAsync(command, Errors.ErrorCode.OperationFailed, Events.Add, TestContext.Current.CancellationToken);

    public Task<Proposal> Plan(IIntentPlanner planner, Intent intent, RequestOptions? options = null) => planner.PlanAsync(
        intent,
        new PlanningContext(new Understood("test", [intent], 1, Reading.Act), options ?? new RequestOptions(), Events.Add),
        TestContext.Current.CancellationToken);

    public void Dispose()
    {
        // The folders of store paths are read-only.
        foreach (var folder in _root.EnumerateDirectories("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            if (!OperatingSystem.IsWindows())
                folder.UnixFileMode |= UnixFileMode.UserWrite;
        }
        _root.Delete(recursive: true);
    }
}
