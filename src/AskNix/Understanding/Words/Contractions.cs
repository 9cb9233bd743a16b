using System.Collections.Frozen;

namespace AskNix.Understanding.Words;

/// <summary>Writes contractions out, with or without their apostrophe, and short forms of chat: "don't", "dont", "what's", "wanna", "pls".</summary>
static class Contractions
{
    static readonly FrozenDictionary<string, string> Whole = WordTable.Map(
        """
        can't cant cannot = can not, won't wont = will not, shan't = shall not, ain't aint isnt = is not, dont dnt = do not
        doesnt = does not, didnt = did not, arent = are not, wasnt = was not, werent = were not, shouldnt = should not
        wouldnt = would not, couldnt = could not, mustnt = must not, hasnt = has not, havent = have not, hadnt = had not
        im = i am, ive = i have, i'd = i would, youre = you are, theyre = they are, whats wats = what is, wat waht = what
        hows = how is, wheres = where is, whos = who is, whys = why is, thats = that is, theres = there is, lets let's = let us
        how'd = how do, d'you = do you, y'all u ya = you, how'm = how am, wanna = want to, gonna = going to, outta = out of, gotta = have to
        gimme gimmee gimmie gimmi gimmeh = give me, lemme = let me, dunno = do not know, pls plz plx pleas plase = please, thx ty cheers = thanks, ur = your
        w/ = with, w/o = without, b4 = before, tmrw = tomorrow, iirc = maybe, coud cld = could, woud wld = would, shoud = should
        hwo = how, dl = download, n = and, nd = and, eli5 = explain, wana = want to, shud = should, wud = would, cud = could
        dinnae dinna = do not, didnae didna = did not, cannae canna = can not, couldnae = could not, wouldnae = would not, willnae winna = will not, isnae = is not, wasnae = was not, shouldnae = should not
        doesnae = does not, havenae = have not, hasnae = has not, gonnae = could you, ye = you, tae = to, wee = small, donot = do not, doesnot = does not, didnot = did not, neva nvr = never, dont't = do not
        sth smth smt sumthing = something, un-do = undo, sb = somebody, giv gve = give, hav haz = have, ineed = i need, iwant = i want, canyou = can you, couldyou = could you, thnx tnx thanx thankyou = thanks, pleeease pleaase plss = please, instal = install, isntall intsall insall = install
        """);

    static readonly (string Ending, string Word)[] Endings =
        [("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would")];

    static readonly WordSet TakesIs = WordTable.Set("what how where who why that there it he she here when");

    static readonly WordSet Predicates = WordTable.Set("over finished done back full missing gone not no needed broken installed too so annoying useless required still never wanted outdated due dead slow coming going almost nearly just always off on empty great fine trash better waiting piling acting");

    // What is never somebody's own: behind "its" the apostrophe was forgotten.
    static readonly WordSet OfIts = WordTable.Set("a an the not no too so very really just never still always only also been over gone needed broken useless annoying awful terrible horrible rubbish crap slow ugly buggy bloated outdated unused required wanted time");

    public static List<Token> WriteOut(List<Token> tokens)
    {
        var written = new List<Token>(tokens.Count + 4);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            // "telegram 4 me"
            if (token.Word is "4" && at + 1 < tokens.Count && tokens[at + 1].Word is "me" or "us" or "my" or "our" or "him" or "her")
            {
                written.Add(token.Put("for"));
                continue;
            }

            // "Zoom pls its awful": nothing belongs to it.
            if (token.Word is "its" && at + 1 < tokens.Count && OfIts.Contains(tokens[at + 1].Word))
            {
                written.AddRange([token.Put("it"), token.Put("is")]);
                continue;
            }

            // "Git's missing here", but not "git's config"
            if (token.Word.EndsWith("'s", StringComparison.Ordinal) && at + 1 < tokens.Count && Predicates.Contains(tokens[at + 1].Word) && Expand(token.Word) is null)
            {
                written.Add(token with { Word = token.Word[..^2], Text = token.Text[..^2] });
                written.Add(token.Put("is"));
                continue;
            }

            if (Expand(token.Word) is not { } words || (token.Quoted && tokens.Count == 1))
            {
                written.Add(token);
                continue;
            }

            foreach (var word in words.Split(' '))
                written.Add(token with { Word = word, Text = word, Number = NumberWords.Value(word) });
        }

        return written;
    }

    static string? Expand(string word)
    {
        if (Whole.TryGetValue(word, out var words))
            return words;
        foreach (var (ending, full) in Endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
                return $"{word[..^ending.Length]} {full}";
        }

        return word.EndsWith("'s", StringComparison.Ordinal) && TakesIs.Contains(word[..^2]) ? $"{word[..^2]} is" : null;
    }
}
