using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>
/// What somebody tells beside a wish, whoever or whatever it is told of: "can you get me libreoffice, essay's due tomorrow", "turn on the nvidia drivers
/// my fps is trash". It has a subject and a verb that says how things are, not how they should be.
/// </summary>
static class Statements
{
    const int LongestSubject = 4;
    const int MostBeforeWish = 4;

    // Who or what it is told of, where nothing parts it from the wish.
    static readonly WordSet Owners = WordTable.Set("my our his her their");
    static readonly WordSet Persons = WordTable.Set("i we he she they it everything everyone everybody nobody nothing");

    // How things are; what should be or may be is a wish.
    static readonly WordSet Being = WordTable.Set(
        """
        is are was were am has had have keeps keep got gets wants needs does did makes takes took feels looks seems works crashes crashed sucks depends depends-on sends sent gave gives
        broke breaks dies died pays paid plays played started ended begins began arrives arrived lives visits calls called freezes lacks misses lost turned became becomes moved bought sold
        stole won lags found made came went left knew wrote met ran fell grew told taught forbade banned complained
        """);

    // What many things do: "exams start monday".
    static readonly WordSet Doing = WordTable.Set("start begin end come need want lag crash freeze die fail break keep");

    static readonly WordSet Copulas = WordTable.Set("is are was were has had have got");

    static readonly WordSet OfPersons = WordTable.Set("have has had need am are is was were got hate love must keep use keeps needs hates loves uses");

    // What denies, corrects, hands on or sets a bound is more than told.
    static readonly WordSet MoreThanTold = WordTable.Set(
        """
        joke joking kidding wait stop mistake but if unless until when said says say claims claim thinks think cancel instead only except leave yet sure should must shall ought please then
        and or so which what how why who where
        """);

    // Behind one of these the words belong to what stands before them: "the editor that my son uses", "because my disk is full".
    static readonly WordSet Binding = WordTable.Set(
        """
        that which who what where when whenever while how why because cause since so if unless until till once and or but nor to for of with from in on at by than as like
        into onto off about
        a an the my our his her their this these those not no never say says said tell tells think thinks know whether after before is are was were be
        """);

    // "With everything it needs" goes on with the wish.
    static readonly WordSet Joining = WordTable.Set(
        "with without for in on at by from of to into including plus as like than about because since so if unless until while when where whose which that who never not no");

    static readonly WordSet Times = WordTable.Set("today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday weekend soon");

    // "First thing tomorrow", "maybe tonight" say when.
    static readonly WordSet NoSubjects = WordTable.Set(
        "first next some sometime later maybe perhaps early late by on at in for from before after until till this that these not any one every each the a an again once starting and or");

    // Courtesy and greetings before a wish.
    static readonly WordSet Leading = WordTable.Set(", can could would will you please just hey yo ok okay hi hello kindly let us now so and also");

    // What is said of a program that is to come or go.
    static readonly WordSet Fates = WordTable.Set("go leave please nice lovely great good installed removed on off gone enabled disabled");

    static readonly WordSet Qualifying = WordTable.Set("never always only just really still hardly rarely often");

    static readonly WordSet Chat = WordTable.Set("lol haha xd bro man dude please thanks");

    static readonly WordSet Asking = WordTable.Set("what which who where when why how explain describe define");

    static readonly WordSet Wishing = WordTable.Set("want need would like require must love");

    /// <summary>Whether what stands here, up to the sentence's end, tells something and no more.</summary>
    public static bool IsOne(List<Token> sentence, int at, Func<string, bool> isName)
    {
        if (at + 1 >= sentence.Count || !IsSubject(sentence[at]) || isName(sentence[at].Text))
            return false;
        // "Twitch debut tonight": what is to come, and needs no verb.
        if (IsComing(sentence, at))
            return true;
        var ofPerson = Persons.Contains(sentence[at].Word);
        var verb = ofPerson ? VerbOfPerson(sentence, at + 1) : VerbBehind(sentence, at + 1);
        return verb > 0 && (ofPerson || verb + 1 < sentence.Count || verb > at + 1 && sentence[verb].Word.EndsWith("ed", StringComparison.Ordinal)) && !sentence[at..verb].Exists(token => token.IsComma || IsVerb(token)) && IsNoMore(sentence, at, verb);
    }

