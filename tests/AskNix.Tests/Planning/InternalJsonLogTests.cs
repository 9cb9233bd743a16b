using AskNix.Engines.Traditional;
using AskNix.Events;

namespace AskNix.Tests.Planning;

public sealed class InternalJsonLogTests
{
    [Fact]
    public void As_many_are_built_as_were_announced()
    {
        var counts = Counts(
            """{"action":"msg","level":3,"msg":"these 3 derivations will be built:"}""",
            """{"action":"start","id":1,"type":104}""",
            """{"action":"result","id":1,"type":105,"fields":[0,23,0,0]}""",
            """{"action":"result","id":1,"type":105,"fields":[1,4,1,0]}""",
            """{"action":"result","id":1,"type":105,"fields":[3,4,0,0]}""");

        counts.ShouldBe([(0, 3), (1, 3), (3, 3)]);
    }

    [Fact]
    public void What_was_not_announced_is_counted_as_nix_does() => Counts(
        """{"action":"start","id":1,"type":104}""",
        """{"action":"result","id":1,"type":105,"fields":[1,4,1,0]}""").ShouldBe([(1, 4)]);

    [Fact]
    public void Nothing_to_fetch_is_not_told()
    {
        var events = Read(
            """{"action":"start","id":1,"type":103}""",
            """{"action":"result","id":1,"type":105,"fields":[0,0,0,0]}""",
            """{"action":"result","id":1,"type":105,"fields":[0,1,1,0]}""",
            """{"action":"result","id":1,"type":105,"fields":[0,1,1,0]}""");

        events.ShouldBe([new DownloadProgress(0, 0, 0, 1)]);
    }

    private static IEnumerable<(int, int)> Counts(params string[] messages) => Read(messages).OfType<BuildProgress>().Select(build => (build.Done, build.Expected));

    private static List<BackendEvent> Read(params string[] messages)
    {
        var events = new List<BackendEvent>();
        var log = new InternalJsonLog(events.Add);
        foreach (var message in messages)
            log.Read($"@nix {message}");
        return events;
    }
}
