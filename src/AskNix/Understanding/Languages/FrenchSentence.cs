using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Puts a French sentence into English words. The order of both is nearly the same; what differs is moved: adjectives behind the noun, pronouns before
/// the verb, the two halves of a negation, and what asks.
/// </summary>
sealed class FrenchSentence(Lexicon lexicon, Func<string, bool> isName)
{
    static readonly WordSet Auxiliaries = WordTable.Set("is are am was were has can could should must may will would");

    // Before these an order may stand with nothing said of who does it.
    static readonly WordSet Leads = WordTable.Set("please hi hello thanks so now well ok yes no wait also then and but you i we want to rather just only really for if ,");

    static readonly WordSet Subjects = WordTable.Set("i we you he she they it");

    // Words that are no nouns: an adjective behind one of them stays where it is.
    static readonly WordSet Function = WordTable.Set("the a an my your our his this that these of to in on at for from with without and or but not no is are was were be has have i we you he she they it which what who how why if when all only than as more most");

    // What they change something to is said with "sur" and "en".
    static readonly WordSet Changing = WordTable.Set("set switch change go put move rename");

    // A colon and the blanks that French puts before and behind it.
    const int Colon = 3;

    readonly List<Token> _english = [];
    readonly HashSet<Token> _names = [];
    List<FrenchUnit> _units = [];

    // Where the English of this clause and that of the last noun and verb begin; -1 for none.
    int _clause, _noun = -1, _verb = -1, _verbWords;

    // What waits for its verb: "le" in "peux-tu le supprimer".
    string? _pronoun;

    // The option that has been named before its place.
    FrenchUnit? _given;
    string? _asks;
    int _asksAt;

    // What denies behind the next word: "is not".
    string? _behind;

    // Whether something is denied in this clause, and whether an order stands before it.
    (FrenchUnit Unit, string Words)? _tail;
    bool _denied, _parted, _whole = true;

    public ForeignSentence Put(List<Token> tokens)
    {
        _units = FrenchUnits.Of(lexicon, tokens);
        for (var at = 0; at < _units.Count; at++)
            Put(at);
        EndClause();
        return new ForeignSentence(_english, _whole);
    }

