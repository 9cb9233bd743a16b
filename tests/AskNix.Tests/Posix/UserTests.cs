using Nix.Posix;

namespace AskNix.Tests.Posix;

public sealed class UserTests
{
    [Fact]
    public void Root_is_known_by_id_and_by_name()
    {
        var root = User.ById(0).ShouldNotBeNull();

        root.Name.ShouldBe("root");
        root.Home.ShouldBe("/root");
        root.IsRoot.ShouldBeTrue();
        User.ByName("root").ShouldBe(root);
        User.ByName("no such user").ShouldBeNull();
    }

    [Fact]
    public void The_current_user_is_the_effective_one() => User.Current.Id.ShouldBe(LibcUser.EffectiveUser());

    [Fact]
    public void A_pipe_is_no_terminal_and_has_no_width()
    {
        const int NeverOpen = 9999;
        TerminalDevice.Is(NeverOpen).ShouldBeFalse();
        TerminalDevice.Width(NeverOpen).ShouldBeNull();
    }

    [Fact]
    public async Task The_first_signal_requests_and_the_second_insists()
    {
        using var signals = new TerminationSignals();
        signals.ExitCode.ShouldBeNull();

        // Not a hangup: under nohup that is ignored from the start.
        LibcProcess.Kill(Environment.ProcessId, (int)Signal.Terminate).ShouldBe(0);
        await Until(signals.Requested);
        signals.ExitCode.ShouldBe(143);
        signals.Insisted.IsCancellationRequested.ShouldBeFalse();
        LibcProcess.Kill(Environment.ProcessId, (int)Signal.Terminate).ShouldBe(0);
        await Until(signals.Insisted);

        signals.ExitCode.ShouldBe(143);
    }

    private static async Task Until(CancellationToken token)
    {
        for (var i = 0; i < 6000 && !token.IsCancellationRequested; i++)
            await Task.Delay(10, CancellationToken.None);
        token.IsCancellationRequested.ShouldBeTrue();
    }
}
