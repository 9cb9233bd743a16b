using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>Reads the packages out of a phrase: known names first and longest first, then slips of the pen, then descriptions of need; what nobody knows is kept as it is.</summary>
sealed class PackageReader(IPackageNames names, Func<string, bool> isOtherThing)
{
    const int LongestName = 5;
    const int Offered = 5;
    const int Described = 20;

    static readonly WordSet Pronouns = WordTable.Set("it them that those these this both one ones him her");

    static readonly WordSet NotNames = WordTable.Set(
        """
        onto into off his her she he they over
        the full complete entire whole a an it them that those these this everything anything something nothing all stuff things thing package packages app apps application applications program
        programs software tool tools system me us you i we my your what which how why is are was be do does not no yes and or of to in on for from with without at by again
        mine yours theirs done kid kids night day host will would patched
        here there now new more other others same latest version one ones up down so too very good bad better best old if when please rest others oh also well its his her their myself yourself itself ourselves themselves home some any few many much
        """);

    static readonly WordSet Turning = WordTable.Set("off out away gone no not bye goodbye never without instead-of hello welcome");

    static readonly string[] Prefixes = ["legacyPackages.x86_64-linux.", "nixpkgs#", "nixpkgs.", "nixos.", "pkgs.", "nixos-unstable.", "unstable.", "flathub:"];

    public bool IsName(string word) => Attribute(word) is not null;

    // A name that is no word, no feature and no topic means the package, whatever it is for.
    string? Attribute(string name) =>
        name.Length == 0 ? null : names.Resolve(name) ?? (names.Listed(name) is { IsWord: false } listed && !isOtherThing(name) ? listed.Attribute : null);

    string? Listed(string name) => names.Listed(name)?.Attribute;

    /// <summary>Whether no program is known by this attribute.</summary>
    public bool IsUnknown(string attribute) =>
        names.Resolve(attribute) is null && names.Listed(attribute[(attribute.LastIndexOf('.') + 1)..])?.Attribute != attribute;

    /// <summary>The attribute one word or phrase stands for, or null.</summary>
    public string? Known(IReadOnlyList<Token> phrase) =>
        phrase.Count is > 0 and <= LongestName ? NameOf(phrase) ?? Prefixed(phrase) ?? ((phrase.Count > 1 || phrase[0].Text.Contains(' ', StringComparison.Ordinal)) && phrase.Any(token => token.Corrected) ? names.Resolve(string.Join(' ', phrase.Select(token => token.Corrected ? token.Word : token.Text))) : null) : null;

    // Names are compared without the blanks in them: "a tool" is still not atool, nor "a shell" ashell.
    string? NameOf(IReadOnlyList<Token> phrase) => phrase is [{ Word: "a" or "an", Quoted: false }, _] ? null : Attribute(Text(phrase));

    public ImmutableArray<string> Describe(string need) => names.Describe(need, Offered);

    /// <summary>Whether known programs are for all that a need speaks of.</summary>
    public bool IsTold(string need) => names.Untold(need).Count == 0;

    ImmutableArray<string> Fitting(string need) => names.Describe(need, Described);

    public Packages Read(IReadOnlyList<Token> phrase)
    {
        phrase = PackagePhrase.WithoutPlace(WithoutApposition(Included(PackagePhrase.WithoutPlaceBefore(phrase), out var excluded)));
        if (phrase.Count == 0)
            return new Packages([]);
        if (phrase is [{ Word: "that" or "this" or "the" }, { Word: "thing" or "program" or "app" or "application" or "software" or "tool" or "game" }] || phrase.All(token => Pronouns.Contains(token.Word) || token.IsComma || token.Word is "and" or "of" or "all" or "two"))
            return new Packages([], Pronoun: true);

        // "rock and roll" could be one name.
        if (excluded.Count == 0 && NameOf(phrase) is { } whole)
            return new Packages([whole]);

        var items = PackagePhrase.Items(phrase);
        var read = new Collection(this, isOnly: items.Count == 1);
        foreach (var item in items)
        {
            // "Add to my config, bat, eza": where stands before what.
            if (items.Count == 1 || !PackagePhrase.IsPlace(item))
                read.Add(item);
        }

        return read.Result(phrase.Any(token => token.Word is "or"), excluded);
    }

