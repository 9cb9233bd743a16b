using AskNix.Knowledge;
using AskNix.Tests.Features;
using AskNix.Tests.Understanding;
using AskNix.Training.Learning;

namespace AskNix.Tests.Knowledge;

public sealed class KnowledgeBaseTests
{
    private readonly KnowledgeBase knowledge = new();

    public static TheoryData<string, string> Questions()
    {
        var questions = new TheoryData<string, string>();
        foreach (var line in CaseFiles.Lines("knowledge/topics.tsv"))
            questions.Add(line.Split('\t')[0], line.Split('\t')[1]);
        return questions;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_leads_to_its_topic_or_to_none(string question, string topic) =>
        knowledge.Answer(question)?.Name.ShouldBe(topic is "-" ? null : topic);

    [Fact]
    public void Every_topic_has_a_text_a_source_and_neighbours_that_exist()
    {
        knowledge.All.Count().ShouldBeGreaterThanOrEqualTo(150);
        foreach (var topic in knowledge.All)
        {
            topic.Text.Length.ShouldBeGreaterThan(80, topic.Name);
            topic.Source.ShouldNotBeEmpty(topic.Name);
            topic.SeeAlso.ShouldAllBe(name => knowledge.Find(name) != null, topic.Name);
            knowledge.Answer(topic.Name)!.Name.ShouldBe(topic.Name);
            knowledge.Answer(topic.Title).ShouldNotBeNull(topic.Name);
        }
    }

    /// <summary>What is asked is made from the topics: ASK_NIX_ACCEPT=1 writes it anew.</summary>
    [Fact]
    public void What_is_asked_of_all_topics_stands_in_one_file() =>
        ShippedFiles.ShouldHold(Path.Combine(AskedCompiler.Folder(CaseFiles.Repository), "topics.bin"), AskedCompiler.Topics(CaseFiles.Repository));

    [Fact]
    public void No_name_means_two_topics()
    {
        var shared = knowledge.All.SelectMany(topic => topic.Names.Append(topic.Name).Select(name => (Key: TopicKey.Of(name), topic.Name)))
            .GroupBy(pair => pair.Key)
            .Where(group => group.Select(pair => pair.Name).Distinct().Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Name))}");

        shared.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_known_has_neighbours_to_offer()
    {
        knowledge.Answer("lock contention in flakes").ShouldBeNull();
        knowledge.Nearby("lock contention in flakes", 3).Select(topic => topic.Name).ShouldContain("flake-lock");
        knowledge.Nearby("qwertz", 3).ShouldBeEmpty();
    }
}