    void Put(int at)
    {
        var unit = _units[at];
        var next = at + 1 < _units.Count ? _units[at + 1] : null;
        // "Note : enlever vlc"
        if (at == 0 && unit.Said is "note" or "mémo" or "rappel" or "todo" && next is { IsVerb: true })
            return;
        if (unit.EndsClause && (unit.Meaning is not ("and" or "or") || next is { IsVerb: true } or { Said: "ne" } or { IsEmptyPronoun: true } || _english.Count > _clause && _verb < 0))
        {
            EndClause();
            Add(unit, unit.English);
            StartClause();
            return;
        }

        // A colon leaves but its blanks: "on ne s'en sert plus : désactive le service".
        if (unit.IsVerb && !unit.IsInfinitive && at > 0 && unit.First.Start - _units[at - 1].Last.End >= Colon && (_verb == _clause || _english.Skip(_clause).Any(token => token.Word is "longer")))
        {
            EndClause();
            _english.Add(unit.First.Put(","));
            StartClause();
        }

        switch (unit)
        {
            // "Installe aider", "supprime ranger": a name behind its verb, though French has such a word.
            case { Meaning: ['>', ..] } when _verb >= 0 && _english.Count == _verb + _verbWords && _english[_verb].Word is "install" or "uninstall" or "remove" or "try" or "add" && isName(unit.First.Word):
                PutName(unit with { Meaning = null });
                break;
            // "Que mon pc s'appelle atelier": a name, whatever it means.
            case { Meaning: not (null or ""), IsVerb: false } when _english.Count > 0 && _english[^1].Word is "called" && unit.First == unit.Last && (next is null || next.EndsClause):
                _english.Add(unit.First);
                break;
            // "Installe micro": a program, where no article makes it a thing.
            case { Meaning: not (null or "") } when _verb >= 0 && (_english.Count == _verb + _verbWords && _english[_verb].Word is "install" or "uninstall" || _english[_verb].Word is "replace" && _english[^1].Word is "with" or "by") && unit.First == unit.Last && (next is null || next.EndsClause) && unit.Meaning is "microphone" or "sound" && isName(unit.First.Word):
                PutName(unit with { Meaning = null });
                break;
            case { Meaning: null }:
                PutName(unit);
                break;
            case { Said: "ne" }:
                Deny(at);
                break;
            // "N'active surtout pas ssh"
            case { Meaning: "do not" } when _denied:
                break;
            // "Ne rien installer", "tout supprimer"
            case { Said: "rien" or "tout" } when next is { IsInfinitive: true }:
                _pronoun = unit.Said is "tout" ? "everything" : "anything";
                break;
            case { Said: "pas" or "jamais" or "plus" or "rien" or "personne" or "aucun" or "aucune" or "que" } when _denied || unit.Said is "pas":
                PutDenial(unit, next);
                break;
            case { Meaning: "ask" or "why" or "where" or "since when" }:
                (_asks, _asksAt) = (unit.Meaning, _english.Count);
                if (unit.Meaning is not "ask")
                    Add(unit, unit.Meaning);
                break;
            case { IsEmptyPronoun: true } when next is { IsVerb: true } or { IsArticle: true } or { IsEmptyPronoun: true } or { Meaning: "have" or "has" or "am" or "is" or "are" }:
                break;
            case { Said: "nous" or "vous" } when next is { IsInfinitive: true }:
                break;
            case { IsArticle: true } when next is { IsInfinitive: true } || next is { IsVerb: true } && at > 0 && (_units[at - 1].Said is "ne" or "me" or "te" or "nous" or "vous" || _units[at - 1].Meaning is { Length: > 0 } subject && Subjects.Contains(subject[(subject.LastIndexOf(' ') + 1)..])):
                _pronoun = unit.Said is "les" ? "them" : "it";
                break;
            // "Supprime le, stp": an article with no noun is a pronoun.
            case { IsArticle: true } when _verb >= 0 && _verb + 1 == _english.Count && (next is null || next.EndsClause || next.Meaning is "please" or ""):
                Add(unit, unit.Said is "les" ? "them" : "it");
                break;
            // "Installe-m'en un"
            case { Said: "un" or "une" } when next is null or { EndsClause: true }:
                Add(unit, "one");
                break;
            case { IsVerb: true }:
                PutVerb(unit);
                break;
            case { IsAdjective: true }:
                PutAdjective(unit);
                break;
            // "Je veux du son", "pas de mise à jour": a part of it needs no word.
            case { Said: "de" or "du" or "des" or "de la" } when _english.Count > _clause && (_verb >= 0 && _english.Count == _verb + _verbWords || _english[^1].Word is "no" or "want" or "need" or "have" or "is" or "there" or "any" or "much" or "many" or "with" or "without" or "for" or "in" or "on" or "as"):
                break;
            // "Passe le clavier en français", "règle le fuseau horaire sur Europe/Paris"
            case { Said: "en" or "vers" or "sur" or "pour" } when _verb >= 0 && Changing.Contains(_english[_verb].Word) && (unit.Said is "en" || next is { Meaning: null } && (unit.Said is not "pour" || _english[_verb].Word is not "put")):
                Add(unit, "to");
                break;
            // "Retire nodejs de ma configuration"
            case { Said: "de" or "du" or "des" or "de la" } when _verb >= 0 && _english.Count > _verb + _verbWords && _english[_verb].Word is "remove" or "uninstall":
                Add(unit, unit.Said is "de" ? "from" : "from the");
                break;
            // "Firefox, c'est quoi ?", "vlc s'installe comment ?": what asks stands before what it asks of.
            case { Meaning: "what is the purpose of" or "what is" or "how big is" or "how do i" or "where does * come from" } when _english.Count > 0 && (next is null || next.EndsClause):
                PutAsking(unit);
                break;
            // "C'est quoi le paquet fzf ?": English asks for it by its name.
            case { Said: "paquet" or "logiciel" or "programme" } when next is { Meaning: null, First.IsSeparator: false } && _english.Count > 2 && _english[^1].Word is "the" && _english[^2].Word is "is" or "of":
                _english.RemoveAt(_english.Count - 1);
                break;
            // "Je le veux", "on voudrait avoir docker"
            case { IsArticle: true } when next is { Meaning: "want" or "need" } && _english.Count > _clause && Subjects.Contains(_english[^1].Word):
                _pronoun = unit.Said is "les" ? "them" : "it";
                break;
            case { Meaning: "want" } when _pronoun is { } wanted:
                _pronoun = null;
                Add(unit, $"want {wanted}");
                break;
            case { Meaning: "have" } when _english.Count > _clause && _english[^1].Word is "want" or "need":
                break;
            // "Gimp utilise-t-il gtk ?"
            case { Said: "il" or "elle" or "ils" or "elles" } when _verb > _clause && _english.Count == _verb + _verbWords:
                Insert(_clause, unit, "does");
                break;
            // "Les options liées au son": with nothing behind it, it is no "its".
            case { Said: "son" } when next is null or { EndsClause: true }:
                Add(unit, "sound");
                break;
            case { Said: "que" } when _english.Count == _clause && next is { IsVerb: true }:
                Add(unit, "what");
                break;
            case { Said: "à" } when next is { Meaning: null } && next.First.Text.Contains('.', StringComparison.Ordinal) && IsValueGiven():
                PutGiven(unit, next);
                break;
            // "Ajoute discord a ma config": the accent is missing.
            case { Said: "a" } when _verb >= 0 && !_english.Skip(_clause).Any(token => Subjects.Contains(token.Word)):
                Add(unit, "to");
                break;
            // "Non attends, c'était une erreur": what follows is the wish, or denies one.
            case { Meaning: "never mind", Said: "non attends" or "attends non" } when at == 0 && _units.Count > 3:
                break;
            // "Active-le au démarrage": what is enabled is.
            case { Meaning: "at boot" } when _english.Count > 0 && _english[^1].Word is "it" or "them" or "enabled":
                break;
            // "Nginx est-il activé": what asks stands before who does it.
            case { Meaning: ['^', .. var asking] }:
                if (_english.Count == _clause)
                    Add(unit, $"{asking} it");
                else
                    Insert(_clause, unit, asking);
                break;
            default:
                if (unit.Meaning!.Length > 0 && !Function.Contains(unit.Meaning.Split(' ')[0]))
                    _noun = _english.Count;
                else if (unit.Meaning.Length > 0)
                    _noun = -1;
                Add(unit, unit.Meaning);
                break;
        }
    }