    /// <summary>Whether a statement begins here though nothing parts it from the wish before it.</summary>
    public static bool RunsOnAt(List<Token> wish, List<Token> sentence, int at, Func<string, bool> isName)
    {
        // "Scrap generation 55 it never booted"
        var behindNumber = sentence[at - 1].Number is not null && sentence[at].Word is "it";
        if (Binding.Contains(sentence[at - 1].Word) || sentence[at - 1].IsComma || !IsVerb(sentence[0]) || !behindNumber && !wish.Exists(token => isName(token.Text)))
            return false;
        var verb = behindNumber ? VerbOfPerson(sentence, at + 1)
            : Persons.Contains(sentence[at].Word) && at + 1 < sentence.Count && OfPersons.Contains(sentence[at + 1].Word) ? at + 1
            : Owners.Contains(sentence[at].Word) ? VerbBehind(sentence, at + 2) : -1;
        // "The game my son is playing", "the editor we have": it says which.
        return verb > 0 && (behindNumber || verb + 1 < sentence.Count) && !(verb + 2 == sentence.Count && sentence[^1].Word.EndsWith("ing", StringComparison.Ordinal))
            && (behindNumber || isName(sentence[at - 1].Text) || Copulas.Contains(sentence[verb].Word) && Owners.Contains(sentence[at].Word)) && IsNoMore(sentence, at, verb);
    }

    /// <summary>Whether the sentence begins with what is to be done.</summary>
    public static bool BeginsAsOrder(List<Token> sentence) => sentence.Count > 0 && IsVerb(sentence[0]) || sentence is [{ Word: "please" }, var verb, ..] && IsVerb(verb);

    /// <summary>Whether the words are a wish or a question, so that what is told behind them is said of it.</summary>
    public static bool IsWish(List<Token> words, Func<string, bool> isName)
    {
        var said = words.SkipWhile(token => Leading.Contains(token.Word)).ToList();
        if (said.Count == 0)
            return false;
        return IsVerb(said[0]) || Asking.Contains(said[0].Word) || said[0].Word is "i" or "we" && said.Take(MostBeforeWish).Any(token => Wishing.Contains(token.Word))
            || isName(said[0].Text) && said.Skip(1).Any(token => Fates.Contains(token.Word));
    }

    static bool IsTelling(Token token, Token before) => Being.Contains(token.Word) || Verbs.Telling.Contains(token.Word) || Doing.Contains(token.Word) && before.Word.EndsWith('s');

    // "It never syncs": behind one of these a word with such an ending is a verb.
    static int VerbOfPerson(List<Token> sentence, int from)
    {
        var at = from < sentence.Count && Qualifying.Contains(sentence[from].Word) ? from + 1 : from;
        if (at >= sentence.Count)
            return -1;
        var word = sentence[at].Word;
        var isInflected = word.Length > 3 && (word.EndsWith('s') || word.EndsWith("ed", StringComparison.Ordinal));
        return isInflected || OfPersons.Contains(word) || IsTelling(sentence[at], sentence[at - 1]) ? at : -1;
    }

    static bool IsComing(List<Token> sentence, int at)
    {
        var end = sentence.Count;
        while (end > at && Chat.Contains(sentence[end - 1].Word))
            end--;
        return end - at is > 1 and <= LongestSubject && Times.Contains(sentence[end - 1].Word) && !NoSubjects.Contains(sentence[at].Word) && !Times.Contains(sentence[at].Word)
            && !sentence[at..end].Exists(token => token.IsComma || IsVerb(token)) && IsNoMore(sentence, at, at);
    }

    static int VerbBehind(List<Token> sentence, int from)
    {
        for (var at = from; at < Math.Min(from + LongestSubject, sentence.Count); at++)
        {
            if (IsTelling(sentence[at], sentence[at - 1]))
                return at;
        }

        return -1;
    }

    static bool IsSubject(Token token) => !IsVerb(token) && !Asking.Contains(token.Word) && !Joining.Contains(token.Word) && token is { Quoted: false, Number: null };

    static bool IsVerb(Token token) => Verbs.Starters.Contains(token.Word) || token.Word is "take" or "kick" or "throw" or "pull" or "pop" or "bring" or "lose"
        || WordClasses.Of("install").Contains(token.Word) || WordClasses.Of("remove").Contains(token.Word);

    // "Printing is off, bluetooth on" says in what state things are to be.
    static bool IsNoMore(List<Token> sentence, int at, int verb) =>
        !sentence.Skip(at).Any(token => MoreThanTold.Contains(token.Word) || token.IsComma || token.Quoted || Verbs.OfPrograms.Contains(token.Word))
        && !(sentence[verb].Word is "is" or "are" && verb + 1 < sentence.Count && StateWords.IsState(sentence[verb + 1].Word));
}
