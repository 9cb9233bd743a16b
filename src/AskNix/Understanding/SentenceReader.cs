using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Clauses;
using AskNix.Understanding.Commands;
using AskNix.Understanding.Decisions;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Names;
using AskNix.Understanding.Rules;
using AskNix.Understanding.Words;

namespace AskNix.Understanding;

/// <summary>
/// Reads sentences by rules over words, in layers: clean and mask, tokens, spelling, other systems' commands, clauses, how each is
/// meant, grammar, decision. Immutable after construction; safe to share between threads.
/// </summary>
public sealed class SentenceReader : ISentenceReader
{
    // What nobody says in one sentence is pasted by mistake.
    const int MostTokens = 300;

    readonly EntityReader _entities;
    readonly RuleBook _rules;
    readonly Spelling _spelling;
    readonly ClauseSplitter _splitter;

    public SentenceReader(IPackageNames names)
        : this(names, new StarterFeatures())
    {
    }

    public SentenceReader(IPackageNames names, IFeatureNames features)
    {
        _entities = new EntityReader(names, features);
        _rules = AllRules.Book(_entities);
        _spelling = new Spelling([.. _rules.Vocabulary, .. WordClasses.All, .. LeadIns.All.SelectMany(lead => lead.Pattern.Vocabulary)], _entities.IsName);
        _splitter = new ClauseSplitter(_entities.IsName);
    }

    public Understood Read(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var masked = SecretGuard.Hide(Cleaner.Clean(sentence));
        var understood = Pasted.Read(masked.Text) ?? ReadWords(masked.Text);
        return masked.Found ? WithSecret(understood) : understood;
    }

    Understood ReadWords(string text)
    {
        var tokens = Tokenizer.Split(text);
        if (tokens.Count > MostTokens)
            return new Understood(text, [new Help()], 0.2, Reading.Ask, "It is too long to be one wish.", []);
        tokens = CommandTranslator.Translate(Contractions.WriteOut(tokens));
        tokens = Phrases.Join(_spelling.Correct(tokens));
        var clauses = _splitter.Split(tokens).Select(ReadClause).ToList();
        return Decision.Decide(text, Pronouns.Resolve(clauses, _entities.Packages));
    }

    ClauseReading ReadClause(Clause clause)
    {
        var meant = MoodReader.Read(clause);
        if (meant.Body.Count == 0 || Endings.BeginsCondition(meant.Body))
            return new ClauseReading(clause, meant, null);
        var found = _rules.Read(meant.Body, meant.Mood) ?? Whole(clause, meant) ?? BareName.Read(meant.Body, _entities);
        var slips = meant.Body.Count(token => token.Corrected);
        return new ClauseReading(clause, meant, found is null ? null : found with { Confidence = found.Confidence * Math.Pow(0.97, slips) });
    }

    // Some beginnings belong to the wish after all: "what happens if I ...", "I need ...".
    Found? Whole(Clause clause, Meant meant) =>
        clause.Tokens.Count > meant.Body.Count && _rules.Read(Endings.WithoutCourtesy(clause.Tokens), meant.Mood) is { } found
            ? found with { AtMost = found.AtMost ?? (meant.Mood is Mood.Request or Mood.Question ? null : Reading.Ask) }
            : null;

    // A secret would end up in a world-readable store: the wish is answered with the safe way, never carried out.
    static Understood WithSecret(Understood understood) => understood with
    {
        Reading = understood.Reading is Reading.Answer or Reading.Decline ? understood.Reading : Reading.Ask,
        Because = "The sentence holds a secret. I keep none: a configuration can be read by everybody on the machine. Use passwd, or an option that names a file, such as hashedPasswordFile.",
        Choices = [.. understood.Choices.IsDefault ? ImmutableArray<string>.Empty : understood.Choices],
    };
}