    void PutName(FrenchUnit unit)
    {
        if (unit == _given)
            return;
        // Names are not in the lexicon; an order with words nobody knows behind it may be taken back by them.
        var token = unit.First;
        _whole &= token.IsSeparator || token.Number is not null || token.Quoted || token.Text.All(char.IsAscii) && (!_parted || isName(token.Word)) || TimeZones.Find(token.Text) is not null;
        _noun = -1;
        _names.Add(token);
        // "30j"
        _english.Add(token.Word is [>= '0' and <= '9', .., 'j'] && token.Word[..^1].All(char.IsAsciiDigit) ? token.Put(token.Word[..^1] + "d")
            // "10 Go": octets
            : token.Word is "go" && _english.Count > 0 && _english[^1].Number is not null ? token.Put("gb")
            : token);
    }

    void Deny(int at)
    {
        var rest = _units.Skip(at + 1).TakeWhile(unit => !unit.EndsClause).ToList();
        var other = rest.Find(unit => unit.Said is "pas" or "jamais" or "plus" or "rien" or "personne" or "aucun" or "aucune" or "que" or "pas du tout" or "plus jamais");
        _denied = true;
        if (other is { Said: "que" })
        {
            Add(_units[at], "only");
            return;
        }

        var denied = rest.Find(unit => !unit.IsEmptyPronoun && !unit.IsArticle && unit.Said is not ("nous" or "vous" or "pas" or "jamais" or "plus" or "rien"));
        if (denied?.Meaning is { } meaning && Auxiliaries.Contains(meaning.Split(' ')[0]))
            _behind = other is { Said: "plus" } ? "no longer" : "not";
        else if (_english.Skip(_clause).All(token => Leads.Contains(token.Word)))
            Add(_units[at], other is { Said: "jamais" } ? "never" : "do not");
        else if (Subjects.Contains(_english[^1].Word))
            Add(_units[at], _english[^1].Word is "he" or "she" or "it" ? "does not" : "do not");
        // "Vim n'installe pas": of an order nothing must be left undenied.
        else if (denied is { IsVerb: true })
            Insert(_clause, _units[at], "do not");
        else
            Add(_units[at], "does not");
    }

