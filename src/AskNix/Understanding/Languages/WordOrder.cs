using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Puts words where English has them. A lexicon marks those that other languages say elsewhere: "&lt;previous" stands behind what it tells of
/// ("la generación anterior"), "editor_" before what it is for ("editor de vídeo"), "ago" before the time ("hace dos días").
/// </summary>
static class WordOrder
{
    // What parts one thing from the next.
    static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "of", "to", "in", "for", "with", "that", "and", "or", "but", "which", "what", "i", "is", "are", "have", "please", "on", "without", "from", "by", "because", "not", "do", "can", "the", "a", "any", "it", "them", "at", "between", "if",
        "your", "his", "some", "any", "another", "all", "older-than", "than", "as", "already", "installed", "my", "this", "everything", "packages", "package",
    };

    // What is told of a thing that Spanish and French name behind it: "está instalado vim".
    static readonly HashSet<string> Predicates = new(StringComparer.Ordinal) { "ok", "installed", "enabled", "disabled", "full", "available", "up-to-date", "failed", "running", "free", "broken", "missing", "left" };

    public static List<Token> Put(List<Token> english)
    {
        var end = english.FindIndex(token => token.IsSeparator) is >= 0 and var sign ? sign : english.Count;
        if (end > 2 && english[0].Word is "is" or "are" && Predicates.Contains(english[1].Word))
            Move(english, 1, end - 1);
        // "Which generation i am": English asks the other way round.
        if (end > 3 && english[0].Word is "which" or "what" && english.FindIndex(token => token.Word is "i") is > 0 and var subject && subject + 1 < end && english[subject + 1].Word is "am")
            Move(english, subject, subject + 1);
        // "Gimp ya no me hace falta": English says first that it is not wanted.
        if (end > 4 && english[end - 1].Word is "want" && english[end - 2].Word is "longer" && english[end - 3].Word is "no" && english[end - 4].Word is "i")
            english = [.. english.Skip(end - 4).Take(4), .. english.Take(end - 4), .. english.Skip(end)];
        // "¿Tengo activado el cortafuegos?"
        if (english is [{ Word: "i" }, { Word: "have" }, .., { Word: "?" }])
            english.Insert(0, english[0].Put("do"));
        // "Déjame el tmux puesto": to have it so, English gets it.
        if (english.FindIndex(token => token is { Word: "keep", Text: "keep" }) is >= 0 and var kept && kept < end && english[end - 1].Word is "installed" or "ready" or "running" or "working" or "available")
            english[kept] = english[kept].Put("get");
        for (var at = 0; at < english.Count; at++)
        {
            var word = english[at].Word;
            if (word is ['<', _, ..] && english[at].Text == word)
                at = Math.Max(-1, PutAdjective(english, at) - 2);
            else if (word is [_, .., '_'] && english[at].Text == word)
                PutHead(english, at);
            // "La zona horaria en Europe/Madrid", "boot.loader.timeout por 3"
            else if (word is "in" or "by" or "as" && at > 0 && IsOption(english[at - 1]))
                english[at] = english[at].Put("to");
            // "Que se limpie solo el store cada semana"
            else if (word is "automatically" && at + 2 < english.Count && english[at + 1].Word is "the" or "my" or "system")
                Move(english, at, english.FindIndex(at + 1, token => token.IsSeparator || token.Word is "every" or "and" or "for") is > 0 and var last ? last - 1 : english.Count - 1);
            // "Limita el menú de arranque a 10 entradas"
            else if (word is "inputs" && english.Exists(token => token.Word is "boot"))
                english[at] = english[at].Put("entries");
            // "Borra del store lo que sobra": where stands last.
            else if (word is "remove" && at + 4 < english.Count && english[at + 1].Word is "in" && english[at + 2].Word is "the" && english[at + 3].Word is "store")
                MovePlace(english, at + 1);
            // "Las generaciones del 5 al 9"
            else if (word is "of" or "from" or "the" && at > 0 && english[at - 1].Word is "generations" or "to" && english.Exists(token => token.Word is "generations") && english.Skip(at + 1).FirstOrDefault(token => token.Word is not "the") is { Number: not null })
                english.RemoveAt(at--);
            // "Prescinda de geany": English verbs of removing have no "of".
            else if (word is "of" && at > 0 && english[at - 1] is { Word: "remove", Text: "remove" })
                english.RemoveAt(at--);
            // "Trae las últimas versiones"
            else if (word is "last" && at + 1 < english.Count && english[at + 1].Word is "version" or "versions" or "<version" or "releases")
                english[at] = english[at].Put("latest");
            else if (word is "ago" && at + 2 < english.Count && (english[at + 1].Number is not null || english[at + 1].Word is "a" or "an"))
                Move(english, at, at + 2);
        }

        return english.ConvertAll(token => token.Text == token.Word && token.Word is [.., '_'] and not ['_', ..] ? token.Put(token.Word[..^1]) : token);
    }

    static bool IsOption(Token token) => token.Word is "timezone" or "layout" or "language" or "hostname" or "locale" or "timeout" || token.Text.Contains('.', StringComparison.Ordinal) && token.Text.Length > 4 && char.IsAsciiLetter(token.Text[0]);

    // "The generation <previous", "the 3 <last"
    static int PutAdjective(List<Token> english, int at)
    {
        english[at] = english[at].Put(english[at].Word[1..]);
        if (at == 0 || english[at - 1].IsSeparator || Between.Contains(english[at - 1].Word) && english[at - 1].Word is not ("packages" or "package"))
            return at;
        var to = at - 1;
        // "The 2 versions <previous"
        if (to > 0 && english[to - 1].Number is not null)
            to--;
        Move(english, at, to);
        return at;
    }

    static void PutHead(List<Token> english, int at)
    {
        var head = english[at].Put(english[at].Word[..^1]);
        english[at] = head;
        var from = at + 1;
        if (from >= english.Count)
            return;
        var named = english[from].Word is not ("of" or "for");
        // "Servidor ssh", but "editor bueno"
        if (named && head.Word is not ("server" or "service" or "command"))
            return;
        if (!named)
            from++;
        while (!named && from < english.Count && english[from].Word is "the" or "a" or "my")
            from++;
        var end = from;
        while (end < english.Count && !english[end].IsSeparator && !Between.Contains(english[end].Word) && english[end].Word is not ['<', ..] && !english[end].Word.StartsWith('>') && (!named || end == from))
            end++;
        // "El servicio no arranca"
        if (end == from || named && Verbs.Starters.Contains(english[from].Word))
            return;
        // "Servidor web nginx": which one stands last.
        if (named && end < english.Count && !english[end].IsSeparator && !Between.Contains(english[end].Word) && english[end].Word[0] is not '<' && !Verbs.Starters.Contains(english[end].Word) && head.Word is "server")
            Move(english, end++, from);
        // Of words that make one kind of program the head may be two: "video editor".
        var moved = english[from..end];
        english.RemoveRange(at + 1, end - at - 1);
        english.InsertRange(at, moved);
    }

    static void MovePlace(List<Token> english, int at)
    {
        var place = english[at..(at + 3)];
        english.RemoveRange(at, 3);
        english.InsertRange(english.FindIndex(at, token => token.IsSeparator) is >= 0 and var end ? end : english.Count, place);
    }

    static void Move(List<Token> english, int from, int to)
    {
        var token = english[from];
        english.RemoveAt(from);
        english.Insert(to, token);
    }
}
