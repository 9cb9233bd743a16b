using AskNix.Backend;
using AskNix.Features;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Tests.Features;

/// <summary>Every feature is reached by what people say for it: tests/cases/features/said.tsv holds sentences for each.</summary>
public sealed class SaidFeatures
{
    private const int LeastSentences = 3;

    private readonly FeatureCatalogue features = new();
    private readonly SentenceReader reader = BackendComposition.CreateReader();

    private static IEnumerable<(string Feature, string Sentence)> Said => CaseFiles.Lines("features/said.tsv").Select(line => line.Split('\t')).Select(columns => (columns[0], columns[1]));

    [Fact]
    public void Every_feature_is_asked_for_in_at_least_three_ways() =>
        features.All.Select(feature => feature.Name).Where(name => Said.Count(said => said.Feature == name) < LeastSentences).ShouldBeEmpty();

    [Fact]
    public void What_is_said_for_a_feature_leads_to_it() =>
        Said.Select(said => (said.Feature, said.Sentence, Read: reader.Read(said.Sentence)))
            .Where(said => said.Read.Reading is not (Reading.Act or Reading.Ask) || !LeadsTo(said.Read, said.Feature))
            .Select(said => $"{said.Sentence}: {said.Read.Intent} {said.Read.Reading}, not {said.Feature}")
            .ShouldBeEmpty();

    // By its name, by a package it stands for, or by a package that is offered among others.
    private bool LeadsTo(Understood read, string feature) => read.Intent switch
    {
        EnableFeature enable => enable.Feature == feature,
        InstallPackage { Packages: [var package] } => IsOf(package, feature),
        InstallPackage { Candidates.IsDefaultOrEmpty: false } described => described.Candidates.Any(package => IsOf(package, feature)),
        _ => false,
    };

    private bool IsOf(string package, string feature) => feature == features.InsteadOf(package)?.Name || feature == features.OfferedFor(package)?.Name;
}