    static IReadOnlyList<Token> Included(IReadOnlyList<Token> phrase, out IReadOnlyList<Token> excluded)
    {
        for (var at = 1; at < phrase.Count; at++)
        {
            // "Remove docker-compose, leave docker"
            var sparing = phrase[at - 1].IsComma || phrase[at - 1].Word is "and" or "but" || phrase[at].Word is "without" or "sparing" ? Sparing.LengthAt(phrase, at) : 0;
            if (sparing > 0 || phrase[at].Word is "but-not" or "not" or "instead-of" or "without" or "except" or "besides")
            {
                excluded = Trimmed([.. phrase.Skip(at + Math.Max(1, sparing))]);
                return [.. phrase.Take(at).Reverse().SkipWhile(token => token.IsComma || token.Word is "but" or "and").Reverse()];
            }
        }

        excluded = [];
        return phrase;
    }

    // "Bat, the cat clone": what the one program is, and no second one.
    IReadOnlyList<Token> WithoutApposition(IReadOnlyList<Token> phrase)
    {
        var comma = Enumerable.Range(0, phrase.Count).FirstOrDefault(at => phrase[at].IsComma);
        if (comma == 0 || comma + 2 >= phrase.Count || phrase[comma + 1].Word is not ("the" or "a" or "an") || phrase.Skip(comma + 1).Any(token => token.IsComma || token.Word is "and" or "or" or "plus" or "&"))
            return phrase;
        IReadOnlyList<Token> said = [.. phrase.Skip(comma + 1)];
        return NameOf([.. phrase.Take(comma)]) is not null && NameOf([.. said.Skip(1)]) is null && (said[0].Word is "the" || PackagePhrase.IsKind(said[^1])) ? [.. phrase.Take(comma)] : phrase;
    }

    // "Leave helm alone", "keep krita as it is"
    static IReadOnlyList<Token> Trimmed(IReadOnlyList<Token> excluded)
    {
        var count = excluded.Count;
        while (count > 1 && Sparing.IsAround(excluded[count - 1]))
            count--;
        return [.. excluded.Take(count)];
    }

    static string Text(IEnumerable<Token> tokens) => EntityReader.Text(tokens);

    // "brave-bin", "libreoffice*": how other systems tell builds of one program apart, and all packages of one.
    static readonly string[] Builds = ["-bin", "-git", "-stable", "-nightly", "*"];

    static readonly (string Prefix, string Set)[] Sets = [("python3-", "python3Packages."), ("python-", "python3Packages."), ("py3-", "python3Packages.")];

    static readonly string[] Files = [".deb", ".rpm", ".appimage", ".dmg", ".msi", ".exe", ".flatpakref", ".snap", ".apk"];

    string? Prefixed(IReadOnlyList<Token> phrase)
    {
        if (phrase is not [var token])
            return null;
        foreach (var prefix in Prefixes)
        {
            if (token.Text.Length > prefix.Length && token.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return token.Text[prefix.Length..];
        }

        foreach (var build in Builds)
        {
            if (token.Text.Length > build.Length + 1 && token.Text.EndsWith(build, StringComparison.Ordinal) && names.Resolve(token.Text[..^build.Length]) is { } program)
                return program;
        }

        // "python3-numpy", "python-requests": how other systems name what belongs to a language.
        foreach (var (language, set) in Sets)
        {
            if (token.Text.Length > language.Length && token.Text.StartsWith(language, StringComparison.Ordinal) && names.Resolve(token.Text) is null)
                return names.Resolve(set + token.Text[language.Length..]) ?? (language is "python3-" ? set + token.Text[language.Length..] : null);
        }

        // "VideoLAN.VLC": who makes it, and what it is.
        if (token.Text.Split('.') is [[>= 'A' and <= 'Z', ..], [>= 'A' and <= 'Z', ..] product] && names.Resolve(product) is { } made)
            return made;

        // "./google-chrome-stable_current_amd64.deb"
        if (Files.FirstOrDefault(ending => token.Text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } file
            && Path.GetFileName(token.Text[..^file.Length]).Split('_')[0] is { Length: > 1 } stem && (names.Resolve(stem) ?? Prefixed([token.Put(stem)]) ?? names.Resolve(stem.Split('-')[0])) is { } packed)
        {
            return packed;
        }

        // "app-editors/vim", "github.com/jesseduffield/lazygit@latest"
        if (token.Text.Split('@')[0].Split('/') is [{ Length: > 0 }, .., { Length: > 0 } last])
            return names.Resolve(last);
        // Application ids such as org.mozilla.firefox.
        var parts = token.Text.Split('.');
        return parts is ["org" or "com" or "io" or "net" or "app" or "dev" or "fr" or "de", _, .. { Length: > 0 }] ? names.Resolve(parts[^1]) ?? parts[1..^1].Reverse().Select(names.Resolve).FirstOrDefault(name => name is not null) : null;
    }

    static bool IsPlausible(Token token) =>
        token.Text.Length is > 0 and <= 60
        && !NotNames.Contains(token.Word)
        && (char.IsLetterOrDigit(token.Text[0]) || token.Text[0] == '_')
        && token.Text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '+' or '#' or '@' or '/')
        && token.Text.Any(char.IsAsciiLetter);

