using AskNix.Engines.Traditional;

namespace AskNix.Tests.Planning.Generations;

public sealed class ListedGenerationsTests
{
    private readonly ListedGenerations _listed = new(TimeZoneInfo.CreateCustomTimeZone("two", TimeSpan.FromHours(2), "two", "two"));

    [Fact]
    public void The_array_of_nixos_rebuild_is_read()
    {
        const string Json =
            """
            [{"generation": 12, "date": "2025-11-03 09:05:00", "nixosVersion": "25.11", "kernelVersion": "6.12.1", "configurationRevision": "Unknown",
              "specialisations": ["gaming"], "current": true}]
            """;

        var (number, date, current, contents) = _listed.ReadJson(Json).ShouldHaveSingleItem();

        (number, current).ShouldBe((12, true));
        date.ShouldBe(new DateTimeOffset(2025, 11, 3, 9, 5, 0, TimeSpan.FromHours(2)));
        contents.ShouldNotBeNull().ConfigurationRevision.ShouldBeNull();
        contents.Specialisations.ShouldBe(["gaming"]);
    }

    [Fact]
    public void The_lines_of_nix_env_are_read()
    {
        const string Lines = "   7   2025-11-03 09:05:00   \n1008   2025-11-04 10:00:01   (current)\nsomething else\n";

        _listed.ReadTable(Lines).Select(entry => (entry.Number, entry.IsCurrent)).ShouldBe([(7, false), (1008, true)]);
    }
}
