using AskNix.Backend;
using AskNix.Intents;
using AskNix.Knowledge;
using AskNix.Tests.Features;
using AskNix.Understanding;

namespace AskNix.Tests.Knowledge;

/// <summary>Every topic is reached by questions people ask: tests/cases/knowledge/said.tsv holds some for each.</summary>
public sealed class SaidTopics
{
    private const int LeastQuestions = 3;

    private readonly KnowledgeBase knowledge = new();
    private readonly SentenceReader reader = BackendComposition.CreateReader();

    private static IEnumerable<(string Topic, string Question)> Said => CaseFiles.Lines("knowledge/said.tsv").Select(line => line.Split('\t')).Select(columns => (columns[0], columns[1]));

    [Fact]
    public void Every_topic_is_asked_for_in_at_least_three_ways() =>
        knowledge.All.Select(topic => topic.Name).Where(name => Said.Count(said => said.Topic == name) < LeastQuestions).ShouldBeEmpty();

    [Fact]
    public void A_question_leads_to_its_topic() =>
        Said.Where(said => !LeadsTo(said.Question, said.Topic)).Select(said => $"{said.Question}: {reader.Read(said.Question).Intent}, not {said.Topic}").ShouldBeEmpty();

    [Fact]
    public void What_is_offered_for_a_topic_leads_to_it() =>
        knowledge.All.Where(topic => !LeadsTo(topic.Question, topic.Name)).Select(topic => $"{topic.Question}: {reader.Read(topic.Question).Intent}, not {topic.Name}").ShouldBeEmpty();

    private bool LeadsTo(string question, string topic) =>
        reader.Read(question) is { Reading: Reading.Answer, Intent: ExplainConcept concept } && knowledge.Answer(concept.Topic)?.Name == topic;
}
