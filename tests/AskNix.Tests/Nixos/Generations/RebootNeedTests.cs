using Nixos.Generations;

namespace AskNix.Tests.Nixos.Generations;

public sealed class RebootNeedTests : IDisposable
{
    private readonly MachineFolder _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void The_same_kernel_under_another_path_needs_no_restart()
    {
        var need = RebootNeed.Between(System('a', "kernel", "initrd"), System('b', "kernel", "initrd")).ShouldNotBeNull();

        need.IsNeeded.ShouldBeFalse();
    }

    [Fact]
    public void Another_kernel_or_initrd_does()
    {
        RebootNeed.Between(System('a', "kernel", "initrd"), System('b', "other", "initrd"))!.Parts.ShouldBe(["kernel"]);
        RebootNeed.Between(System('c', "kernel", "initrd"), System('d', "kernel", "other!"))!.Parts.ShouldBe(["initrd"]);
    }

    [Fact]
    public void A_system_that_cannot_be_looked_at_leaves_it_unknown() =>
        RebootNeed.Between("/nowhere/at/all", System('a', "kernel", "initrd")).ShouldBeNull();

    private string System(char letter, string kernel, string initrd)
    {
        var system = _machine.System(letter, kernel: null);
        File.WriteAllText(Path.Combine(system, "kernel"), kernel);
        File.WriteAllText(Path.Combine(system, "initrd"), initrd);
        return system;
    }
}
