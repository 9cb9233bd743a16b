using System.Collections.Immutable;
using System.Text;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Demo;

/// <summary>
/// Lays out the embedded machine below its root with the installed Nix: a store, a channel and a flake with the first revision of the
/// package set, a first generation of the system, and the second revision waiting for an update. What an interruption leaves is
/// completed by the next call.
/// </summary>
public sealed class DemoMachine(Machine machine, MachineTools tools)
{
    private const string Ready = "/.ready";
    private const string Channel = "nixos";

    private string Archive => machine.Below("/srv/channels/nixos.tar.gz");

    private string FlakeNixpkgs => machine.Below("/srv/nixpkgs");

    /// <summary>The folder of the flake that describes the same machine.</summary>
    public string FlakeDirectory => machine.Below("/etc/nixos-flake");

    /// <summary>Makes sure that the machine is there.</summary>
    /// <exception cref="AskNixException">Nix is missing, or could not do it.</exception>
    public async Task EnsureAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (File.Exists(machine.Below(Ready)))
            return;
        var parent = Path.GetDirectoryName(machine.Root)!;
        Directory.CreateDirectory(parent);
        using var held = await FileLock.AcquireAsync(
            $"{machine.Root}.lock",
            LockKind.Exclusive,
            "lay out the embedded machine",
            _ => report(new Notice(NoticeLevel.Information, "Waiting for another ask-nix that lays out the embedded machine ...")),
            cancellation);
        if (File.Exists(machine.Below(Ready)))
            return;
        report(new Notice(NoticeLevel.Information, $"Laying out the embedded machine in {machine.Root} (once) ..."));
        tools.Find("nix-build");
        WriteFiles();
        await FollowChannelAsync(report, cancellation);
        await InstallSystemAsync(report, cancellation);
        await LockFlakeAsync(report, cancellation);
        OfferSecondRevision();
        DurableFile.Create(machine.Below(Ready), "laid out\n"u8);
    }

    private void WriteFiles()
    {
        foreach (var folder in (string[])["/nix/store", "/nix/var/nix/profiles/per-user/root", "/nix/var/log/nix", "/etc/nix", "/root", "/run", "/boot", "/tmp"])
            Directory.CreateDirectory(machine.Below(folder));
        if (!User.Current.IsRoot)
            ShareRootsProfiles(User.Current.Name);
        Write("/etc/nix/nix.conf", Encoding.UTF8.GetBytes(
            $"""
            build-users-group =
            substituters =
            sandbox = false
            experimental-features = nix-command flakes
            tarball-ttl = 0
            flake-registry = {machine.Below("/etc/nix/registry.json")}
            warn-dirty = false

            """));
        Write("/etc/nix/registry.json", """{ "flakes": [], "version": 2 }"""u8.ToArray());
        WriteMachine("machine/classic/", machine.ConfigurationDirectory);
        WriteMachine("machine/flake/", FlakeDirectory);
        foreach (var (path, bytes) in DemoFiles.Nixpkgs(second: false))
            WriteBelow(FlakeNixpkgs, path, bytes);
        WriteBelow(Path.GetDirectoryName(Archive)!, Path.GetFileName(Archive), ChannelArchive.Make("nixos-25.11", DemoFiles.Nixpkgs(second: false)));
    }

    // Nix keeps the channels of an ordinary user elsewhere (up to 2.13 by login name, later below XDG_STATE_HOME); on this machine
    // whoever owns it is its root.
    private void ShareRootsProfiles(string user)
    {
        var root = machine.Below("/nix/var/nix/profiles/per-user/root");
        DurableLink.Replace(machine.Below($"/nix/var/nix/profiles/per-user/{user}"), "root");
        var state = machine.Below("/root/.local/state/nix");
        Directory.CreateDirectory(state);
        DurableLink.Replace(Path.Combine(state, "profiles"), root);
    }

    private void WriteMachine(string folder, string to)
    {
        var system = System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.Arm64
            ? "aarch64-linux"
            : "x86_64-linux";
        foreach (var (path, bytes) in DemoFiles.Below(folder))
        {
            var text = Encoding.UTF8.GetString(bytes)
                .Replace("@system@", system, StringComparison.Ordinal)
                .Replace("@nixpkgs@", FlakeNixpkgs, StringComparison.Ordinal);
            WriteBelow(to, path, Encoding.UTF8.GetBytes(text));
        }
    }

    private async Task FollowChannelAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        await RunAsync(["nix-channel", "--add", $"file://{Archive}", Channel], report, cancellation);
        await RunAsync(["nix-channel", "--update", Channel], report, cancellation);
    }

    private async Task InstallSystemAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        var root = machine.Below("/tmp/first-system");
        await RunAsync(["nix-build", "<nixpkgs/nixos>", "-A", "config.system.build.toplevel", "--out-link", root], report, cancellation);
        var system = DurableLink.ReadLink(root)!;
        await RunAsync(["nix-env", "-p", machine.SystemProfile, "--set", system], report, cancellation);
        await RunAsync([$"{system}/bin/switch-to-configuration", "switch"], report, cancellation);
        DurableLink.Replace(machine.BootedSystem, system);
        DurableFile.Remove(root);
    }

    // The package set that the lock names has to outlive a garbage collection: its folder holds the second revision afterwards.
    private async Task LockFlakeAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        await RunAsync(["nix", .. FlakeFeatures.Option, "flake", "lock", $"path:{FlakeDirectory}"], report, cancellation);
        var source = await RunAsync(
            ["nix", .. FlakeFeatures.Option, "eval", "--raw", $"path:{FlakeDirectory}#nixosConfigurations.demo.pkgs.path"], report, cancellation);
        var roots = Path.Combine(machine.StateDirectory, "gcroots");
        Directory.CreateDirectory(roots);
        if (source.Trim() is { Length: > 0 } path && path.StartsWith('/'))
            DurableLink.Replace(Path.Combine(roots, "demo-flake-nixpkgs"), path);
    }

    private void OfferSecondRevision()
    {
        foreach (var (path, bytes) in DemoFiles.Below("next/"))
            WriteBelow(FlakeNixpkgs, path, bytes);
        WriteBelow(Path.GetDirectoryName(Archive)!, Path.GetFileName(Archive), ChannelArchive.Make("nixos-26.05", DemoFiles.Nixpkgs(second: true)));
    }

    private Task<string> RunAsync(ImmutableArray<string> command, Action<BackendEvent> report, CancellationToken cancellation) =>
        tools.RunCheckedAsync(command, ErrorCode.OperationFailed, report, cancellation);

    private void Write(string path, byte[] text) => WriteBelow(machine.Root, path.TrimStart('/'), text);

    private static void WriteBelow(string folder, string path, byte[] text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = file + ".new";
        File.WriteAllBytes(unfinished, text);
        File.Move(unfinished, file, overwrite: true);
    }
}
