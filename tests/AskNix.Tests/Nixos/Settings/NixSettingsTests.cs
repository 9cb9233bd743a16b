using Nixos.Settings;

namespace AskNix.Tests.Nixos.Settings;

public sealed class NixSettingsTests
{
    [Fact]
    public void Numbers_beyond_what_a_timer_or_a_count_can_be_are_the_largest_that_is()
    {
        var settings = new NixSettings(_ => { });
        settings.Set("max-silent-time", "9223372036854775807");
        settings.Set("max-jobs", "8T");

        settings.Seconds("max-silent-time").ShouldBe(TimeSpan.FromSeconds(4_294_967));
        settings.Count("max-jobs").ShouldBe(int.MaxValue);
        settings.Seconds("tarball-ttl", 3600).ShouldBe(TimeSpan.FromHours(1));
    }
}
