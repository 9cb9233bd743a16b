using System.Collections.Frozen;

namespace AskNix.Understanding.Words;

/// <summary>
/// Reads misspelt key words ("isntall", "upadte", "generatoins") as what was meant. Only words nobody knows are corrected: not those
/// of the grammar, not names of packages or features, not ordinary English words that happen to be near.
/// </summary>
/// <param name="vocabulary">The words of the grammar; taken over.</param>
sealed class Spelling(Vocabulary vocabulary, Func<string, bool> isName, Func<string, bool> isWellKnown)
{
    // Of two that a slip is as near to, the first is meant.
    static readonly WordSet KeyWords = WordTable.Set(
        """
        reinstall delete purge rollback revert enable disable configure configuration generations generation channel garbage
        collect bluetooth printing firewall install timezone hostname please upgrade package packages nixpkgs nixos installed without rebuilding
        rebuild previous unstable uninstall version download activate deactivate specialisation difference options service installing
        removing updating update upgrading application program available switch search system restore remove explain machine computer
        compare everything latest flake flakes undo find list show what which would need want clean cleanup could store software should
        """);

    // Real words one slip away from a key word.
    static readonly WordSet Ordinary = WordTable.Set(
        """
        able activates applicable applications best bind build builder builds cabbage cable call chanel channels chat clean cloud
        collection collects company compared compares compute computers configurable configured configures configuring connect
        correct data date dated deed degrade different differently disabled disables downgrade downloads enabled enables expand
        explained explains fake feed find finds fine firewalls flakey flame garage generate generated generating generator generators
        grade host how improve installation installer installers installs instance instantly instead just kind knead lake last lasted
        latent lease lest lift light lint listen lists lit live lost machines mind mission most motivate mound move moved movie must
        ned need needs nerd nest opinions option outdated package's packaged packager packaging penalty place player plays please
        pleased pleasure pointing post prepare previously printer printers programme programming programs prove rebuilt relation
        release remote removal remover research rest restores reverse seed sell serve served services shop shot shoulder slow snake
        snow software's stable starch stitch store surface system's systemd systems table tell test text that there these those
        thread times trust unable unavailable updater updaters upgrader under undone unstuck update's upload uploaded uploads versions vision wait wall wand
        wants watch watt weather weed well went were when where whether while white whose will wind wish witch with within word world
        """);

    // Named in patterns as examples of programs; programs all the same.
    static readonly WordSet Programs = WordTable.Set("bash curl docker firefox git java kotlin krita php python rust steam svn unzip vlc wget nvd devenv node");

    static readonly FrozenDictionary<string, string> Usual = WordTable.Map(
        """
        instal insall inatall isntal isnatll insatl = install, unistall uninstal unisntall = uninstall, rm rmeove = remove
        updat upd8 = update, upgrad = upgrade, serch seach = search, pkg = package, pkgs = packages, sys = system, conf = config
        genrations = generations, rolback roolback = rollback, wich = which, ned nede = need, wnat = want, teh = the, fo = for
        hw = how, whta = what, fiel = file, sould = should, garabge = garbage, bluethooth = bluetooth, dissable = disable
        enalbe enabel = enable, specialization = specialisation, cna = can, yuo = you, befor bfore befroe = before, adn = and, hte = the, jst = just, wth = with, ot = to
        """);

    // Shorter words are too near to others.
    const int ShortestName = 5;
    const int LongestName = 20;
    const int ShortestDoubled = 4;

    readonly Vocabulary _known = Known(vocabulary);

    /// <summary>Whether it is a word of the grammar or of everyday English, not a name.</summary>
    public bool IsWord(string word) => _known.Contains(word) && !Usual.ContainsKey(word) && !Programs.Contains(word);

    public List<Token> Correct(List<Token> tokens)
    {
        var corrected = new List<Token>(tokens.Count);
        foreach (var token in tokens)
        {
            corrected.Add(token.Quoted ? token
                : Meant(token.Word) is { } word ? token with { Word = word, Corrected = true }
                : Named(token.Word) is { } name ? token with { Text = name, Word = name, Corrected = true }
                : token);
        }

        return corrected;
    }

    // "krtia", "chromiumm": a name with two neighbours in each other's place, or a key struck twice, and no other word.
    string? Named(string word) => word.Length is >= ShortestName and <= LongestName && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) && !IsWord(word) && !isName(word)
        ? Swaps(word).Concat(Singles(word)).FirstOrDefault(isWellKnown) : null;

    string? Meant(string word)
    {
        if (word.Length < 2 || IsWord(word))
            return null;
        if (Usual.TryGetValue(word, out var usual))
            return isName(word) ? null : usual;
        if (word.Length < 4 || !word.All(char.IsAsciiLetterLower))
            return null;
        if (DrawnOut(word) is { } plain)
            return plain;
        if (word.Length < 5)
            return Swapped(word);

        string? best = null;
        var bound = word.Length < 8 ? 1 : 2;
        foreach (var key in KeyWords)
        {
            if (key.Length < 5 || !SameBeginning(word, key))
                continue;
            var distance = EditDistance.Between(word, key, bound);
            if (distance > bound)
                continue;
            best = key;
            bound = distance - 1;
            if (bound < 1)
                break;
        }

        return isName(word) ? null : best ?? Swapped(word);
    }

    // "wrok", "taht": two neighbours that changed places, the first letter in its own.
    string? Swapped(string word) => Swaps(word).Concat(word.Length > ShortestDoubled ? Singles(word) : []).FirstOrDefault(IsWord) is { } meant && !isName(word) ? meant : null;

    static IEnumerable<string> Swaps(string word) =>
        Enumerable.Range(1, Math.Max(0, word.Length - 2)).Where(at => word[at] != word[at + 1]).Select(at => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}");

    // "waant": a key struck twice.
    static IEnumerable<string> Singles(string word) =>
        Enumerable.Range(1, Math.Max(0, word.Length - 1)).Where(at => word[at] == word[at - 1]).Select(at => word.Remove(at, 1));

    // "nowww", "pleeeease": what is drawn out is the same word.
    string? DrawnOut(string word)
    {
        // Mixxx is called so.
        if (isName(word) || !Enumerable.Range(2, word.Length - 2).Any(at => word[at] == word[at - 1] && word[at] == word[at - 2]))
            return null;
        return Enumerable.Range(1, 2).Select(less => Kept(word, 3 - less)).FirstOrDefault(kept => kept.Length > 1 && (IsWord(kept) || isWellKnown(kept)));
    }

    static string Kept(string word, int most) =>
        string.Concat(word.Where((letter, at) => !Enumerable.Range(1, most).All(back => at >= back && word[at - back] == letter)));

    // People rarely miss the first letter; where they do, they swap it with the second.
    static bool SameBeginning(string word, string key) => word[0] == key[0] || (word[0] == key[1] && word[1] == key[0]);

    static Vocabulary Known(Vocabulary vocabulary)
    {
        vocabulary.AddAll(KeyWords);
        vocabulary.AddAll(Verbs.Forms);
        vocabulary.AddAll(Ordinary);
        return vocabulary;
    }
}