    static bool IsVersion(Token token) =>
        token.Word.TrimStart('v') is { Length: > 0 } number && char.IsAsciiDigit(number[0]) && number.All(character => char.IsAsciiDigit(character) || character is '.' or '-' or 'x');

    /// <summary>What has been read of a phrase so far.</summary>
    sealed class Collection(PackageReader reader, bool isOnly)
    {
        readonly List<string> _names = [];
        readonly List<string> _unknown = [];
        string? _describes;
        string? _remark;
        bool _announced;
        bool _settled;
        (string, string)? _guessed;

        public void Add(List<Token> item)
        {
            item = [.. PackagePhrase.WithoutPlace(item)];
            var framed = PackagePhrase.WithoutFrame(item);
            // "The unstable version of neovim" is another than the one that would come.
            if (framed.Count < item.Count && item.Find(token => token.Word is "unstable" or "nightly" or "beta") is { } edition && !framed.Contains(edition))
                _remark ??= $"the {edition.Word} version";
            // "A terminal that is not ugly, kitty will do"
            if (framed is [.., { Word: "will" or "would" }, { Word: "do" or "suffice" }] or [.., { Word: "is" }, { Word: "fine" or "enough" or "ok" or "okay" }] && AddKnown(framed[..^2]))
            {
                _settled = true;
                return;
            }

            // "The calculator from gnome"
            if (framed is [.., { Word: "from" or "of" }, { Word: "gnome" or "kde" or "xfce" } desktop] && AddKnown([desktop, .. framed[..^2]]))
                return;
            // "The video player called mpv"
            if (item.FindLastIndex(token => token.Word is "called" or "named") is > 0 and var called && AddKnown(item[(called + 1)..]))
                return;
            // "firefox/thunderbird"
            if (item is [var pair] && pair.Text.Split('/') is [var one, var two] && reader.Attribute(one) is { } former && reader.Attribute(two) is { } latter)
            {
                _names.AddRange([former, latter]);
                return;
            }

            if (PackagePhrase.IsOfThings(item) && (AddKnown(item) || AddDescription(item, [.. PackagePhrase.WithoutFrame(item[..^1]), item[^1]])))
                return;
            if (framed.Count == 0 || AddKnown(framed) || AddKnown(PackagePhrase.WithoutKind(framed)) || AddKnown(PackagePhrase.WithoutKindBefore(framed)) || AddWithVersion(framed)
                || AddBeforePurpose(framed) || AddBehindKind(framed) || PackagePhrase.Pointed(item).Any(AddKnown))
            {
                return;
            }

            if (AddMisspelt(framed) || (PackagePhrase.IsDescription(item) && framed.Count > 0 && AddDescription(item, framed)))
                return;
            var (before, guessed) = (_unknown.Count, _guessed);
            Cover(framed);
            // "btop is better", "podman does it": a statement, no list of names.
            if (framed.Exists(token => Verbs.Finite.Contains(token.Word)))
                _remark ??= $"what \"{Text(item)}\" means";
            // "solar panels": two words nobody knows side by side are seldom two programs.
            else if (_unknown.Count > before + 1)
                _remark ??= $"that \"{Text(framed)}\" are programs";
            // Programs have no article: "the snow" is something else, whatever the verb.
            if ((_unknown.Count > before || _guessed != guessed) && item[0].Word is "the" or "a" or "an" or "my" or "our" or "your" or "his" or "her" or "their" or "this" or "that" or "some" && !item.Exists(PackagePhrase.IsKind))
                _remark ??= $"that \"{Text(item)}\" is a program";
        }