    void PutDenial(FrenchUnit unit, FrenchUnit? next)
    {
        var said = unit.Said switch
        {
            _ when _denied => unit.Said switch { "rien" => "anything", "personne" => "anyone", "aucun" or "aucune" => "any", "jamais" => _english.Exists(token => token.Word is "never") ? "" : "ever", "plus" => _english.Exists(token => token.Word is "longer") ? "" : "any more", _ => "" },
            // "Installe pas vim": half of the negation is often not said.
            "pas" when next?.Said is "de" or "du" => "no",
            "pas" when next is { IsVerb: true } && _verb < 0 => "do not",
            "pas" => "not",
            _ => unit.English,
        };
        if (said is "not" && _verb >= 0)
            Insert(_verb, unit, "do not");
        else
            Add(unit, said);
    }

    void PutVerb(FrenchUnit unit)
    {
        var before = _english.Count > _clause ? _english[^1].Word : "";
        var meaning = unit.English;
        if (before is "without" or "about" or "by" or "before" or "after")
        {
            meaning = EnglishForms.Gerund(meaning);
        }

        // "J'ai installe gimp": the accent that tells is often left out.
        else if (before is "have" or "has" or "had" or "just" or "already" or "is" or "was" or "been" or "be")
        {
            meaning = EnglishForms.Past(meaning);
        }
        else if (before is "want" or "need" && unit.IsInfinitive)
        {
            Add(unit, "to");
        }
        // "Qu'est-ce qui garde firefox ?"
        else if (before is "what" or "which" or "who" && !unit.IsInfinitive)
        {
            meaning = EnglishForms.ThirdPerson(meaning);
        }
        else if (before is "for")
        {
            _english[^1] = _english[^1].Put("to");
        }
        else if (_verb < 0 && unit.IsInfinitive && _english.Count > _clause && (before is "to" && !_english.Skip(_clause).Any(token => Subjects.Contains(token.Word) || Auxiliaries.Contains(token.Word)) || _english.Skip(_clause).All(token => token.Word is "the" or "of" or "and" or "a" or "my" || _names.Contains(token))))
        {
            // "Vim et git à installer": English says the verb first, and no word for "à".
            if (before is "to")
                _english.RemoveAt(_english.Count - 1);
            Insert(_clause, unit, meaning);
            (_verb, _verbWords) = (_clause, meaning.AsSpan().Count(' ') + 1);
            return;
        }

        (_verb, _verbWords, _noun) = (_english.Count, meaning.AsSpan().Count(' ') + 1, -1);
        Add(unit, meaning);
        if (_pronoun is { } pronoun)
            (_, _pronoun) = (Add(unit, pronoun), null);
    }

