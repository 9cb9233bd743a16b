using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Clauses;
using AskNix.Understanding.Commands;
using AskNix.Understanding.Decisions;
using AskNix.Understanding.Decisions.Referring;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Explanations;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Languages;
using AskNix.Understanding.Rules;
using AskNix.Understanding.Statistics;
using AskNix.Understanding.Words;

namespace AskNix.Understanding;

/// <summary>
/// Reads sentences in layers: clean and mask, tokens, other languages, spelling, other systems' commands, clauses, how each is meant,
/// grammar, decision, and what a classifier makes of it. Immutable after construction; safe to share between threads.
/// </summary>
public sealed class SentenceReader : ISentenceReader
{
    // What nobody says in one sentence is pasted by mistake.
    const int MostTokens = 300;

    // What a rule is no surer of may be said more plainly in the active voice.
    const double LooseGrammar = 0.81;

    static readonly WordSet EnglishBeginnings = WordTable.Set("i i'd we please can could would what what's which how why is are do does my the there where when who del");

    // What no sentence of another language has.
    static readonly WordSet OnlyEnglish = WordTable.Set("the it it's is to of my this what please that for with you not don't from your how why which where when there here everything someone are have and");

    // "Install frobnicate": where no word hints at another language, this share tells that the others are names.
    const double LeastEnglish = 0.5;

    readonly EntityReader _entities;
    readonly RuleBook _rules;
    readonly Spelling _spelling;
    readonly ClauseSplitter _splitter;
    readonly SentenceFeatures _features;
    readonly Combination _combination;
    readonly Classifier? _classifier;
    readonly Translator _translator;
    readonly FrameReader _frames;
    readonly Repairs _repairs;
    readonly Story _story;
    readonly Described _described;
    readonly LostOrders _lostOrders;
    readonly Clarified _clarified;
    readonly Severally _severally;
    readonly IFeatureNames _featureNames;

    public SentenceReader(IPackageNames names, IFeatureNames features, ITopicNames topics)
        : this(names, features, topics, Classifier.Shipped())
    {
    }

    /// <summary>Reads with other weights than the shipped ones, or by grammar alone.</summary>
    internal SentenceReader(IPackageNames names, IFeatureNames features, ITopicNames topics, Classifier? classifier)
    {
        (_classifier, _featureNames) = (classifier, features);
        _entities = new EntityReader(names, features, topics);
        _rules = AllRules.Book(_entities);
        _spelling = new Spelling(VocabularyOf(_rules), _entities.IsName, _entities.IsWellKnown);
        _splitter = new ClauseSplitter(_entities.IsName, new StateList(_entities));
        _features = new SentenceFeatures(_entities, _spelling.IsWord);
        _frames = new FrameReader(_entities, _spelling.IsWord, word => _classifier?.Knows(word) ?? false);
        _repairs = new Repairs(_entities);
        _story = new Story(ReadClause, _entities.Packages, _frames);
        _translator = new Translator(_entities.IsName, Lexicons.OfSentences);
        _described = new Described(features, topics, _entities.Packages.IsUnknown);
        _combination = new Combination(_frames, IsExplained, _entities.Packages.IsTold, PredictOf);
        _lostOrders = new LostOrders(PredictOf, _frames);
        _severally = new Severally(part => Wished(EntityReader.Text(part), part, isPart: true));
        _clarified = new Clarified(_entities.Packages, _spelling.IsWord, ReadPlain);
    }

    // What a clause would be, were it the whole sentence.
    Prediction PredictOf(ClauseReading clause) => _classifier!.Predict(_features.Of(clause.Clause.Tokens, [clause], Decision.Decide(EntityReader.Text(clause.Clause.Tokens), [clause])));

    public Understood Read(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var masked = SecretGuard.Hide(Cleaner.Clean(sentence));
        var understood = Pasted.Read(masked.Text) ?? ReadWords(masked.Text);
        return masked.Found ? WithSecret(understood) : understood;
    }

    /// <summary>Whether these words are a name that some wish can be about.</summary>
    internal bool IsName(string words) => _entities.IsName(words);

    /// <summary>The sentence without the secrets that are in it.</summary>
    internal static string Masked(string sentence) => SecretGuard.Hide(Cleaner.Clean(sentence)).Text;