        public Packages Result(bool alternatives, IReadOnlyList<Token> excluded)
        {
            var without = excluded.Count == 0 ? null : reader.Read(excluded);
            // "Vscode, but not the microsoft one": what is left out has to be understood.
            if (without is not null && (!without.AllKnown || without.Guessed is not null || excluded[^1].Word is "one" or "ones") && !excluded.All(token => NotNames.Contains(token.Word) || token.Word is "yet" or "today" or "everything" or "its" or "dependencies" or "alone" or "installed" or "untouched"))
                _remark ??= $"what \"{Text(excluded)}\" leaves out";
            // "My usual shell tools: fish, atuin, navi": what they are, then which.
            if (_describes is not null && (_settled || _names.Count > 1 && _announced))
                _describes = null;
            // "A tiling window manager, sway": the one is what the other is.
            if (_describes is not null && _names is [var only] && reader.Fitting(_describes).Contains(only))
                _describes = null;
            var left = _names.Distinct(StringComparer.Ordinal).Where(name => without is null || !without.Names.Contains(name)).ToImmutableArray();
            if (left.IsEmpty && _describes is null)
                return new Packages([]);
            return new Packages(
                left,
                left.IsEmpty ? _describes : null,
                left.IsEmpty && _describes is not null ? reader.Describe(_describes) : default,
                [.. _unknown],
                _guessed,
                Alternatives: alternatives && left.Length > 1,
                Remark: _remark ?? (_describes is not null && !left.IsEmpty ? $"what \"{_describes}\" should be" : null));
        }

        bool AddKnown(List<Token> item)
        {
            if (item.Count == 0 || (item.Count == 1 && NotNames.Contains(item[0].Word) && item[0].Text.Length > 1) || reader.Known(item) is not { } name)
                return false;
            _names.Add(name);
            return true;
        }

        // "cura for my 3d printer", "vim, the editor": the name comes first, then what it is for.
        bool AddBeforePurpose(List<Token> item)
        {
            var at = item.FindIndex(1, token => token.Word is "for" or "to" or "so" or "because" or "since" or "as" or "the" or "that" or "which" or "in" or "just" or "only" or "by");
            return at > 0 && (AddKnown(item[..at]) || AddKnown([.. PackagePhrase.WithoutPlace(item[..at])]) || (at == 1 && item[1].Word is "for" or "to" && AddSlip(item[0])));
        }

        // "tunderbird for my mail": a slip, and what it is for.
        bool AddSlip(Token token)
        {
            if (!IsPlausible(token) || Grammar.WordClasses.Contains(token.Word) || token.Text.Length < 6 || reader.Nearest(token.Text) is not { } near)
                return false;
            _guessed = (token.Text, near);
            _names.Add(near);
            return true;
        }

        // "the music player strawberry": what it is comes first, then the name.
        bool AddBehindKind(List<Token> item)
        {
            for (var length = 2; length > 0; length--)
            {
                if (item.Count > length && PackagePhrase.IsKind(item[^(length + 1)]) && AddKnown(item[^length..]))
                    return true;
            }

            return false;
        }

        // A version in the name is a package of its own where there is one ("python 3.11"); else the person must be told.
        bool AddWithVersion(List<Token> item)
        {
            var at = item.FindIndex(1, token => IsVersion(token) || token.Word is "version" or "release");
            if (at < 1)
                return false;
            var version = item.Skip(at).Where(IsVersion).Select(token => token.Word.TrimStart('v')).FirstOrDefault();
            if (version is not null && Versioned(item[..at], version) is { } exact)
            {
                _names.Add(exact);
                return true;
            }

            if (!AddKnown(item[..at]) && !(at == 1 && AddUnknown(item[0])))
                return false;
            if (version is not null)
                _remark = $"version {version}";
            return true;

            // "python 3.11" is a name, "the java development kit, version 21" jdk and its number.
            string? Versioned(List<Token> words, string number)
            {
                string[] numbers = [number, number.Split('.')[0]];
                return numbers.Select(said => reader.Known([.. words, item[at].Put(said)])).FirstOrDefault(name => name is not null)
                    ?? (reader.Known(words) is { } attribute ? numbers.SelectMany(said => (string[])[$"{attribute}{said}", $"{attribute}_{said}"]).Select(reader.Attribute).FirstOrDefault(name => name is not null) : null);
            }
        }

        // "signl desktop": a slip in a name of several words, where one of them is no word at all.
        bool AddMisspelt(List<Token> item)
        {
            if (item.Count is not (2 or 3) || !item.Exists(IsNoWord) || item.Exists(token => !IsPlausible(token)) || reader.Nearest(Text(item)) is not { } near)
                return false;
            _guessed = (Text(item), near);
            _names.Add(near);
            return true;
        }

        bool IsNoWord(Token token) => token.Text.Length > 3 && !Grammar.WordClasses.Contains(token.Word) && reader.Attribute(token.Text) is null;

