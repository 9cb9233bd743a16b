using FsCheck;
using FsCheck.Fluent;
using Nix.Posix;
using Nixos.Generations;

namespace AskNix.Tests.Nixos.Generations;

public sealed class SystemGenerationsTests : IDisposable
{
    private readonly MachineFolder _machine = new();

    public void Dispose() => _machine.Dispose();

    private SystemHistory Read() => new SystemGenerations(_machine.Machine).Read();

    [Fact]
    public void Every_fact_of_a_generation_is_read_from_its_files()
    {
        var first = _machine.System('a', "25.05.1", "6.6.30");
        var second = _machine.System('b', "25.11.2", "6.12.1", "1234abcd", "zfs", "gaming");
        _machine.Generation(1, first);
        _machine.Generation(2, second);
        _machine.Current(2);
        _machine.Run(second);
        _machine.Boot(first);

        var history = Read();

        history.Generations.Select(g => (g.Number, g.Path, g.IsCurrent, g.IsRunning, g.IsBooted, g.Exists))
            .ShouldBe([(1, first, false, false, true, true), (2, second, true, true, false, true)]);
        var contents = history.Current.ShouldNotBeNull().Contents;
        (contents.NixosVersion, contents.KernelVersion, contents.ConfigurationRevision).ShouldBe(("25.11.2", "6.12.1", "1234abcd"));
        contents.Specialisations.ShouldBe(["gaming", "zfs"]);
        history.Generations[0].Contents.ConfigurationRevision.ShouldBeNull();
    }

    [Fact]
    public void A_generation_whose_store_path_is_gone_is_listed_as_gone()
    {
        _machine.Generation(1, "/nix/store/gone");
        _machine.Generation(2, _machine.System('a'));
        _machine.Current(2);

        var gone = Read().Generations[0];

        gone.Exists.ShouldBeFalse();
        gone.Contents.ShouldBe(SystemContents.None);
    }

    [Fact]
    public void A_specialisation_that_runs_counts_as_its_generation()
    {
        var variant = _machine.System('v');
        var system = _machine.System('a');
        MachineFolder.Link(Path.Combine(system, "specialisation", "gaming"), variant);
        _machine.Generation(1, system);
        _machine.Current(1);
        _machine.Run(variant);

        Read().Running.ShouldNotBeNull().Number.ShouldBe(1);
    }

    [Fact]
    public void What_was_activated_without_a_generation_is_told()
    {
        var tested = _machine.System('t');
        _machine.Generation(1, _machine.System('a'));
        _machine.Current(1);
        _machine.Run(tested);

        var history = Read();

        history.RunningPath.ShouldBe(tested);
        history.Running.ShouldBeNull();
    }

    [Fact]
    public void Links_of_another_profile_whose_name_begins_alike_are_not_ours()
    {
        _machine.Generation(1, _machine.System('a'));
        MachineFolder.Link(Path.Combine(_machine.ProfileDirectory, "system-old-7-link"), _machine.System('b'));
        MachineFolder.Link(Path.Combine(_machine.ProfileDirectory, "system-2-9-link"), _machine.System('c'));

        Read().Generations.Select(g => g.Number).ShouldBe([1]);
    }

    [Fact]
    public async Task A_pipe_in_place_of_a_file_is_not_waited_for()
    {
        var system = _machine.System('a', kernel: null);
        File.Delete(Path.Combine(system, "nixos-version"));
        var made = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/usr/bin/mkfifo",
            Arguments = [Path.Combine(system, "nixos-version")],
            Environment = ChildEnvironment.Scrubbed(),
        });
        made.Exit.Succeeded.ShouldBeTrue();
        _machine.Generation(1, system);

        var contents = Read().Generations[0].Contents;

        contents.NixosVersion.ShouldBeNull();
        contents.KernelVersion.ShouldBeNull();
    }

    [Fact]
    public void No_profile_at_all_is_an_empty_history() => Read().IsEmpty.ShouldBeTrue();

    [Fact]
    public void Whatever_lies_beside_the_profile_reading_ends_with_an_answer()
    {
        Prop.ForAll(Contents().ToArbitrary(), entries =>
        {
            using var machine = new MachineFolder();
            foreach (var (name, kind, target) in entries)
                Make(Path.Combine(machine.ProfileDirectory, name), kind, target);

            var history = new SystemGenerations(machine.Machine).Read();

            history.Generations.Select(g => g.Number).ShouldBe(history.Generations.Select(g => g.Number).Distinct().Order());
            history.Generations.Count(g => g.IsCurrent).ShouldBeLessThanOrEqualTo(1);
            RollbackTarget.Resolve(history, null, 2).ShouldNotBeNull();
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<(string Name, int Kind, string Target)[]> Contents()
    {
        var number = Gen.Elements("", "0", "1", "2", "12", "007", "-3", "99999999999", "x", "1-2", "+4");
        var name = Gen.OneOf(
            number.Select(text => $"system-{text}-link"),
            number.Select(text => $"system-{text}-link.bak"),
            Gen.Elements("system", "system-link", "system--link", "system.lock", "sys", "system-1", "default", "\u00fcber", "a b", "-"));
        var target = Gen.Elements("system-1-link", "system-2-link", "system-99-link", "/nix/store/gone", "/", "..", "nowhere", "/dev/null");
        return Gen.Choose(0, 3).SelectMany(kind => name.Zip(target, (one, other) => (one, kind, other))).ArrayOf();
    }

    private static void Make(string path, int kind, string target)
    {
        if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
            return;
        if (kind == 0)
            File.WriteAllText(path, target);
        else if (kind == 1)
            Directory.CreateDirectory(path);
        else
            File.CreateSymbolicLink(path, target);
    }
}