    /// <summary>Which words of a sentence led to what.</summary>
    public Explanation Explain(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var tokens = WordsOf(Split(Asides.TakenOut(SecretGuard.Hide(Cleaner.Clean(sentence)).Text).Text));
        var clauses = ClausesOf(tokens);
        var prediction = (_classifier ?? Classifier.Shipped()).Predict(_features.Of(tokens, clauses, Decision.Decide(sentence, clauses)));
        return new Explanation(
            [.. tokens.Select(token => new ReadWord(token.Text, _features.Symbols([token])[0]))],
            [.. clauses.Select(clause => new ReadClause(EntityReader.Text(clause.Clause.Tokens), clause.Meant.Mood.ToString().ToLowerInvariant(), clause.Found?.Steps[0].Name))],
            new Guess(prediction.Intent, prediction.Sure, prediction.Wish));
    }

    /// <summary>Whether the word has a meaning of its own, for the grammar or from what has been learnt.</summary>
    internal bool IsWord(string word) => _spelling.IsWord(word) || _classifier?.Knows(word) is true;

    /// <summary>What the classifier sees of a sentence.</summary>
    internal uint[] FeaturesOf(string sentence)
    {
        var tokens = WordsOf(Split(Asides.TakenOut(SecretGuard.Hide(Cleaner.Clean(sentence)).Text).Text));
        var clauses = ClausesOf(tokens);
        return _features.Of(tokens, clauses, Decision.Decide(sentence, clauses));
    }

    static List<Token> Split(string text) => Tokenizer.Split(Numbering.Parted(Announcements.Parted(Abbreviations.Written(Labels.Blanked(text)))));

    List<Token> WordsOf(List<Token> tokens) => Words(Translated(tokens)?.Tokens ?? tokens);

    ForeignSentence? Translated(List<Token> tokens) => IsEnglish(tokens) ? null : _translator.Translate(tokens);

    // "Put my changes into force" is English, though "force" is French too: what begins as English does and is known in each of its words, or has small
    // words that only English has, is in no other language.
    bool IsEnglish(List<Token> tokens)
    {
        // Short forms of "please" are written out later.
        if (tokens.FindIndex(token => token.Word is not ("pls" or "plz")) is not (>= 0 and var at))
            return false;
        tokens = tokens[at..];
        var first = tokens[0];
        var begins = Verbs.Starters.Contains(first.Word) || Verbs.StandAlone.Contains(first.Word) || EnglishBeginnings.Contains(first.Word);
        if (begins && tokens.TrueForAll(IsKnown))
            return true;
        return (begins || tokens.Exists(token => OnlyEnglish.Contains(token.Word))) && !LanguageHints.AreIn(tokens) && tokens.Count(IsKnown) >= LeastEnglish * tokens.Count;
    }

    bool IsKnown(Token token) => token.IsSeparator || token.Number is not null || _spelling.IsWord(token.Word) || _entities.IsWellKnown(token.Word);

    // What stands in parentheses is read beside the sentence, not in it.
    Understood ReadWords(string text)
    {
        var (plain, asides) = Asides.TakenOut(text);
        return asides.Count == 0 ? ReadPlain(text) : _clarified.Heed(ReadPlain(plain) with { Text = text }, plain, asides);
    }

    Understood ReadPlain(string text)
    {
        var tokens = Split(text);
        if (tokens.Count > MostTokens)
            return new Understood(text, [new Help()], 0.2, Reading.Ask, "It is too long to be one wish.", []);
        var foreign = Translated(tokens);
        var words = Words(foreign?.Tokens ?? tokens);
        var understood = Unfinished.Read(text, words) ?? Wished(text, SaidScope.WithoutAfterthought(words));
        if (understood.Steps.Any(step => step is InstallPackage or RemovePackage))
            understood = understood with { Scope = SaidScope.Of(words) };
        if (understood.Reading is not Reading.Act)
            return understood;
        // Whichever way the wish was read, what stands behind it counts.
        if (Retraction.IsAtEnd(words))
            return understood with { Reading = Reading.Decline, Because = "It is taken back at the end." };
        if (DeniedList.IsIn(text))
            return understood with { Reading = Reading.Decline, Because = "What stands before the colon says no to it." };
        // "Write "install vlc" on the board": an order between quotation marks is spoken of.
        if (Quotation.IsReported(text) || understood.Steps is not [PinGeneration { Reason: not null }] && words.Exists(token => token.Quoted && (Verbs.Starters.Contains(token.Word) || Verbs.StandAlone.Contains(token.Word))))
            return understood with { Reading = Reading.Ask, Because = "It tells what somebody or something else says." };
        if (Addressed.IsElsewhere(tokens, token => _spelling.IsWord(token.Word) || _entities.IsWellKnown(token.Text) || foreign is not null && words is [var said, ..] && said.Text != token.Text))
            return understood with { Reading = Reading.Ask, Because = "It is said to somebody else, or is about another machine, or tells of a command." };
        if (Hearsay.IsSaid(words))
            return understood with { Reading = Reading.Ask, Because = "It tells what somebody or something else says." };
        if (_repairs.IsOpen(words))
            return understood with { Reading = Reading.Ask, Because = "It corrects itself, and I do not see in what." };
        // "Actualiza el sistema completo": in a language of which not every word is known, what is no program's name may be any word.
        if (foreign is { Whole: false } || foreign is not null && understood.Steps.OfType<UpdateSystem>().Any(step => step.Packages is { IsDefaultOrEmpty: false } packages && packages.Any(_entities.Packages.IsUnknown)))
            return understood with { Reading = Reading.Ask, Because = "I do not know every word of it." };
        // The last of the doubts: what is no order for another reason does not become one because the package is there.
        return UnknownIn(understood) is { } unknown
            ? understood with { Reading = Reading.Ask, IfThere = true, Because = $"I know no program called {unknown}; the machine's package set may." }
            : understood;
    }

