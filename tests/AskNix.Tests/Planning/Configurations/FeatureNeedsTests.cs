using System.Collections.Immutable;
using AskNix.Features;
using AskNix.Planning.Configurations;

namespace AskNix.Tests.Planning.Configurations;

public sealed class FeatureNeedsTests
{
    private static readonly FeatureCatalogue Features = new();

    [Fact]
    public void A_value_that_somebody_chose_stays()
    {
        var nextcloud = Features.Find("nextcloud")!;

        FeatureNeeds.Calls(nextcloud, "services.nextcloud.hostName", With("services.nextcloud.hostName", given: true)).ShouldBeFalse();
        FeatureNeeds.Calls(nextcloud, "services.nextcloud.hostName", With("services.nextcloud.hostName", given: false)).ShouldBeTrue();
    }

    [Fact]
    public void A_list_gains_what_it_lacks_whoever_began_it()
    {
        var flatpak = Features.Find("flatpak")!;

        FeatureNeeds.Calls(flatpak, "xdg.portal.extraPortals", With("xdg.portal.extraPortals", given: true)).ShouldBeTrue();
    }

    private static EvaluatedSystem With(string option, bool given) =>
        new("", "", null, [], [], ImmutableSortedDictionary<string, EvaluatedUnit>.Empty, [], [], [new ProbedOption(option, Exists: true, Given: given)]);
}
