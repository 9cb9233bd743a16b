using System.Collections.Frozen;
using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Names;

/// <summary>Finds the programs that fit a description of need: words that few programs share say most.</summary>
sealed class Needs
{
    // A need counts as met when at least this share of what it says is found.
    const double Enough = 0.5;

    static readonly FrozenSet<string> Empty = WordTable.Set(
        """
        a an the to for of and or with my me i that which can is are be do does in on some any something somebody anything thing things like similar as it this program
        programs app apps application applications software tool tools package packages utility good best nice decent simple great easy fast small lightweight free open
        source linux nixos nix use using used work working want need get have help lets let able way one ones new old modern popular from at by your our kind type sort
        favourite favorite really very please proper latest light powerful
        """);

    static readonly FrozenDictionary<string, string> Same = WordTable.Map(
        """
        photo photos picture pictures pic pics foto images = image, movie movies film films videos clip clips = video, songs song tracks mp3 mp3s = music
        editing edit edits editor editors = editor, viewing view views viewer = viewer, playing play plays player = player, browsing browse surf surfing web = browser
        writing write = writer, docs docx doc word documents = document, spreadsheets excel xlsx xls = spreadsheet, slides powerpoint pptx ppt presentations = presentation
        listening listen hear = player, watching watch = player, drawing draw paint painting sketch sketching = drawing, record recording recorder records = recorder
        emails mail mails e-mail = email, messages messaging message messenger chatting = chat, pdfs = pdf, archives zip rar unzip extract unpack compress = archive
        coding code programming program developing develop development = programming, notes note-taking = note, passwords = password, games gaming = game
        downloading download downloads downloader = downloader, calls call calling meetings meeting conferencing = call, screenshots screen-shot = screenshot
        backing backups backup = backup, monitoring monitor monitors = monitor, streaming stream streams = streaming, burning burn = burner, scanning scan scans = scanner
        torrents bittorrent = torrent, podcasts = podcast, ebooks ebook e-book books epub = ebook, 3d three-dimensional = 3d, databases = database, manage managing management = manager
        files = file, folders directories directory = folder, virtual vm vms virtualization virtualisation = vm, terminals console = terminal, converting convert converts = converter
        photographs photography = image, audio sound sounds = audio, digital-audio daw = daw, publishing = publishing, diagrams diagram flowcharts flowchart = diagram
        sync syncing synchronise synchronize = sync, share sharing = sharing, learn learning = learn, cards flashcards = flashcard
        """);

    readonly List<(string Attribute, HashSet<string> Stems)> _programs = [];
    readonly Dictionary<string, int> _spread = new(StringComparer.Ordinal);

    public Needs(IEnumerable<(string Attribute, IEnumerable<string> Purposes)> programs)
    {
        foreach (var (attribute, purposes) in programs)
        {
            var stems = purposes.SelectMany(Stems).ToHashSet(StringComparer.Ordinal);
            _programs.Add((attribute, stems));
            foreach (var stem in stems)
                _spread[stem] = _spread.GetValueOrDefault(stem) + 1;
        }
    }

    public ImmutableArray<string> Best(string need, int limit)
    {
        var wanted = Stems(need).Distinct(StringComparer.Ordinal).Select(stem => (Stem: stem, Weight: Weight(stem))).ToList();
        var all = wanted.Sum(word => word.Weight);
        if (wanted.Count == 0)
            return [];
        return
        [
            .. _programs
                .Select(program => (program.Attribute, Share: wanted.Where(word => program.Stems.Contains(word.Stem)).Sum(word => word.Weight) / all))
                .Where(program => program.Share >= Enough)
                .OrderByDescending(program => program.Share)
                .Take(limit)
                .Select(program => program.Attribute),
        ];
    }

    // An unknown word weighs as much as a rare one: "widget toolkit for ducks" is not met by any toolkit.
    double Weight(string stem) => Math.Log(1 + (_programs.Count / (double)(_spread.GetValueOrDefault(stem, 1) + 1)));

    static IEnumerable<string> Stems(string words)
    {
        foreach (var raw in words.ToLowerInvariant().Split([' ', '/', ',', '.', '?', '!', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Empty.Contains(raw))
                continue;
            yield return Same.TryGetValue(raw, out var meaning) ? meaning : Stem(raw);
        }
    }

    static string Stem(string word)
    {
        if (word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
            word = word[..^1];
        return Same.GetValueOrDefault(word, word);
    }
}