    // What is wished, for how long, and whether it is only asked how that is done.
    Understood Wished(string text, List<Token> words, bool isPart = false)
    {
        if (AskedHow.Before(words) is { } asked && AskedHow.Of(Decide(text, asked, isPart)) is { } how)
            return how;
        var understood = Decide(text, words, isPart);
        if (understood is { Reading: Reading.Act or Reading.Answer, Steps: [TryPackage] } || Trial.TakeOut(words) is not { } rest)
            return understood;
        if (rest.TrueForAll(token => token.IsComma || token.Word is "and" || _entities.IsName(token.Text)))
            rest.Insert(0, rest[0].Put("try"));
        return Trial.Of(Decide(text, rest, isPart), _entities.IsName) ?? understood;
    }

    string? UnknownIn(Understood understood) => understood.Steps.OfType<PackagesIntent>().SelectMany(step => step.Packages).FirstOrDefault(_entities.Packages.IsUnknown);

    IReadOnlyList<ClauseReading> ClausesOf(List<Token> tokens) =>
        Limits.Join(Pronouns.Resolve([.. Endings.WithoutCourteous(_splitter.Split(tokens)).Select(ReadClause)], _entities.Packages, _frames, ReadClause));

    Understood Decide(string text, List<Token> tokens, bool isPart)
    {
        var clauses = ClausesOf(tokens);
        var (decided, prediction) = Decide(text, tokens, clauses);
        var limited = Spared.Heed(Followed.Heed(Limits.Heed(decided, clauses), clauses), tokens, _entities.Packages.Known);
        var described = _described.Heed(Recurring.Heed(limited, tokens, _featureNames), tokens, clauses, prediction);
        return (isPart ? null : _severally.Read(described, tokens, prediction)) ?? LeftBeside.Heed(OptionAsked.Heed(described, tokens), tokens, _entities.Packages.Known);
    }

    (Understood Decided, Prediction? Prediction) Decide(string text, List<Token> tokens, IReadOnlyList<ClauseReading> clauses)
    {
        var understood = Decision.Decide(text, clauses);
        if (Retraction.IsAtEnd(tokens) && understood.Steps.Any(Effects.Changes))
            return (understood.Reading is Reading.Act ? understood with { Reading = Reading.Decline, Because = "It is taken back at the end." } : understood, null);
        // Of nothing there is nothing to guess from.
        if (_classifier is null || tokens.Count == 0)
            return (understood, null);
        var prediction = _classifier.Predict(_features.Of(tokens, clauses, understood));
        if (understood.Reading is not Reading.Act && _story.Read(tokens, prediction) is { } wish)
            return (Decision.Decide(text, wish), prediction);
        if (_lostOrders.Complete(clauses) is { } completed)
            (clauses, understood) = (completed, Decision.Decide(text, completed));
        return (_combination.Decide(understood, tokens, clauses, prediction), prediction);
    }

    // A word that is no word of the grammar, no name, and was never seen in training says something nobody understood.
    bool IsExplained(Token token) => token.IsSeparator || token.Number is not null || _spelling.IsWord(token.Word) || _entities.IsName(token.Text)
        || OptionNames.IsName(token) || _classifier!.Knows(token.Word);

    List<Token> Words(List<Token> tokens)
    {
        tokens = SpelledNames.Join(DictatedNames.Join(tokens), _entities.IsName);
        tokens = Hesitations.TakeOut(Contractions.WriteOut(tokens));
        tokens = OldCourtesy.Plain(Judgements.TakeOut(tokens));
        tokens = SpokenNumbers.Join(DictatedMarks.Write(tokens));
        tokens = _spelling.Correct(CommandTranslator.Translate(tokens));
        tokens = Assignments.Plain(Examples.InPlace(Phrases.Join(tokens)));
        return _repairs.Mend(tokens);
    }

