using System.Collections.Immutable;
using AskNix.Catalogue;
using AskNix.Understanding;
using AskNix.Understanding.Names;
using AskNix.Understanding.Words;

namespace AskNix.Knowledge;

/// <summary>The shipped topics. What is not among them is not known, and nothing is made up. They are read when the first question comes.</summary>
public sealed class KnowledgeBase : ITopicNames
{
    /// <summary>From here on a question is taken to be about the topic whose questions it is like.</summary>
    private const double Alike = 0.8;

    private readonly Lazy<ImmutableSortedDictionary<string, Topic>> topics =
        new(() => KnowledgeFile.All("topics/").Select(Topic.Read).ToImmutableSortedDictionary(topic => topic.Name, topic => topic, StringComparer.Ordinal));

    private readonly Lazy<Dictionary<string, Topic>> byKey;

    // A question looks through all topics at once: what is asked of them stands in one file.
    private readonly Lazy<AskedPhrases> asked = new(() => new AskedPhrases(AskedFile.Shipped("topics")));

    public KnowledgeBase() => byKey = new Lazy<Dictionary<string, Topic>>(Keys);

    /// <summary>All topics, by name.</summary>
    public IEnumerable<Topic> All => topics.Value.Values;

    public Topic? Find(string name) => topics.Value.GetValueOrDefault(name);

    /// <inheritdoc/>
    public bool IsTopic(string name) => asked.Value.Has(name);

    /// <inheritdoc/>
    public (string Topic, double Likeness)? About(string question) => asked.Value.Best(question);

    /// <inheritdoc/>
    public IReadOnlyList<(string Topic, double Likeness)> Near(string question, int limit) => asked.Value.Near(question, limit);

    /// <summary>The topic people mean by these words, a question around it and slips of the finger forgiven; null is "I don't know".</summary>
    public Topic? Answer(string topic)
    {
        var key = TopicKey.Of(topic);
        if (key.Length is 0)
            return null;
        if (byKey.Value.TryGetValue(key, out var known))
            return known;
        return key.Length >= 5 && NearNames.Of(key, byKey.Value.Keys, 1) is [var near] && EditDistance.Between(key, near, 2) <= (key.Length < 8 ? 1 : 2) ? byKey.Value[near]
            : About(topic) is ({ } name, >= Alike) ? Find(name) : null;
    }

    /// <summary>Topics that share words with what is not known, to offer instead.</summary>
    public ImmutableArray<Topic> Nearby(string words, int limit)
    {
        var wanted = TopicKey.Telling(words).Where(word => word.Length > 2 && word is not ("not" or "working")).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. topics.Value.Values
                .Select(topic => (Topic: topic, Shared: topic.Names.Append(topic.Title).Append(topic.Name).SelectMany(TopicKey.Words).Distinct().Count(wanted.Contains)))
                .Where(found => found.Shared > 0)
                .OrderByDescending(found => found.Shared)
                .ThenBy(found => found.Topic.Name, StringComparer.Ordinal)
                .Select(found => found.Topic)
                .Take(limit),
        ];
    }

    private Dictionary<string, Topic> Keys()
    {
        var keys = new Dictionary<string, Topic>(StringComparer.Ordinal);
        foreach (var topic in topics.Value.Values)
            keys.TryAdd(TopicKey.Of(topic.Name), topic);
        foreach (var topic in topics.Value.Values)
        {
            foreach (var name in topic.Names.Append(topic.Title).Concat(topic.Questions))
                keys.TryAdd(TopicKey.Of(name), topic);
        }

        return keys;
    }
}
