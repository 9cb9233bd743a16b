using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Features;
using AskNix.Intents;
using AskNix.Knowledge;
using AskNix.Planning.Packages;

namespace AskNix.Planning.Explaining;

/// <summary>
/// Answers what something of NixOS is, from the shipped knowledge with its source, and how it stands on this machine; or what a feature is, from what
/// it would set. What is not known is said not to be known, with what is near it.
/// </summary>
/// <remarks>
/// Data: <c>{"topic", "known", "title", "text", "source", "here", "seeAlso": [..], "package"}</c>; for an unknown topic <c>known</c> is
/// false, <c>seeAlso</c> names topics that share words with it and <c>package</c> the package of that name, if there is one.
/// </remarks>
public sealed class ExplainConceptPlanner(KnowledgeBase knowledge, FeatureCatalogue features, MachineFacts facts, MachineCatalogue catalogue) : IntentPlanner<ExplainConcept>
{
    protected override async Task<Proposal> PlanAsync(ExplainConcept intent, PlanningContext context, CancellationToken cancellation)
    {
        if (knowledge.Answer(intent.Topic) is not { } topic)
            return OfFeature(intent.Topic) ?? await UnknownAsync(intent.Topic, context, cancellation);
        var here = await facts.OfAsync(topic.Name, context, cancellation);
        ImmutableArray<string> nearby = [.. topic.SeeAlso.Where(name => knowledge.Find(name) is not null)];
        string[] lines =
        [
            topic.Title,
            "",
            topic.Text,
            .. here is null ? (string[])[] : ["", "On this machine: " + here],
            "",
            $"Source: {topic.Source}",
        ];
        return new Proposal.Answer(
            string.Join('\n', lines),
            new JsonObject
            {
                ["topic"] = topic.Name,
                ["known"] = true,
                ["title"] = topic.Title,
                ["text"] = topic.Text,
                ["source"] = topic.Source,
                ["here"] = here,
                ["seeAlso"] = PackageJson.Texts(nearby),
                ["package"] = null,
            },
            [.. nearby.Select(name => knowledge.Find(name)!.Question)]);
    }

    private Proposal.Answer? OfFeature(string asked)
    {
        // What does not work may only not be on.
        const string trouble = " not working";
        var isTrouble = asked.EndsWith(trouble, StringComparison.Ordinal);
        if (features.Resolve(isTrouble ? asked[..^trouble.Length] : asked) is not { } name || features.Find(name) is not { } feature)
            return null;
        var text = FeatureText.Of(feature, isTrouble);
        var source = FeatureText.SourceOf(feature);
        return new Proposal.Answer(
            $"{feature.Summary}\n\n{text}\n\nSource: {source}",
            new JsonObject
            {
                ["topic"] = feature.Name,
                ["known"] = true,
                ["title"] = feature.Summary,
                ["text"] = text,
                ["source"] = source,
                ["here"] = null,
                ["seeAlso"] = new JsonArray(),
                ["package"] = null,
            },
            [$"enable {feature.Name}"]);
    }

    private async Task<Proposal> UnknownAsync(string asked, PlanningContext context, CancellationToken cancellation)
    {
        var near = knowledge.Nearby(asked, 5);
        var package = await PackageAsync(asked, context, cancellation);
        var data = new JsonObject
        {
            ["topic"] = asked,
            ["known"] = false,
            ["title"] = null,
            ["text"] = null,
            ["source"] = null,
            ["here"] = null,
            ["seeAlso"] = PackageJson.Texts(near.Select(topic => topic.Name)),
            ["package"] = package?.Attribute,
        };
        var unknown = $"I don't know about \"{asked}\".";
        if (near.IsEmpty && package is null)
        {
            return new Proposal.Refusal(
                new Problem(
                    ErrorCode.NotUnderstood,
                    $"{unknown} Neither the shipped topics on NixOS nor the packages of this machine have something of that name.",
                    "Ask about something of NixOS, such as \"what is a generation\", or search: ask-nix \"search ...\"."),
                ["help"], data);
        }
        string[] lines =
        [
            unknown,
            .. package is null ? (string[])[] : [$"There is a package of that name: {package.Attribute} {package.Version}, {package.Description}"],
            .. near.IsEmpty ? (string[])[] : [$"What is known nearby: {string.Join(", ", near.Select(topic => topic.Title))}."],
        ];
        return new Proposal.Answer(
            string.Join('\n', lines),
            data,
            [.. near.Select(topic => topic.Question), .. package is null ? (string[])[] : [$"tell me about {package.Attribute}"]]);
    }

    // Only an index that stands is looked at: building one takes too long for a question that may have no answer.
    private async Task<Package?> PackageAsync(string asked, PlanningContext context, CancellationToken cancellation)
    {
        try
        {
            using var packages = await catalogue.StandingPackagesAsync(context.Options, context.Report, cancellation);
            return packages?.FindAnyCase(asked.Trim());
        }
        catch (AskNixException)
        {
            // A machine without a package set can still explain.
            return null;
        }
    }
}