    // A wish in the passive voice is read as it is, and where that gives nothing sure in the active one.
    ClauseReading ReadClause(Clause clause)
    {
        var read = ReadVoiced(clause);
        if (Passive.Active(clause) is not { } active)
            return read;
        var said = ReadVoiced(clause with { Tokens = active });
        // "It would be good if it got deployed": what it is, the clause before may tell.
        if (said.Found is not { Confidence: > LooseGrammar })
            return said.Found is null && read.Found is null or { Steps: [InstallPackage { Packages.IsEmpty: true }] } && active.Any(token => token.Word is "it" or "that" or "them") ? said : read;
        // "Generation 40 must never be deleted": kept, and not only not deleted.
        if (said.Found.Steps is [PinGeneration])
            return said;
        // "I want the update to be reversed" names an update, and is no wish for one.
        return read.Found is { Confidence: > LooseGrammar, AtMost: null, Steps: not [InstallPackage] and not [UpdateSystem] } ? read : said;
    }

    ClauseReading ReadVoiced(Clause clause)
    {
        if (clause.IsTold)
            return new ClauseReading(clause, new Meant(Mood.Request, [.. clause.Tokens.SkipWhile(token => token.IsComma)], null), null);
        var meant = MoodReader.Read(clause);
        if (meant.Body.Count == 0 || Endings.BeginsCondition(meant.Body))
            return new ClauseReading(clause, meant, null);
        var found = _rules.Read(meant.Body, meant.Mood);
        // "Never delete generation 8" says what is to be kept, "do not start tailscale any more" what is to be turned off.
        if (meant.Mood is Mood.Negated && _rules.Read(Endings.WithoutCourtesy([.. clause.Tokens.SkipWhile(token => token.IsSeparator || token.Word is "please" or "but" or "and" or "so" or "also" or "you" or "must" or "should")]), Mood.Request) is { Steps: [PinGeneration] or [DisableFeature] } kept)
            return new ClauseReading(clause, meant with { Mood = Mood.Request, Because = null }, kept);
        if (found is { Steps: [PinGeneration { Reason: null } pin] } && GenerationFrame.Reason(clause.Tokens) is { } reason)
            found = found with { Steps = [pin with { Reason = reason }] };
        if (found is null && Whole(clause, meant) is { } whole)
        {
            // "Check whether my configuration builds": the way to know is to build it.
            if (meant.Mood is Mood.Question && whole.Steps is [RebuildSystem { Action: "build" or "dry-build" or "test" }] && Verbs.Starters.Contains(clause.Tokens[0].Word))
                meant = meant with { Mood = Mood.Request, Because = null };
            found = whole;
        }

        found ??= BareName.Read(meant.Body, _entities, polite: clause.Tokens.Any(token => token.Word is "please" or "asap" or "immediately" or "pronto") || clause.Tokens[^1].Word is "now" || clause.Tokens.Count > meant.Body.Count + 2 && EntityReader.Text(clause.Tokens).Contains("if you", StringComparison.OrdinalIgnoreCase));
        var slips = meant.Body.Count(token => token.Corrected);
        return new ClauseReading(clause, meant, found is null ? null : found with { Confidence = found.Confidence * Math.Pow(0.97, slips) });
    }

    // Some beginnings belong to the wish after all: "what happens if I ...", "I need ...". A polite order is no question: "could you X"
    // is X or nothing.
    Found? Whole(Clause clause, Meant meant) =>
        clause.Tokens.Count > meant.Body.Count && _rules.Read(Endings.WithoutCourtesy(clause.Tokens), meant.Mood) is { } found && !(meant.Polite && found.Steps is [ExplainConcept])
            ? found with { AtMost = found.AtMost ?? (meant.Mood is Mood.Request or Mood.Question ? null : Reading.Ask) }
            : null;

    // A secret would end up in a world-readable store: the wish is answered with the safe way, never carried out.
    static Understood WithSecret(Understood understood) => understood with
    {
        Reading = understood.Reading is Reading.Answer or Reading.Decline ? understood.Reading : Reading.Ask,
        Because = "The sentence holds a secret. I keep none: a configuration can be read by everybody on the machine. Use passwd, or an option that names a file, such as hashedPasswordFile.",
        Choices = [.. understood.Choices.IsDefault ? ImmutableArray<string>.Empty : understood.Choices],
    };

    static Vocabulary VocabularyOf(RuleBook rules)
    {
        var vocabulary = new Vocabulary();
        vocabulary.AddAll(WordClasses.All);
        rules.AddVocabularyTo(vocabulary);
        foreach (var lead in LeadIns.All)
            lead.Pattern.AddVocabularyTo(vocabulary);
        return vocabulary;
    }
}
