using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Statistics;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// What a sentence is about that names nothing: a question or a complaint that is like what people ask for a topic, a wish that is like
/// what people say for a feature. It only speaks where nothing else was understood, or where one feature would be turned on in the very
/// words of another ("use my gpg key for ssh"); it explains or asks back, and never acts.
/// </summary>
sealed class Described(IFeatureNames features, ITopicNames topics, Func<string, bool> isUnknown)
{
    // Likeness from which on a sentence is taken to be about a thing: the more is known of another meaning, the more it takes.
    const double Faint = 0.3;
    const double Vague = 0.42;
    const double Alike = 0.6;
    const double MuchAlike = 0.7;
    const double VeryAlike = 0.8;
    const double AlmostAlike = 0.9;
    const double JustAlike = 0.95;

    // How sure another meaning is that is only a guess, and one that is plain.
    const double Unsure = 0.55;
    const double Guessed = 0.85;
    const double Plain = 0.9;

    // How sure the classifier is of what was understood, for no topic to come before it.
    const double Agreed = 0.75;

    // How sure the classifier is of a wish that no topic is an answer to.
    const double SureOfWish = 0.9;
    const double PlainWish = 0.95;

    // Of what is only near.
    const int MostOffered = 3;

    // "Set home-manager up for me" orders, whatever is asked about it in as many words.
    const int LeastWordsOfHowTo = 6;

    // "How do I roll back" is answered by the plan, a longer question may ask for more than that.
    const int LeastWordsOfStory = 8;

    const double Never = double.PositiveInfinity;

    // Where one of these is said, nothing is turned on.
    static readonly WordSet Against = WordTable.Set("disable deactivate off remove uninstall instead-of kill shut quit get-rid purge delete disallow prohibit");

    // Nor where one of these is, unless much of the rest is said of a feature: "no password prompt at startup", "the printer is not found".
    static readonly WordSet Perhaps = WordTable.Set("not no never without less stop ban block forbid");

    static readonly WordSet Asking = WordTable.Set("explain describe tell show check help");

    // What does not work as it should.
    static readonly WordSet Troubles = WordTable.Set(
        """
        not no fails failed failing refuses refused slow slowly wrong drops dropping dies dying drains keeps missing lost forgot forgotten full freezes freeze froze crashes crashed broken breaks stuck
        hangs ages hours forever black blurry dead gone silent disconnects disconnecting cannot never nothing unable corrupt damaged trouble problem problems
        """);

    /// <param name="understood">What was understood.</param>
    /// <param name="tokens">All that was said.</param>
    /// <param name="clauses">Its clauses.</param>
    /// <param name="prediction">What the classifier makes of it; null where it was not asked.</param>
    public Understood Heed(Understood understood, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Prediction? prediction)
    {
        if (understood.Steps is not [var step] || tokens.Count < 2 || understood is { Impossible: true, Intent: FeatureIntent } || clauses.Any(clause => clause is { Found.Harmful: true, Meant.Mood: Mood.Request }) && tokens.Any(token => token.Word.StartsWith("/nix", StringComparison.Ordinal) || token.Word.Contains("://", StringComparison.Ordinal)))
            return understood;
        if (understood.Reading is Reading.Act)
        {
            // "I want to host my own git repositories": in the very words of a feature, with or without what leads to them.
            return step is EnableFeature turnedOn && clauses.Select(clause => EntityReader.Text(clause.Meant.Body)).Prepend(understood.Text).Select(features.Describe).FirstOrDefault(found => found is (_, 1)) is ({ } meant, 1)
                && meant != turnedOn.Feature ? Offer(understood, meant) : understood;
        }

        // As it was written, and as it was read: a sentence of another language is asked about in English.
        string[] texts = [understood.Text, EntityReader.Text(tokens.Where(token => !token.IsSeparator))];
        var asks = Asks(understood, tokens, clauses, step);
        // What two read alike is what people ask about a topic only where that is asked in nearly these words.
        var leastOfTopic = prediction is { Sure: >= Agreed } agreed && agreed.Intent == step.Name && step is not (ExplainConcept or OutOfScope or Help) ? Math.Max(AlmostAlike, LeastOfTopic(understood, asks, tokens.Count)) : LeastOfTopic(understood, asks, tokens.Count);
        // "Explain garbage collection to me like I am twelve": what was found to be explained, without what is said around it.
        var askedOf = step is ExplainConcept { Topic: { } topicOf } && understood.Reading is Reading.Answer && clauses is [{ Meant.Body: [{ Word: "explain" or "describe" or "define" }, ..] }] ? texts.Append(topicOf) : texts;
        var asked = askedOf.Select(topics.About).MaxBy(found => found?.Likeness);
        var isWish = prediction is { Sure: >= SureOfWish, Wish: >= PlainWish, Intent: "set-option" or "enable-feature" } && clauses.All(clause => clause.Meant.Mood is Mood.Request) && !clauses[^1].Clause.EndsWithQuestionMark;
        if (asked?.Likeness < leastOfTopic || isWish && asked?.Likeness < 1)
            asked = null;
        var leastOfFeature = isWish && !Effects.Changes(step) ? Math.Min(Vague, LeastOfFeature(understood)) : LeastOfFeature(understood);
        // What nothing comes of is not looked for: that costs more than all the rest.
        var wished = asked is not null || leastOfFeature <= 1 ? Wished(understood, texts, tokens, clauses) : null;
        if (asked is var (topic, likeness) && likeness >= (wished?.Likeness ?? 0))
            return understood with { Steps = [new ExplainConcept(topic)], Reading = Reading.Answer, Confidence = Math.Min(Plain, likeness), Because = $"It is like what people ask about {topic}.", Choices = [] };
        if (wished is not var (feature, like) || like < leastOfFeature || step is EnableFeature { Options.IsEmpty: false } named && named.Feature == feature)
            return IsLost(understood) && NearTo(texts) is { IsEmpty: false } near ? understood with { Because = understood.Reading is Reading.Ask ? "I did not understand it. This comes nearest." : understood.Because, Choices = near } : understood;
        return Offer(understood, feature);
    }

