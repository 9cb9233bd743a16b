using System.Collections.Immutable;
using AskNix.Backend;
using AskNix.Engines.Traditional;
using AskNix.Events;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Understanding;
using Nixos.Machines;

namespace AskNix.Conformance.Planning;

/// <summary>A machine below a temporary root whose tools are a real Nix with a store of its own, for tests of planners.</summary>
public sealed class PlanningMachine : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ask-nix-planning-");

    public PlanningMachine()
    {
        var bin = Environment.GetEnvironmentVariable("ASK_NIX_TEST_NIX");
        if (string.IsNullOrEmpty(bin))
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail("ASK_NIX_TEST_NIX has to name the folder of a real Nix's programs.");
            Assert.Skip("ASK_NIX_TEST_NIX does not name the folder of a real Nix's programs.");
        }
        Write("etc/nix/nix.conf", "build-users-group =\nsubstituters =\nsandbox = false\n");
        Write("root/.gitconfig", "[user]\nname = test\nemail = test@example.org\n[init]\ndefaultBranch = main\n");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = $"{bin}:/usr/bin:/bin",
            ["NIX_BIN_DIR"] = bin,
            ["NIX_LIBEXEC_DIR"] = Path.Combine(Path.GetDirectoryName(bin)!, "libexec"),
            ["LANG"] = "C.UTF-8",
        };
        Machine = new Machine(_root.FullName, environment);
        Tools = new MachineTools(Machine);
    }

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
