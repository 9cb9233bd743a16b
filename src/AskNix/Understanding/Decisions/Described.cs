using System.Collections.Frozen;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// What a sentence is about that names nothing: a question or a complaint that is like what people ask for a topic, a wish that is like
/// what people say for a feature. It only speaks where nothing else was understood, explains or asks back, and never acts.
/// </summary>
sealed class Described(IFeatureNames features, ITopicNames topics)
{
    // Likeness from which on a sentence is taken to be about a thing; where another meaning stands against it, it takes more.
    const double Alike = 0.5;
    const double MuchAlike = 0.75;
    const double Loose = 0.9;
    const double Guessed = 0.85;

    // Where one of these is said, nothing is turned on.
    static readonly FrozenSet<string> Against = WordTable.Set("disable deactivate off stop without not no never remove uninstall less instead-of");

    static readonly FrozenSet<string> Asking = WordTable.Set("explain describe tell show check help");

    public Understood Heed(Understood understood, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses)
    {
        if (understood.Reading is Reading.Act || understood.Steps.Length != 1 || tokens.Count < 2)
            return understood;
        // As it was written, and as it was read: a sentence of another language is asked about in English.
        string[] texts = [understood.Text, EntityReader.Text(tokens.Where(token => !token.IsSeparator))];
        var wished = clauses.All(clause => clause.Meant.Mood is Mood.Request) ? texts.Select(features.Describe).MaxBy(found => found?.Likeness) : null;
        // "Remove the noise of my microphone" is said for one, "remove the sound" is not.
        if (wished is not { Likeness: 1 } && tokens.Any(token => Against.Contains(token.Word)))
            wished = null;
        var asked = Asks(clauses) ? texts.Select(topics.About).MaxBy(found => found?.Likeness) : null;
        if (asked is var (topic, likeness) && likeness >= (wished?.Likeness ?? 0) && likeness >= LeastOfTopic(understood))
            return understood with { Steps = [new ExplainConcept(topic)], Reading = Reading.Answer, Confidence = Math.Min(Loose, likeness), Because = $"It is like what people ask about {topic}.", Choices = [] };
        return wished is var (feature, like) && like >= LeastOfFeature(understood)
            ? understood with
            {
                Steps = [new EnableFeature(feature, features.OptionsOf(feature))],
                Reading = Reading.Ask,
                Confidence = Decision.Threshold,
                Because = $"No feature is named; {feature} is for what it describes.",
                Choices = [$"enable {feature}", $"what is {feature}"],
            }
            : understood;
    }

    // A question, or what orders nothing: "my battery drains too fast".
    static bool Asks(IReadOnlyList<ClauseReading> clauses) =>
        clauses.Any(clause => clause.Meant.Mood is Mood.Question or Mood.HowTo or Mood.Doubt) || !clauses.Any(clause => clause.Meant.Body is [var first, ..] && Verbs.Starters.Contains(first.Word) && !Asking.Contains(first.Word) || clause.Meant.Body is [{ Word: "have" }, ..]);

    // How like the sentence has to be to a topic's questions to be taken for one.
    double LeastOfTopic(Understood understood) => understood.Intent switch
    {
        ExplainConcept concept => topics.IsTopic(concept.Topic) ? MuchAlike : Alike,
        OutOfScope => Alike,
        Help when understood.Reading is Reading.Ask => Alike,
        // What asks how something is done is answered by the plan for it, where that is plain.
        var step when Effects.Changes(step) => understood.Confidence > Loose ? double.PositiveInfinity : understood.Confidence > Unknown.Unsure && step is not PackagesIntent { Packages.IsEmpty: true } ? 1 : MuchAlike,
        _ => understood.Confidence > Loose ? 1 : MuchAlike,
    };

    static double LeastOfFeature(Understood understood) => understood.Intent switch
    {
        OutOfScope => understood.Reading is Reading.Decline ? MuchAlike : Alike,
        Help when understood.Reading is Reading.Ask => Alike,
        EnableFeature { Options.IsEmpty: true } => Alike,
        var step when Effects.Changes(step) && understood.Confidence <= Guessed => MuchAlike,
        _ => double.PositiveInfinity,
    };
}