    // Nothing was made of it, and nothing better than examples is offered.
    static bool IsLost(Understood understood) => understood is { Impossible: false, Reading: Reading.Ask or Reading.Decline, Intent: OutOfScope or Help } && (understood.Choices.IsDefaultOrEmpty || understood.Confidence <= Unknown.Unsure);

    // What is not understood may be near to something: that is left to the person to choose.
    ImmutableArray<string> NearTo(string[] texts) =>
    [
        .. texts.SelectMany(text => features.Near(text, MostOffered).Select(found => (Choice: $"enable {found.Feature}", found.Likeness))
                .Concat(topics.Near(text, MostOffered).Select(found => (Choice: $"explain {found.Topic}", found.Likeness))))
            .Where(found => found.Likeness >= Faint)
            .GroupBy(found => found.Choice, found => found.Likeness, StringComparer.Ordinal)
            .OrderByDescending(choice => choice.Max())
            .Select(choice => choice.Key)
            .Take(MostOffered),
    ];

    Understood Offer(Understood understood, string feature) => understood with
    {
        Steps = [new EnableFeature(feature, features.OptionsOf(feature))],
        Reading = Reading.Ask,
        Confidence = Decision.Threshold,
        Because = $"That sounds like what {feature} is for.",
        Choices = [$"enable {feature}", $"what is {feature}"],
    };

    (string Feature, double Likeness)? Wished(Understood understood, string[] texts, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses)
    {
        // "Zfs support, and scrub the pools": what is looked for is the part that was not understood.
        IReadOnlyList<ClauseReading> open = clauses.Any(clause => clause.Found is null) ? [.. clauses.Where(clause => clause.Found is null)] : clauses;
        // With or without what leads to it: "I want to use my airpods". A question may be one of what nothing else was made of.
        var isRequest = clauses.All(clause => clause.Meant.Mood is Mood.Request);
        var isHabit = IsHabit(tokens);
        var wished = isHabit ? texts.Select(features.Describe).MaxBy(found => found?.Likeness)
            : isRequest || understood.Intent is OutOfScope
            ? texts.Concat(open.Select(clause => EntityReader.Text(clause.Meant.Body))).Select(features.Describe).MaxBy(found => found?.Likeness)
            : null;
        // "Remove the noise of my microphone" is said for one, "remove the sound" is not.
        var least = isHabit ? 0 : tokens.Any(token => Against.Contains(token.Word)) ? 1 : !isRequest || tokens.Any(token => Perhaps.Contains(token.Word)) ? MuchAlike : 0;
        return wished?.Likeness >= least ? wished : null;
    }

    // "Do not go to sleep when I shut the lid": how the machine is to behave, said by what it is not to do.
    static bool IsHabit(IReadOnlyList<Token> tokens) => tokens.SkipWhile(token => token.Word is "please" or "just").ToList() is [{ Word: "do" }, { Word: "not" }, ..] or [{ Word: "never" }, ..] && tokens.Skip(3).Any(token => token.Word is "when" or "while" or "whenever" or "if");