    // "Donne la valeur 3 à boot.loader.timeout", "assigne 5 à ..."
    bool IsValueGiven() => _verb >= 0 && _english[_verb].Word is "set" or "put" or "give" && _english.Count - _verb - _verbWords is 1 or 2 or 3
        && _english.GetRange(_verb + _verbWords, _english.Count - _verb - _verbWords - 1).TrueForAll(token => token.Word is "the" or "value" or "a");

    // English names the option first.
    void PutGiven(FrenchUnit unit, FrenchUnit option)
    {
        var value = _english[^1];
        _english.RemoveRange(_verb, _english.Count - _verb);
        _verbWords = 1;
        _english.AddRange([unit.First.Put("set"), option.First, unit.First.Put("to"), value]);
        _given = option;
    }

    void PutAdjective(FrenchUnit unit)
    {
        if (_noun >= 0 && _noun < _english.Count)
            Insert(_noun, unit, unit.English);
        // "Les 5 dernières": English says "the last 5".
        else if (_english.Count > _clause && _english[^1].Number is not null && (_english.Count == _clause + 1 || _english[^2].Word is not ("generation" or "version" or "port" or "release")))
            Insert(_english.Count - 1, unit, unit.English);
        else
            Add(unit, unit.English);
    }

    void PutAsking(FrenchUnit unit)
    {
        var place = _clause;
        // "Htop, ça fait quoi ?"
        if (_clause == _english.Count && _clause > 1 && _english.Take(_clause - 1).All(token => token.Word is "the" or "package" or "program" or "command" || _names.Contains(token)))
        {
            _english.RemoveAt(_clause - 1);
            place = 0;
        }

        if (_verb > place)
        {
            var verb = _english.GetRange(_verb, _verbWords);
            _english.RemoveRange(_verb, _verbWords);
            _english.InsertRange(place, verb);
        }

        Insert(place, unit, unit.English.Replace("* ", "", StringComparison.Ordinal));
    }

    bool Add(FrenchUnit unit, string english)
    {
        // "How does * work": what is asked of stands inside.
        if (english.IndexOf(" * ", StringComparison.Ordinal) is > 0 and var inside)
            (english, _tail) = (english[..inside], (unit, english[(inside + 3)..]));
        foreach (var word in english.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _english.Add(Word(unit, word));
            if (_behind is { } behind)
                _english.AddRange(behind.Split(' ').Select(unit.First.Put));
            _behind = null;
        }

        return true;
    }

    void Insert(int place, FrenchUnit unit, string english)
    {
        var words = english.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _english.InsertRange(place, words.Select(word => Word(unit, word)));
        if (_verb >= place)
            _verb += words.Length;
        if (_noun >= place)
            _noun += words.Length;
    }

    static Token Word(FrenchUnit unit, string word) => unit.Meaning is null && unit.First.Word == word ? unit.First : unit.First.Put(word) with { Number = NumberWords.Value(word) };

    void StartClause()
    {
        _parted |= _verb >= 0 || _english.Exists(token => token.Word is "want" or "need");
        (_clause, _noun, _verb, _denied, _pronoun, _asks, _behind) = (_english.Count, -1, -1, false, null, null, null);
    }

    void EndClause()
    {
        if (_asks is not null)
            Invert();
        if (_tail is not (var unit, var words))
            return;
        _tail = null;
        Add(unit, words);
    }

    void Invert()
    {
        // "Est-ce que ssh est activé": what asks stands before who does it.
        var from = _asksAt + (_asks is "ask" ? 0 : _asks.AsSpan().Count(' ') + 1);
        var finite = _english.FindIndex(from, token => Auxiliaries.Contains(token.Word));
        if (finite == from || from >= _english.Count)
            return;
        if (finite > 0)
        {
            var token = _english[finite];
            _english.RemoveAt(finite);
            _english.Insert(from, token);
        }
        else
        {
            _english.Insert(from, _english[from].Put(_english[from].Word is "i" or "we" or "you" or "they" ? "do" : "does"));
        }
    }
}
