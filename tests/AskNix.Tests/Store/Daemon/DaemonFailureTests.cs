using Nix.Store.Daemon;

namespace AskNix.Tests.Store.Daemon;

public sealed class DaemonFailureTests
{
    private static readonly string s_path = $"{ScriptedDaemon.StoreDirectory}/{new string('0', 32)}-x";

    [Fact]
    public async Task Messages_are_read_even_where_nobody_wants_them()
    {
        using var daemon = new ScriptedDaemon();
        daemon.ScriptAfterGreeting(to =>
        {
            to.Number(LogMessages.Next);
            to.Text("checking everything...\n");
            to.Number(LogMessages.StartActivity);
            to.Number(1UL);
            to.Number(3UL);
            to.Number(105UL);
            to.Text("building");
            to.List([new ActivityField(s_path, 0), new ActivityField(null, 7)], field => field.Write(to));
            to.Number(0UL);
            to.Number(LogMessages.Result);
            to.Number(1UL);
            to.Number(101UL);
            to.List([new ActivityField("line", 0)], field => field.Write(to));
            to.Number(LogMessages.StopActivity);
            to.Number(1UL);
            to.Number(LogMessages.Last);
            to.Flag(true);
        });
        using var client = daemon.Client();
        (await client.RunAsync(new IsValidPath(s_path))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_lost_connection_is_made_anew_once_for_a_question_and_never_for_a_change()
    {
        using var daemon = new ScriptedDaemon();
        using var client = daemon.Client();
        daemon.ScriptAfterGreeting(_ => { });
        daemon.ScriptAfterGreeting(to =>
        {
            to.Number(LogMessages.Last);
            to.Flag(true);
        });
        (await client.RunAsync(new IsValidPath(s_path))).ShouldBeTrue();
        daemon.Connections.ShouldBe(2);

        daemon.ScriptAfterGreeting(to => to.Number(LogMessages.Next));
        await Should.ThrowAsync<DaemonLostException>(() => client.RunAsync(new BuildPaths([DerivedPath.AllOutputsOf(s_path)])));
        daemon.Connections.ShouldBe(3);
    }

    [Fact]
    public async Task An_error_of_the_daemon_is_told_in_its_words()
    {
        using var daemon = new ScriptedDaemon();
        daemon.ScriptAfterGreeting(to =>
        {
            to.Number(LogMessages.Error);
            to.Text("Error");
            to.Number(0UL);
            to.Text("Error");
            to.Text("disk full");
            to.Number(0UL);
            to.Number(1UL);
            to.Number(0UL);
            to.Text("while copying");
        });
        using var client = daemon.Client();
        var refused = await Should.ThrowAsync<DaemonRefusedException>(() => client.RunAsync(new IsValidPath(s_path)));
        refused.Message.ShouldBe("disk full");
        refused.Traces.ShouldBe(["while copying"]);
    }

    [Theory]
    [InlineData(0x0121UL)]
    [InlineData(0x0200UL)]
    [InlineData(ulong.MaxValue)]
    public async Task A_version_that_is_not_spoken_is_refused_with_advice(ulong version)
    {
        using var daemon = new ScriptedDaemon();
        daemon.Script(to =>
        {
            to.Number(0x6478696fUL);
            to.Number(version);
        });
        using var client = daemon.Client();
        (await Should.ThrowAsync<DaemonVersionException>(() => client.PeerAsync())).Advice.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(34, null)]
    [InlineData(35, true)]
    [InlineData(37, true)]
    [InlineData(99, true)]
    public async Task Every_version_between_is_spoken_and_a_newer_one_speaks_ours(int minor, bool? trustsUs)
    {
        using var daemon = new ScriptedDaemon();
        daemon.ScriptAfterGreeting(_ => { }, staysSilent: true, minor);
        using var client = daemon.Client();
        var peer = await client.PeerAsync();
        peer.Protocol.ShouldBe(new ProtocolVersion(1, Math.Min(minor, 38)));
        peer.TrustsUs.ShouldBe(trustsUs);
    }

    [Fact]
    public async Task What_is_no_daemon_is_noticed_by_its_first_word()
    {
        using var daemon = new ScriptedDaemon();
        daemon.Script(to => to.Text("220 mail.example ESMTP"));
        using var client = daemon.Client();
        await Should.ThrowAsync<DaemonProtocolException>(() => client.PeerAsync());
    }

    [Fact]
    public async Task A_connection_closed_in_the_greeting_was_never_to_be_had()
    {
        using var daemon = new ScriptedDaemon();
        daemon.Script(_ => { });
        using var client = daemon.Client();
        (await Should.ThrowAsync<DaemonUnreachableException>(() => client.PeerAsync())).Advice.ShouldContain("allowed-users");
        using var nobody = new DaemonStore(new SocketTransport("/nonexistent/socket"), new DaemonClientOptions());
        await Should.ThrowAsync<DaemonUnreachableException>(() => nobody.PeerAsync());
    }

    [Fact]
    public async Task A_daemon_that_hangs_is_given_up()
    {
        var impatient = new DaemonClientOptions { SilenceLimit = TimeSpan.FromMilliseconds(100), GreetingLimit = TimeSpan.FromMilliseconds(200) };
        using var daemon = new ScriptedDaemon();
        daemon.Script(_ => { }, staysSilent: true);
        using var client = daemon.Client(impatient);
        await Should.ThrowAsync<DaemonSilentException>(() => client.PeerAsync());
        daemon.ScriptAfterGreeting(_ => { }, staysSilent: true);
        using var second = daemon.Client(impatient with { GreetingLimit = TimeSpan.FromSeconds(30) });
        (await Should.ThrowAsync<DaemonSilentException>(() => second.RunAsync(new IsValidPath(s_path)))).Advice.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Hostile_lengths_and_counts_are_refused_without_memory()
    {
        Action<WireWriter>[] hostile =
        [
            to => to.Number(1UL << 63),
            to => to.Number(ulong.MaxValue),
            to => to.Number(1UL << 40),
        ];
        foreach (var write in hostile)
        {
            using var daemon = new ScriptedDaemon();
            for (var i = 0; i < 2; i++)
            {
                daemon.ScriptAfterGreeting(to =>
                {
                    to.Number(LogMessages.Last);
                    write(to);
                });
            }
            using var client = daemon.Client();
            var before = GC.GetTotalAllocatedBytes();
            await Should.ThrowAsync<DaemonException>(() => client.RunAsync(new QueryAllValidPaths()));
            await Should.ThrowAsync<DaemonException>(() => client.RunAsync(new QueryPathFromHashPart(new string('0', 32))));
            // All that the process allocates, other tests beside it included: a length that was believed would be a thousand times more.
            (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(1L << 30);
        }
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_cut_off()
    {
        using var daemon = new ScriptedDaemon();
        daemon.ScriptAfterGreeting(to =>
        {
            to.Number(LogMessages.Last);
            to.Number(1_000_000UL);
            for (var i = 0; i < 2_000; i++)
                to.Text(s_path);
        });
        using var client = daemon.Client(new DaemonClientOptions { Limits = new WireLimits(Answer: 50_000) });
        await Should.ThrowAsync<DaemonProtocolException>(() => client.RunAsync(new QueryAllValidPaths()));
    }

    [Fact]
    public async Task Paths_of_another_store_and_padding_that_is_not_zero_are_refused()
    {
        foreach (var path in (string[])["/etc/passwd", $"{ScriptedDaemon.StoreDirectory}/../x", s_path + "/y"])
        {
            using var daemon = new ScriptedDaemon();
            daemon.ScriptAfterGreeting(to =>
            {
                to.Number(LogMessages.Last);
                to.Texts([path]);
            });
            using var client = daemon.Client();
            await Should.ThrowAsync<DaemonProtocolException>(() => client.RunAsync(new QueryAllValidPaths()));
        }
        var reader = new WireReader(new WireStream(new MemoryStream([1, 0, 0, 0, 0, 0, 0, 0, 65, 1, 0, 0, 0, 0, 0, 0])), ScriptedDaemon.StoreDirectory, new WireLimits());
        await Should.ThrowAsync<DaemonProtocolException>(async () => await reader.ReadTextAsync());
    }
}