    // A question, a complaint, or what orders nothing: "my battery drains too fast". What names something to be changed orders it.
    static bool Asks(Understood understood, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Intent step)
    {
        if (clauses.Any(clause => clause.Meant.Mood is Mood.Question or Mood.HowTo or Mood.Doubt))
            return true;
        if (IsChoice(understood))
            return true;
        var orders = clauses.Any(clause => clause.Meant.Body is [var first, ..] && (first.Word is "have" || Verbs.Starters.Contains(first.Word) && !Asking.Contains(first.Word)));
        return !orders && (!Effects.Changes(step) || tokens.Any(token => Troubles.Contains(token.Word)));
    }

    // How like the sentence has to be to a topic's questions to be taken for one. What orders something may still be a question of how it is done, where
    // nothing sure was read: "apply my own patch to a package".
    double LeastOfTopic(Understood understood, bool asks, int words)
    {
        var least = LeastOfQuestion(understood, words);
        // "I need a program to record my screen" wants one, and not to know how it is done.
        return asks ? least : words < LeastWordsOfHowTo ? 1 : Math.Max(understood is { Intent: InstallPackage, Confidence: > Unsure } ? AlmostAlike : MuchAlike, least);
    }

    double LeastOfQuestion(Understood understood, int words) => understood.Intent switch
    {
        // "My scanner does not work" is not what people ask of a machine that does not boot.
        ExplainConcept concept => topics.IsTopic(concept.Topic) ? understood.Confidence <= Alike ? Vague : MuchAlike : concept.Topic.EndsWith(" not working", StringComparison.Ordinal) ? Alike : Vague,
        OutOfScope => understood.Reading is Reading.Decline ? MuchAlike : understood.Confidence <= Unsure ? Vague : Alike,
        Help => understood.Reading is Reading.Ask ? Vague : VeryAlike,
        // What asks how something is done is answered by the plan for it, where that is plain.
        PackagesIntent named when Effects.Changes(named) => named.Packages.IsEmpty ? MuchAlike : IsChoice(understood) ? Vague : words >= LeastWordsOfStory ? AlmostAlike : 1,
        SearchPackage => understood.Confidence <= Unsure ? Alike : 1,
        ExplainError or WhyDepends or ExplainOption => 1,
        var step when Effects.Changes(step) => understood.Confidence <= Unsure ? Alike
            : understood.Confidence < Found.Sure && words >= LeastWordsOfStory ? AlmostAlike
            : 1,
        FindCommand => understood.Confidence < Plain ? MuchAlike : 1,
        // The machine itself answers these.
        ListGenerations or ListInstalled or DiskUsage or SystemStatus => understood.Confidence < Guessed ? Alike : 1,
        _ => understood.Confidence < Plain ? Alike : 1,
    };

    // "Docker or podman on nixos": two programs are named, and nothing is said of what should happen to them.
    static bool IsChoice(Understood understood) => understood.Confidence <= Unsure && understood.Text.Contains(" or ", StringComparison.OrdinalIgnoreCase);

    double LeastOfFeature(Understood understood) => understood.Intent switch
    {
        // "Change my password": the rule that knows it says what helps.
        OutOfScope when understood is { Confidence: > Unknown.Unsure and <= Unsure, Choices.IsDefaultOrEmpty: false } => MuchAlike,
        OutOfScope => understood.Confidence <= Unsure ? Vague : Alike,
        Help when understood.Reading is Reading.Ask => Vague,
        EnableFeature { Options.IsEmpty: true } => Vague,
        PackagesIntent { Packages.IsEmpty: true } => VeryAlike,
        // "Unlock the screen with my finger" names a program by accident, and is asked about either way.
        InstallPackage named when !named.Packages.All(isUnknown) => understood.Confidence <= Unsure ? Alike : understood.Confidence <= Guessed ? MuchAlike : 1,
        PackagesIntent named when !named.Packages.All(isUnknown) => 1,
        // "No more bluetooth, it drains the battery" says what is to go, and why.
        DisableFeature => Never,
        // "Boot.initrd.systemd.enable goes to true": what is named in full is not described.
        SetOption { Option.Length: > 0 } set when understood.Text.Contains(set.Option, StringComparison.Ordinal) => Never,
        SetOption { Option: "" } => Vague,
        ExplainError => understood.Confidence < Guessed && understood.Text.Split(' ').Length > 3 ? Alike : Never,
        var step when Effects.Changes(step) => understood.Confidence <= Unsure ? Alike : understood.Confidence <= Guessed ? MuchAlike : Never,
        // "OBS has no virtual camera button": that no topic knows.
        ExplainConcept concept when !topics.IsTopic(concept.Topic) => MuchAlike,
        ExplainOption or Intents.SearchOption => Never,
        _ => understood.Confidence <= Unsure ? Alike : JustAlike,
    };
}
