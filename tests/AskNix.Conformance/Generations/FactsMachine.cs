using System.Collections.Immutable;
using AskNix.Backend;
using AskNix.Engines.Native;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Generations;
using AskNix.Planning.Store;
using AskNix.Understanding;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Conformance.Generations;

/// <summary>A machine below a temporary root whose store, systems and generations are made by a real Nix.</summary>
public sealed class FactsMachine : IDisposable
{
    /// <summary>A shell script makes each path. Nix looks for references only among what the derivation says it needs.</summary>
    private const string Expression =
        """
        { name, script, needs }: derivation {
          inherit name script;
          needs = map builtins.storePath (builtins.filter (part: builtins.isString part && part != "") (builtins.split " " needs));
          system = builtins.currentSystem;
          builder = "/bin/sh";
          PATH = "/usr/bin:/bin";
          args = [ "-c" "eval \"$script\"" ];
        }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("ask-nix-facts-").FullName;

    public FactsMachine(RealNix nix)
    {
        Machine = new Machine(_root, new Dictionary<string, string>(nix.OwnDirectories, StringComparer.Ordinal)
        {
            ["PATH"] = $"{nix.BinDirectory}:/usr/bin:/bin",
        });
        Tools = new MachineTools(Machine);
        foreach (var folder in (string[])["/nix/store", "/nix/var/nix/profiles", "/etc/nix", "/root", "/run"])
            Directory.CreateDirectory(Machine.Below(folder));
        File.WriteAllText(Machine.Below("/etc/nix/nix.conf"), "build-users-group =\nsubstituters =\nsandbox = false\n");
        File.WriteAllText(Machine.Below("/root/make.nix"), Expression);
    }

    public Machine Machine { get; }

    public MachineTools Tools { get; }

    public List<BackendEvent> Events { get; } = [];

    public GenerationFacts Generations => new(Machine, Tools, TimeProvider.System);

    public StoreFacts Store => new(Machine, Tools);

    public NativeStore NativeStore => new(Machine);

    public TraditionalStore TraditionalStore => new(Machine, Tools);

    /// <summary>Builds a path by a script that writes <c>$out</c>.</summary>
    public async Task<string> BuildAsync(string name, string script, params string[] needs)
    {
        var file = Machine.Below("/root/make.nix");
        return (await RunAsync(
            "nix-build", file, "--no-out-link", "--argstr", "name", name, "--argstr", "script", script, "--argstr", "needs", string.Join(' ', needs))).Trim();
    }

    /// <summary>Builds a program that needs some paths and is so large.</summary>
    public Task<string> BuildProgramAsync(string name, int bytes, params string[] needs) =>
        BuildAsync(name, $"mkdir -p $out/bin; head -c {bytes} /dev/zero > $out/bin/program; echo $needs > $out/needs", needs);

    /// <summary>Builds a system as NixOS lays it out, with these programs, and makes it the next generation.</summary>
    public async Task<string> SwitchAsync(string version, string kernel, params string[] programs)
    {
        var sw = await BuildAsync("system-path", $"mkdir -p $out/bin; for p in $needs; do ln -s $p/bin/program $out/bin/$(basename $p); done", programs);
        var system = await BuildAsync(
            $"nixos-system-host-{version}",
            $"""
            mkdir -p $out/kernel-modules/lib/modules/{kernel} $out/etc/systemd/system $out/specialisation
            echo {version} > $out/nixos-version
            ln -s {sw} $out/sw
            echo "[Service] {version}" > $out/etc/systemd/system/always.service
            echo "[Service]" > $out/etc/systemd/system/v{version}.service
            """,
            sw);
        await RunAsync("nix-env", "-p", Machine.SystemProfile, "--set", system);
        DurableLink.Replace(Machine.CurrentSystem, system);
        return system;
    }

    public Task<string> RunAsync(params ImmutableArray<string> command) =>
        Tools.RunCheckedAsync(command, ErrorCode.OperationFailed, Events.Add, TestContext.Current.CancellationToken);

    public PlanningContext Context(Intent intent, string engine = "auto") =>
        new(new Understood("a sentence", [intent], 1, Reading.Act), new RequestOptions { Engine = engine }, Events.Add);

    public Task<Proposal> PlanAsync(IIntentPlanner planner, Intent intent, string engine = "auto") =>
        planner.PlanAsync(intent, Context(intent, engine), TestContext.Current.CancellationToken);

    public async Task<Proposal.Answer> AnswerAsync(IIntentPlanner planner, Intent intent, string engine = "auto") =>
        (await PlanAsync(planner, intent, engine)).ShouldBeOfType<Proposal.Answer>();

    public void Dispose()
    {
        // Store paths are read-only, and only then can they be removed.
        foreach (var command in (ImmutableArray<string>[])[["chmod", "-R", "u+w", "--", _root], ["rm", "-rf", "--", _root]])
            Task.Run(() => Tools.RunAsync(command, _ => { }, CancellationToken.None)).GetAwaiter().GetResult();
    }
}
