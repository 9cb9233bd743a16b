using System.Collections.Frozen;
using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Names;

/// <summary>Finds the programs that fit a description of need: words that few programs share say most.</summary>
sealed class Needs
{
    // A need counts as met when at least this share of what it says is found.
    const double Enough = 0.5;

    // In how many programs' purposes a word counts as standing that stands in none.
    const int Unknown = 12;

    static readonly FrozenSet<string> Empty = WordTable.Set(
        """
        a an the to for of and or with my me i that which can is are be do does in on some any something somebody anything thing things like similar as it this program
        programs app apps application applications software tool tools package packages utility good best nice decent great fast free open
        source linux nixos nix use using used work working want need get have help lets let able way one ones new old modern popular from at by your our kind type sort
        favourite favorite really very please proper latest powerful also just only show shows showing look looks see something-like own about into onto between out up down all every many several lots
        vacation holiday thousands beautiful pretty convenient reliable modern free-of-charge gratis replacement alternative alternatives equivalent clone substitute competitor
        computer pc machine laptop desktop
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
        lightweight small tiny minimal minimalist light easy basic = simple, change modify alter = editor, mov mp4 avi mkv webm = video, privacy privately = private
        highlight mark = annotate, thesis dissertation essay essays papers = paper, jpg jpeg png webp heic = image, wav flac ogg = music
        chatgpt gpt llms ai-chat = llm, expenses spending finances finance budget budgeting money-tracking = money, ideas thoughts memos memo = note, blogs = rss, e-reader = ebook
        pcs = computer, tasks todos to-dos todo = todo, photoshop-like = photoshop, retouching retouch touch touching enhance = retouch, clips = video, cellphone cell mobile smartphone = phone
        processes = process, gpu gpus = graphics, kids kid child toddlers = children, typewriting = typing, tune = tuner, tunes = music, vacation-photos = image, disks hdd ssd = disk
        duplicated doubles = duplicate, hidden secret = hidden, astronomical = astronomy, planets galaxies stars sky = astronomy, genealogy ancestry = family, websites webpages sites = website
        sync syncing synchronise synchronize = sync, share sharing = sharing, learn learning = learn, cards flashcards = flashcard
        """);

    readonly List<Program> _programs = [];
    readonly Dictionary<string, int> _spread = new(StringComparer.Ordinal);

    public Needs(IEnumerable<(string Attribute, IEnumerable<string> Purposes)> programs)
    {
        foreach (var (attribute, purposes) in programs)
        {
            string[][] phrases = [.. purposes.Select(purpose => Stems(purpose).Distinct(StringComparer.Ordinal).ToArray()).Where(phrase => phrase.Length > 0)];
            var stems = phrases.SelectMany(phrase => phrase).ToHashSet(StringComparer.Ordinal);
            _programs.Add(new Program(attribute, stems, phrases));
            foreach (var stem in stems)
                _spread[stem] = _spread.GetValueOrDefault(stem) + 1;
        }
    }

    /// <summary>The programs that meet a need, best first; among equals the better known, which stand first in the file.</summary>
    public ImmutableArray<string> Best(string need, int limit)
    {
        var wanted = Stems(need).ToHashSet(StringComparer.Ordinal);
        var all = wanted.Sum(Weight);
        if (wanted.Count == 0)
            return [];
        return
        [
            .. _programs
                .Select(program => (program, Share: wanted.Where(program.Stems.Contains).Sum(Weight) / all))
                .Where(met => met.Share >= Enough)
                // What a program is for in just these words comes before one whose many purposes happen to hold them all.
                .OrderByDescending(met => Math.Round(met.Share * (1 + met.program.Phrases.Max(phrase => Likeness(phrase, wanted, all))), 6))
                .Take(limit)
                .Select(met => met.program.Attribute),
        ];
    }

    // The weight that a purpose and the need share, of all that either of them says.
    double Likeness(string[] phrase, HashSet<string> wanted, double all)
    {
        var shared = phrase.Where(wanted.Contains).Sum(Weight);
        return shared / (all + phrase.Sum(Weight) - shared);
    }

    // An unknown word weighs about as much as a rather rare one: "widget toolkit for ducks" is not met by any toolkit, yet one word that
    // no purpose holds does not outweigh all the others.
    double Weight(string stem) => Math.Log(1 + (_programs.Count / (double)(_spread.GetValueOrDefault(stem, Unknown) + 1)));

    static IEnumerable<string> Stems(string words)
    {
        foreach (var raw in words.ToLowerInvariant().Split([' ', '/', ',', '.', '?', '!', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Empty.Contains(raw))
                yield return WordStem.Of(Same.GetValueOrDefault(raw, raw));
        }
    }

    sealed record Program(string Attribute, HashSet<string> Stems, string[][] Phrases);
}
