using System.Collections.Immutable;
using AskNix.Features;
using AskNix.Intents;
using AskNix.Planning.Configurations;
using AskNix.Tests.Settings;
using Nixos.Machines;

namespace AskNix.Tests.Planning.Configurations;

/// <summary>Two features that listen on one port are told of, whether one is on already or both are wished.</summary>
public sealed class SharedPortsTests : IDisposable
{
    private const string Shared = "TCP port 3000";
    private static readonly FeatureCatalogue Features = new();
    private readonly TemporaryDirectory root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public void A_feature_that_is_on_and_listens_there_is_named_with_what_moves_either() =>
        Afterwards(On("services.grafana.enable"), Enable("gitea")).ShouldHaveSingleItem().ShouldBe(
            "gitea and grafana both listen on TCP port 3000 unless told otherwise, and only one of them can: "
            + "give one another with services.gitea.settings.server.HTTP_PORT or services.grafana.settings.server.http_port.");

    [Fact]
    public void Two_that_are_wished_together_are_told_of_once() => Afterwards([], Enable("gitea"), Enable("grafana")).ShouldHaveSingleItem();

    [Fact]
    public void Nothing_is_told_where_the_other_is_off_or_goes()
    {
        Afterwards([], Enable("gitea")).ShouldBeEmpty();
        Afterwards(On("services.grafana.enable"), Enable("gitea"), new DisableFeature("grafana", Features.OptionsOf("grafana"))).ShouldBeEmpty();
        Afterwards(On("services.cockpit.enable"), Enable("gitea")).ShouldBeEmpty();
    }

    private static EnableFeature Enable(string feature) => new(feature, Features.OptionsOf(feature));

    private static ProbedOption[] On(string option) => [new ProbedOption(option, Exists: true, On: true)];

    private string[] Afterwards(ProbedOption[] options, params Intent[] intents) =>
    [
        .. new ConfigurationIntents(new Machine(root.Path, ImmutableDictionary<string, string>.Empty), Scope.System, Features, ImmutableDictionary<string, string>.Empty).WishesOf(
            [.. intents],
            new EvaluatedSystem("", "", null, [], [], ImmutableSortedDictionary<string, EvaluatedUnit>.Empty, ["anna"], [], [.. options]),
            new ConfigurationEditor([], new ConfigurationTexts()))
            .SelectMany(wish => wish.Afterwards).Where(text => text.Contains(Shared, StringComparison.Ordinal)),
    ];
}