        bool AddDescription(List<Token> item, List<Token> framed)
        {
            // "an app called xyz" names it.
            if (item.Any(token => token.Word is "called" or "named") && framed.Count == 1)
                return AddUnknown(framed[0]);
            var text = Text(framed);
            if (framed.Count == 1 && (text.Contains('-', StringComparison.Ordinal) || reader.Describe(text).IsEmpty) && !item.Any(token => token.Word is "a" or "an" or "some" or "any"))
                return false;
            _announced = _describes is null && _names.Count == 0 && item.Any(token => token.Word is "tools" or "apps" or "programs" or "utilities" or "packages" or "editors" or "games" or "things" or "browsers" or "applications");
            _describes = _describes is null ? text : $"{_describes}, {text}";
            return true;
        }

        // Names one after the other without commas: the longest known ones first.
        void Cover(List<Token> item)
        {
            for (var at = 0; at < item.Count;)
            {
                var length = Math.Min(LongestName, item.Count - at);
                while (length > 0 && !AddKnown(item.GetRange(at, length)))
                    length--;
                // "Chromium off and firefox on": what turns the wish around is no small word between names.
                if (length == 0 && Turning.Contains(item[at].Word))
                    _remark ??= $"what \"{Text(item)}\" means";
                if (length == 0)
                    AddUnknown(item[at], alone: item.Count == 1);
                at += Math.Max(1, length);
            }
        }

        // Among other words a near name is more likely chance than a slip.
        bool AddUnknown(Token token, bool alone = true)
        {
            // "Two things" and "these three" count.
            if (!IsPlausible(token) || token.Number is not null && char.IsAsciiLetter(token.Text[0]))
                return false;
            var text = reader.Prefixed([token]) ?? token.Text;
            // "Install progress": there is a package of this very name, which is no slip; that it is also a word leaves the doubt of a name nobody
            // knows, and "weather" alone may say what for.
            if (alone && reader.Listed(text) is { } listed)
            {
                if (isOnly && reader.IsTold(text))
                    _remark ??= $"that {listed} is what you mean by \"{text}\"";
                _names.Add(listed);
                _unknown.Add(listed);
                return true;
            }

            if (alone && !Grammar.WordClasses.Contains(token.Word) && reader.Nearest(text) is { } near)
            {
                _guessed = (text, near);
                _names.Add(near);
                return true;
            }

            // "clean-css" is a name that nobody knows here, and no description.
            if (alone && _names.Count == 0 && !text.Contains('-', StringComparison.Ordinal) && reader.Describe(text) is { IsEmpty: false })
            {
                _describes = text;
                return true;
            }

            _names.Add(text);
            _unknown.Add(text);
            return true;
        }
    }

    // A slip is only taken for a name when it is plain which one: two equally near names leave the word as it is.
    string? Nearest(string text)
    {
        if (text.Length < 5 && text.Any(char.IsAsciiLetterUpper) || text.Length < 4 || text.Contains('.', StringComparison.Ordinal))
            return null;
        // "Containers" are many, and no "containerd".
        var near = names.Near(text, 2).Where(name => !(text.EndsWith('s') && name.Length == text.Length && !name.EndsWith('s'))).ToImmutableArray();
        if (near.Length > 0 && text.Length < 6 && !IsSwap(text.ToLowerInvariant(), near[0].ToLowerInvariant()))
            return null;
        // "Line" is no "wine": a word of four letters that is not another's letters in another order is a word of its own.
        if (text.Length < 5 && !near.Any(name => text.Order().SequenceEqual(name.Order()) || text.Length > name.Length))
            return null;
        return near.Length switch
        {
            1 => near[0],
            2 when Distance(near[0]) < Distance(near[1]) => near[0],
            // "gmip": the same letters in another order are a plain slip.
            _ => near.Where(name => IsSwap(text.ToLowerInvariant(), name.ToLowerInvariant()) && name.Length == text.Length).ToList() is [var swapped] ? swapped : null,
        };

        // In a short word only swapped, doubled or lost letters are plain slips; another letter makes another word.
        static bool IsSwap(string written, string name) => written.Length != name.Length || written.Order().SequenceEqual(name.Order());

        // "telegram-desktop" is telegram to people, "kdePackages.kate" is kate.
        int Distance(string name) => new[] { name, name.Split('-')[0], name[(name.LastIndexOf('.') + 1)..] }.Min(said => EditDistance.Between(text.ToLowerInvariant(), said.ToLowerInvariant(), 6));
    }
}
